"""When the kick-off may take place (S43), and what a clock on the wall means."""

import calendar
import datetime as dt
from dataclasses import dataclass
from enum import StrEnum
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Berlin")
MONTHS_BEFORE = 6
DEFAULT_MINIMUM_WEEKS = 3
RESERVE_DAYS = 7


class DateVerdict(StrEnum):
    """Where the kick-off lies; only GOOD and TIGHT are inside the window."""

    GOOD = "good"
    TIGHT = "tight"
    TOO_EARLY = "too_early"
    TOO_LATE = "too_late"
    AFTER_START = "after_start"
    UNDATED = "undated"


@dataclass(frozen=True)
class Window:
    """The first and the last permitted day, and the project start they follow from."""

    first: dt.date
    last: dt.date
    project_start: dt.date

    @property
    def is_empty(self) -> bool:
        return self.last < self.first


@dataclass(frozen=True)
class DateCheck:
    """`days_before` counts from kick-off to project start; negative after it."""

    verdict: DateVerdict
    window: Window | None = None
    days_before: int = 0

    @property
    def is_permitted(self) -> bool:
        return self.verdict in {DateVerdict.GOOD, DateVerdict.TIGHT}

    @property
    def weeks_before(self) -> int:
        """Weeks from kick-off to project start, to the nearest."""
        return (max(self.days_before, 0) + 3) // 7


def months_before(day: dt.date, months: int) -> dt.date:
    """The same day of an earlier month, or that month's last day where it is shorter.

    Raises ValueError before year 1.
    """
    index = day.year * 12 + day.month - 1 - months
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def window(
    project_start: dt.date, minimum_weeks: int = DEFAULT_MINIMUM_WEEKS
) -> Window:
    """Both ends belong to it. Empty where the minimum is beyond six months."""
    return Window(
        first=months_before(project_start, MONTHS_BEFORE),
        last=project_start - dt.timedelta(weeks=minimum_weeks),
        project_start=project_start,
    )


def check_date(
    kickoff: dt.date | None,
    project_start: dt.date | None,
    minimum_weeks: int = DEFAULT_MINIMUM_WEEKS,
) -> DateCheck:
    """TIGHT is permitted, but a delay of a week would leave the window."""
    if project_start is None:
        return DateCheck(DateVerdict.UNDATED)
    allowed = window(project_start, minimum_weeks)
    if kickoff is None:
        return DateCheck(DateVerdict.UNDATED, allowed)
    days = (project_start - kickoff).days
    return DateCheck(_verdict(kickoff, allowed), allowed, days)


def _verdict(kickoff: dt.date, allowed: Window) -> DateVerdict:
    if kickoff >= allowed.project_start:
        return DateVerdict.AFTER_START
    if kickoff > allowed.last:
        return DateVerdict.TOO_LATE
    if kickoff < allowed.first:
        return DateVerdict.TOO_EARLY
    if (allowed.last - kickoff).days < RESERVE_DAYS:
        return DateVerdict.TIGHT
    return DateVerdict.GOOD


class ClockVerdict(StrEnum):
    """Whether a wall-clock time happens once, never or twice on its day."""

    ONCE = "once"
    NEVER = "never"
    TWICE = "twice"


@dataclass(frozen=True)
class Moment:
    """`at` is aware and None where the clock skips that time.

    Of a time that comes twice `at` is the first occurrence (summer time).
    """

    verdict: ClockVerdict
    at: dt.datetime | None


def moment(day: dt.date, clock: dt.time, zone: ZoneInfo = ZONE) -> Moment:
    first = dt.datetime.combine(day, clock, tzinfo=zone).replace(fold=0)
    back = first.astimezone(dt.UTC).astimezone(zone)
    if back.replace(tzinfo=None) != first.replace(tzinfo=None):
        return Moment(ClockVerdict.NEVER, None)
    if first.utcoffset() != first.replace(fold=1).utcoffset():
        return Moment(ClockVerdict.TWICE, first)
    return Moment(ClockVerdict.ONCE, first)


def after(start: dt.datetime, minutes: int) -> dt.datetime:
    """`minutes` of real time later, on the clock of the zone of `start`."""
    later = start.astimezone(dt.UTC) + dt.timedelta(minutes=minutes)
    return later.astimezone(start.tzinfo)


def minutes_between(start: dt.datetime, end: dt.datetime) -> int:
    """Real minutes, also over a change of the clocks; negative where `end` is first."""
    gone = end.astimezone(dt.UTC) - start.astimezone(dt.UTC)
    return int(gone.total_seconds() // 60)
