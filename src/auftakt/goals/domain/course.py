"""How an indicator runs against its target path, and what may be shown of it."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auftakt.goals.domain.kinds import MONTHS, Direction, Frequency

WIDTH, HEIGHT = 320, 96
LEFT, RIGHT, TOP, BOTTOM = 8, 12, 12, 22
GRACE_DAYS = 31


class Pace(StrEnum):
    """Where the newest value stands beside the straight way to the target."""

    NO_DATA = "no_data"
    NO_TARGET = "no_target"
    REACHED = "reached"
    ON_TRACK = "on_track"
    BEHIND = "behind"


@dataclass(frozen=True, slots=True)
class Dated:
    day: dt.date
    value: Decimal


def is_hidden(value: Decimal, *, counts_people: bool, threshold: int) -> bool:
    """Small counts of people could name somebody; 0 is hidden like 1."""
    return counts_people and value < threshold


def expected(baseline: Dated, target: Dated, day: dt.date) -> Decimal:
    """On the straight way from the baseline to the target; the ends outside of it."""
    if day <= baseline.day:
        return baseline.value
    if day >= target.day:
        return target.value
    share = Decimal((day - baseline.day).days) / (target.day - baseline.day).days
    return baseline.value + (target.value - baseline.value) * share


def pace(
    baseline: Dated | None,
    target: Dated | None,
    newest: Dated | None,
    direction: Direction,
) -> Pace:
    """Without a baseline, only reaching the target can be told."""
    if newest is None:
        return Pace.NO_DATA
    if target is None:
        return Pace.NO_TARGET
    if _at_least(newest.value, target.value, direction):
        return Pace.REACHED
    if baseline is None:
        return Pace.BEHIND if newest.day >= target.day else Pace.ON_TRACK
    due = expected(baseline, target, newest.day)
    is_well = _at_least(newest.value, due, direction) and newest.day < target.day
    return Pace.ON_TRACK if is_well else Pace.BEHIND


def _at_least(value: Decimal, wanted: Decimal, direction: Direction) -> bool:
    return value >= wanted if direction is Direction.UP else value <= wanted


def is_overdue(last: dt.date | None, frequency: Frequency, today: dt.date) -> bool:
    """A month of grace; what is measured as needed is never late."""
    months = MONTHS.get(frequency)
    if months is None or last is None:
        return False
    return (today - last).days > months * 31 + GRACE_DAYS


@dataclass(frozen=True, slots=True)
class Point:
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Course:
    """Pixels of the drawn size; `way` is the target path, `line` what was measured."""

    width: int
    height: int
    base: float
    way: tuple[Point, Point] | None
    line: str
    points: tuple[Point, ...]
    first: dt.date
    last: dt.date


def course(
    baseline: Dated | None, target: Dated | None, measured: Sequence[Dated]
) -> Course | None:
    """None without two days to draw between; a baseline counts as measured."""
    own = sorted([*([baseline] if baseline else []), *measured], key=lambda m: m.day)
    drawn = [*own, *([target] if target else [])]
    days = [one.day for one in drawn]
    if not own or len(set(days)) < 2:  # noqa: PLR2004 - a line needs two days
        return None
    first, last = min(days), max(days)
    values = [one.value for one in drawn]
    lowest, highest = min(values), max(values)

    def placed(one: Dated) -> Point:
        along = (one.day - first).days / (last - first).days
        up = float((one.value - lowest) / ((highest - lowest) or 1))
        return Point(
            round(LEFT + along * (WIDTH - LEFT - RIGHT), 1),
            round(TOP + (1 - up) * (HEIGHT - TOP - BOTTOM), 1),
        )

    points = tuple(placed(one) for one in own)
    way = (placed(baseline), placed(target)) if baseline and target else None
    line = "M" + " L".join(f"{point.x} {point.y}" for point in points)
    return Course(WIDTH, HEIGHT, HEIGHT - BOTTOM, way, line, points, first, last)
