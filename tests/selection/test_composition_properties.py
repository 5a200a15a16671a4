"""What holds for every composition, whatever the input."""

import random
from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.selection.composition import (
    Candidate,
    Composition,
    CompositionProblem,
    LevelName,
    Rule,
    Target,
    alternatives,
    compose,
    prices,
    repaired,
    repairs,
    replacement,
    why_this_size,
)
from auftakt.selection.composition.conflicts import conflict, refuted
from auftakt.selection.composition.explained import smaller_size_conflict
from auftakt.selection.composition.levels import goals_of
from auftakt.selection.composition.model import layout_of
from auftakt.selection.composition.rules import rules_of, soft_rules_of, table_of
from auftakt.selection.domain import SelectionError
from auftakt.selection.solver import Outcome
from tests.selection.circles import EveryGroup, problem_of

SEEDS = st.integers(min_value=1_000, max_value=1_000_000)
FEW = settings(max_examples=60, deadline=None)


def _composed(problem: CompositionProblem) -> Composition | None:
    try:
        return compose(problem)
    except SelectionError:
        return None


def _shuffled(problem: CompositionProblem, chance: random.Random) -> CompositionProblem:
    def mixed(items):
        return tuple(chance.sample(items, len(items)))

    return CompositionProblem(
        candidates=tuple(
            replace(one, values=dict(mixed(list(one.values.items()))))
            for one in mixed(problem.candidates)
        ),
        targets=mixed(problem.targets),
        least=problem.least,
        most=problem.most,
        fixed=frozenset(mixed(sorted(problem.fixed))),
        apart=tuple(mixed(pair) for pair in mixed(problem.apart)),
    )


def _keeps(problem: CompositionProblem, chosen: tuple[str, ...]) -> bool:
    members = [one for one in problem.candidates if one.key in chosen]
    held = Counter(
        (category, value)
        for one in members
        for category, values in one.values.items()
        for value in values
    )
    numbers = [
        (target, held[target.category, target.value]) for target in problem.targets
    ]
    return (
        len(members) == len(chosen) == len(set(chosen))
        and problem.least <= len(chosen) <= problem.most
        and problem.fixed.issubset(chosen)
        and not any(set(pair).issubset(chosen) for pair in problem.apart)
        and all(
            target.least <= number <= (number if target.most is None else target.most)
            for target, number in numbers
            if target.must
        )
    )


def _order(found: Composition) -> tuple[float, ...]:
    down = (LevelName.COVERAGE, LevelName.SCORE)
    return tuple(
        -level.value if level.name in down else level.value for level in found.levels
    )


@FEW
@given(SEEDS)
def test_equal_requests_in_any_order_get_equal_answers(seed: int) -> None:
    problem = problem_of(seed)
    other = _shuffled(problem, random.Random(seed + 1))  # noqa: S311 - test data
    assert repairs(problem) == repairs(other)
    assert conflict(problem) == conflict(other)
    found = _composed(problem)
    assert (found is None) == (_composed(other) is None)
    if found:
        again = compose(other)
        assert (found.chosen, found.levels) == (again.chosen, again.levels)
        assert set(found.shortfalls) == set(again.shortfalls)
        assert why_this_size(problem) == why_this_size(other)
        assert set(map(str, prices(problem))) == set(map(str, prices(other)))


@FEW
@given(SEEDS, st.integers(min_value=1, max_value=3))
def test_alternatives_keep_all_rules_differ_and_get_no_better(
    seed: int, differ: int
) -> None:
    problem = problem_of(seed)
    if not _composed(problem):
        return
    found = alternatives(problem, 4, differ=differ)
    assert found[0] == compose(problem)
    for place, one in enumerate(found):
        assert _keeps(problem, one.chosen)
        for earlier in found[:place]:
            assert len(set(earlier.chosen) - set(one.chosen)) >= differ
            assert _order(earlier) <= _order(one)


@FEW
@given(SEEDS)
def test_a_repaired_problem_is_possible(seed: int) -> None:
    problem = replace(problem_of(seed), most=2, least=2)
    found = repairs(problem)
    assert bool(found) != bool(_composed(problem))
    for one in found:
        mended = repaired(problem, one)
        assert _keeps(mended, compose(mended).chosen)
    assert [one.cost for one in found] == sorted(one.cost for one in found)


@FEW
@given(SEEDS)
def test_a_replacement_never_brings_back_who_is_gone(seed: int) -> None:
    problem = problem_of(seed)
    found = _composed(problem)
    if not found or not found.chosen:
        return
    gone = set(found.chosen[::3])
    try:
        new = replacement(problem, found.chosen, gone)
    except SelectionError:
        return
    assert gone.isdisjoint(new.chosen)
    assert _keeps(replace(problem, fixed=problem.fixed - gone), new.chosen)
    leaving = set(found.chosen) - gone - set(new.chosen)
    assert new.value(LevelName.CHANGE) == len(leaving)


