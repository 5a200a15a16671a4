"""Why the best group is as it is: its size, and each person in it or not in it."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from auftakt.selection.composition.checks import refuse_malformed, refuse_unknown
from auftakt.selection.composition.choice import compose, without
from auftakt.selection.composition.conflicts import (
    conflict,
    conflict_reason,
    irreducible,
)
from auftakt.selection.composition.domain import (
    Composition,
    CompositionProblem,
    LevelName,
    Rule,
    RuleKind,
    Target,
)
from auftakt.selection.composition.levels import best
from auftakt.selection.composition.model import values_of
from auftakt.selection.composition.program import NoGroupError
from auftakt.selection.composition.rules import rules_of, soft_rules_of, table_of
from auftakt.selection.domain import Reason, SelectionError

_COUNTED = (LevelName.SIZE, LevelName.COVERAGE)
"""Levels whose words know one from many."""


def why_this_size(problem: CompositionProblem) -> Reason:
    """Why the best group has no seat less: the smallest size that was asked for, or
    rules that one seat less cannot keep, none of them superfluous.

    Raises `SelectionError` as `compose` does.
    """
    found = compose(problem)
    size = len(found.chosen)
    if size == 0:
        return Reason("size_nobody")
    rules = smaller_size_conflict(problem, found)
    if not rules:
        return Reason("size_asked", {"size": size})
    return conflict_reason(problem, rules)


def smaller_size_conflict(
    problem: CompositionProblem, found: Composition
) -> tuple[Rule, ...]:
    """Rules that a group with one seat less than `found` cannot keep together without
    more shortfall; empty if it can, apart from the smallest size asked for."""
    smaller = replace(problem, least=0, most=len(found.chosen) - 1)
    table = table_of(
        smaller,
        [rule for rule in rules_of(smaller) if rule.kind is not RuleKind.SIZE_LEAST],
        soft_rules_of(problem),
        found.value(LevelName.SHORTFALL),
    )
    return irreducible(table)


def why_this(problem: CompositionProblem, key: str) -> Reason:
    """What would be worse without a member of the best group.

    Raises `SelectionError` as `compose` does, and for somebody who is not in it.
    """
    refuse_unknown(problem, key)
    found = compose(problem)
    if key not in found.chosen:
        raise SelectionError(Reason("not_chosen", {"key": key}))
    if key in problem.fixed:
        return Reason("why_this_fixed", {"key": key})
    rest = without(problem, [key])
    try:
        other = best(rest)
    except NoGroupError:
        return Reason("why_this_needed", {"key": key, "rules": _in_its_way(rest, key)})
    new = _only_in(other, found)
    return _compared("why_this", key, found, other, new)


def why_not(problem: CompositionProblem, key: str) -> Reason:
    """What would be worse with somebody who is not in the best group.

    Raises `SelectionError` as `compose` does, and for somebody who is in it.
    """
    refuse_unknown(problem, key)
    found = compose(problem)
    if key in found.chosen:
        raise SelectionError(Reason("already_chosen", {"key": key}))
    forced = replace(problem, fixed=problem.fixed | {key})
    try:
        other = best(forced)
    except NoGroupError:
        rules = _in_its_way(forced, key)
        return Reason("why_not_impossible", {"key": key, "rules": rules})
    return _compared("why_not", key, found, other, _only_in(found, other))


def covers(
    problem: CompositionProblem, chosen: Iterable[str], key: str
) -> tuple[Target, ...]:
    """Targets that the group of `chosen` only reaches with this member.

    Raises `SelectionError` for unknown keys and for somebody who is not in the group.
    """
    refuse_malformed(problem)
    group = set(chosen)
    refuse_unknown(problem, key, *sorted(group))
    if key not in group:
        raise SelectionError(Reason("not_chosen", {"key": key}))
    held = [v for one in problem.candidates if one.key in group for v in values_of(one)]
    own = next(set(values_of(one)) for one in problem.candidates if one.key == key)
    return tuple(
        target
        for target in problem.targets
        for value in [(target.category, target.value)]
        if value in own and 0 < held.count(value) <= target.least
    )


def _in_its_way(problem: CompositionProblem, key: str) -> tuple[Rule, ...]:
    own = Rule(RuleKind.FIXED, keys=(key,))
    return tuple(rule for rule in conflict(problem) if rule != own)


def _only_in(one: Composition, other: Composition) -> tuple[str, ...]:
    return tuple(key for key in one.chosen if key not in other.chosen)


def _compared(
    start: str,
    key: str,
    found: Composition,
    other: Composition,
    others: tuple[str, ...],
) -> Reason:
    """The first level that is worse in the other group, and the other people there."""
    facts: dict[str, Any] = {
        "key": key,
        "others": tuple(one for one in others if one != key),
    }
    for level in found.levels:
        difference = int(abs(other.value(level.name) - level.value))
        if difference:
            one = "_one" if difference == 1 and level.name in _COUNTED else ""
            facts = {**facts, "difference": difference}
            return Reason(f"{start}_{level.name}{one}", facts)
    return Reason(f"{start}_order", facts)
