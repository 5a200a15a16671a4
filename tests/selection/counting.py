"""The best lottery over all panels counted out, by other means than the engine's."""

import numpy as np

from auftakt.selection.groups import Groups
from auftakt.selection.solver import Floats, Ints, Model, Outcome, Sparse


def _program(
    panels: Ints, counts: Floats, floors: Floats, free: Floats, cap: float
) -> Model:
    """Columns: the common level of the free groups, then the panels' weights."""
    shares = panels / counts
    number = len(panels)
    rows = [
        ([*range(number + 1)], [-free[group], *shares[:, group]])
        for group in range(len(counts))
    ]
    rows.append(([*range(1, number + 1)], [1.0] * number))
    costs = np.zeros(number + 1)
    costs[0] = 1.0
    rows += [
        ([*range(1, number + 1)], list(shares[:, group]))
        for group in range(len(counts))
    ]
    least = np.concatenate([floors, [1.0], np.zeros(len(counts))])
    most = np.concatenate(
        [np.full(len(counts), np.inf), [1.0], np.full(len(counts), cap)]
    )
    model = Model(
        costs,
        (np.zeros(number + 1), np.full(number + 1, np.inf)),
        Sparse.of(rows),
        (least, most),
        maximise=True,
    )
    model.option("primal_feasibility_tolerance", 1e-9)
    return model


def leximin(groups: Groups, panels: Ints, cap: float = 1.0) -> Floats:
    """Chances per group: the level rises until it cannot, then each group is asked on
    its own whether it can rise further. Groups on no panel are not in `groups`."""
    counts = groups.counts
    free, floors = np.ones(len(counts)), np.zeros(len(counts))
    while free.any():
        model = _program(panels, counts, floors * (1 - free), free, cap)
        assert model.run() is Outcome.OPTIMAL
        floors[free > 0] = model.value - 2e-9
        model = _program(panels, counts, floors, np.zeros(len(counts)), cap)
        stuck = [
            group
            for group in np.flatnonzero(free).tolist()
            if _highest(model, panels[:, group] / counts[group]) < floors[group] + 1e-7
        ]
        assert stuck
        free[stuck] = 0.0
    return floors


def _highest(model: Model, chances: Floats) -> float:
    model.set_costs(np.append(0.0, chances))
    assert model.run() is Outcome.OPTIMAL
    return model.value


def nash_misses(groups: Groups, panels: Ints, chances: Floats) -> float:
    """How far a chance can be from the best product: the panel that the slope likes
    best says how much there is to gain, which bounds the largest share d of a chance
    that can be missing by d - log(1 + d)."""
    gain = float((panels @ (1.0 / chances)).max()) - groups.people
    share = np.sqrt(2.0 * max(gain, 0.0) / groups.counts)
    return float((chances * share).max())


def steepest(groups: Groups, panels: Ints, slope: float) -> float:
    """Least value of largest chance - slope * smallest chance over all lotteries, both
    as multiples of the mean."""
    shares = panels / (groups.counts * groups.size / groups.people)
    number, width = shares.shape
    rows: list[tuple[list[int], list[float]]] = []
    for group in range(width):
        own = list(shares[:, group])
        rows.append(([0, *range(2, number + 2)], [-1.0, *own]))
        rows.append(([1, *range(2, number + 2)], [-1.0, *own]))
    rows.append(([*range(2, number + 2)], [1.0] * number))
    model = Model(
        np.concatenate([[1.0, -slope], np.zeros(number)]),
        (np.zeros(number + 2), np.full(number + 2, np.inf)),
        Sparse.of(rows),
        (
            np.append(np.tile([-np.inf, 0.0], width), 1.0),
            np.append(np.tile([0.0, np.inf], width), 1.0),
        ),
    )
    model.option("primal_feasibility_tolerance", 1e-9)
    assert model.run() is Outcome.OPTIMAL
    return model.value
