"""The rules of a problem one by one, and as rows over people who are alike to them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.composition.domain import (
    CompositionProblem,
    Rule,
    RuleKind,
    Target,
)
from auftakt.selection.composition.model import values_of

_AT_LEAST = frozenset({RuleKind.LEAST, RuleKind.SIZE_LEAST, RuleKind.FIXED})
_ORDER = tuple(RuleKind)


def rules_of(problem: CompositionProblem) -> tuple[Rule, ...]:
    """What must hold, each once, in a fixed order, without ends that say nothing."""
    ends = [end for one in problem.targets if one.must for end in ends_of(one)]
    return _ordered(
        [
            Rule(RuleKind.SIZE_LEAST, number=problem.least),
            Rule(RuleKind.SIZE_MOST, number=problem.most),
            *(Rule(RuleKind.FIXED, keys=(key,)) for key in problem.fixed),
            *(_apart(*pair) for pair in problem.apart),
            *_strictest(ends),
        ]
    )


def soft_rules_of(problem: CompositionProblem) -> dict[Rule, int]:
    """Ends of targets with a weight that no other rule makes sure of, and the price of
    each seat short of them."""
    found: dict[Rule, int] = {}
    for target in problem.targets:
        if not target.must:
            for end in ends_of(target):
                found[end] = found.get(end, 0) + target.weight
    must = rules_of(problem)
    return {
        rule: found[rule]
        for rule in _ordered(found)
        if not any(_implies(other, rule) for other in must)
    }


def ends_of(target: Target) -> list[Rule]:
    ends = [
        (RuleKind.LEAST, target.least or None),
        (RuleKind.MOST, target.most),
    ]
    return [
        Rule(kind, target.category, target.value, number)
        for kind, number in ends
        if number is not None
    ]


def _apart(first: str, second: str) -> Rule:
    return Rule(RuleKind.APART, keys=(min(first, second), max(first, second)))


def _ordered(rules: Sequence[Rule] | Mapping[Rule, int]) -> tuple[Rule, ...]:
    return tuple(
        sorted(
            set(rules),
            key=lambda rule: (_ORDER.index(rule.kind), replace(rule, kind=_ORDER[0])),
        )
    )


def _strictest(ends: Sequence[Rule]) -> list[Rule]:
    return [
        rule
        for rule in ends
        if not any(_implies(other, rule) and other != rule for other in ends)
    ]


def _implies(one: Rule, other: Rule) -> bool:
    if (one.kind, one.category, one.value, one.keys) != (
        other.kind,
        other.category,
        other.value,
        other.keys,
    ):
        return False
    if one.kind in _AT_LEAST:
        return one.number >= other.number
    return one.number <= other.number


@dataclass(frozen=True, eq=False)
class Table:
    """Rules as rows, kinds of people as columns: people alike to every rule are a kind.

    `shares[rule, kind]`: whether they count for the rule. `counts[kind]`: how many they
    are. `prices`: of soft rules only. `budget`: what soft rules may cost together.
    """

    rules: tuple[Rule, ...]
    shares: NDArray[np.bool_]
    counts: NDArray[np.int64]
    prices: Mapping[Rule, int] = field(default_factory=dict)
    budget: float = 0.0

    @cached_property
    def at_least(self) -> NDArray[np.bool_]:
        return np.array([rule.kind in _AT_LEAST for rule in self.rules], bool)

    @cached_property
    def numbers(self) -> NDArray[np.float64]:
        return np.array([_bound(rule) for rule in self.rules], np.float64)

    def only(self, rules: Sequence[Rule]) -> "Table":
        """The same people, fewer rules, thus fewer kinds."""
        place = {rule: row for row, rule in enumerate(self.rules)}
        shares, counts = _collapsed(
            self.shares[[place[rule] for rule in rules]], self.counts
        )
        return replace(self, rules=tuple(rules), shares=shares, counts=counts)


def table_of(
    problem: CompositionProblem,
    rules: Sequence[Rule],
    prices: Mapping[Rule, int] | None = None,
    budget: float = 0.0,
) -> Table:
    every = (*rules, *(prices or {}))
    rows_of_value: dict[tuple[str, str], list[int]] = {}
    rows_of_key: dict[str, list[int]] = {}
    shares = np.zeros((len(every), len(problem.candidates)), bool)
    for row, rule in enumerate(every):
        if rule.category:
            rows_of_value.setdefault((rule.category, rule.value), []).append(row)
        for key in rule.keys:
            rows_of_key.setdefault(key, []).append(row)
        if rule.kind in (RuleKind.SIZE_LEAST, RuleKind.SIZE_MOST):
            shares[row] = True
    for column, one in enumerate(problem.candidates):
        shares[rows_of_key.get(one.key, []), column] = True
        for value in values_of(one):
            shares[rows_of_value.get(value, []), column] = True
    everybody = np.ones(len(problem.candidates), np.int64)
    return Table(every, *_collapsed(shares, everybody), prices or {}, budget)


def _bound(rule: Rule) -> int:
    return 1 if rule.kind in (RuleKind.FIXED, RuleKind.APART) else rule.number


def _collapsed(
    shares: NDArray[np.bool_], counts: NDArray[np.int64]
) -> tuple[NDArray[np.bool_], NDArray[np.int64]]:
    """Equal columns become one, in the order of their content."""
    packed = np.ascontiguousarray(np.packbits(shares, axis=0).T)
    if not packed.size:
        return shares[:, :1], counts[:1]
    whole = packed.view(np.dtype((np.void, packed.shape[1]))).ravel()
    _kinds, first, kind_of = np.unique(whole, return_index=True, return_inverse=True)
    summed = np.bincount(kind_of.ravel(), weights=counts).astype(np.int64)
    return shares[:, first], summed
