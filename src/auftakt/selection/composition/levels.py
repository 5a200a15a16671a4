"""Making one level after the other best, each without giving up those before."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from auftakt.selection.composition.domain import (
    Composition,
    CompositionProblem,
    Level,
    LevelName,
    Shortfall,
    Target,
)
from auftakt.selection.composition.model import Layout, layout_of, values_of
from auftakt.selection.composition.program import Program


@dataclass(frozen=True, slots=True)
class Goal:
    """A level to come: the smallest sum of `costs`, by column, gives the level's value
    `start + sign * sum`."""

    name: LevelName
    costs: Mapping[int, float]
    start: float = 0.0
    sign: int = 1


def goals_of(layout: Layout) -> list[Goal]:
    """The standard levels in their order."""
    problem, people = layout.problem, range(len(layout.candidates))
    size = dict.fromkeys(people, 1.0) if problem.least < problem.most else {}
    start = 0.0 if size else float(problem.least)
    values = layout.open_values.values()
    sure = float(len(layout.holders) - len(values))
    scores = {i: -float(layout.candidates[i].score) for i in people}
    return [
        Goal(LevelName.SHORTFALL, layout.prices()),
        Goal(LevelName.SIZE, size, start),
        Goal(LevelName.COVERAGE, dict.fromkeys(values, -1.0), sure, -1),
        Goal(LevelName.SCORE, scores, 0.0, -1),
    ]


def program_of(layout: Layout) -> Program:
    count = len(layout.candidates)
    least, most = (bounds[:count] for bounds in layout.bounds())
    return Program(layout.model, least, most, layout.width)


def best(
    problem: CompositionProblem,
    *,
    stay: Collection[str] = (),
    unlike: Collection[tuple[Collection[str], int]] = (),
) -> Composition:
    """The problem must be well formed; raises `NoGroupError`.

    `stay`: members whose leaving is the first level. `unlike`: groups, each with the
    number of its members who must not be in the new one.
    """
    special = set(stay).union(*(group for group, _number in unlike))
    layout = layout_of(problem, special)
    program = program_of(layout)
    for group, number in unlike:
        program.keep({layout.place[key]: 1.0 for key in group}, len(group) - number)
    goals = goals_of(layout)
    if stay:
        leaving = {layout.place[key]: -1.0 for key in stay}
        goals.insert(0, Goal(LevelName.CHANGE, leaving, len(leaving)))
    levels = tuple(_reached(program, goal) for goal in goals)
    program.minimise(_places_in_order(layout))
    return _composition(layout, program, levels)


def _reached(program: Program, goal: Goal) -> Level:
    """Makes the level best; later levels keep it."""
    value, bound = 0.0, 0.0
    if any(goal.costs.values()):
        value, bound = program.minimise(goal.costs)
        program.keep(goal.costs, value)
    value, bound = (goal.start + goal.sign * one for one in (value, bound))
    return Level(goal.name, value, bound)


def _places_in_order(layout: Layout) -> dict[int, float]:
    """Where each candidate stands when all keys are sorted."""
    keys = sorted(one.key for one in layout.problem.candidates)
    place = {key: float(number) for number, key in enumerate(keys)}
    return {i: place[one.key] for i, one in enumerate(layout.candidates)}


def _composition(
    layout: Layout, program: Program, levels: tuple[Level, ...]
) -> Composition:
    seats = () if program.point is None else program.point.tolist()
    members = [one for one, seat in zip(layout.candidates, seats, strict=False) if seat]
    held = [value for one in members for value in values_of(one)]
    short = [
        Shortfall(target, count)
        for target in layout.problem.targets
        for count in [_short(target, held.count((target.category, target.value)))]
        if count and not target.must
    ]
    return Composition(tuple(one.key for one in members), levels, tuple(short))


def _short(target: Target, held: int) -> int:
    too_many = 0 if target.most is None else held - target.most
    return max(0, target.least - held, too_many)
