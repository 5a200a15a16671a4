"""Merging loses no dot, equals share a place, nobody gives more than there is."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.activities import DOTS_EACH, MOST_PER_CARD
from auftakt.swot.domain.dots import DotRefusal, dot_refusal, shared_out
from auftakt.swot.domain.merging import (
    MergeRefusal,
    groups,
    merge_refusal,
    root_of,
    sums,
)
from auftakt.swot.domain.ranking import Place, places

KEYS = st.integers(0, 9)
DOTS = st.dictionaries(KEYS, st.integers(0, 9), min_size=1)
PAIRS = st.lists(st.tuples(KEYS, KEYS), max_size=15)


def merged(pairs):
    """What the action makes of these wishes, one after the other."""
    parents, done = dict.fromkeys(range(10)), []
    quadrants = dict.fromkeys(range(10), "strength")
    for card, into in pairs:
        if merge_refusal(card, into, parents, quadrants) is None:
            parents[card] = into
            done.append(card)
    return parents, done


@given(dots=DOTS, pairs=PAIRS)
def test_merging_and_undoing_neither_loses_nor_doubles_a_dot(dots, pairs):
    alone = dict.fromkeys(range(10))
    before = sums(dots, alone)
    parents, done = merged(pairs)
    after = sums(dots, parents)
    assert sum(after.values()) == sum(before.values()) == sum(dots.values())
    assert sorted(key for rows in groups(parents).values() for key in rows) == [
        *range(10)
    ]
    for card in reversed(done):
        parents[card] = None
        assert sum(sums(dots, parents).values()) == sum(dots.values())
    assert sums(dots, parents) == before


@given(pairs=PAIRS)
def test_every_card_counts_at_one_that_is_not_merged(pairs):
    parents, _done = merged(pairs)
    for key in parents:
        assert parents[root_of(key, parents)] is None
        assert key in groups(parents)[root_of(key, parents)]


def test_a_ring_counts_once():
    ring = {1: 2, 2: 1, 3: 2}
    assert sums({1: 1, 2: 2, 3: 3}, ring) == {1: 6}


def test_what_cannot_be_merged():
    parents = {1: None, 2: None, 3: 2, 4: None}
    quadrants = {1: "strength", 2: "strength", 3: "strength", 4: "threat"}
    found = [merge_refusal(1, key, parents, quadrants) for key in (1, 2, 3, 4)]
    assert found == [
        MergeRefusal.ITSELF,
        None,
        MergeRefusal.ALREADY,
        MergeRefusal.OTHER_QUADRANT,
    ]
    assert merge_refusal(3, 1, parents, quadrants) is MergeRefusal.ALREADY


@given(dots=DOTS)
def test_places_follow_the_dots_and_name_ties(dots):
    found = places(dots)
    assert set(found) == {key for key, count in dots.items() if count}
    for key, place in found.items():
        ahead = sum(count > dots[key] for count in dots.values())
        beside = sum(count == dots[key] for count in dots.values())
        assert place == Place(ahead + 1, is_tied=beside > 1)


def test_after_two_first_ones_comes_the_third():
    first = Place(1, is_tied=True)
    found = places({"a": 4, "b": 4, "c": 1, "d": 0})
    assert found == {"a": first, "b": first, "c": Place(3)}


TAPS = st.lists(st.tuples(KEYS, st.integers(-1, 6)), max_size=30)


@given(taps=TAPS)
def test_nobody_gives_more_than_five_or_more_than_three_on_a_card(taps):
    given_dots = {}
    for card, wished in taps:
        refused = dot_refusal(given_dots, card, wished)
        if refused is None:
            given_dots[card] = max(0, wished)
        elif refused is DotRefusal.TOO_MANY_HERE:
            assert wished > MOST_PER_CARD
        assert sum(given_dots.values()) <= DOTS_EACH
        assert max(given_dots.values(), default=0) <= MOST_PER_CARD


def test_fewer_dots_than_a_merged_card_holds_always_fit():
    assert dot_refusal({1: 5}, 1, 4) is None
    assert dot_refusal({1: 5}, 1, 6) is DotRefusal.TOO_MANY_HERE
    assert dot_refusal({1: 3, 2: 2}, 3, 1) is DotRefusal.NONE_LEFT


ROWS = st.dictionaries(KEYS, st.integers(0, 3), min_size=1, max_size=4)


@given(rows=ROWS, wished=st.integers(0, 12))
def test_dots_of_a_merged_card_make_what_was_wished(rows, wished):
    root = next(iter(rows))
    found = shared_out(rows, root, wished)
    assert sum(found.values()) == wished
    assert min(found.values()) >= 0
    others = [key for key in rows if key != root]
    assert all(found[key] <= rows[key] for key in others)
    if any(found[key] < rows[key] for key in others):
        assert found[root] == 0
