"""Where the marks of the kick-off's pictures stand, in pixels of the drawing."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.workshop.domain import dates
from auftakt.workshop.domain.agenda import Timeline
from auftakt.workshop.domain.dates import Window

WIDE, NARROW = 864, 300
LABEL_WIDTH = 16
HOUR = 60
DRAWN_SINGLY = 40
TICK_WIDTH = 64
OVER_WIDTH = 104
TICK_MARGIN = 16
PAUSE_WIDTH = 60
END_LABEL = 88
ROOM_LABEL = 136


@dataclass(frozen=True)
class Segment:
    """One item; `label` is empty where it would not fit. `kind` names the colour.

    `has_word`: a pause wide enough for its word.
    """

    x: float
    width: float
    kind: str
    label: str
    has_word: bool = False


@dataclass(frozen=True)
class Tick:
    x: float
    at: dt.datetime


@dataclass(frozen=True)
class Bar:
    """`booked_x` is None without a booked end; `over_width` is 0 where it fits."""

    width: int
    segments: tuple[Segment, ...]
    ticks: tuple[Tick, ...]
    end_x: float
    booked_x: float | None
    over_width: float

    @property
    def is_stacked(self) -> bool:
        """The end's label stands above the room's: side by side they would overlap."""
        return bool(self.over_width) and self.over_width < END_LABEL

    @property
    def top(self) -> int:
        return -20 if self.is_stacked else 0

    @property
    def height(self) -> int:
        return 94 - self.top

    @property
    def end_label_y(self) -> int:
        return self.top + 16

    @property
    def is_room_label_before(self) -> bool:
        """Before the line where there is room for it, else after."""
        return self.booked_x is not None and self.booked_x >= ROOM_LABEL


def bar(plan: Timeline, width: int) -> Bar:
    """More than 40 items are drawn as one, the list beside it names them all."""
    total = max(plan.minutes, plan.available or 0, 1)
    scale = width / total
    end_x = round(plan.minutes * scale, 1)
    booked = None if plan.available is None else round(plan.available * scale, 1)
    over = round(end_x - booked, 1) if booked is not None and plan.over else 0
    free = min(booked or width, width - OVER_WIDTH) if over else float(width)
    return Bar(
        width=width,
        segments=tuple(_segments(plan, scale)),
        ticks=tuple(_ticks(plan.start, total, scale, free)),
        end_x=end_x,
        booked_x=booked,
        over_width=over,
    )


def _segments(plan: Timeline, scale: float) -> Iterator[Segment]:
    if len(plan.slots) > DRAWN_SINGLY:
        yield Segment(0, round(plan.minutes * scale, 1), "plenary", "")
        return
    for slot in plan.slots:
        width = slot.minutes * scale
        if width:
            label = str(slot.number) if slot.number and width >= LABEL_WIDTH else ""
            x = round(slot.offset * scale, 1)
            pause = slot.item.is_pause and width >= PAUSE_WIDTH
            shown = round(max(width - 2, 1), 1)
            yield Segment(x, shown, slot.item.kind, label, has_word=pause)


def _ticks(start: dt.datetime, total: int, scale: float, free: float) -> Iterator[Tick]:
    """The start, then full hours that stand far enough apart; none under `free`."""
    yield Tick(0, start)
    step = HOUR
    while step * scale < TICK_WIDTH:
        step += HOUR
    offset = step - start.minute
    while offset <= total:
        x = offset * scale
        if TICK_WIDTH <= x <= free - TICK_MARGIN:
            yield Tick(round(x, 1), dates.after(start, offset))
        offset += step


@dataclass(frozen=True)
class DateLine:
    """Today, window, kick-off and project start on one line from 8 to `width` - 8."""

    width: int
    today_x: float
    window_x: float
    window_width: float
    kickoff_x: float | None
    start_x: float


def date_line(
    today: dt.date, kickoff: dt.date | None, window: Window, width: int
) -> DateLine:
    """Starts with the earlier of today and kick-off: past months say nothing."""
    days = [today, window.project_start, *([kickoff] if kickoff else [])]
    first, last = min(days), max(days)
    span = max((last - first).days, 1)

    def place(day: dt.date) -> float:
        inside = min(max((day - first).days, 0), span)
        return round(8 + (width - 16) * inside / span, 1)

    left, right = place(window.first), place(window.last)
    return DateLine(
        width=width,
        today_x=place(today),
        window_x=left,
        window_width=round(max(right - left, 0), 1),
        kickoff_x=place(kickoff) if kickoff else None,
        start_x=place(window.project_start),
    )
