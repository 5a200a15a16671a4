"""The seat wheel: numbered circles on a ring, an arc and a name for each bloc.

Angles are degrees clockwise from the top, lengths are pixels of a square `side`.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from auftakt.actors.domain import Bloc
from auftakt.circle.domain.lettering import ASCENT, DESCENT, width_of
from auftakt.circle.domain.seats import Mark, SeatFacts

FULL = 360.0
_LABEL_GAP = 10.0
_DENSE_FROM = 19
_LEAST_NUMBERED = 8.5
_LARGE_MARK = 17.0
_PUSHES = 400


@dataclass(frozen=True, slots=True)
class WheelSize:
    """One drawn size; a smaller picture is drawn anew, never scaled."""

    side: int
    largest_mark: float
    label_font: int

    @property
    def label_low(self) -> float:
        """Inner edge of the ring in which the names stand."""
        return self.label_high - (ASCENT + DESCENT) * self.label_font

    @property
    def label_high(self) -> float:
        return self.side / 2 - 1.0

    @property
    def arc(self) -> float:
        return self.label_low - 9.0

    @property
    def marks_end(self) -> float:
        return self.arc - 9.0


DESKTOP = WheelSize(side=372, largest_mark=25.0, label_font=16)
PHONE = WheelSize(side=288, largest_mark=19.0, label_font=14)


@dataclass(frozen=True, slots=True)
class SeatMark:
    """`font` is 0 where the mark is too small for a number; the list has it."""

    number: int
    bloc: Bloc
    mark: Mark
    x: float
    y: float
    radius: float
    font: int

    @property
    def is_dense(self) -> bool:
        """Thin strokes, so that the number stays readable."""
        return self.radius < _LARGE_MARK

    @property
    def drawn_radius(self) -> float:
        """Leaves room for the stroke."""
        return round(self.radius - 1.0, 1)

    @property
    def baseline(self) -> float:
        return round(self.y + 0.36 * self.font, 1)

    @property
    def half(self) -> str:
        """The lower half, for a seat that was asked for."""
        r = self.drawn_radius
        left, right = self.x - r, self.x + r
        return (
            f"M{left:.1f} {self.y:.1f}A{r:.1f} {r:.1f} 0 0 0 {right:.1f} {self.y:.1f}Z"
        )


@dataclass(frozen=True, slots=True)
class BlocArc:
    """`is_empty` marks a bloc without any seat: drawn dashed, as an object.

    `label_from` and `label_to` bound the name; `path` and `label_path` are SVG paths.
    """

    bloc: Bloc
    start: float
    end: float
    is_empty: bool
    path: str
    label: str
    label_from: float
    label_to: float
    label_path: str


@dataclass(frozen=True, slots=True)
class Wheel:
    size: WheelSize
    marks: tuple[SeatMark, ...]
    arcs: tuple[BlocArc, ...]

    @property
    def centre(self) -> float:
        return self.size.side / 2

    @property
    def count_line(self) -> float:
        """Baselines of the three lines in the middle, around its centre."""
        return self.centre - 6

    @property
    def total_line(self) -> float:
        return self.centre + 21

    @property
    def rest_line(self) -> float:
        return self.centre + 43


@dataclass(frozen=True, slots=True)
class _Stretch:
    bloc: Bloc
    seats: tuple[SeatFacts, ...]
    first: float

    @property
    def slots(self) -> int:
        return max(1, len(self.seats))


def wheel(
    seats: Sequence[SeatFacts], names: Mapping[Bloc, str], size: WheelSize
) -> Wheel:
    """Draws every bloc, one without seats as an empty dashed stretch (S8)."""
    by_bloc = {bloc: [s for s in seats if s.bloc is bloc] for bloc in Bloc}
    slots = sum(max(1, len(own)) for own in by_bloc.values())
    bloc_gap, mark_gap = (5.0, 2.0) if slots >= _DENSE_FROM else (7.2, 6.0)
    step = (FULL - len(by_bloc) * bloc_gap) / slots
    stretches = _stretches(by_bloc, step, bloc_gap)
    radius = _mark_radius(size, step, mark_gap)
    marks = tuple(
        _seat_mark(seat, stretch.first + place * step, radius, size)
        for stretch in stretches
        for place, seat in enumerate(stretch.seats)
    )
    return Wheel(size, marks, _arcs(stretches, step, names, size))


def _stretches(
    by_bloc: Mapping[Bloc, Sequence[SeatFacts]], step: float, bloc_gap: float
) -> list[_Stretch]:
    """The first bloc is centred at the top, the others follow clockwise."""
    found: list[_Stretch] = []
    angle = 0.0
    for bloc, own in by_bloc.items():
        slots = max(1, len(own))
        if not found:
            angle = -(slots - 1) / 2 * step
        found.append(_Stretch(bloc, tuple(own), angle))
        angle += slots * step + bloc_gap
    return found


def _mark_radius(size: WheelSize, step: float, mark_gap: float) -> float:
    """The largest at which neighbours on the ring keep `mark_gap` between them."""
    chord = math.sin(math.radians(min(step, 90.0)) / 2)
    fitting = (size.marks_end * chord - mark_gap / 2) / (1 + chord)
    return max(2.0, min(size.largest_mark, fitting))


def _seat_mark(
    seat: SeatFacts, angle: float, radius: float, size: WheelSize
) -> SeatMark:
    x, y = _point(size.side / 2, size.marks_end - radius, angle)
    font = (15 if radius >= _LARGE_MARK else 13) if radius >= _LEAST_NUMBERED else 0
    return SeatMark(
        seat.number,
        seat.bloc,
        seat.mark,
        round(x, 1),
        round(y, 1),
        round(radius, 1),
        font,
    )


def _arcs(
    stretches: Sequence[_Stretch],
    step: float,
    names: Mapping[Bloc, str],
    size: WheelSize,
) -> tuple[BlocArc, ...]:
    reach = step / 2 - 0.7
    spans = [
        (one.first - reach, one.first + (one.slots - 1) * step + reach)
        for one in stretches
    ]
    widths = [_label_degrees(names[one.bloc], size) for one in stretches]
    middles = label_middles([(a + b) / 2 for a, b in spans], widths)
    found = []
    for one, (start, end), width, middle in zip(
        stretches, spans, widths, middles, strict=True
    ):
        found.append(
            BlocArc(
                bloc=one.bloc,
                start=start,
                end=end,
                is_empty=not one.seats,
                path=_arc_path(size, size.arc, start, end),
                label=names[one.bloc] if width else "",
                label_from=middle - width / 2,
                label_to=middle + width / 2,
                label_path=_label_path(size, middle, width),
            )
        )
    return tuple(found)


def _label_degrees(text: str, size: WheelSize) -> float:
    """Measured at the inner edge, where a word takes the widest angle."""
    return math.degrees(width_of(text, size.label_font) / size.label_low)


def label_middles(wanted: Sequence[float], widths: Sequence[float]) -> list[float]:
    """Moves names along the ring until none touches the next one.

    `wanted` are middles in clockwise order, `widths` the angles the names take. Each
    overlapping pair is pushed apart by halves; four names always find room.
    """
    middles = list(wanted)
    count = len(middles)
    for _ in range(_PUSHES):
        moved = False
        for left in range(count):
            right = (left + 1) % count
            turn = FULL if right <= left else 0.0
            needed = (widths[left] + widths[right]) / 2 + _LABEL_GAP / 2
            lack = needed - (middles[right] + turn - middles[left])
            if lack > 1e-6 and count > 1:  # noqa: PLR2004 - rounding of angles
                middles[left] -= lack / 2
                middles[right] += lack / 2
                moved = True
        if not moved:
            break
    return middles


def _label_path(size: WheelSize, middle: float, width: float) -> str:
    """Runs so that the word reads from left to right; turned round in the lower half.

    It is longer than the word, because letters beyond a path's end are not drawn.
    """
    start, end = middle - width / 2 - 12.0, middle + width / 2 + 12.0
    is_below = 95.0 < middle % FULL < 265.0  # noqa: PLR2004 - the lower half
    if is_below:
        radius = size.label_high - DESCENT * size.label_font
        return _arc_path(size, radius, end, start)
    return _arc_path(size, size.label_low + DESCENT * size.label_font, start, end)


def _arc_path(size: WheelSize, radius: float, start: float, end: float) -> str:
    centre = size.side / 2
    x1, y1 = _point(centre, radius, start)
    x2, y2 = _point(centre, radius, end)
    large = int(abs(end - start) > FULL / 2)
    sweep = int(end > start)
    r = f"{radius:.1f}"
    return f"M{x1:.1f} {y1:.1f}A{r} {r} 0 {large} {sweep} {x2:.1f} {y2:.1f}"


def _point(centre: float, radius: float, angle: float) -> tuple[float, float]:
    turn = math.radians(angle)
    return centre + radius * math.sin(turn), centre - radius * math.cos(turn)
