"""The cheapest changes that make an impossible problem possible."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import partial

import numpy as np

from auftakt.selection.composition.checks import refuse_malformed
from auftakt.selection.composition.domain import (
    Change,
    CompositionProblem,
    Repair,
    Rule,
    RuleKind,
    Target,
)
from auftakt.selection.composition.program import NoGroupError, Program
from auftakt.selection.composition.rules import Table, rules_of, table_of
from auftakt.selection.solver import INFINITE, Model, Sparse

COSTS = {RuleKind.APART: 3, RuleKind.FIXED: 4}
"""What dropping a pair or a person costs, in seats by which an end moves."""


def repairs(problem: CompositionProblem, count: int = 3) -> tuple[Repair, ...]:
    """Up to `count` ways, cheapest first, at equal cost the one with fewer changes.

    None changes all the rules that an earlier one changes. Empty if the problem is
    possible already. Raises `SelectionError` for a malformed problem.
    """
    refuse_malformed(problem)
    table = table_of(problem, rules_of(problem))
    kinds, rules = len(table.counts), len(table.rules)
    program = Program(
        partial(_program, table, problem),
        np.zeros(kinds),
        table.counts.astype(float),
        kinds + 2 * rules,
    )
    found: list[Repair] = []
    while len(found) < count:
        changes = _cheapest(table, program)
        if not changes:
            break
        found.append(Repair(changes, sum(_cost(change) for change in changes)))
        _forbid(table, program, changes)
    return tuple(found)


def repaired(problem: CompositionProblem, repair: Repair) -> CompositionProblem:
    """The problem with the changes of a repair; targets with a weight stay."""
    for change in repair.changes:
        problem = _changed(problem, change)
    return problem


def _changed(problem: CompositionProblem, change: Change) -> CompositionProblem:
    rule, number = change.rule, change.number
    if rule.kind is RuleKind.FIXED:
        return replace(problem, fixed=problem.fixed.difference(rule.keys))
    if rule.kind is RuleKind.APART:
        pairs = tuple(one for one in problem.apart if set(one) != set(rule.keys))
        return replace(problem, apart=pairs)
    if number is None:
        raise ValueError(rule)
    if rule.kind is RuleKind.SIZE_LEAST:
        return replace(problem, least=number)
    if rule.kind is RuleKind.SIZE_MOST:
        return replace(problem, most=number)
    return replace(
        problem, targets=tuple(_moved(one, rule, number) for one in problem.targets)
    )


def _moved(target: Target, rule: Rule, number: int) -> Target:
    if not target.must or (target.category, target.value) != (
        rule.category,
        rule.value,
    ):
        return target
    if rule.kind is RuleKind.LEAST:
        return replace(target, least=min(target.least, number))
    most = None if target.most is None else max(target.most, number)
    return replace(target, most=most)


def _program(table: Table, problem: CompositionProblem, whole: bool) -> Model:  # noqa: FBT001 - whole people or split ones
    """Columns: kinds of people, then by how much each rule moves, then whether it
    moves at all."""
    kinds, count = len(table.counts), len(table.rules)
    room = np.array([_room(rule, problem) for rule in table.rules], np.float64)
    rows = []
    for row in range(count):
        sign = 1.0 if table.at_least[row] else -1.0
        held = np.flatnonzero(table.shares[row]).tolist()
        rows.append(([*held, kinds + row], [*([1.0] * len(held)), sign]))
    rows += [
        ([kinds + row, kinds + count + row], [1.0, -room[row]]) for row in range(count)
    ]
    none = np.zeros(count)
    lower = np.where(table.at_least, table.numbers, -INFINITE)
    upper = np.where(table.at_least, INFINITE, table.numbers)
    most = np.concatenate([table.counts, room, np.ones(count)])
    return Model(
        np.zeros(len(most)),
        (np.zeros(len(most)), most),
        Sparse.of(rows),
        (np.append(lower, none - INFINITE), np.append(upper, none)),
        whole=range(len(most)) if whole else (),
    )


def _room(rule: Rule, problem: CompositionProblem) -> int:
    """By how much a rule can move at most."""
    if rule.kind in COSTS:
        return 1
    if rule.kind in (RuleKind.LEAST, RuleKind.SIZE_LEAST):
        return rule.number
    return max(0, len(problem.candidates) - rule.number)


def _cheapest(table: Table, program: Program) -> tuple[Change, ...]:
    """Empty if nothing has to change, or if no way is left."""
    kinds, count = len(table.counts), len(table.rules)
    costs = {
        kinds + row: float(COSTS.get(rule.kind, 1)) * (count + 1)
        for row, rule in enumerate(table.rules)
    }
    moves = {kinds + count + row: 1.0 for row in range(count)}
    try:
        program.minimise({**costs, **moves})
    except NoGroupError:
        return ()
    point = () if program.point is None else program.point[kinds : kinds + count]
    return tuple(
        Change(rule, _number(rule, int(by)))
        for rule, by in zip(table.rules, point, strict=True)
        if by
    )


def _number(rule: Rule, by: int) -> int | None:
    if rule.kind in COSTS:
        return None
    lowered = rule.kind in (RuleKind.LEAST, RuleKind.SIZE_LEAST)
    return rule.number - by if lowered else rule.number + by


def _cost(change: Change) -> int:
    if change.number is None:
        return COSTS[change.rule.kind]
    return abs(change.number - change.rule.number)


def _forbid(table: Table, program: Program, changes: Sequence[Change]) -> None:
    """Not all of these rules may move together again."""
    start = len(table.counts) + len(table.rules)
    moved = _places(table, (change.rule for change in changes))
    program.keep({start + row: 1.0 for row in moved}, len(moved) - 1.0)


def _places(table: Table, rules: Iterable[Rule]) -> list[int]:
    wanted = set(rules)
    return [row for row, rule in enumerate(table.rules) if rule in wanted]
