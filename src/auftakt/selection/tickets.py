"""A lottery as a list of numbered tickets, each with the same chance."""

from collections.abc import Sequence
from itertools import cycle, islice

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.shares import Seats, in_neutral_order
from auftakt.selection.solver import Floats

Places = NDArray[np.intp]
_TINY = 1e-9
_MOST_MOVES = 1000


def ticket_counts(
    groups: Sequence[Sequence[str]],
    panels: Sequence[Seats],
    weights: Sequence[float],
    number: int,
) -> list[int]:
    """How many of `number` tickets each panel gets, for chances close to the weights'.

    Each panel's share is rounded up or down, two at a time, towards the smallest sum of
    squared deviations of the people's chances; then single tickets move while that
    helps.
    """
    table = np.zeros((len(panels), len(groups)))
    for row, panel in enumerate(panels):
        for group, seats in panel:
            table[row, group] = seats / np.sqrt(len(groups[group]))
    exact = np.asarray(weights) / np.sum(weights) * number
    rounding = _Rounding(exact, table @ table.T)
    rounding.round()
    rounding.improve()
    return [int(count) for count in np.rint(rounding.counts)]


class _Rounding:
    """`pull[i]`: half the slope of the deviation if panel i gets more."""

    def __init__(self, exact: Floats, products: Floats) -> None:
        self.counts = exact.copy()
        self.products = products
        self.own = np.diag(products)
        self.pull = np.zeros(len(exact))

    def round(self) -> None:
        """Moves shares between two panels until each has a whole number."""
        while True:
            parts = self.counts - np.floor(self.counts + _TINY)
            split = np.flatnonzero(parts > _TINY)
            if len(split) < 2:  # noqa: PLR2004 - shares move between two panels
                return
            first, others = int(split[0]), split[1:]
            up = np.minimum(1 - parts[first], parts[others])
            down = -np.minimum(parts[first], 1 - parts[others])
            costs = [self._costs(first, others, step) for step in (up, down)]
            way = int(costs[1].min() < costs[0].min())
            at = int(costs[way].argmin())
            self._move(int(others[at]), first, float((up, down)[way][at]))

    def improve(self) -> None:
        """Moves single tickets while the deviation falls."""
        bend = self.own[:, None] + self.own - 2 * self.products
        for _turn in range(_MOST_MOVES):
            costs = 2 * (self.pull[:, None] - self.pull) + bend
            costs[:, self.counts < 1 - _TINY] = 0.0
            to, source = divmod(int(costs.argmin()), len(costs))
            if costs[to, source] > -_TINY:
                return
            self._move(source, to, 1.0)

    def _costs(self, to: int, sources: Places, step: Floats) -> Floats:
        """How the deviation changes if `to` takes `step` from each of the sources."""
        slope: Floats = 2 * step * (self.pull[to] - self.pull[sources])
        bend: Floats = self.own[to] + self.own[sources] - 2 * self.products[to, sources]
        return slope + step**2 * bend

    def _move(self, source: int, to: int, step: float) -> None:
        self.counts[to] += step
        self.counts[source] -= step
        self.pull += step * (self.products[:, to] - self.products[:, source])


def ticket_panels(
    groups: Sequence[Sequence[str]], panels: Sequence[Seats], counts: Sequence[int]
) -> list[tuple[str, ...]]:
    """One panel of people for each ticket; the members of a group take turns, so that
    they differ by at most one ticket."""
    turns = {group: cycle(in_neutral_order(keys)) for group, keys in enumerate(groups)}
    tickets = []
    for panel, count in zip(panels, counts, strict=True):
        for _ticket in range(count):
            seated: list[str] = []
            for group, seats in panel:
                seated.extend(islice(turns[group], seats))
            tickets.append(tuple(sorted(seated)))
    return tickets