@FEW
@given(SEEDS)
def test_wishes_in_the_reason_for_the_size_are_needed(seed: int) -> None:
    problem = problem_of(seed)
    found = _composed(problem)
    if not found or not found.chosen:
        return
    rules = smaller_size_conflict(problem, found)
    every = EveryGroup(problem)
    assert bool(rules) == (not _smaller(problem, found, every, None).any())
    if rules:
        assert not _smaller(problem, found, every, rules).any()
    for left_out in rules:
        rest = tuple(rule for rule in rules if rule != left_out)
        assert _smaller(problem, found, every, rest).any()


def _smaller(
    problem: CompositionProblem,
    found: Composition,
    every: EveryGroup,
    rules: tuple[Rule, ...] | None,
) -> np.ndarray:
    """Groups that keep the rules without more shortfall; None: all, one seat less."""
    small = replace(problem, least=0, most=len(found.chosen) - 1)
    soft = soft_rules_of(problem)
    rules = (*rules_of(small), *soft) if rules is None else rules
    short = sum(
        (soft[rule] * every.short(rule) for rule in rules if rule in soft),
        start=np.zeros(len(every.groups), int),
    )
    must = tuple(rule for rule in rules if rule not in soft)
    return every.keeps(must) & (short <= found.value(LevelName.SHORTFALL))


@FEW
@given(SEEDS)
def test_fewer_rules_are_never_refuted_where_more_are_not(seed: int) -> None:
    problem = problem_of(seed)
    table = table_of(problem, rules_of(problem))
    if refuted(table) is None:
        for left_out in table.rules:
            rest = [rule for rule in table.rules if rule != left_out]
            assert refuted(table.only(rest)) is None


@pytest.mark.parametrize("seed", range(6))
def test_looking_at_the_nearest_first_loses_nothing(seed: int) -> None:
    """Levels of 350 candidates, and of one plain program for each level."""
    problem = _town(seed)
    layout = layout_of(problem)
    model = layout.model(True)  # noqa: FBT003 - whole people
    found = compose(problem)
    assert _keeps(problem, found.chosen)
    for goal in goals_of(layout):
        costs = np.zeros(layout.width)
        costs[list(goal.costs)] = list(goal.costs.values())
        if costs.any():
            model.set_costs(costs)
            assert model.run() is Outcome.OPTIMAL
            value = round(model.value)
            used = np.flatnonzero(costs).astype(np.int32)
            model.add_row(used, costs[used], -np.inf, value)
            assert found.value(goal.name) == goal.start + goal.sign * value
    assert all(level.value == level.bound for level in found.levels)


def _town(seed: int) -> CompositionProblem:
    chance = random.Random(seed)  # noqa: S311 - test data
    people = tuple(
        Candidate(
            f"p{number:03}",
            {
                "branch": frozenset({f"b{int(chance.expovariate(0.2)) % 14:02}"}),
                "place": frozenset({f"n{chance.randrange(9)}"}),
                "voice": frozenset(f"v{chance.randrange(9)}" for _ in range(2)),
                "extra": frozenset({f"e{chance.randrange(40)}"}),
            },
            chance.randrange(30),
        )
        for number in range(350)
    )
    targets = (
        *(Target("branch", f"b{i:02}", 1, 2) for i in range(10)),
        *(Target("place", f"n{i}", 1, 4) for i in range(9)),
        *(Target("voice", f"v{i}", 3, None, 2) for i in range(9)),
    )
    pairs = tuple((f"p{i:03}", f"p{i + 1:03}") for i in range(0, 300, 7))
    return CompositionProblem(people, targets, 10, 14, frozenset({"p011"}), pairs)


def test_many_alike_candidates_are_no_burden() -> None:
    people = tuple(
        Candidate(f"p{n:04}", {"bloc": frozenset({"abc"[n % 3]})}, n % 7)
        for n in range(3_000)
    )
    targets = tuple(Target("bloc", value, 2) for value in "abc")
    problem = CompositionProblem(people, targets, 6, 9)
    assert len(layout_of(problem).candidates) == 27
    found = compose(problem)
    assert found.value(LevelName.SCORE) == 36
    best = [n for n in range(3_000) if n % 7 == 6]
    expected = sorted(n for bloc in range(3) for n in _first_two(best, bloc))
    assert found.chosen == tuple(f"p{n:04}" for n in expected)


def _first_two(numbers: list[int], bloc: int) -> list[int]:
    return [n for n in numbers if n % 3 == bloc][:2]
