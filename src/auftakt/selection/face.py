"""Valid panels around split seats: what a panel of a given weight may look like."""

import numpy as np

from auftakt.selection.groups import Groups
from auftakt.selection.rounding import Box, Rounder
from auftakt.selection.solver import Floats

NOTHING = 1e-11
LIGHT = 1e-9
"""A weight so small that only what is used up already binds a panel."""
_WHOLE = 1e-9
_ROOM = 1e-6


class Face:
    """Panels that have each group's seats rounded down or up and keep every quota that
    `seats`, a point of the polytope, use up."""

    def __init__(self, groups: Groups, seats: Floats) -> None:
        near = np.round(seats)
        exact = np.where(np.abs(seats - near) < _WHOLE, near, seats)
        self.whole = np.floor(exact)
        self.split = exact - self.whole
        self.dense = np.vstack([groups.dense, np.ones((1, len(seats)))])
        held = self.dense @ self.whole
        self.least = np.append(groups.least, groups.size) - held
        self.most = np.append(groups.most, groups.size) - held
        self.rounder = Rounder(self.dense)

    def box(self, mass: Floats, rest: float, weight: float) -> Box | None:
        """What a panel of this weight may take of the split seats.

        `mass`: split seats times `rest`, the weight still to be given away. None where
        no panel can be that heavy.
        """
        must = (mass > rest - weight + NOTHING) | (mass >= rest - NOTHING)
        may = (mass >= weight - NOTHING) & (mass > NOTHING)
        filled = self.dense @ mass
        above = np.maximum(filled - self.least * rest, 0.0)
        below = np.maximum(self.most * rest - filled, 0.0)
        row_least = np.maximum(self.least, np.ceil(self.most - below / weight - _ROOM))
        row_most = np.minimum(self.most, np.floor(self.least + above / weight + _ROOM))
        if (must & ~may).any() or (row_least > row_most).any():
            return None
        return Box(must.astype(float), may.astype(float), row_least, row_most)
