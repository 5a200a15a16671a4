"""The best group, the next best ones, and the least change after a drop-out."""

from collections.abc import Collection
from dataclasses import replace

from auftakt.selection.composition.checks import (
    contradictions,
    refuse_malformed,
    refuse_unknown,
)
from auftakt.selection.composition.conflicts import conflict, conflict_reason
from auftakt.selection.composition.domain import Composition, CompositionProblem
from auftakt.selection.composition.levels import best
from auftakt.selection.composition.program import NoGroupError
from auftakt.selection.domain import SelectionError


def compose(problem: CompositionProblem) -> Composition:
    """The best group, proved level by level.

    Among equally good groups, the one whose keys stand first in their order (smallest
    sum of places). Raises `SelectionError` for a malformed or impossible problem.
    """
    refuse_malformed(problem)
    try:
        return best(problem)
    except NoGroupError:
        raise impossible(problem) from None


def alternatives(
    problem: CompositionProblem, count: int = 3, *, differ: int = 1
) -> tuple[Composition, ...]:
    """Up to `count` groups, best first; the first one is that of `compose`.

    At least `differ` members of each group are missing in every later one. Raises
    `SelectionError` as `compose` does.
    """
    found = [compose(problem)]
    while len(found) < count:
        unlike = [(one.chosen, differ) for one in found]
        try:
            found.append(best(problem, unlike=unlike))
        except NoGroupError:
            break
    return tuple(found)


def replacement(
    problem: CompositionProblem, group: Collection[str], gone: Collection[str]
) -> Composition:
    """The best group without `gone` that keeps as many of the rest of `group` as can
    be; its first level counts those who would have to leave.

    Raises `SelectionError` for unknown keys and where nobody can fill the gap.
    """
    refuse_malformed(problem)
    refuse_unknown(problem, *sorted({*group, *gone}))
    rest = without(problem, gone)
    stay = set(group).difference(gone)
    try:
        return best(rest, stay=sorted(stay))
    except NoGroupError:
        raise impossible(rest) from None


def without(problem: CompositionProblem, gone: Collection[str]) -> CompositionProblem:
    """The problem when these people are not available."""
    return replace(
        problem,
        candidates=tuple(one for one in problem.candidates if one.key not in gone),
        fixed=problem.fixed.difference(gone),
        apart=tuple(pair for pair in problem.apart if not set(pair) & set(gone)),
    )


def impossible(problem: CompositionProblem) -> SelectionError:
    reasons = contradictions(problem)
    return SelectionError(*(reasons or [conflict_reason(problem, conflict(problem))]))
