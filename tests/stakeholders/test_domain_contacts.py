"""When the next contact follows, and what is late."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.retention import months_after
from auftakt.stakeholders.domain.contacts import (
    MONTHS,
    PROPOSALS,
    is_overdue,
    next_due,
)
from auftakt.stakeholders.domain.kinds import Quadrant, Rhythm

DAY = st.dates(dt.date(2020, 1, 1), dt.date(2090, 1, 1))


@given(DAY, DAY, st.sampled_from(list(Rhythm)))
def test_the_next_contact_lies_ahead_and_within_one_rhythm(due_on, done_on, rhythm):
    found = next_due(due_on, done_on, rhythm)
    if rhythm is Rhythm.ONCE:
        assert found is None
        return
    assert found > done_on
    assert found <= months_after(max(due_on, done_on), MONTHS[rhythm])


@given(DAY, DAY)
def test_late_is_what_is_not_done_after_its_day(due_on, today):
    assert is_overdue(due_on, None, today) is (due_on < today)
    assert not is_overdue(due_on, today, today)


def test_the_last_day_of_a_month_stays_in_the_month():
    assert months_after(dt.date(2026, 11, 30), 3) == dt.date(2027, 2, 28)
    assert next_due(
        dt.date(2026, 10, 1), dt.date(2026, 10, 3), Rhythm.QUARTERLY
    ) == dt.date(2027, 1, 1)


def test_each_quadrant_has_a_proposal():
    assert set(PROPOSALS) == set(Quadrant)
