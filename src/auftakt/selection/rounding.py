"""One valid panel near a wish, from a linear program that stays warm.

A corner of the quotas' polytope splits few seats: as many as there are tight quotas.
Those are rounded one after the other, first among a few cheap columns, then among all.
"""

from dataclasses import dataclass

import numpy as np

from auftakt.selection.solver import Floats, Model, Outcome, Sparse

_WHOLE = 1e-6
_ALMOST = 0.7
_NEIGHBOURS = 60
_STEPS = 60


@dataclass(frozen=True, slots=True)
class Box:
    """Least and most of each column, and of each row."""

    least: Floats
    most: Floats
    row_least: Floats
    row_most: Floats


class Rounder:
    """`dense`: rows by columns, 0 or 1. Columns take 0 or 1 inside a `Box`."""

    def __init__(self, dense: Floats) -> None:
        self.dense = dense
        rows, columns = dense.shape
        self.model = _model(dense, np.zeros(columns), _everything(rows, columns))

    def find(self, costs: Floats, box: Box) -> Floats | None:
        """A valid choice of high value, None where rounding found none."""
        self.model.set_every_bound((box.least, box.most), (box.row_least, box.row_most))
        self.model.set_costs(costs)
        if self.model.run() is not Outcome.OPTIMAL:
            return None
        corner = self.model.columns()
        if not _split(corner).size:
            return np.round(corner)
        found = self._find_near(corner, costs, box)
        return found if found is not None else _rounded(self.model)

    def _find_near(self, corner: Floats, costs: Floats, box: Box) -> Floats | None:
        """Rounds the split columns with help of the cheapest others; the rest stays."""
        split = _split(corner)
        worth = np.abs(self.model.reduced_costs())
        worth[box.least == box.most] = np.inf
        worth[split] = -1.0
        number = min(len(split) + _NEIGHBOURS, len(costs))
        near = np.argpartition(worth, number - 1)[:number]
        choice = np.round(corner)
        choice[near] = 0.0
        taken = self.dense @ choice
        few = Box(
            box.least[near],
            box.most[near],
            box.row_least - taken,
            box.row_most - taken,
        )
        model = _model(self.dense[:, near], costs[near], few)
        if model.run() is not Outcome.OPTIMAL:
            return None
        found = _rounded(model)
        if found is None:
            return None
        choice[near] = found
        return choice

    def search(self, costs: Floats, box: Box) -> Floats | None:
        """As `find`, by an exact search that is slower but overlooks nothing.

        None proves that the box holds no valid choice.
        """
        every = range(len(costs))
        model = _model(self.dense, costs, box, whole=every)
        model.option("mip_rel_gap", 0.05)
        return np.round(model.columns()) if model.run() is Outcome.OPTIMAL else None


def _everything(rows: int, columns: int) -> Box:
    wide = np.full(rows, float(columns))
    return Box(np.zeros(columns), np.ones(columns), np.zeros(rows), wide)


def _model(dense: Floats, costs: Floats, box: Box, whole: range = range(0)) -> Model:
    rows, columns = np.nonzero(dense)
    starts = np.searchsorted(rows, np.arange(len(dense) + 1))
    table = Sparse(
        starts.astype(np.int32), columns.astype(np.int32), np.ones(len(columns))
    )
    model = Model(
        costs,
        (box.least, box.most),
        table,
        (box.row_least, box.row_most),
        whole=whole,
        maximise=True,
    )
    if not whole:
        model.stay_warm()
    return model


def _split(choice: Floats) -> np.ndarray:
    return np.flatnonzero((choice > _WHOLE) & (choice < 1 - _WHOLE))


def _rounded(model: Model) -> Floats | None:
    """Dives from the model's corner: what is almost taken is taken.

    Where that fails the largest of them is left out instead; two failures end it.
    """
    for _ in range(_STEPS):
        choice = model.columns()
        split = _split(choice)
        if not split.size:
            return np.round(choice)
        largest = split[[np.argmax(choice[split])]]
        almost = split[choice[split] > _ALMOST]
        taken = almost if almost.size else largest
        _set(model, taken, 1.0, 1.0)
        if model.run() is Outcome.OPTIMAL:
            continue
        _set(model, taken, 0.0, 1.0)
        _set(model, largest, 0.0, 0.0)
        if model.run() is not Outcome.OPTIMAL:
            return None
    return None


def _set(model: Model, columns: np.ndarray, least: float, most: float) -> None:
    number = len(columns)
    model.set_column_bounds(
        columns.astype(np.int32), np.full(number, least), np.full(number, most)
    )
