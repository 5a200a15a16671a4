"""The fairest chances that the quotas allow if seats could be split.

Every lottery over valid panels has such seats as its average, so these chances bound
it; once a lottery reaches them, it is proved optimal (selection.md, section 4).
"""

from collections.abc import Callable

import numpy as np

from auftakt.selection.groups import Groups
from auftakt.selection.solver import Floats, Model, Outcome, Sparse

_PRICED = 1e-9
_SURE = 1e-9


class NoMarginalsError(Exception):
    """Not even split seats meet the quotas."""


def leximin(
    groups: Groups,
    told: Callable[[float], None] | None = None,
    *,
    most: float = 1.0,
) -> Floats:
    """Seats per group whose chances, sorted, are lexicographically largest among those
    up to `most`.

    `told` hears the share of people whose chance is settled. Raises
    `NoMarginalsError`.
    """
    levels = _Levels(groups, most)
    while levels.free.any():
        levels.rise()
        levels.settle()
        if told:
            told(1.0 - float(groups.counts[levels.free].sum()) / groups.people)
    return levels.seats()


def maximin(groups: Groups) -> tuple[Floats, float]:
    """Seats of a point with the largest smallest chance, and that chance.

    Raises `NoMarginalsError`.
    """
    levels = _Levels(groups)
    levels.rise()
    return levels.seats(), levels.level * levels.unit


class _Levels:
    """Seats of group g are counts[g] * unit * (base[g] + extra[g]), extra >= 0.

    The base of a free group is the common level, column 0, which rises until some
    groups can rise no further; those keep it as their base. Only quotas are rows;
    chances above 1 are forbidden one by one where they occur.
    """

    def __init__(self, groups: Groups, most: float = 1.0) -> None:
        self.groups = groups
        self.unit = groups.size / groups.people
        self.most = most / self.unit
        self.free = np.ones(len(groups.counts), bool)
        self.base = np.zeros(len(groups.counts))
        self.extra = np.zeros(len(groups.counts))
        self.level = 0.0
        self.shares = groups.counts * self.unit
        self.capped: dict[int, int] = {}
        self.model = self._model()

    def _model(self) -> Model:
        table, shares = self.groups.table, self.shares
        rows: list[tuple[list[int], list[float]]] = []
        for start, end in zip(table.starts[:-1], table.starts[1:], strict=True):
            own = table.columns[start:end]
            rows.append(([0, *(own + 1)], [shares[own].sum(), *shares[own]]))
        rows.append(([0, *range(1, len(shares) + 1)], [shares.sum(), *shares]))
        size = float(self.groups.size)
        costs = np.zeros(len(shares) + 1)
        costs[0] = 1.0
        model = Model(
            costs,
            (np.zeros(len(costs)), np.full(len(costs), self.most)),
            Sparse.of(rows),
            (np.append(self.groups.least, size), np.append(self.groups.most, size)),
            maximise=True,
        )
        model.be_exact()
        return model

    def rise(self) -> None:
        while True:
            self._solve()
            solution = self.model.columns()
            self.level, self.extra = float(solution[0]), solution[1:]
            if not self._cap():
                return

    def _solve(self) -> None:
        """Rounding may leave what is settled no point at the tightest tolerance."""
        for tolerance in (1e-10, 1e-9, 1e-8):
            self.model.option("primal_feasibility_tolerance", tolerance)
            if self.model.run() is Outcome.OPTIMAL:
                return
        raise NoMarginalsError

    def _cap(self) -> bool:
        """Forbids the chances above 1; whether there were any."""
        most = self.most
        high = (self.level + self.extra > most + _SURE) & self.free
        new = [int(g) for g in np.flatnonzero(high) if int(g) not in self.capped]
        for group in new:
            columns = np.array([0, group + 1], np.int32)
            row = self.model.add_row(columns, np.ones(2), 0.0, most)
            self.capped[group] = row
        return bool(new)

    def settle(self) -> None:
        """Fixes the groups that rise in no solution: those whose rise has a price."""
        low = self.free & (self.extra <= _SURE)
        priced = low & (np.abs(self.model.reduced_costs()[1:]) > _PRICED)
        if not priced.any():
            priced = low
        own = np.flatnonzero(priced if priced.any() else self.free)
        self.free[own] = False
        self.base[own] = self.level
        none = np.zeros(len(own))
        self.model.set_column_bounds((own + 1).astype(np.int32), none, none)
        for group in own:
            if int(group) in self.capped:
                self.model.set_row_bounds(self.capped[int(group)], 0.0, np.inf)
        self._shift()

    def _shift(self) -> None:
        """Moves what is settled from the level's column to the rows' bounds."""
        table, shares = self.groups.dense, self.shares
        fixed = np.append(table @ (shares * self.base), shares @ self.base)
        moving = np.append(table @ (shares * self.free), shares @ self.free)
        least = np.append(self.groups.least, self.groups.size) - fixed
        most = np.append(self.groups.most, self.groups.size) - fixed
        for row, coefficient in enumerate(moving):
            self.model.set_coefficient(row, 0, coefficient)
            self.model.set_row_bounds(row, least[row], most[row])

    def seats(self) -> Floats:
        chances = np.where(self.free, self.level, self.base) + self.extra * self.free
        return self.shares * np.minimum(chances, self.most)
