"""From a result to the next thing: text, origin and rights come along."""

import pytest

from auftakt.circle.models import Seat
from auftakt.kernel.models import AuditEntry
from auftakt.measures.models import Measure
from auftakt.origins.models import OriginLink
from auftakt.workshop.models import OpenQuestion
from tests.factories.measures import MeasureFactory


@pytest.fixture
def measure(project):
    text = "Wer den Kurs leitet, steht noch nicht fest."
    return MeasureFactory(project=project, title="Sprachkurs", description=text)


@pytest.fixture
def url(measure):
    return f"/p/ebersfelde/daraus/measure/{measure.public_id}/"


def test_who_may_open_it(url, jana, moderator, ulf, otto, sign_in):
    for account, status in ((jana, 200), (moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_the_text_is_there_already(url, jana, sign_in):
    page = sign_in(jana).get(url)
    form = page.context["form"]
    assert form["title"].value() == "Sprachkurs"
    assert form["text"].value() == "Wer den Kurs leitet, steht noch nicht fest."


def test_only_what_one_may_create_is_offered(url, jana, moderator, sign_in):
    def offered(account):
        form = sign_in(account).get(url).context["form"]
        return {value for value, _word in form.fields["kind"].choices}

    assert offered(jana) == {"goal", "risk", "question", "seat"}
    assert offered(moderator) == {"goal", "risk", "question"}
    sent = {"kind": "seat", "title": "Leitung", "bloc": "key_actors"}
    assert sign_in(moderator).post(url, sent).status_code == 200
    assert not Seat.objects.exists()


def test_one_press_makes_and_links_it(url, measure, jana, sign_in):
    sent = {"kind": "question", "title": "Wer leitet den Kurs?", "text": ""}
    client = sign_in(jana)
    answer = client.post(url, sent)
    question = OpenQuestion.objects.get()
    assert answer.url == f"/p/ebersfelde/auftakt/fragen/{question.public_id}/"
    link = OriginLink.objects.get()
    assert (link.source_kind, link.source_id, link.source_title) == (
        "measure",
        measure.public_id,
        "Sprachkurs",
    )
    assert (link.outcome_kind, link.outcome_id) == ("question", question.public_id)
    actions = AuditEntry.objects.order_by("sequence").values_list("action", flat=True)
    assert list(actions) == ["question.create", "outcome.link"]
    assert "Entstanden aus Maßnahme" in client.get(answer.url).text
    assert "wurde eine offene Frage" in client.get(url).text


def test_a_second_press_makes_no_double(url, jana, sign_in):
    client = sign_in(jana)
    sent = {"kind": "question", "title": "Wer leitet den Kurs?", "text": ""}
    first, second = client.post(url, sent), client.post(url, sent)
    assert first.url == second.url
    assert OpenQuestion.objects.count() == OriginLink.objects.count() == 1
    client.post(url, {**sent, "title": "Wo findet er statt?"})
    assert OpenQuestion.objects.count() == 2


def test_a_seat_needs_its_bloc_and_a_title_that_fits(url, jana, sign_in):
    client = sign_in(jana)
    sent = {"kind": "seat", "title": "Leitung des Kurses", "text": ""}
    assert "bloc" in client.post(url, sent).context["form"].errors
    long = {**sent, "bloc": "key_actors", "title": "x" * 161}
    assert "title" in client.post(url, long).context["form"].errors
    client.post(url, {**sent, "bloc": "key_actors"})
    assert Seat.objects.get().title == "Leitung des Kurses"


@pytest.mark.parametrize("kind", ["seat", "unfug"])
def test_other_kinds_are_no_source(measure, kind, jana, sign_in):
    url = f"/p/ebersfelde/daraus/{kind}/{measure.public_id}/"
    assert sign_in(jana).get(url).status_code == 404


def test_nothing_chosen_is_an_error_and_the_text_stays(url, jana, sign_in):
    answer = sign_in(jana).post(url, {"title": "Mein Satz", "text": "Mehr"})
    assert "kind" in answer.context["form"].errors
    assert "Mein Satz" in answer.text
    assert not OriginLink.objects.exists()


def test_a_failure_leaves_nothing_behind(url, jana, sign_in, monkeypatch):
    def fails(**_given):
        raise RuntimeError

    monkeypatch.setattr("auftakt.outcomes.actions.link_origin", fails)
    client = sign_in(jana)
    client.raise_request_exception = False
    sent = {"kind": "question", "title": "Wer leitet?", "text": ""}
    assert client.post(url, sent).status_code == 500
    assert not OpenQuestion.objects.exists()
    assert Measure.objects.count() == 1
