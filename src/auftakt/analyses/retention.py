"""How long assessments may be kept, and when a missing analysis matters. Pure."""

import calendar
import datetime as dt
from collections.abc import Iterable

from auftakt.kernel.findings import Severity

MONTHS_KEPT = 6
WARN_DAYS = 28
YEAR = 12


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or its last one."""
    years, month = divmod(day.month - 1 + months, YEAR)
    year = min(day.year + years, dt.MAXYEAR)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def kept_until(kickoff_day: dt.date, given_on: dt.date | None = None) -> dt.date:
    """The last day of an assessment: half a year after the kick-off.

    Whoever assesses later than that day has half a year from then.
    """
    return months_after(max(kickoff_day, given_on or kickoff_day), MONTHS_KEPT)


def too_old(
    given: Iterable[tuple[int, dt.datetime]],
    kickoff_day: dt.date | None,
    today: dt.date,
) -> list[int]:
    """Keys among `given`, each with its time; none while there is no kick-off."""
    if kickoff_day is None or kept_until(kickoff_day) >= today:
        return []
    return [key for key, at in given if kept_until(kickoff_day, at.date()) < today]


def missing_weight(kickoff_day: dt.date | None, today: dt.date) -> Severity | None:
    """How much a missing analysis matters; None once the kick-off is over."""
    if kickoff_day is None or (kickoff_day - today).days > WARN_DAYS:
        return Severity.HINT
    return Severity.WARNING if today <= kickoff_day else None
