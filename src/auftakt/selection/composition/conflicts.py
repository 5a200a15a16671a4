"""Why something is impossible: a smallest set of rules that cannot hold together."""

from collections.abc import Iterable, Sequence

import numpy as np

from auftakt.selection.composition.domain import CompositionProblem, Rule, RuleKind
from auftakt.selection.composition.rules import Table, rules_of, table_of
from auftakt.selection.domain import Reason
from auftakt.selection.solver import INFINITE, Model, Outcome, Sparse

_ZERO = 1e-7


def conflict(problem: CompositionProblem) -> tuple[Rule, ...]:
    """Rules of an impossible problem that no group keeps together, while it can keep
    any of them less one. Empty if the problem is possible."""
    return irreducible(table_of(problem, rules_of(problem)))


def irreducible(table: Table) -> tuple[Rule, ...]:
    """As `conflict`; soft rules cost more than the budget together with the others."""
    found = refuted(table)
    if found is None:
        return ()
    kept: Sequence[Rule] = found
    step = max(1, len(kept) // 2) if len(kept) == len(table.rules) else 1
    while True:
        kept = _shrunk(table, kept, step)
        if step == 1:
            return tuple(rule for rule in table.rules if rule in kept)
        step //= 2


def _shrunk(table: Table, kept: Sequence[Rule], step: int) -> Sequence[Rule]:
    """Tries to do without `step` rules at a time."""
    needed: set[Rule] = set()
    while open_ := [rule for rule in kept if rule not in needed]:
        tried = set(open_[:step])
        fewer = refuted(table.only([rule for rule in kept if rule not in tried]))
        if fewer is None:
            needed |= tried
        else:
            kept = fewer
    return kept


def refuted(table: Table) -> tuple[Rule, ...] | None:
    """Rules of the table that cannot hold together, often fewer; None if all can."""
    if not table.rules:
        return None
    found = _refuted_by_shares(table)
    if found is not None:
        return found
    program = _program(table, whole=True)
    return table.rules if program.run() is Outcome.INFEASIBLE else None


def _refuted_by_shares(table: Table) -> tuple[Rule, ...] | None:
    """Even people who could be split do not help: rules whose violation has a price."""
    program = _program(table, whole=False)
    program.run()
    if program.value < _ZERO:
        return None
    priced = np.abs(program.row_prices()[: len(table.rules)]) > _ZERO
    return tuple(rule for rule, one in zip(table.rules, priced, strict=True) if one)


def _program(table: Table, *, whole: bool) -> Model:
    """Columns: kinds, then seats short of each rule, which cost 1 each if people may
    be split and are not allowed otherwise; those short of a soft rule are free, but
    have to stay within the budget."""
    kinds, count = len(table.counts), len(table.rules)
    soft = np.array([rule in table.prices for rule in table.rules], bool)
    slack = np.where(soft | (not whole), INFINITE, 0.0)
    upper = np.concatenate([table.counts, slack, [0.0 if whole else INFINITE]])
    costs = np.concatenate([np.zeros(kinds), np.where(soft, 0.0, 1.0), [1.0]])
    rows = [_row(table, row) for row in range(count)]
    prices = [float(table.prices.get(rule, 0)) for rule in table.rules]
    rows.append(([*range(kinds, kinds + count + 1)], [*prices, -1.0]))
    lower_rows = np.where(table.at_least, table.numbers, -INFINITE)
    upper_rows = np.where(table.at_least, INFINITE, table.numbers)
    return Model(
        costs,
        (np.zeros(len(upper)), upper),
        Sparse.of(rows),
        (np.append(lower_rows, -INFINITE), np.append(upper_rows, table.budget)),
        whole=range(kinds) if whole else (),
    )


def _row(table: Table, row: int) -> tuple[list[int], list[float]]:
    held = np.flatnonzero(table.shares[row])
    short = len(table.counts) + row
    sign = 1.0 if table.at_least[row] else -1.0
    return [*held.tolist(), short], [*([1.0] * len(held)), sign]


def conflict_reason(problem: CompositionProblem, rules: Iterable[Rule]) -> Reason:
    """`problem` names the size when the rules do not fit into it."""
    rules = tuple(rules)
    others = tuple(rule for rule in rules if rule.kind is not RuleKind.SIZE_MOST)
    if len(others) == len(rules):
        return Reason("no_group", {"rules": rules})
    table = table_of(problem, others)
    needed = int(table.numbers.sum())
    alone = bool(table.at_least.all() and (table.shares.sum(axis=0) <= 1).all())
    size = next(rule.number for rule in rules if rule.kind is RuleKind.SIZE_MOST)
    facts = {"size": size, "rules": others, "number": len(others), "needed": needed}
    key = "size_conflict"
    if alone and len(others) == 1:
        key = "size_below_one"
    elif alone:
        key = "size_below_each" if needed == len(others) else "size_below_sum"
    return Reason(f"{key}_single" if size == 1 else key, facts)
