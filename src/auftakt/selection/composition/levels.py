"""Making one level after the other best, each without giving up those before."""

from collections.abc import Collection, Mapping

import numpy as np

from auftakt.selection.composition.domain import (
    Composition,
    CompositionProblem,
    Level,
    LevelName,
    Shortfall,
    Target,
)
from auftakt.selection.composition.model import Layout, layout_of, values_of
from auftakt.selection.solver import INFINITE, Outcome

_SIZE_ROW = 0
_HALF = 0.5
"""All values are whole: half a unit of room keeps a reached value from being lost."""


class NoGroupError(Exception):
    """No group keeps all rules."""


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
    run = _Run(layout_of(problem, special))
    for group, number in unlike:
        run.keep({run.layout.place[key]: 1.0 for key in group}, len(group) - number)
    if stay:
        places = [run.layout.place[key] for key in stay]
        run.lower(LevelName.CHANGE, dict.fromkeys(places, -1.0), len(places))
    run.standard_levels()
    return run.composition()


class _Run:
    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.model = layout.model()
        self.levels: list[Level] = []
        self.group: tuple[int, ...] | None = None

    def keep(self, entries: Mapping[int, float], most: float) -> None:
        self.model.add_row(
            np.array(list(entries), np.int32),
            np.array(list(entries.values())),
            -INFINITE,
            most,
        )

    def standard_levels(self) -> None:
        layout = self.layout
        everybody = range(len(layout.candidates))
        self.lower(LevelName.SHORTFALL, layout.prices())
        self._size()
        values = layout.open_values.values()
        sure = len(layout.holders) - len(values)
        self.raise_(LevelName.COVERAGE, dict.fromkeys(values, 1.0), sure)
        scores = {i: float(layout.candidates[i].score) for i in everybody}
        self.raise_(LevelName.SCORE, scores)
        self._minimise({i: float(i) for i in everybody})

    def _size(self) -> None:
        problem, everybody = self.layout.problem, range(len(self.layout.candidates))
        if problem.least == problem.most:
            size = float(problem.least)
            self.levels.append(Level(LevelName.SIZE, size, size))
            return
        value, bound = self._minimise(dict.fromkeys(everybody, 1.0))
        self.levels.append(Level(LevelName.SIZE, value, bound))
        self.model.set_row_bounds(_SIZE_ROW, value, value)

    def lower(
        self, name: LevelName, costs: Mapping[int, float], start: float = 0.0
    ) -> None:
        """Makes `start` plus the costs as small as can be; later levels keep it."""
        value, bound = 0.0, 0.0
        if any(costs.values()):
            value, bound = self._minimise(costs)
            self.keep(costs, value + _HALF)
        self.levels.append(Level(name, start + value, start + bound))

    def raise_(
        self, name: LevelName, gains: Mapping[int, float], start: float = 0.0
    ) -> None:
        value, bound = 0.0, 0.0
        if any(gains.values()):
            costs = {column: -gain for column, gain in gains.items()}
            value, bound = self._minimise(costs)
            self.keep(costs, value + _HALF)
        self.levels.append(Level(name, start - value, start - bound))

    def _minimise(self, costs: Mapping[int, float]) -> tuple[float, float]:
        """The value reached and its proved bound."""
        vector = np.zeros(self.layout.width)
        vector[list(costs)] = list(costs.values())
        self.model.set_costs(vector)
        outcome = self.model.run()
        if outcome is Outcome.INFEASIBLE:
            raise NoGroupError
        if outcome is not Outcome.OPTIMAL:
            raise RuntimeError("The solver stopped without an answer.")
        found = self.model.columns()[: len(self.layout.candidates)]
        self.group = tuple(int(i) for i in np.flatnonzero(found > _HALF))
        return round(self.model.value), round(self.model.bound, 6)

    def composition(self) -> Composition:
        members = [self.layout.candidates[i] for i in self.group or ()]
        held = [value for one in members for value in values_of(one)]
        short = [
            Shortfall(target, count)
            for target in self.layout.problem.targets
            for count in [_short(target, held.count((target.category, target.value)))]
            if count and not target.must
        ]
        keys = tuple(one.key for one in members)
        return Composition(keys, tuple(self.levels), tuple(short))


def _short(target: Target, held: int) -> int:
    too_many = 0 if target.most is None else held - target.most
    return max(0, target.least - held, too_many)
