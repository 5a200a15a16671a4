"""What those who were asked answered, with the day."""

import datetime as dt

import pytest

from auftakt.circle import queries
from auftakt.circle.domain import SeatStatus
from tests.circle.pages import address


@pytest.fixture
def url(project, circle_seats):
    return address("seat_answer", project, circle_seats[9].public_id)


def row(project, seat):
    return queries.row_of(queries.seats(project).get(pk=seat.pk), 1)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


@pytest.mark.parametrize(
    "case",
    [
        ("confirm", SeatStatus.CONFIRMED),
        ("decline", SeatStatus.DECLINED),
        ("withdraw", SeatStatus.VACANT),
    ],
)
def test_an_answer_is_kept_with_its_day(url, circle_seats, sign_in, jana, case):
    answer, status = case
    data = {"answer": answer, "on": "2026-11-21"}
    assert sign_in(jana).post(url, data).status_code == 302
    seat = circle_seats[9]
    assert row(seat.circle.project, seat).status is status
    assert seat.assignments.get().answered_on == dt.date(2026, 11, 21)


def test_only_fitting_answers_are_taken(project, circle_seats, sign_in, jana):
    url = address("seat_answer", project, circle_seats[1].public_id)
    answer = sign_in(jana).post(url, {"answer": "decline", "on": "2026-11-21"})
    assert "Bitte prüfen Sie eine Angabe" in answer.text
    assert row(project, circle_seats[1]).status is SeatStatus.CONFIRMED


def test_a_vacant_seat_leads_on(project, circle_seats, sign_in, jana):
    url = address("seat_answer", project, circle_seats[8].public_id)
    page = sign_in(jana).get(url).text
    assert "Für diesen Platz ist niemand gefragt." in page
