"""The game between prices of groups and panels: what any lottery can reach at best.

A lottery over panels wants every chance high (and, if asked, none too high). Prices,
one per group, show how high: no lottery is worth more to them than the panel that they
like best. Both sides meet in one number; panels are added until they do. The prices'
side is solved, so that a new panel is a new row and weights of panels are row prices.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.groups import Groups
from auftakt.selection.panels import PanelFinder
from auftakt.selection.solver import INFINITE, Floats, Ints, Model, Outcome, Sparse

_CLOSED = 1e-10
_TOUCHING = 1e-13
_TANGENTS = 40
_HIGHEST = 1e5
_TRUST = 0.5


@dataclass
class Limits:
    """`rounds` searches are left; `told` hears the share of people who are settled."""

    rounds: int
    told: Callable[[float], None]
    done: float = 0.0

    @property
    def reached(self) -> bool:
        return self.rounds <= 0

    def count(self) -> None:
        self.rounds -= 1
        self.told(self.done)


class Game:
    """Columns: the price y of each chance, the price v of its cap, the worth s of the
    best panel, the sum c of all y, and q, at most 2 * sqrt(c). Chances are multiples of
    the mean. `value`: what the panels so far reach; `gap`: what others could add.
    """

    def __init__(self, groups: Groups, panels: Ints, limits: Limits) -> None:
        self.number = len(groups.members)
        self.shares = groups.counts * (groups.size / groups.people)
        self.finder = PanelFinder(groups)
        self.limits = limits
        self.panels: list[Ints] = []
        self.rows: list[int] = []
        self.known: set[bytes] = set()
        self.worth, self.total, self.root = 2 * self.number + np.arange(3)
        self.costs = np.zeros(2 * self.number + 3)
        self.found = self.trusted = self.costs
        self.value, self.least, self.gap = 0.0, INFINITE, INFINITE
        self.model = self._model()
        for panel in panels:
            self._add(panel)

    def _model(self) -> Model:
        number = self.number
        lower, upper = np.zeros((2, 2 * number + 3))
        upper[:number] = _HIGHEST
        lower[self.worth], upper[self.worth] = -INFINITE, INFINITE
        ones = [1.0] * number
        rows = [
            ([*range(number), int(self.total)], [*ones, 0.0]),
            ([*range(number, 2 * number)], ones),
        ]
        bounds = np.array([1.0, 0.0]), np.array([1.0, INFINITE])
        return Model(self.costs, (lower, upper), Sparse.of(rows), bounds)

    def _add(self, panel: Ints) -> bool:
        """Whether it is new."""
        if panel.tobytes() in self.known:
            return False
        self.known.add(panel.tobytes())
        self.panels.append(panel)
        held = np.flatnonzero(panel)
        part = panel[held] / self.shares[held]
        columns = np.concatenate([held, held + self.number, [self.worth]])
        values = np.concatenate([-part, part, [1.0]])
        self.rows.append(
            self.model.add_row(columns.astype(np.int32), values, 0.0, INFINITE)
        )
        return True

    @property
    def prices(self) -> Floats:
        """Proved prices of the chances: 0 where a chance could be higher."""
        return self.trusted[: self.number]

    def lottery(self) -> tuple[Ints, Floats]:
        """The panels so far, and their weights in the last solution."""
        weights = np.maximum(self.model.row_prices()[self.rows], 0.0)
        return np.array(self.panels), weights / weights.sum()

    def chances(self) -> Floats:
        panels, weights = self.lottery()
        found: Floats = weights @ panels / self.shares
        return found

    def lift(
        self, free: NDArray[np.bool_], floors: Floats, cap: float | None = None
    ) -> None:
        """Makes the smallest chance of the free groups as large as possible, with the
        others at their floors at least and all at `cap` at most."""
        number = self.number
        caps = np.arange(number, 2 * number)
        self.costs = np.zeros(len(self.costs))
        self.costs[:number] = np.where(free, 0.0, -floors)
        self.costs[caps] = cap or 0.0
        self.costs[self.worth] = 1.0
        self._bound(caps, 0.0, _HIGHEST if cap else 0.0)
        self._bound(np.array([self.total, self.root]), 0.0, 0.0)
        for group in range(number):
            self.model.set_coefficient(0, group, float(free[group]))
        self.model.set_row_bounds(0, 1.0, 1.0)
        self.model.set_row_bounds(1, 0.0, INFINITE)
        self._solve()

    def balance(self) -> None:
        """Makes largest chance + 1 / smallest chance as small as possible; `value` is
        its negative."""
        self.costs = np.zeros(len(self.costs))
        self.costs[self.worth], self.costs[self.root] = 1.0, -1.0
        self._bound(np.arange(self.number, 2 * self.number), 0.0, _HIGHEST)
        self._bound(np.array([self.total]), 1.0, _HIGHEST)
        self._bound(np.array([self.root]), 0.0, _HIGHEST)
        self.model.set_coefficient(0, int(self.total), -1.0)
        self.model.set_row_bounds(0, 0.0, 0.0)
        self.model.set_row_bounds(1, 1.0, 1.0)
        self._solve()

    def _bound(self, columns: NDArray[np.intp], lower: float, upper: float) -> None:
        ends = np.full((2, len(columns)), [[lower], [upper]])
        self.model.set_column_bounds(columns.astype(np.int32), ends[0], ends[1])

    def _solve(self) -> None:
        self.model.set_costs(self.costs)
        self.least, improved = INFINITE, True
        while improved and not self.limits.reached:
            self._run()
            mixed = _TRUST * self.found + (1.0 - _TRUST) * self.trusted
            improved = self.least < INFINITE and self._search(mixed)
            if not improved and self.gap > _CLOSED:
                improved = self._search(self.found)
            improved = improved and self.gap > _CLOSED

    def _run(self) -> None:
        """The best prices against the panels so far."""
        for _tangent in range(_TANGENTS):
            if self.model.run_exactly() is not Outcome.OPTIMAL:
                raise ArithmeticError
            self.found = self.model.columns()
            self.value = self.model.value
            total, root = self.found[self.total], self.found[self.root]
            if root <= 2.0 * np.sqrt(total) + _TOUCHING:
                break
            columns = np.array([self.total, self.root], np.int32)
            slope = 1.0 / np.sqrt(total)
            values = np.array([-slope, 1.0])
            self.model.add_row(columns, values, -INFINITE, 1.0 / slope)
        self.gap = self.least - self.value

    def _search(self, point: Floats) -> bool:
        """Asks for the panel that these prices like best: a proof of how much is
        possible, and maybe a new panel that helps."""
        number = self.number
        self.limits.count()
        weights = (point[:number] - point[number : 2 * number]) / self.shares
        panel, worth = self.finder.best(weights)
        proved = point.copy()
        proved[self.worth], proved[self.root] = worth, 2.0 * np.sqrt(point[self.total])
        reached = float(self.costs @ proved)
        if reached < self.least:
            self.trusted, self.least = proved, reached
            self.gap = self.least - self.value
        own = (self.found[:number] - self.found[number : 2 * number]) / self.shares
        helps = float(own @ panel) > self.found[self.worth] + _CLOSED
        return helps and self._add(panel)
