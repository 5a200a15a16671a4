"""What is named, and that nothing but numbers leaves."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.findings import Severity
from auftakt.stakeholders.domain.findings import (
    State,
    findings,
    retention_findings,
)
from auftakt.stakeholders.labels import FINDINGS

COUNT = st.integers(0, 60)
KICKOFF = dt.date(2026, 11, 23)


@given(
    st.builds(State, assessed=COUNT, unplanned=COUNT, overdue=COUNT),
    st.none() | st.sampled_from(Severity),
)
def test_each_lack_is_named_once_with_its_number_only(state, missing):
    found = list(findings(state, missing))
    lacks = (not state.assessed and missing, state.unplanned, state.overdue)
    assert len(found) == sum(map(bool, lacks))
    for one in found:
        assert FINDINGS[one.key].filled(one.facts)
        assert all(isinstance(fact, int) for fact in one.facts.values())


def test_ratings_whose_time_is_over_are_named_with_their_last_day():
    (found,) = retention_findings(3, KICKOFF)
    assert found.key == "stakeholders.ratings_too_old"
    assert found.facts == {"day": "23.05.2027"}
    assert not list(retention_findings(0, KICKOFF))
    assert not list(retention_findings(3, None))
