"""When a round takes answers, and how far people are with a text (S26, S28)."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.decisions.domain.rounds import (
    RoundFact,
    RoundState,
    Standing,
    round_state,
    standing,
)

DAY = dt.date(2026, 11, 20)
FACTS = st.lists(
    st.builds(RoundFact, st.integers(1, 4), st.sampled_from([True, False, None]))
)


def test_a_round_lives_from_its_first_to_its_last_day():
    def on(days, *, closed=False, last=DAY + dt.timedelta(days=2)):
        today = DAY + dt.timedelta(days=days)
        return round_state(DAY, last, today, is_closed=closed)

    assert on(-1) is RoundState.PLANNED
    assert on(0) is RoundState.OPEN
    assert on(2) is RoundState.OPEN
    assert on(3) is RoundState.OVER
    assert on(400, last=None) is RoundState.OPEN
    assert on(0, closed=True) is RoundState.CLOSED


@given(st.integers(1, 4), FACTS)
def test_agreed_means_the_newest_round_on_the_newest_wording_passed(version, rounds):
    own = [one.passed for one in rounds if one.version == version]
    found = standing(version, rounds)
    assert (found is Standing.AGREED) == bool(own and own[-1] is True)
    assert (found is Standing.ASKED) == bool(own and own[-1] is None)


@given(st.integers(1, 4), FACTS)
def test_a_new_wording_ends_every_agreement(version, rounds):
    later = standing(max([version, *(one.version for one in rounds)]) + 1, rounds)
    expected = any(one.passed for one in rounds)
    assert later is (Standing.REOPENED if expected else Standing.WRITTEN)


def test_without_a_wording_there_is_nothing():
    assert standing(0, []) is Standing.NONE
