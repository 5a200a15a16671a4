"""Spread, the state of a round, and how many dots are left."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.domain import (
    RoundState,
    dots_are_left,
    round_state,
    spread,
)

TODAY = dt.date(2026, 11, 23)
NOON = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
ratings = st.lists(st.integers(1, 5), max_size=30)


@given(ratings)
def test_the_spread_holds_all_views(values):
    found = spread(values)
    assert (found is None) == (not values)
    if found:
        assert found.low <= found.median <= found.high
        assert found.votes == len(values)
        assert found.is_disputed == (max(values) - min(values) >= 2)


@given(ratings)
def test_the_order_of_views_does_not_matter(values):
    assert spread(values) == spread(values[::-1])


@given(st.none() | st.just(NOON), st.none() | st.dates(), st.dates())
def test_a_round_is_open_until_somebody_or_a_day_ends_it(closed_at, last, today):
    state = round_state(closed_at=closed_at, closes_on=last, today=today)
    if closed_at:
        assert state is RoundState.CLOSED
    else:
        assert (state is RoundState.OVER) == (last is not None and last < today)


def test_the_last_day_still_counts():
    found = round_state(closed_at=None, closes_on=TODAY, today=TODAY)
    assert found is RoundState.OPEN


@given(
    st.dictionaries(st.sampled_from("abcd"), st.integers(0, 5)),
    st.sampled_from("abcd"),
    st.integers(0, 5),
)
def test_nobody_gives_more_dots_than_there_are(given_dots, subject, wished):
    fits = dots_are_left(5, given_dots, subject, wished)
    after = {**given_dots, subject: wished}
    before = sum(given_dots.values())
    assert fits == (sum(after.values()) <= 5 or sum(after.values()) <= before)
