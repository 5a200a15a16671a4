"""Day, room and what the length depends on."""

import datetime as dt

import pytest

from auftakt.workshop.models import Meeting

PLAN = {
    "day": "2027-01-29",
    "starts_at": "09:00",
    "booked_until": "13:00",
    "place": "Bürgersaal",
    "address": "Markt 1",
    "moderator_name": "Mira Ohlsen",
    "head_count": "14",
    "effort": "high",
    "task_count": "2",
    "live_analyses": ["swot"],
    "version": "1",
}


def test_the_first_plan_creates_the_kickoff(sign_in, jana, project, address):
    answer = sign_in(jana).post(address("kickoff_plan"), PLAN)
    meeting = Meeting.objects.get(project=project)
    assert answer.status_code == 302
    assert (meeting.day, meeting.starts_at) == (dt.date(2027, 1, 29), dt.time(9))
    assert (meeting.effort, meeting.live_analyses) == ("high", ["swot"])


def test_the_page_shows_window_and_formula(
    sign_in, jana, meeting, address, time_machine
):
    time_machine.move_to(dt.datetime(2026, 11, 23, 8, tzinfo=dt.UTC))
    page = sign_in(jana).get(address("kickoff_plan")).content.decode()
    for words in (
        "67",
        "Tage noch",
        "9 Wochen vor dem Projektstart:",
        "guter Zeitraum",
        "1. Okt. 2026 bis 11. März 2027",
        "Vorschlag: 4 h 24 min",
        "14 Personen × 3,5",
    ):
        assert words in page


@pytest.mark.parametrize(
    ("start", "word"),
    [
        (dt.date(2027, 2, 5), "zu knapp vor dem Start"),
        (dt.date(2027, 12, 1), "zu früh"),
        (dt.date(2027, 1, 2), "erst nach dem Projektstart"),
        (None, "Ohne Projektstart"),
    ],
)
def test_the_window_follows_the_project_start(
    sign_in, jana, meeting, address, start, word
):
    meeting.project.start_date = start
    meeting.project.save()
    assert word in sign_in(jana).get(address("kickoff_plan")).content.decode()


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"booked_until": "08:00"}, "Uhrzeit nach 09:00"),
        ({"day": "2027-03-28", "starts_at": "02:30"}, "gibt es an dem Tag nicht"),
        ({"head_count": "0"}, "error-summary"),
        ({"effort": "riesig"}, "error-summary"),
        ({"day": "irgendwann"}, "error-summary"),
    ],
)
def test_bad_input_is_explained(sign_in, jana, project, address, wrong, words):
    answer = sign_in(jana).post(address("kickoff_plan"), PLAN | wrong)
    assert answer.status_code == 200
    assert words in answer.content.decode()
    assert not Meeting.objects.filter(project=project).exists()


def test_a_time_that_comes_twice_is_explained(sign_in, jana, project, address):
    late = {"day": "2027-10-31", "starts_at": "02:30", "booked_until": "06:00"}
    answer = sign_in(jana).post(address("kickoff_plan"), PLAN | late, follow=True)
    assert "Gemeint ist das erste Mal" in answer.content.decode()


def test_two_people_plan_the_same_day(sign_in, jana, hanne, meeting, address):
    opened = PLAN | {"initial-day": "2027-01-29", "version": meeting.version}
    sign_in(hanne).post(address("kickoff_plan"), opened | {"day": "2027-02-02"})
    answer = sign_in(jana).post(address("kickoff_plan"), opened | {"day": "2027-02-03"})
    assert answer.status_code == 409


def test_a_member_may_not(sign_in, ulf, address):
    assert sign_in(ulf).get(address("kickoff_plan")).status_code == 403


def test_a_foreign_project_does_not_exist(sign_in, otto, project, address):
    assert sign_in(otto).get(address("kickoff_plan")).status_code == 404
