"""When something ends: whole months, last days, and no date at all."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.endings import Ending, ending_of, months_after

TODAY = dt.date(2026, 11, 22)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2100, 12, 31))


@pytest.mark.parametrize(
    ("until", "ending"),
    [
        (None, Ending.OPEN),
        (dt.date(2026, 11, 21), Ending.EXPIRED),
        (TODAY, Ending.SOON),
        (dt.date(2027, 5, 22), Ending.SOON),
        (dt.date(2027, 5, 23), Ending.LATER),
    ],
)
def test_the_last_day_still_counts(until, ending):
    assert ending_of(until, TODAY) is ending


def test_a_month_without_that_day_ends_earlier():
    assert months_after(dt.date(2026, 8, 31), 6) == dt.date(2027, 2, 28)
    assert months_after(dt.date(2027, 8, 31), 6) == dt.date(2028, 2, 29)


@given(DAYS, st.integers(0, 60))
def test_months_after_names_that_very_month(day, months):
    found = months_after(day, months)
    passed = (found.year - day.year) * 12 + found.month - day.month
    assert passed == months
    assert found.day <= day.day


@given(DAYS, DAYS, st.integers(0, 24))
def test_a_later_end_is_never_more_urgent(today, until, days):
    order = list(Ending)
    later = until + dt.timedelta(days=days)
    assert order.index(ending_of(until, today)) <= order.index(ending_of(later, today))
