"""Who comes first, and when somebody must look again."""

import datetime as dt
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from auftakt.risks.domain.kinds import Level, ReviewState
from auftakt.risks.domain.levels import LEVEL_ORDER
from auftakt.risks.domain.order import DAYS_AHEAD, RiskFacts, review_state, sort_key

TODAY = dt.date(2026, 11, 27)
DAYS = st.integers(-400, 400).map(lambda days: TODAY + dt.timedelta(days=days))
RISKS = st.lists(
    st.builds(
        RiskFacts,
        number=st.integers(1, 500),
        title=st.just("Risiko"),
        level=st.none() | st.sampled_from(Level),
        is_threat=st.booleans(),
    ),
    max_size=20,
    unique_by=lambda risk: risk.number,
)


@given(RISKS)
def test_threats_first_then_level_then_number(risks):
    ordered = sorted(risks, key=sort_key)
    for one, after in pairwise(ordered):
        assert one.is_threat >= after.is_threat
        if one.is_threat == after.is_threat:
            first, second = (LEVEL_ORDER.get(risk.level, -1) for risk in (one, after))
            assert first >= second
            assert first > second or one.number < after.number


@given(st.none() | DAYS, DAYS)
def test_a_day_is_later_then_soon_then_due(review_on, today):
    state = review_state(review_on, today)
    assert (state is ReviewState.NONE) == (review_on is None)
    if review_on:
        assert (state is ReviewState.DUE) == (review_on <= today)
        away = (review_on - today).days
        assert (state is ReviewState.SOON) == (0 < away <= DAYS_AHEAD)
