"""When money or a resolution runs out, and how soon that is."""

import calendar
import datetime as dt
from enum import StrEnum

WARNED_MONTHS = 6


class Ending(StrEnum):
    """In the order in which somebody must act."""

    EXPIRED = "expired"
    SOON = "soon"
    LATER = "later"
    OPEN = "open"


def months_after(day: dt.date, months: int) -> dt.date:
    """The same day of a later month, or that month's last day."""
    place = day.year * 12 + day.month - 1 + months
    year, month = divmod(place, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return dt.date(year, month + 1, min(day.day, last))


def ending_of(
    until: dt.date | None, today: dt.date, months: int = WARNED_MONTHS
) -> Ending:
    """The last day still counts; without a date nothing is known."""
    if until is None:
        return Ending.OPEN
    if until < today:
        return Ending.EXPIRED
    return Ending.SOON if until <= months_after(today, months) else Ending.LATER
