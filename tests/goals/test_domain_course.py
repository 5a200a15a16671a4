"""The straight way to the target, and small counts that stay hidden."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from auftakt.goals.domain.course import (
    HEIGHT,
    WIDTH,
    Dated,
    Pace,
    course,
    expected,
    is_hidden,
    is_overdue,
    pace,
)
from auftakt.goals.domain.kinds import Direction, Frequency

DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2030, 12, 31))
NUMBERS = st.decimals(-1000, 1000, places=2)
DATED = st.builds(Dated, DAYS, NUMBERS)
START = Dated(dt.date(2026, 1, 1), Decimal(20))
END = Dated(dt.date(2027, 1, 1), Decimal(10))
HALF = dt.date(2026, 7, 2)


@pytest.mark.parametrize(
    ("value", "found"),
    [("9", Pace.REACHED), ("10", Pace.REACHED), ("14", Pace.ON_TRACK),
     ("16", Pace.BEHIND), ("25", Pace.BEHIND)],
)  # fmt: skip
def test_halfway_less_is_better(value, found):
    newest = Dated(HALF, Decimal(value))
    assert pace(START, END, newest, Direction.DOWN) is found


def test_without_values_or_target_nothing_is_claimed():
    assert pace(START, END, None, Direction.UP) is Pace.NO_DATA
    assert pace(START, None, START, Direction.UP) is Pace.NO_TARGET


def test_after_the_day_of_the_target_only_reaching_it_counts():
    late = Dated(dt.date(2027, 2, 1), Decimal(11))
    assert pace(START, END, late, Direction.DOWN) is Pace.BEHIND
    assert pace(None, END, late, Direction.DOWN) is Pace.BEHIND
    assert pace(None, END, START, Direction.DOWN) is Pace.ON_TRACK


@given(DATED, DATED, DAYS)
def test_the_way_stays_between_its_ends(baseline, target, day):
    assume(baseline.day < target.day)
    low, high = sorted([baseline.value, target.value])
    assert low <= expected(baseline, target, day) <= high


@given(DATED, DATED, DATED)
def test_up_and_down_mirror_each_other(baseline, target, newest):
    assume(baseline.day < target.day)
    turned = [Dated(one.day, -one.value) for one in (baseline, target, newest)]
    assert pace(baseline, target, newest, Direction.UP) is pace(*turned, Direction.DOWN)


@given(st.none() | DATED, st.none() | DATED, st.lists(DATED, max_size=8))
def test_the_picture_stays_inside_and_shows_every_value(baseline, target, measured):
    drawn = course(baseline, target, measured)
    if drawn is None:
        return
    assert len(drawn.points) == len(measured) + (baseline is not None)
    ends = drawn.way or ()
    assert all(
        0 <= point.x <= WIDTH and 0 <= point.y <= HEIGHT
        for point in (*drawn.points, *ends)
    )


def test_one_day_draws_no_line():
    assert course(START, None, []) is None
    assert course(None, END, []) is None


@given(NUMBERS, st.integers(3, 100))
def test_exactly_small_counts_of_people_are_hidden(value, threshold):
    assert is_hidden(value, counts_people=True, threshold=threshold) == (
        value < threshold
    )
    assert not is_hidden(value, counts_people=False, threshold=threshold)


def test_a_value_is_overdue_a_month_after_its_term():
    today = dt.date(2026, 11, 27)
    ago = today - dt.timedelta(days=130)
    assert is_overdue(ago, Frequency.QUARTERLY, today)
    assert not is_overdue(ago, Frequency.YEARLY, today)
    assert not is_overdue(ago, Frequency.AS_NEEDED, today)
    assert not is_overdue(None, Frequency.MONTHLY, today)
