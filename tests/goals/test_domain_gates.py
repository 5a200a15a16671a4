"""One mechanism for every gate; the way opens after the goals (S25, S28)."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.domain.gates import (
    Condition,
    Gate,
    GoalStanding,
    Missing,
    Opened,
    Parallel,
    procedure_missing,
    verdict,
)

CODES = st.frozensets(st.sampled_from("abcdefg"))


def standing(number, *, agreed=False, essential=True, text="Ein Satz"):
    return GoalStanding(
        id=f"id-{number}",
        number=number,
        title=f"Ziel {number}",
        text=text,
        is_essential=essential,
        is_agreed=agreed,
    )


def keys(*goals, parallel=Parallel()):  # noqa: B008 - frozen
    return [one.key for one in procedure_missing(goals, parallel)]


def test_without_a_goal_there_is_no_way():
    assert keys() == [Missing.NO_GOAL]


def test_each_essential_goal_that_is_not_agreed_is_named():
    found = procedure_missing([standing(1, agreed=True), standing(2)], Parallel())
    assert [(one.key, one.subject) for one in found] == [
        (Missing.GOAL_NOT_AGREED, "id-2")
    ]


def test_goals_that_are_not_essential_keep_nothing_shut():
    assert keys(standing(1, agreed=True), standing(2, essential=False)) == []


def test_where_none_is_essential_one_agreed_goal_is_enough():
    assert keys(standing(1, essential=False)) == [Missing.NO_GOAL_AGREED]
    assert keys(standing(1, essential=False, agreed=True)) == []


def test_what_would_be_built_twice_keeps_it_shut():
    agreed = standing(1, agreed=True)
    assert keys(agreed, parallel=Parallel(2, is_passed=False)) == [
        Missing.OVERLAPS_OPEN
    ]
    assert keys(agreed, parallel=Parallel(0, is_passed=False)) == [
        Missing.NOT_SIGNED_OFF
    ]


def test_an_override_ends_when_the_text_changes():
    before = procedure_missing([standing(1, text="Alt")], Parallel())
    opened = [Opened(frozenset(one.code for one in before), "Frist")]
    assert verdict(Gate.PROCEDURE, before, opened).is_overridden
    after = procedure_missing([standing(1, text="Neu")], Parallel())
    assert not verdict(Gate.PROCEDURE, after, opened).is_open


@given(CODES, st.lists(CODES, max_size=4))
def test_a_gate_is_open_when_nothing_is_missing_or_one_override_covers_it(
    missing, covered
):
    conditions = [Condition("key", code) for code in sorted(missing)]
    found = verdict("any", conditions, [Opened(codes) for codes in covered])
    assert found.is_open == (not missing or any(missing <= one for one in covered))
    assert found.is_met == (not missing)
    assert not (found.is_met and found.is_overridden)


@given(CODES, CODES)
def test_what_goes_missing_later_closes_it_again(known, later):
    conditions = [Condition("key", code) for code in sorted(known | later)]
    found = verdict("any", conditions, [Opened(known)])
    assert found.is_open == (later <= known)
