"""What one seat more or less in a target does to the best group."""

from collections.abc import Collection, Iterator
from dataclasses import replace

from auftakt.selection.composition.choice import compose
from auftakt.selection.composition.domain import (
    Composition,
    CompositionProblem,
    LevelName,
    Price,
    Target,
)
from auftakt.selection.composition.levels import best, may_beat
from auftakt.selection.composition.model import values_of
from auftakt.selection.composition.program import NoGroupError


def prices(
    problem: CompositionProblem, targets: Collection[Target] | None = None
) -> tuple[Price, ...]:
    """Each end of each target, or of these, moved by one seat either way.

    Raises `SelectionError` as `compose` does.
    """
    found = compose(problem)
    wanted = problem.targets if targets is None else targets
    return tuple(
        _price(problem, found, target, changed)
        for target in dict.fromkeys(wanted)
        for changed in _moved(target)
    )


def _moved(target: Target) -> Iterator[Target]:
    """The looser one before the stricter one."""
    least, most = target.least, target.most
    if least > 0:
        yield replace(target, least=least - 1)
    if most is None or least < most:
        yield replace(target, least=least + 1)
    if most is not None:
        yield replace(target, most=most + 1)
        if most > least:
            yield replace(target, most=most - 1)


def _price(
    problem: CompositionProblem, found: Composition, target: Target, changed: Target
) -> Price:
    targets = tuple(changed if one == target else one for one in problem.targets)
    other = replace(problem, targets=targets)
    if _looser(target, changed):
        new = _gain(other, found, target, changed)
    elif _keeps(problem, found, changed):
        new = found
    else:
        try:
            new = best(other)
        except NoGroupError:
            return Price(target, changed, possible=False, differences={})
    differences = {
        level.name: level.value - found.value(level.name)
        for level in new.levels
        if level.value != found.value(level.name)
    }
    return Price(target, changed, possible=True, differences=differences)


def _looser(target: Target, changed: Target) -> bool:
    if changed.least != target.least:
        return changed.least < target.least
    return changed.most is not None and changed.most > (target.most or 0)


def _gain(
    problem: CompositionProblem, found: Composition, target: Target, changed: Target
) -> Composition:
    """The best group: only those that use the new room can beat `found`."""
    if changed.least < target.least:
        room = replace(target, least=0, most=changed.least, weight=0)
    else:
        room = replace(target, least=changed.most or 0, most=None, weight=0)
    new = replace(problem, targets=(*problem.targets, room))
    if not may_beat(new, found):
        return found
    try:
        return min(found, best(new), key=_rank)
    except NoGroupError:
        return found


def _rank(one: Composition) -> tuple[float, ...]:
    """Smaller is better, level by level."""
    return (
        one.value(LevelName.SHORTFALL),
        one.value(LevelName.SIZE),
        -one.value(LevelName.COVERAGE),
        -one.value(LevelName.SCORE),
    )


def _keeps(problem: CompositionProblem, found: Composition, target: Target) -> bool:
    """Whether the group meets the target."""
    chosen = set(found.chosen)
    value = (target.category, target.value)
    held = sum(
        value in values_of(one) for one in problem.candidates if one.key in chosen
    )
    return target.least <= held and (target.most is None or held <= target.most)
