"""Small pictures of figures: bars beside each other, lines over time.

Coordinates are pixels of the drawn size; a missing value is an empty bar or a gap.
"""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from auftakt.inventory.domain.kinds import Level

ROW, BAR = 30, 18
LABELS, VALUES = 84, 66
CHART_WIDTH = 300
LINE_HEIGHT = 132
TOP, BOTTOM, LEFT, RIGHT = 14, 24, 8, 84
APART = 17


@dataclass(frozen=True, slots=True)
class Bar:
    """`length` 0 and `is_empty` where there is no value to draw."""

    level: Level
    top: int
    middle: float
    length: float
    value_at: float
    is_empty: bool


@dataclass(frozen=True, slots=True)
class Bars:
    width: int
    height: int
    start: int
    thickness: int
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Line:
    """`label_y`: where the level's name stands, moved so that no two overlap."""

    level: Level
    path: str
    points: tuple[Point, ...]
    label_y: float


@dataclass(frozen=True, slots=True)
class Lines:
    width: int
    height: int
    label_x: float
    base: float
    lines: tuple[Line, ...]
    first: dt.date
    last: dt.date


def bars_of(values: Mapping[Level, Decimal | None]) -> Bars | None:
    """One bar a level; None where fewer than two have a value to compare."""
    numbers = [value for value in values.values() if value is not None and value >= 0]
    if len(numbers) < 2:  # noqa: PLR2004 - one bar compares with nothing
        return None
    room = CHART_WIDTH - LABELS - VALUES
    largest = max(numbers) or Decimal(1)
    found = []
    for place, (level, value) in enumerate(values.items()):
        is_empty = value is None or value < 0
        length = 0.0 if is_empty else float((value or 0) / largest * room)
        found.append(
            Bar(
                level=level,
                top=place * ROW + (ROW - BAR) // 2,
                middle=place * ROW + ROW / 2,
                length=round(length, 1),
                value_at=round(LABELS + length + 8, 1),
                is_empty=is_empty,
            )
        )
    return Bars(CHART_WIDTH, ROW * len(found), LABELS, BAR, tuple(found))


def lines_of(
    series: Mapping[Level, Sequence[tuple[dt.date, Decimal]]],
) -> Lines | None:
    """Each level's values over its days; None without two days of one level."""
    drawn = {level: sorted(points) for level, points in series.items() if points}
    if not any(len({day for day, _ in points}) > 1 for points in drawn.values()):
        return None
    days = [day for points in drawn.values() for day, _ in points]
    numbers = [value for points in drawn.values() for _, value in points]
    first, last = min(days), max(days)
    span = (last - first).days
    highest, lowest = max(numbers), min(*numbers, Decimal(0))
    height = LINE_HEIGHT - TOP - BOTTOM

    def placed(day: dt.date, value: Decimal) -> Point:
        share = (value - lowest) / ((highest - lowest) or 1)
        x = LEFT + (day - first).days / span * (CHART_WIDTH - LEFT - RIGHT)
        return Point(round(x, 1), round(TOP + float(1 - share) * height, 1))

    points = {level: tuple(placed(*one) for one in own) for level, own in drawn.items()}
    labels = _apart({level: own[-1].y for level, own in points.items()})
    return Lines(
        width=CHART_WIDTH,
        height=LINE_HEIGHT,
        label_x=CHART_WIDTH - RIGHT + 10,
        base=TOP + height,
        lines=tuple(
            Line(level, _path(own), own, labels[level]) for level, own in points.items()
        ),
        first=first,
        last=last,
    )


def _path(points: Sequence[Point]) -> str:
    return "M" + " L".join(f"{point.x} {point.y}" for point in points)


def _apart(wanted: Mapping[Level, float]) -> dict[Level, float]:
    """Labels keep their order and at least `APART` between them, within the picture."""
    order = sorted(wanted, key=lambda level: wanted[level])
    found: dict[Level, float] = {}
    last = float(TOP - APART)
    for level in order:
        last = max(wanted[level], last + APART)
        found[level] = last
    last = float(LINE_HEIGHT - BOTTOM + APART)
    for level in reversed(order):
        last = min(found[level], last - APART)
        found[level] = round(last, 1)
    return found
