"""Where marks and names stand in a picture with two axes from 1 to 5.

All in whole pixels of the drawn picture. Each mark lies on its own spot of a lattice
inside its corner, so no two marks touch; a name is written beside its mark where
nothing is in the way, else the mark carries its number of the list.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auftakt.analyses.domain.geometry import Box, Corner, Frame
from auftakt.analyses.domain.widths import shortened, text_width

SCALE_LOW, SCALE_HIGH, MIDDLE = 1, 5, 3
STEP = 24  # between two spots
HALF = STEP // 2
MARGIN = 12  # from the edge of a corner to its first spot
TEXT = 14
LINE = 18
DISTANCES = (0, 6, 12, 18)


WIDE = Frame(width=520, height=500, longest=190)
NARROW = Frame(width=316, height=620, longest=0, left=26, with_names=False)


@dataclass(frozen=True, slots=True)
class Place:
    """Something to draw: its number in the list and its medians on the two axes."""

    number: int
    name: str
    across: float
    upward: float


@dataclass(frozen=True, slots=True)
class Label:
    """`x`, `y`: where the text begins, on its base line."""

    text: str
    x: float
    y: float
    box: Box


@dataclass(frozen=True, slots=True)
class Mark:
    """`label` is None where the mark carries its number instead."""

    place: Place
    corner: Corner
    x: float
    y: float
    label: Label | None = None

    @property
    def box(self) -> Box:
        return Box(self.x - HALF, self.y - HALF, self.x + HALF, self.y + HALF)

    @property
    def radius(self) -> int:
        """A mark that carries its number is larger."""
        return 7 if self.label else 11

    @property
    def square(self) -> Box:
        """The mark as a square: a little smaller, for it looks larger."""
        size = self.radius - 1
        return Box(self.x - size, self.y - size, self.x + size, self.y + size)

    @property
    def side(self) -> int:
        return 2 * (self.radius - 1)

    @property
    def number_y(self) -> float:
        return self.y + 4.5

    @property
    def corners(self) -> str:
        """The mark as a rhombus."""
        size = 9 if self.label else 12
        x, y = self.x, self.y
        return f"{x},{y - size} {x + size},{y} {x},{y + size} {x - size},{y}"


@dataclass(frozen=True, slots=True)
class Plot:
    """`left_out`: more than the picture has room for; the list has them all."""

    frame: Frame
    marks: tuple[Mark, ...]
    left_out: tuple[Place, ...]


def corner_of(across: float, upward: float) -> Corner:
    """The middle of the scale counts as high: rather looked at too often."""
    if across >= MIDDLE:
        return Corner.UPPER_RIGHT if upward >= MIDDLE else Corner.LOWER_RIGHT
    return Corner.UPPER_LEFT if upward >= MIDDLE else Corner.LOWER_LEFT


def plot(places: Sequence[Place], frame: Frame = WIDE) -> Plot:
    """The same places give the same picture, whatever their order."""
    ordered = sorted(places, key=lambda one: (-one.upward, -one.across, one.number))
    marks, left_out = _marks(ordered, frame)
    if frame.with_names:
        marks = _labelled(marks, frame)
    return Plot(frame, tuple(marks), tuple(left_out))


def _marks(places: Sequence[Place], frame: Frame) -> tuple[list[Mark], list[Place]]:
    marks: list[Mark] = []
    left_out: list[Place] = []
    free = {corner: _spots(frame.corner(corner)) for corner in Corner}
    for place in places:
        corner = corner_of(place.across, place.upward)
        spots = free[corner]
        if not spots:
            left_out.append(place)
            continue
        wanted = _wanted(place, frame.corner(corner))
        spot = min((_order(spot, wanted), spot) for spot in spots)[1]
        spots.remove(spot)
        marks.append(Mark(place, corner, *spot))
    return marks, left_out


def _order(
    spot: tuple[float, float], wanted: tuple[float, float]
) -> tuple[float, float, float]:
    """The nearest first; of equally near ones the upper, then the right one."""
    away = (spot[0] - wanted[0]) ** 2 + (spot[1] - wanted[1]) ** 2
    return away, spot[1], -spot[0]


def _spots(box: Box) -> list[tuple[float, float]]:
    """All spots of a corner, spread evenly over it."""
    return [
        (x, y) for y in _line(box.top, box.bottom) for x in _line(box.left, box.right)
    ]


def _line(start: float, end: float) -> list[float]:
    first, last = start + MARGIN, end - MARGIN
    gaps = max(int((last - first) // STEP), 1)
    return [
        round(first + (last - first) * number / gaps, 1) for number in range(gaps + 1)
    ]


def _wanted(place: Place, box: Box) -> tuple[float, float]:
    return (
        _along(place.across, box.left + MARGIN, box.right - MARGIN),
        _along(place.upward, box.bottom - MARGIN, box.top + MARGIN),
    )


def _along(value: float, low: float, high: float) -> float:
    """Between `low` and `high` of a corner, which holds one half of the scale."""
    if value >= MIDDLE:
        return low + (high - low) * (value - MIDDLE) / (SCALE_HIGH - MIDDLE)
    return low + (high - low) * (value - SCALE_LOW) / (MIDDLE - SCALE_LOW)


def _labelled(marks: Sequence[Mark], frame: Frame) -> list[Mark]:
    taken = [mark.box for mark in marks]
    done = []
    for mark in marks:
        label = _label(mark, frame, taken)
        if label:
            taken.append(label.box)
        done.append(Mark(mark.place, mark.corner, mark.x, mark.y, label))
    return done


def _label(mark: Mark, frame: Frame, taken: Sequence[Box]) -> Label | None:
    """The first free place: inside the corner if there is one, else across."""
    text = shortened(mark.place.name, TEXT, frame.longest)
    width = text_width(text, TEXT)
    places = [_box(mark, width, *where) for where in _places(width)]
    fitting = [
        box
        for box in places
        if frame.within.holds(box) and not any(box.touches(other) for other in taken)
    ]
    inside = (box for box in fitting if not _crosses(box, frame))
    box = next(inside, None) or next(iter(fitting), None)
    return Label(text, box.left, box.bottom - 4, box) if box else None


def _places(width: float) -> Iterator[tuple[float, float]]:
    """Left upper corner of the text from the mark: right, left, above, below, then
    diagonally; at each of the four distances.
    """
    for away in DISTANCES:
        near = HALF + away
        yield near, -LINE / 2
        yield -near - width, -LINE / 2
        yield -width / 2, -near - LINE
        yield -width / 2, near
        for down in (-near - LINE / 2, near - LINE / 2):
            yield near, down
            yield -near - width, down


def _box(mark: Mark, width: float, across: float, down: float) -> Box:
    left, top = mark.x + across, mark.y + down
    return Box(left, top, left + width, top + LINE)


def _crosses(box: Box, frame: Frame) -> bool:
    across = box.left < frame.middle_x < box.right
    return across or box.top < frame.middle_y < box.bottom
