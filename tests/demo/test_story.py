"""The demo's days suit whenever it is opened."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.demo.story import FRIDAY, days
from auftakt.workshop.domain.dates import DateVerdict, check_date


@given(st.dates(dt.date(2025, 1, 1), dt.date(2060, 1, 1)))
def test_the_kickoff_is_a_friday_in_the_good_window(today):
    plan = days(today)
    assert plan.kickoff.weekday() == FRIDAY
    assert 60 < (plan.kickoff - today).days <= 67
    verdict = check_date(plan.kickoff, plan.project_start, 3).verdict
    assert verdict is DateVerdict.GOOD
    assert plan.residents < today
