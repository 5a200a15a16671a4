"""Changing a measure, its state, and where it came from."""

import pytest

from auftakt.kernel.models import AuditEntry
from auftakt.measures.models import Measure
from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory
from tests.measures.pages import address, sent


@pytest.fixture
def measure(project):
    return MeasureFactory(project=project, title="Sprachcafé")


@pytest.fixture
def url(measure):
    return address("measure_edit", measure)


def test_who_may_open_it(url, jana, moderator, ulf, otto, sign_in):
    for account, status in ((jana, 200), (moderator, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_only_what_changed_is_written(url, jana, sign_in):
    client = sign_in(jana)
    answer = client.post(url, sent(client, url, owner="Bücherei"))
    assert answer.status_code == 302
    assert AuditEntry.objects.latest("sequence").fields == ["owner"]


def test_two_people_at_once_merge_or_see_both_texts(url, jana, sign_in):
    client = sign_in(jana)
    opened = sent(client, url)
    client.post(url, {**opened, "title": "Lesecafé"})
    client.post(url, {**opened, "partners": "Bücherei"})
    measure = Measure.objects.get()
    assert (measure.title, measure.partners) == ("Lesecafé", "Bücherei")
    refused = client.post(url, {**opened, "title": "Spielcafé"})
    assert refused.status_code == 409
    assert "Lesecafé" in refused.text


def test_an_empty_title_is_an_error_and_the_heading_stays(url, jana, sign_in):
    client = sign_in(jana)
    answer = client.post(url, sent(client, url, title=""))
    assert "title" in answer.context["form"].errors
    assert answer.context["title"] == "Sprachcafé"


def test_both_ends_of_the_thread_are_shown(project, url, measure, jana, sign_in):
    OriginLinkFactory(
        project=project, outcome_kind="measure", outcome_id=measure.public_id
    )
    OriginLinkFactory(
        project=project, source_kind="measure", source_id=measure.public_id
    )
    page = sign_in(jana).get(url).text
    assert "Entstanden aus Karte" in page
    assert "wurde ein Risiko" in page


def test_measure_state_moves_on_with_one_press(measure, url, jana, ulf, sign_in):
    button = address("measure_state", measure)
    assert sign_in(ulf).post(button, {"stand": "running"}).status_code == 403
    client = sign_in(jana)
    assert client.post(button, {"stand": "running"}).url == url
    measure.refresh_from_db()
    assert measure.status == "running"
    assert "M-" in client.get(url).text
    assert client.post(button, {"stand": "running"}).status_code == 409
    for wrong in ("dropped", "unfug", ""):
        assert client.post(button, {"stand": wrong}).status_code == 409
