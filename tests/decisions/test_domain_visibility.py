"""No picture may lead anybody or give a single vote away."""

from collections import Counter
from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from auftakt.decisions.domain.visibility import (
    LEAST_VOTERS,
    Own,
    may_show_breakdown,
    sees_positions,
)

PEOPLE = [f"seat-{number}" for number in range(12)]


def test_a_round_without_names_shows_nothing_before_it_closes():
    for hides, own, runs_it in product((True, False), Own, (True, False)):
        given_facts = {"hides": hides, "own": own, "runs_it": runs_it}
        assert not sees_positions(is_closed=False, is_secret=True, **given_facts)
        assert sees_positions(is_closed=True, is_secret=True, **given_facts)


def test_whoever_has_a_seat_answers_first():
    def sees(own, *, runs_it=False, hides=True):
        return sees_positions(
            is_closed=False, is_secret=False, hides=hides, own=own, runs_it=runs_it
        )

    assert not sees(Own.UNANSWERED)
    assert not sees(Own.UNANSWERED, runs_it=True)
    assert sees(Own.ANSWERED)
    assert not sees(Own.NO_SEAT)
    assert sees(Own.NO_SEAT, runs_it=True)
    assert sees(Own.UNANSWERED, hides=False)


@given(st.lists(st.sets(st.sampled_from(PEOPLE))))
def test_two_pictures_never_differ_by_fewer_than_five(rounds):
    shown: list[frozenset[str]] = []
    for voters in rounds:
        if may_show_breakdown(voters, shown):
            shown.append(frozenset(voters))
    for one, other in product(shown, shown):
        assert len(one) >= LEAST_VOTERS
        apart = len(one ^ other)
        assert apart == 0 or apart >= LEAST_VOTERS


@given(st.dictionaries(st.sampled_from(PEOPLE), st.integers(1, 4), min_size=6))
def test_a_difference_of_two_pictures_would_give_a_vote_away(votes):
    """What the rule is for: with one voter less the difference is that vote."""
    left_out = next(iter(votes))
    fewer = {seat: value for seat, value in votes.items() if seat != left_out}
    difference = Counter(votes.values()) - Counter(fewer.values())
    assert list(difference.elements()) == [votes[left_out]]
    assert not may_show_breakdown(fewer, [votes])
    assert may_show_breakdown(votes, [votes])
