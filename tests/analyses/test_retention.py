"""How long assessments may be kept, and when a missing analysis matters."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.retention import kept_until, missing_weight, too_old
from auftakt.kernel.findings import Severity

KICKOFF = dt.date(2026, 11, 23)
DAYS = st.dates(dt.date(2020, 1, 1), dt.date(2090, 1, 1))
TIMES = st.lists(DAYS.map(lambda on: dt.datetime.combine(on, dt.time(9), dt.UTC)))


def test_assessments_stay_for_six_months_after_the_kickoff():
    last = kept_until(KICKOFF)
    assert last == dt.date(2027, 5, 23)
    before, later = (
        dt.datetime(*on, tzinfo=dt.UTC) for on in ((2026, 10, 1), (2027, 3, 1))
    )
    rows = [(1, before), (2, later)]
    assert too_old(rows, KICKOFF, last) == []
    assert too_old(rows, KICKOFF, last + dt.timedelta(days=1)) == [1]
    assert too_old(rows, KICKOFF, dt.date(2027, 9, 2)) == [1, 2]
    assert too_old(rows, None, dt.date(2040, 1, 1)) == []


@given(DAYS, DAYS, TIMES)
def test_each_stays_at_least_half_a_year_from_its_own_day(kickoff, today, times):
    rows = list(enumerate(times))
    gone = set(too_old(rows, kickoff, today))
    for key, at in rows:
        assert (key in gone) == (kept_until(kickoff, at.date()) < today)
        if key in gone:
            assert (today - max(kickoff, at.date())).days > 180


@given(DAYS, DAYS)
def test_what_is_missing_matters_more_the_nearer_the_kickoff(kickoff, today):
    found = missing_weight(kickoff, today)
    left = (kickoff - today).days
    if left < 0:
        assert found is None
    else:
        assert found is (Severity.WARNING if left <= 28 else Severity.HINT)
    assert missing_weight(None, today) is Severity.HINT
