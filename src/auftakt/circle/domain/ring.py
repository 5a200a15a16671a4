"""The small ring of the home page and of the empty state: marks without numbers."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from auftakt.circle.domain.seats import Mark

EMPTY_MARKS = 12


@dataclass(frozen=True, slots=True)
class RingMark:
    mark: Mark
    x: float
    y: float
    radius: float

    @property
    def half(self) -> str:
        """The right half, for a seat that was asked for."""
        top, bottom = self.y - self.radius, self.y + self.radius
        r = self.radius
        return (
            f"M{self.x:.1f} {top:.1f}A{r:.1f} {r:.1f} 0 0 1 {self.x:.1f} {bottom:.1f}Z"
        )


@dataclass(frozen=True, slots=True)
class Ring:
    """`taken` of `total` are the numbers that stand in the middle."""

    side: int
    radius: float
    marks: tuple[RingMark, ...]
    taken: int
    total: int

    @property
    def centre(self) -> float:
        return self.side / 2


def ring(marks: Sequence[Mark], *, side: int = 184, largest: float = 15.0) -> Ring:
    """The marks in the order of the seats, clockwise from just right of the top."""
    count = max(1, len(marks))
    chord = math.sin(math.pi / count) if count > 1 else 1.0
    room = side / 2 - 2.0
    mark_radius = max(2.0, min(largest, (room * chord - 2.0) / (1 + chord)))
    radius = room - mark_radius
    placed = []
    for place, mark in enumerate(marks):
        turn = (place + 0.5) * 2 * math.pi / count
        x = side / 2 + radius * math.sin(turn)
        y = side / 2 - radius * math.cos(turn)
        placed.append(RingMark(mark, x, y, mark_radius))
    taken = sum(mark is Mark.TAKEN for mark in marks)
    return Ring(side, radius, tuple(placed), taken, len(marks))


def hollow_ring(*, side: int = 120, largest: float = 10.0) -> Ring:
    """Zero drawn as an object: the filled picture's form, all of it still open."""
    return ring([Mark.OPEN] * EMPTY_MARKS, side=side, largest=largest)
