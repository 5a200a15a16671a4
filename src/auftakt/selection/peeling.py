"""Exact decomposition of split seats into a lottery over valid panels.

Panels are peeled off the seats one by one. A panel takes only groups that still have
at least its weight to give and leaves out none that must be on every later panel; so
its weight can be large, and groups with equal chances are used up together. That keeps
the number of panels near the smallest possible (selection.md, section 4, step 2).
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from auftakt.selection.face import NOTHING, Face
from auftakt.selection.solver import Floats

DONE = 1e-9
_TRIES = 4
_HALF = 0.5
_NOISE = 0.3
_URGENCY = 3.0
_LARGER, _SMALLER = 1.2, 0.6


@dataclass
class Peeled:
    """Seats per group for each panel, and the panels' weights.

    `rest`: the weight that no panel was found for, 0 where everything is covered.
    """

    panels: list[Floats] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)
    rest: float = 1.0


class Peeler:
    """`seed` decides between equally good peelings."""

    def __init__(self, face: Face, seed: int) -> None:
        self.face = face
        self.mass = face.split.copy()
        self.noise = np.random.default_rng(seed).random(len(self.mass)) * _NOISE
        self.found = Peeled()
        split = self.mass[self.mass > 0]
        self.weight = float(np.median(split)) if split.size else 1.0

    def peel(self, told: Callable[[float], None] | None = None) -> Peeled:
        """`told` hears the share of the lottery that is covered."""
        while self.found.rest > DONE and self._take_one():
            if told:
                told(1.0 - self.found.rest)
        return self.found

    def _take_one(self) -> bool:
        choice = self._choice()
        return choice is not None and self._take(choice)

    def _choice(self) -> Floats | None:
        weight = min(self.weight * _LARGER, self.found.rest)
        for _ in range(_TRIES):
            box = self.face.box(self.mass, self.found.rest, weight)
            if box is not None:
                choice = self.face.rounder.find(self._worth(), box)
                if choice is not None:
                    self.weight = weight
                    return choice
            weight *= _SMALLER
        return None

    def _worth(self) -> Floats:
        return _URGENCY * self.mass / self.found.rest + self.noise

    def _take(self, choice: Floats) -> bool:
        """Peels the panel with the largest weight that leaves valid split seats."""
        taken = choice > _HALF
        weight = self._largest_weight(taken, self.face.dense @ choice)
        if weight <= NOTHING:
            return False
        found = self.found
        found.panels.append(self.face.whole + choice)
        found.weights.append(weight)
        found.rest = max(found.rest - weight, 0.0)
        self.mass = np.where(taken, self.mass - weight, self.mass)
        self.mass[self.mass < NOTHING] = 0.0
        full = self.mass > found.rest - NOTHING
        self.mass[full] = found.rest
        return True

    def _largest_weight(self, taken: np.ndarray, filled: Floats) -> float:
        face, mass, rest = self.face, self.mass, self.found.rest
        present = face.dense @ mass
        left_out = ~taken & (mass > NOTHING)
        limits = [np.array([rest]), mass[taken], rest - mass[left_out]]
        for room, used in (
            (face.most * rest - present, face.most - filled),
            (present - face.least * rest, filled - face.least),
        ):
            uses = used > _HALF
            limits.append(room[uses] / used[uses])
        return float(min(limit.min() for limit in limits if limit.size))
