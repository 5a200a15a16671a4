"""Smallest sums over all groups, with proof, fast: people who could be split give a
bound, and only candidates who can come near to it are looked at."""

from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.solver import INFINITE, Floats, Model, Outcome

_HALF = 0.5
_SURE = 1e-6
_NEAR = 200
"""So many candidates are tried first where there are more."""


class NoGroupError(Exception):
    """No group keeps all rules."""


class Program:
    """All costs are whole numbers, by column.

    `build` makes the program, of whole people (True) or of people who may be split.
    The first columns are people, `least` to `most` of each; `width` is the number of
    all columns. `point`: the last solution.
    """

    def __init__(
        self, build: Callable[[bool], Model], least: Floats, most: Floats, width: int
    ) -> None:
        self.point: Floats | None = None
        self._least, self._most, self._width = least, most, width
        self._split, self._whole = build(False), build(True)  # noqa: FBT003 - see above
        self._whole.option("mip_heuristic_run_feasibility_jump", False)  # noqa: FBT003 - an option's value

    def keep(self, entries: Mapping[int, float], most: float) -> int:
        """From now on the sum of entries is at most this; the number of the row."""
        columns = np.array(list(entries), np.int32)
        values = np.array(list(entries.values()))
        if self.point is not None and self.point[columns] @ values > most + _SURE:
            self.point = None
        self._split.add_row(columns, values, -INFINITE, most)
        return self._whole.add_row(columns, values, -INFINITE, most)

    def change_row(self, row: int, least: float, most: float) -> None:
        """The last solution may no longer be one."""
        self.point = None
        self._split.set_row_bounds(row, least, most)
        self._whole.set_row_bounds(row, least, most)

    def bound(self, costs: Mapping[int, float]) -> float:
        """No group costs less. Raises `NoGroupError` if not even split people do."""
        self._split.set_costs(self._vector(costs))
        if _answered(self._split) is Outcome.INFEASIBLE:
            raise NoGroupError
        return float(np.ceil(self._split.value - _SURE))

    def minimise(self, costs: Mapping[int, float]) -> tuple[float, float]:
        """The smallest cost and its proved bound; raises `NoGroupError`."""
        low, vector = self.bound(costs), self._vector(costs)
        if self.point is not None and self.point @ vector <= low + _SURE:
            return low, low
        self._whole.set_costs(vector)
        return self._widened(low)

    def _widened(self, limit: float) -> tuple[float, float]:
        """Solves for the candidates with whom a group may cost up to `limit`; a group
        with anybody else costs more."""
        count, start = len(self._most), self._split.value
        prices = self._split.reduced_costs()[:count]
        if count > _NEAR and self._solved(~self._near(prices)):
            if self._whole.value <= limit + _HALF:
                return self._taken()
            limit = self._whole.value
        while True:
            left_out = prices > limit - start + _SURE
            if self._solved(left_out):
                if self._whole.value <= limit + _HALF:
                    return self._taken()
                limit = self._whole.value
            elif not left_out.any():
                raise NoGroupError
            else:
                limit = _further(limit, start, prices)

    def _taken(self) -> tuple[float, float]:
        self.point = np.rint(self._whole.columns())
        return round(self._whole.value), round(self._whole.bound, 6)

    def _near(self, prices: Floats) -> NDArray[np.bool_]:
        """The few candidates who look best when people could be split."""
        seats = self._split.columns()[: len(prices)]
        near = np.zeros(len(prices), bool)
        near[np.lexsort((-seats, prices))[:_NEAR]] = True
        return near

    def _solved(self, left_out: NDArray[np.bool_]) -> bool:
        every = np.arange(len(left_out), dtype=np.int32)
        most = np.where(left_out, self._least, self._most)
        self._whole.set_column_bounds(every, self._least, most)
        return _answered(self._whole) is Outcome.OPTIMAL

    def _vector(self, costs: Mapping[int, float]) -> Floats:
        vector = np.zeros(self._width)
        vector[list(costs)] = list(costs.values())
        return vector


def _further(limit: float, start: float, prices: Floats) -> float:
    """A wider limit, all the way if that is near."""
    most = float(start + prices.max() + 1.0)
    wider = limit + 2.0 * (limit - start) + 1.0
    return most if wider >= most else float(np.ceil(wider))


def _answered(model: Model) -> Outcome:
    outcome = model.run()
    if outcome is Outcome.STOPPED:
        raise RuntimeError("The solver stopped without an answer.")
    return outcome
