"""What is named, and that nothing but numbers leaves."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.stakeholders.domain.findings import (
    State,
    ends_on,
    findings,
    retention_findings,
)
from auftakt.stakeholders.labels import FINDINGS

COUNT = st.integers(0, 60)
KICKOFF = dt.date(2026, 11, 23)


@given(st.builds(State, assessed=COUNT, unplanned=COUNT, overdue=COUNT))
def test_each_lack_is_named_once_with_its_number_only(state):
    found = list(findings(state))
    lacks = (not state.assessed, state.unplanned, state.overdue)
    assert len(found) == sum(map(bool, lacks))
    for one in found:
        assert FINDINGS[one.key].filled(one.facts)
        assert all(isinstance(fact, int) for fact in one.facts.values())


def test_ratings_may_stay_for_six_months_after_the_kickoff():
    last = ends_on(KICKOFF)
    assert last == dt.date(2027, 5, 23)
    day_after = last + dt.timedelta(days=1)
    assert not list(retention_findings(3, KICKOFF, last))
    assert [one.key for one in retention_findings(3, KICKOFF, day_after)] == [
        "stakeholders.ratings_too_old"
    ]
    assert not list(retention_findings(0, KICKOFF, day_after))
    assert not list(retention_findings(3, None, day_after))
