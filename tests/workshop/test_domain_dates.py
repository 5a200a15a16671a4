"""S43: the window before the project start, and clocks on the wall."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain import dates
from auftakt.workshop.domain.dates import ClockVerdict, DateVerdict

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2060, 12, 31))
START = dt.date(2027, 4, 1)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2027, 8, 31), dt.date(2027, 2, 28)),
        (dt.date(2028, 8, 31), dt.date(2028, 2, 29)),
        (dt.date(2027, 4, 1), dt.date(2026, 10, 1)),
        (dt.date(2027, 3, 31), dt.date(2026, 9, 30)),
        (dt.date(2028, 2, 29), dt.date(2027, 8, 29)),
        (dt.date(2027, 6, 30), dt.date(2026, 12, 30)),
    ],
)
def test_six_calendar_months_before(day, expected):
    assert dates.months_before(day, 6) == expected


@pytest.mark.parametrize(
    ("kickoff", "verdict"),
    [
        (dt.date(2026, 9, 30), DateVerdict.TOO_EARLY),
        (dt.date(2026, 10, 1), DateVerdict.GOOD),
        (dt.date(2027, 1, 29), DateVerdict.GOOD),
        (dt.date(2027, 3, 4), DateVerdict.GOOD),
        (dt.date(2027, 3, 5), DateVerdict.TIGHT),
        (dt.date(2027, 3, 11), DateVerdict.TIGHT),
        (dt.date(2027, 3, 12), DateVerdict.TOO_LATE),
        (dt.date(2027, 3, 31), DateVerdict.TOO_LATE),
        (dt.date(2027, 4, 1), DateVerdict.AFTER_START),
        (dt.date(2027, 4, 2), DateVerdict.AFTER_START),
        (None, DateVerdict.UNDATED),
    ],
)
def test_verdict_at_the_edges(kickoff, verdict):
    check = dates.check_date(kickoff, START)
    assert check.verdict is verdict
    assert check.window == dates.Window(
        dt.date(2026, 10, 1), dt.date(2027, 3, 11), START
    )


def test_without_project_start_there_is_no_window():
    check = dates.check_date(dt.date(2027, 1, 29), None)
    assert check == dates.DateCheck(DateVerdict.UNDATED)


def test_the_minimum_is_configurable():
    kickoff = dt.date(2027, 3, 20)
    verdicts = [dates.check_date(kickoff, START, weeks).verdict for weeks in (0, 1, 3)]
    assert verdicts == [DateVerdict.GOOD, DateVerdict.TIGHT, DateVerdict.TOO_LATE]


def test_weeks_before_start_are_rounded():
    assert dates.check_date(dt.date(2027, 1, 29), START).weeks_before == 9
    assert dates.check_date(dt.date(2027, 4, 5), START).weeks_before == 0


@given(kickoff=DAYS, start=DAYS, weeks=st.integers(0, 26))
def test_exactly_the_days_of_the_window_are_permitted(kickoff, start, weeks):
    check = dates.check_date(kickoff, start, weeks)
    allowed = dates.window(start, weeks)
    inside = allowed.first <= kickoff <= allowed.last and kickoff < start
    assert check.is_permitted == inside


@given(start=DAYS)
def test_six_months_back_is_the_same_day_or_the_end_of_a_shorter_month(start):
    first = dates.months_before(start, 6)
    apart = (start.year - first.year) * 12 + start.month - first.month
    next_day = first + dt.timedelta(days=1)
    assert apart == 6
    assert first.day == start.day or (first.day < start.day and next_day.day == 1)


@given(start=DAYS, days=st.integers(0, 400))
def test_moving_the_start_later_never_turns_too_early_into_too_late(start, days):
    kickoff = start - dt.timedelta(days=200)
    later = start + dt.timedelta(days=days)
    assert dates.check_date(kickoff, start).verdict is DateVerdict.TOO_EARLY
    assert dates.check_date(kickoff, later).verdict is DateVerdict.TOO_EARLY


def test_a_time_that_the_clocks_skip_is_refused():
    skipped = dates.moment(dt.date(2027, 3, 28), dt.time(2, 30))
    assert skipped == dates.Moment(ClockVerdict.NEVER, None)


def test_a_time_that_comes_twice_is_the_first_one():
    twice = dates.moment(dt.date(2027, 10, 31), dt.time(2, 30))
    assert twice.verdict is ClockVerdict.TWICE
    assert twice.at is not None
    assert twice.at.utcoffset() == dt.timedelta(hours=2)


def test_minutes_run_on_over_the_change_of_the_clocks():
    start = dates.moment(dt.date(2027, 3, 28), dt.time(1, 30)).at
    assert start is not None
    assert dates.after(start, 60).time() == dt.time(3, 30)
    assert dates.minutes_between(start, dates.after(start, 60)) == 60


@given(
    day=DAYS,
    clock=st.times().map(lambda clock: clock.replace(second=0, microsecond=0)),
    minutes=st.integers(0, 3000),
)
def test_after_and_between_are_each_others_inverse(day, clock, minutes):
    start = dates.moment(day, clock).at
    if start is not None:
        later = dates.after(start, minutes)
        assert dates.minutes_between(start, later) == minutes
        assert start.time() == clock
