"""The ledger: everything that was said, with its fate."""

import pytest

from auftakt.decisions.models import Concern, Proposal, ProposalVersion
from auftakt.decisions.queries.proposals import standings
from auftakt.measures.actions import drop_measure
from auftakt.measures.models import Measure
from auftakt.origins.domain import Kind
from auftakt.outcomes.actions import Observation, make_outcome
from tests.decisions.conftest import TODAY, asked, say
from tests.decisions.pages import html, url
from tests.factories.decisions import ConcernFactory
from tests.factories.goals import GoalFactory


@pytest.fixture
def desk(sign_in, jana):
    return sign_in(jana)


def test_an_empty_ledger_says_what_it_is_for(project, desk):
    assert "Jede Sorge bekommt eine Nummer" in html(desk, url("concern_list", project))


def test_the_ledger_is_searched_and_narrowed(project, desk):
    ConcernFactory(project=project, number=1, text="Kein Bus", voice="Jobcenter")
    ConcernFactory(project=project, number=2, text="Kein Geld", fate="answered")
    address = url("concern_list", project)
    assert "2 Bedenken," in html(desk, address)
    found = html(desk, f"{address}?suche=jobc")
    assert "Kein Bus" in found
    assert "Kein Geld" not in found
    assert "Kein Geld" not in html(desk, f"{address}?stand=offen")
    assert "Kein Bus" not in html(desk, f"{address}?stand=fertig")
    assert "Dazu passt kein Bedenken" in html(desk, f"{address}?suche=xyz")


def test_noted_in_a_talk_changed_and_settled(project, desk, proposal):
    desk.post(
        url("concern_note", project, proposal.public_id),
        {"text": "Kein Bus", "kind": "concern", "voice": ""},
    )
    concern = Concern.objects.get()
    edit = url("concern_edit", project, concern.public_id)
    sent = {
        "text": "Kein Bus abends",
        "kind": "objection",
        "voice": "Jobcenter",
        "version": 1,
        "talk_on": TODAY.isoformat(),
        "initial-text": "Kein Bus",
        "initial-kind": "concern",
    }
    desk.post(edit, sent)
    concern.refresh_from_db()
    assert (concern.text, concern.kind) == ("Kein Bus abends", "objection")
    settle = url("concern_settle", project, concern.public_id)
    empty = desk.post(settle, {"fate": "answered"}).content.decode()
    assert "Schreiben Sie die Antwort in einem Satz." in empty
    empty = desk.post(settle, {"fate": "text_changed"}).content.decode()
    assert "Wählen Sie die Fassung" in empty
    late = {"fate": "answered", "answer": "Linie 4 fährt.", "seen": 1}
    assert "inzwischen bearbeitet" in desk.post(settle, late).content.decode()
    desk.post(settle, {**late, "seen": 2})
    assert "Linie 4 fährt." in html(desk, edit)


def test_words_from_a_ballot_stay_as_they_were_written(project, desk, round_, places):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus")
    concern = Concern.objects.get()
    edit = url("concern_edit", project, concern.public_id)
    assert 'name="text"' not in html(desk, edit)
    desk.post(edit, {"text": "Alles gut", "kind": "concern", "version": 1})
    concern.refresh_from_db()
    assert concern.text == "Kein Bus"


def test_what_was_made_of_it_is_its_fate_until_that_is_dropped(
    project, desk, jana, round_, places
):
    about = GoalFactory(project=project)
    Proposal.objects.update(subject_kind="goal", subject_id=about.public_id)
    say(round_, places[0], 3)
    say(round_, places[0], reason="Kein Bus")
    concern = Concern.objects.get()
    make_outcome(
        project=project,
        by=jana,
        source=Observation(Kind.CONCERN, concern.public_id, concern.text),
        target=Kind.MEASURE,
        values={"title": "Abendbus", "text": "", "bloc": "", "today": TODAY},
    )
    page = html(desk, url("concern_edit", project, concern.public_id))
    assert "wurde eine Maßnahme" in page
    assert "Abendbus" in page
    assert standings(project, [about.public_id])[about.public_id].open_objections == 0
    drop_measure(measure=Measure.objects.get(), by=jana, reason="zu teuer")
    assert standings(project, [about.public_id])[about.public_id].open_objections == 1
    assert "noch offen" in html(desk, url("concern_edit", project, concern.public_id))


def test_concerns_of_a_running_round_without_names_wait(
    project, desk, proposal, jana, places
):
    round_ = asked(proposal, jana, places, is_secret=True)
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus")
    assert not Concern.objects.exists()
    close = url("round_close", project, round_.public_id)
    desk.post(close, {"outcome_text": "Schon alles gesagt."})
    assert "Kein Bus" in html(desk, url("concern_list", project))


def test_everybody_reads_but_only_some_change(project, sign_in, ulf):
    concern = ConcernFactory(project=project, text="Kein Bus")
    edit = url("concern_edit", project, concern.public_id)
    client = sign_in(ulf)
    assert "Angaben ändern" not in html(client, edit)
    client.post(edit, {"text": "Alles gut", "kind": "concern", "version": 1})
    concern.refresh_from_db()
    assert concern.text == "Kein Bus"


def test_two_hundred_concerns_ask_the_same_queries(
    project, desk, django_assert_max_num_queries
):
    version = ConcernFactory(project=project, number=1).about
    for number in range(2, 200):
        ConcernFactory(project=project, about=version, number=number)
    with django_assert_max_num_queries(75):
        desk.get(url("concern_list", project))
    assert ProposalVersion.objects.count() == 1
