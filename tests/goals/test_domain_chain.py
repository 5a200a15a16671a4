"""Eight steps; effect begins with the fourth."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.domain.chain import (
    ChainVerdict,
    Entry,
    EntryKind,
    chain_verdict,
    reading,
    stairs,
)

ENTRIES = st.lists(
    st.builds(
        Entry,
        st.integers(0, 7),
        st.text(min_size=1, max_size=20),
        st.sampled_from(EntryKind),
    ),
    max_size=12,
)


def verdict(*pairs):
    return chain_verdict([Entry(step, "x", kind) for step, kind in pairs])


def test_what_only_takes_place_stops_before_an_effect():
    element, goal = EntryKind.ELEMENT, EntryKind.GOAL
    assert verdict((1, element), (3, element), (6, goal)) is ChainVerdict.STOPS
    assert verdict((1, element), (4, element)) is ChainVerdict.WHOLE
    assert verdict((5, element)) is ChainVerdict.BEGINS_HIGH


def test_a_goal_and_the_situation_make_no_chain():
    assert verdict((6, EntryKind.GOAL), (7, EntryKind.CONTEXT)) is ChainVerdict.EMPTY


@given(ENTRIES)
def test_every_entry_stands_on_its_step(entries):
    drawn = stairs(entries)
    assert [stair.step for stair in drawn.stairs] == list(range(8))
    assert sum(len(stair.entries) for stair in drawn.stairs) == len(entries)
    tops = [stair.top for stair in drawn.stairs]
    assert tops == sorted(tops, reverse=True)
    assert tops[-1] >= 0


@given(ENTRIES)
def test_reading_leads_upwards_without_a_jump_back(entries):
    pairs = list(reading(entries))
    assert all(first.step < then.step for first, then in pairs)
    assert all(a[1] == b[0] for a, b in itertools.pairwise(pairs))
