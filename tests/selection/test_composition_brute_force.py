"""Every answer about a composition against all groups of small pools."""

import pytest

from auftakt.selection.composition import (
    Composition,
    CompositionProblem,
    Level,
    LevelName,
    Price,
    alternatives,
    compose,
    prices,
    program,
    repaired,
    repairs,
    replacement,
    why_not,
    why_this,
)
from auftakt.selection.composition.conflicts import conflict
from auftakt.selection.composition.explained import smaller_size_conflict
from auftakt.selection.composition.mending import COSTS
from auftakt.selection.composition.rules import rules_of
from auftakt.selection.domain import SelectionError
from tests.selection.circles import EveryGroup, problem_of

NAMES = (LevelName.SHORTFALL, LevelName.SIZE, LevelName.COVERAGE, LevelName.SCORE)
SIGNS = (1, 1, -1, -1)


def _composed(problem: CompositionProblem) -> Composition | None:
    try:
        return compose(problem)
    except SelectionError:
        return None


def _rank(every: EveryGroup, found: Composition) -> tuple[int, ...]:
    return tuple(every.ranks[every.row(found.chosen)].tolist())


@pytest.mark.parametrize("start", range(0, 500, 50))
def test_the_best_group_is_the_best_of_all(
    start: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    if start % 100:
        monkeypatch.setattr(program, "_NEAR", 2)
    for seed in range(start, start + 50):
        problem = problem_of(seed)
        every, found = EveryGroup(problem), _composed(problem)
        best = every.best(every.valid)
        assert (found is None) == (best is None), seed
        if found and best:
            assert every.valid[every.row(found.chosen)], seed
            assert _rank(every, found) == best, seed
            assert found.levels == tuple(
                Level(name, sign * value, sign * value)
                for name, sign, value in zip(NAMES, SIGNS, best[:4], strict=True)
            )


def test_both_kinds_of_problems_are_among_them() -> None:
    impossible = [seed for seed in range(500) if not _composed(problem_of(seed))]
    assert 100 < len(impossible) < 350


@pytest.mark.parametrize("start", range(0, 120, 30))
def test_the_next_best_groups_follow_in_order(start: int) -> None:
    for seed in range(start, start + 30):
        problem = problem_of(seed)
        if not _composed(problem):
            continue
        every, found = EveryGroup(problem), alternatives(problem, 4)
        expected, left = [], every.valid
        while left.any() and len(expected) < 4:
            ranks = [
                (tuple(every.ranks[row].tolist()), row)
                for row in left.nonzero()[0].tolist()
            ]
            rank, row = min(ranks)
            expected.append(rank)
            members = every.groups[row]
            left = left & (every.groups @ members < members.sum())
        assert [_rank(every, one) for one in found] == expected, seed


@pytest.mark.parametrize("start", range(0, 150, 50))
def test_a_replacement_keeps_most_members(start: int) -> None:
    for seed in range(start, start + 50):
        problem = problem_of(seed)
        found = _composed(problem)
        if not found or len(found.chosen) < 2:
            continue
        gone, *stay = found.chosen
        every = EveryGroup(problem)
        among = [one.key in stay for one in every.people]
        rest = CompositionProblem(
            candidates=tuple(one for one in problem.candidates if one.key != gone),
            targets=problem.targets,
            least=problem.least,
            most=problem.most,
            fixed=problem.fixed - {gone},
            apart=tuple(pair for pair in problem.apart if gone not in pair),
        )
        every = EveryGroup(rest)
        among = [one.key in stay for one in every.people]
        leaving = len(stay) - every.groups @ among
        valid = every.valid
        if not valid.any():
            with pytest.raises(SelectionError):
                replacement(problem, found.chosen, [gone])
            continue
        least = leaving[valid].min()
        new = replacement(problem, found.chosen, [gone])
        assert new.value(LevelName.CHANGE) == least, seed
        assert _rank(every, new) == every.best(valid & (leaving == least)), seed


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_a_conflict_is_irreducible(start: int) -> None:
    for seed in range(start, start + 50):
        problem = problem_of(seed)
        every, rules = EveryGroup(problem), conflict(problem)
        assert bool(rules) == (not every.valid.any()), seed
        if rules:
            assert set(rules) <= set(rules_of(problem))
            assert not every.keeps(rules).any(), seed
        for left_out in rules:
            assert every.keeps(tuple(r for r in rules if r != left_out)).any(), seed


@pytest.mark.parametrize("start", range(0, 300, 50))
def test_the_reason_for_the_size_is_irreducible(start: int) -> None:
    for seed in range(start, start + 50):
        problem = problem_of(seed)
        found = _composed(problem)
        if not found or not found.chosen:
            continue
        every = EveryGroup(problem)
        rules = smaller_size_conflict(problem, found)
        must = set(rules_of(problem))
        if not rules:
            assert len(found.chosen) == problem.least, seed
        elif all(rule in must or not rule.category for rule in rules):
            assert not every.keeps(rules).any(), seed
            for left_out in rules:
                rest = tuple(rule for rule in rules if rule != left_out)
                assert every.keeps(rest).any(), seed


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_repairs_are_the_cheapest_different_ones(start: int) -> None:
    for seed in range(start, start + 50):
        problem = problem_of(seed)
        found = repairs(problem, 3)
        assert [_size(one.changes) for one in found] == _cheapest(problem), seed
        for one in found:
            assert _composed(repaired(problem, one)), seed
            assert one.cost == _size(one.changes)[0]


def _size(changes) -> tuple[int, int]:
    moved = [
        COSTS[one.rule.kind]
        if one.number is None
        else abs(one.number - one.rule.number)
        for one in changes
    ]
    return sum(moved), len(moved)


def _cheapest(problem: CompositionProblem) -> list[tuple[int, int]]:
    every, rules = EveryGroup(problem), rules_of(problem)
    ways = set()
    for broken in zip(*(every.short(rule).tolist() for rule in rules), strict=True):
        cost = sum(
            COSTS.get(rule.kind, 1) * by for rule, by in zip(rules, broken, strict=True)
        )
        support = frozenset(i for i, by in enumerate(broken) if by)
        ways.add((cost, len(support), support))
    if any(cost == 0 for cost, _count, _support in ways):
        return []
    taken: list[tuple[int, int, frozenset[int]]] = []
    for way in sorted(ways, key=lambda one: one[:2]):
        if not any(earlier <= way[2] for _cost, _count, earlier in taken):
            taken.append(way)
    return [way[:2] for way in taken[:3]]


@pytest.mark.parametrize("start", range(0, 60, 20))
def test_prices_are_those_of_the_changed_problem(start: int) -> None:
    for seed in range(start, start + 20):
        problem = problem_of(seed)
        found = _composed(problem)
        if found:
            for price in prices(problem):
                _check_price(problem, found, price)


def _check_price(problem: CompositionProblem, found: Composition, price: Price) -> None:
    targets = tuple(
        price.changed if one == price.target else one for one in problem.targets
    )
    changed = CompositionProblem(
        problem.candidates,
        targets,
        problem.least,
        problem.most,
        problem.fixed,
        problem.apart,
    )
    every = EveryGroup(changed)
    best = every.best(every.valid)
    assert price.possible == (best is not None)
    if best:
        signed = zip(NAMES, SIGNS, best[:4], strict=True)
        now = {name: sign * value for name, sign, value in signed}
        changes = {
            name: value - found.value(name)
            for name, value in now.items()
            if value != found.value(name)
        }
        first = dict(list(changes.items())[:1])
        of_size = {name: changes[name] for name in NAMES[:2] if name in changes}
        assert price.differences == (of_size or first)


@pytest.mark.parametrize("start", range(0, 90, 30))
def test_reasons_for_people_name_the_first_level_that_suffers(start: int) -> None:
    for seed in range(start, start + 30):
        problem = problem_of(seed)
        found = _composed(problem)
        if not found:
            continue
        every = EveryGroup(problem)
        for column, one in enumerate(every.people):
            sits = one.key in found.chosen
            ask, wanted = (why_this, 0) if sits else (why_not, 1)
            reason = ask(problem, one.key)
            if one.key in problem.fixed:
                assert reason.key == "why_this_fixed"
                continue
            other = every.best(every.valid & (every.groups[:, column] == wanted))
            assert reason.key == _expected_key(ask.__name__, _rank(every, found), other)


def _expected_key(
    start: str, now: tuple[int, ...], other: tuple[int, ...] | None
) -> str:
    if other is None:
        return f"{start}_needed" if start == "why_this" else f"{start}_impossible"
    for name, old, new in zip(NAMES, now, other, strict=False):
        if old != new:
            counted = name in (LevelName.SIZE, LevelName.COVERAGE)
            return f"{start}_{name}{'_one' if counted and new - old == 1 else ''}"
    return f"{start}_order"
