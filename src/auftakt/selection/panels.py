"""The valid panel that a weighting of the groups likes best, with proof."""

import numpy as np

from auftakt.selection.groups import Groups
from auftakt.selection.solver import Floats, Ints, Model, Outcome, Sparse


class NoPanelError(Exception):
    """No panel meets the quotas."""


def rows_of(groups: Groups) -> tuple[Sparse, Floats, Floats]:
    """The quotas and, last, the size: coefficients, least and most."""
    table, every = groups.table, np.arange(len(groups.members), dtype=np.int32)
    rows = Sparse(
        np.append(table.starts, len(table.columns) + len(every)).astype(np.int32),
        np.concatenate([table.columns, every]),
        np.ones(len(table.columns) + len(every)),
    )
    size = float(groups.size)
    return rows, np.append(groups.least, size), np.append(groups.most, size)


class PanelFinder:
    """Keeps one whole-number program and asks it again with other weights.

    `short`: by which share of its weights a panel may be worse than the best one.
    """

    def __init__(self, groups: Groups, short: float = 0.0) -> None:
        rows, least, most = rows_of(groups)
        number = len(groups.members)
        self._model = Model(
            np.zeros(number),
            (np.zeros(number), groups.counts),
            rows,
            (least, most),
            whole=range(number),
            maximise=True,
        )
        for option in ("mip_heuristic_run_feasibility_jump", "mip_allow_restart"):
            self._model.option(option, False)  # noqa: FBT003 - an option's value
        self._model.option("mip_rel_gap", short)
        self._dense, self._least, self._most = groups.dense, groups.least, groups.most
        self._size = groups.size
        self.asked = 0

    def best(self, weights: Floats) -> tuple[Ints, float]:
        """Seats per group with the largest sum of weights, and a proved bound on that
        sum. Raises `NoPanelError`."""
        self._model.set_costs(weights)
        self.asked += 1
        if self._model.run() is not Outcome.OPTIMAL:
            raise NoPanelError
        panel = np.rint(self._model.columns()).astype(np.int32)
        self._check(panel)
        return panel, max(self._model.bound, float(weights @ panel))

    def _check(self, panel: Ints) -> None:
        """The solver keeps rows within a tolerance; whole numbers keep them exactly."""
        held = self._dense @ panel
        kept = (held >= self._least).all() and (held <= self._most).all()
        if not kept or panel.sum() != self._size:
            raise NoPanelError


def without(groups: Groups, gone: np.ndarray) -> Groups:
    """The pool without the groups where `gone` is true; quotas and size stay."""
    kept = np.flatnonzero(~gone)
    place = np.full(len(groups.members), -1)
    place[kept] = np.arange(len(kept))
    table = groups.table
    rows: list[tuple[list[int], list[float]]] = []
    for start, end in zip(table.starts[:-1], table.starts[1:], strict=True):
        own = place[table.columns[start:end]]
        own = own[own >= 0]
        rows.append((own.tolist(), [1.0] * len(own)))
    members = tuple(groups.members[g] for g in kept)
    return Groups(members, groups.quotas, Sparse.of(rows), groups.size)
