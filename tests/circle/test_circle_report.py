"""The composition report for print (S11)."""

import pytest

from auftakt.circle import actions
from tests.circle.pages import address


@pytest.fixture
def url(project):
    return address("circle_report", project)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_seats_refusals_and_open_points(url, project, circle_seats, sign_in, jana):
    actions.decide_suggestion(
        project=project,
        by=jana,
        key="politics",
        decision="rejected",
        reason="Der Rat will nicht",
    )
    page = sign_in(jana).get(url).text
    for words in (
        "Stand 23. November 2026",
        "Hanne Dorfeld",
        "Peter Reuss",
        "abgelehnt, weil: Der Rat will nicht",
        "Noch frei: Platz 8, 11",
        "Es fehlt jemand aus der Bürgerschaft, der das Vorhaben ablehnt",
    ):
        assert words in page, words


def test_an_empty_circle_has_a_report(url, sign_in, jana):
    assert "Noch kein Platz ist angelegt." in sign_in(jana).get(url).text
