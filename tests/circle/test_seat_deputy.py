"""One deputy per seat (S23)."""

import pytest

from auftakt.circle import queries
from tests.circle.pages import address
from tests.factories.circle import hold


@pytest.fixture
def url(project, circle_seats):
    return address("seat_deputy", project, circle_seats[6].public_id)


def deputy(project, seat) -> str:
    return queries.row_of(queries.seats(project).get(pk=seat.pk), 1).deputy_name


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_a_deputy_is_named(url, project, circle_seats, sign_in, jana):
    data = {"new_person": "Karin Holm"}
    assert sign_in(jana).post(url, data).status_code == 302
    assert deputy(project, circle_seats[6]) == "Karin Holm"


def test_nobody_is_asked_back(url, project, circle_seats, sign_in, jana):
    page = sign_in(jana).post(url, {}).text
    assert "Nennen Sie eine Person oder eine Einrichtung." in page
    assert deputy(project, circle_seats[6]) == ""


def test_whoever_was_faster_is_not_overwritten(
    url, project, circle_seats, sign_in, jana
):
    hold(circle_seats[6], person="Lena Kuhn", is_deputy=True)
    page = sign_in(jana).post(url, {"new_person": "Karin Holm", "seen": ""}).text
    assert "Jemand hat diesen Platz gerade vergeben." in page
    assert deputy(project, circle_seats[6]) == "Lena Kuhn"
