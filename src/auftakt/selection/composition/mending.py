"""The cheapest changes that make an impossible problem possible."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

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
from auftakt.selection.composition.rules import Table, rules_of, table_of
from auftakt.selection.solver import INFINITE, Model, Outcome, Sparse

COSTS = {RuleKind.APART: 3, RuleKind.FIXED: 4}
"""What dropping a pair or a person costs, in seats by which an end moves."""
_HALF = 0.5


def repairs(problem: CompositionProblem, count: int = 3) -> tuple[Repair, ...]:
    """Up to `count` ways, cheapest first, at equal cost the one with fewer changes.

    None changes all the rules that an earlier one changes. Empty if the problem is
    possible already, or so short of people that a size of 0 would be the answer.
    Raises `SelectionError` for a malformed problem.
    """
    refuse_malformed(problem)
    table = table_of(problem, rules_of(problem))
    program = _program(table, problem)
    found: list[Repair] = []
    while len(found) < count and program.run() is Outcome.OPTIMAL:
        changes = _changes(table, program)
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


def _program(table: Table, problem: CompositionProblem) -> Model:
    """Columns: kinds of people, then by how much each rule moves, then whether it
    moves at all."""
    kinds, count = len(table.counts), len(table.rules)
    room = np.array([_room(rule, problem) for rule in table.rules], np.float64)
    costs = [float(COSTS.get(rule.kind, 1)) * (count + 1) for rule in table.rules]
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
        np.concatenate([np.zeros(kinds), costs, np.ones(count)]),
        (np.zeros(len(most)), most),
        Sparse.of(rows),
        (np.append(lower, none - INFINITE), np.append(upper, none)),
        whole=range(len(most)),
    )


def _room(rule: Rule, problem: CompositionProblem) -> int:
    """By how much a rule can move at most."""
    if rule.kind in COSTS:
        return 1
    if rule.kind in (RuleKind.LEAST, RuleKind.SIZE_LEAST):
        return rule.number
    return max(0, len(problem.candidates) - rule.number)


def _changes(table: Table, program: Model) -> tuple[Change, ...]:
    start = len(table.counts)
    moved = np.rint(program.columns()[start : start + len(table.rules)]).astype(int)
    return tuple(
        Change(rule, _number(rule, int(by)))
        for rule, by in zip(table.rules, moved, strict=True)
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


def _forbid(table: Table, program: Model, changes: Sequence[Change]) -> None:
    """Not all of these rules may move together again."""
    start = len(table.counts) + len(table.rules)
    moved = _places(table, (change.rule for change in changes))
    columns = np.array([start + row for row in moved], np.int32)
    program.add_row(columns, np.ones(len(columns)), -INFINITE, len(columns) - _HALF)


def _places(table: Table, rules: Iterable[Rule]) -> list[int]:
    wanted = set(rules)
    return [row for row, rule in enumerate(table.rules) if rule in wanted]
