"""The picture: five by five cells, and where each mark stands.

Marks of one cell never touch and never leave it; where they would, the cell shows how
many there are. The list beside the picture names them all.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from auftakt.risks.domain.kinds import Level
from auftakt.risks.domain.levels import STEPS, Cell, Thresholds, level_of

MOST_MARKS = 4
WIDE_NUMBER, ROOM_FOR_WIDE = 100, 14
# Where the word of a level stands if that cell is free.
WORD_PLACES = {Level.LOW: Cell(1, 1), Level.MEDIUM: Cell(3, 3), Level.HIGH: Cell(5, 5)}


@dataclass(frozen=True, slots=True)
class Size:
    """Of the drawing, in its own units."""

    width: int
    height: int
    left: int
    top: int = 4
    gap: int = 2
    radius: int = 15

    @property
    def pitch(self) -> tuple[int, int]:
        return self.width + self.gap, self.height + self.gap


DESK = Size(width=64, height=56, left=58)
PHONE = Size(width=48, height=46, left=46)


@dataclass(frozen=True, slots=True)
class Mark:
    """A rated risk in the picture."""

    number: int
    cell: Cell
    level: Level
    is_threat: bool = False


@dataclass(frozen=True, slots=True)
class Placed:
    """`corners` draw the octagon that stands for a threat to people."""

    mark: Mark
    x: int
    y: int
    radius: int

    @property
    def corners(self) -> str:
        side = self.radius * 5 // 12
        turns = (
            *((-side, -self.radius), (side, -self.radius)),
            *((self.radius, -side), (self.radius, side)),
            *((side, self.radius), (-side, self.radius)),
            *((-self.radius, side), (-self.radius, -side)),
        )
        return " ".join(f"{self.x + dx},{self.y + dy}" for dx, dy in turns)


@dataclass(frozen=True, slots=True)
class Box:
    """One cell: its corner, level, marks, and the word of its level where it stands.

    `count`: too many marks to draw, so their number stands there; else 0.
    """

    cell: Cell
    level: Level
    x: int
    y: int
    marks: tuple[Placed, ...] = ()
    count: int = 0
    has_word: bool = False
    middle: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Grid:
    size: Size
    boxes: tuple[Box, ...]

    @property
    def bottom(self) -> int:
        return self.size.top + len(STEPS) * self.size.pitch[1]

    @property
    def width(self) -> int:
        return self.size.left + len(STEPS) * self.size.pitch[0]

    @property
    def height(self) -> int:
        return self.bottom + 52

    @property
    def middle(self) -> tuple[int, int]:
        return (self.size.left + self.width) // 2, (self.size.top + self.bottom) // 2

    @property
    def columns(self) -> list[tuple[int, int]]:
        """Each step of the impact and the middle of its column."""
        across, half = self.size.pitch[0], self.size.width // 2
        return [(step, self.size.left + (step - 1) * across + half) for step in STEPS]

    @property
    def rows(self) -> list[tuple[int, int]]:
        """Each step of the likelihood and the middle of its row."""
        down, half = self.size.pitch[1], self.size.height // 2
        return [(step, self.bottom - step * down + half) for step in STEPS]


def grid(marks: Sequence[Mark], scale: Thresholds, size: Size = DESK) -> Grid:
    inside: dict[Cell, list[Mark]] = {}
    for mark in sorted(marks, key=lambda mark: mark.number):
        inside.setdefault(mark.cell, []).append(mark)
    cells = [Cell(row, column) for row in reversed(STEPS) for column in STEPS]
    words = _word_cells([cell for cell in cells if cell not in inside], scale)
    boxes = (_box(cell, inside.get(cell, []), words, scale, size) for cell in cells)
    return Grid(size, tuple(boxes))


def _box(
    cell: Cell,
    marks: list[Mark],
    words: frozenset[Cell],
    scale: Thresholds,
    size: Size,
) -> Box:
    across, down = size.pitch
    x = size.left + (cell.impact - 1) * across
    y = size.top + (len(STEPS) - cell.likelihood) * down
    placed = _placed(marks, x, y, size)
    return Box(
        cell=cell,
        level=level_of(cell, scale),
        x=x,
        y=y,
        marks=placed,
        count=0 if placed else len(marks),
        has_word=cell in words,
        middle=(x + size.width // 2, y + size.height // 2),
    )


def _placed(marks: list[Mark], x: int, y: int, size: Size) -> tuple[Placed, ...]:
    """None at all where they do not fit."""
    if not 1 <= len(marks) <= MOST_MARKS:
        return ()
    middle_x, middle_y = x + size.width // 2, y + size.height // 2
    beside, above = size.width // 4, size.height // 4
    spots = {
        1: [(0, 0)],
        2: [(-beside, 0), (beside, 0)],
        3: [(-beside, -above), (beside, -above), (-beside, above)],
        4: [(-beside, -above), (beside, -above), (-beside, above), (beside, above)],
    }[len(marks)]
    room = {1: size.radius, 2: min(size.radius, beside - 1)}.get(
        len(marks), min(size.radius, beside - 1, above - 1)
    )
    if room < ROOM_FOR_WIDE and any(one.number >= WIDE_NUMBER for one in marks):
        return ()
    return tuple(
        Placed(mark, middle_x + dx, middle_y + dy, room)
        for mark, (dx, dy) in zip(marks, spots, strict=True)
    )


def _word_cells(free: list[Cell], scale: Thresholds) -> frozenset[Cell]:
    """Of each level the free cell that lies nearest to the usual place."""
    found = set()
    for level, wanted in WORD_PLACES.items():
        fitting = [cell for cell in free if level_of(cell, scale) == level]
        if fitting:
            found.add(min(fitting, key=lambda cell: _apart(cell, wanted)))
    return frozenset(found)


def _apart(one: Cell, other: Cell) -> tuple[int, int]:
    rows = abs(one.likelihood - other.likelihood)
    return rows + abs(one.impact - other.impact), rows
