"""Giving up asks for a reason and shows whose answer it was."""

import pytest

from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory
from tests.measures.pages import address


@pytest.fixture
def measure(project):
    found = MeasureFactory(project=project)
    OriginLinkFactory(
        project=project,
        source_title="Der Helferkreis ist müde",
        outcome_kind="measure",
        outcome_id=found.public_id,
    )
    return found


def test_who_may_open_it(measure, jana, ulf, otto, sign_in):
    url = address("measure_drop", measure)
    for account, status in ((jana, 200), (ulf, 403), (otto, 404)):
        assert sign_in(account).get(url).status_code == status


def test_it_shows_what_stays_without_an_answer(measure, jana, sign_in):
    page = sign_in(jana).get(address("measure_drop", measure)).text
    assert "Das bleibt dann ohne Antwort" in page
    assert "Der Helferkreis ist müde" in page


def test_the_reason_is_needed_and_stays(measure, jana, sign_in):
    client, url = sign_in(jana), address("measure_drop", measure)
    assert "reason" in client.post(url, {"reason": " "}).context["form"].errors
    assert client.post(url, {"reason": "kein Geld"}).status_code == 302
    measure.refresh_from_db()
    assert (measure.status, measure.dropped_reason) == ("dropped", "kein Geld")
    assert "kein Geld" in client.get("/p/ebersfelde/massnahmen/").text
