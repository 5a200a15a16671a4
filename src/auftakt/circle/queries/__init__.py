"""What pages, the home page and documents read about the circle."""

from auftakt.circle.queries.overview import (
    CircleCounts,
    Group,
    Missing,
    Overview,
    counts,
    findings,
    home_ring,
    missing,
    overview,
)
from auftakt.circle.queries.register import (
    RegisterEntry,
    register_entries,
    register_size,
)
from auftakt.circle.queries.report import Report, report
from auftakt.circle.queries.seats import (
    SeatRow,
    circle_of,
    facts_of,
    limits_of,
    seat_rows,
    seats,
)
from auftakt.circle.queries.suggestions import SuggestionRow, suggestion_rows

__all__ = [
    "CircleCounts",
    "Group",
    "Missing",
    "Overview",
    "RegisterEntry",
    "Report",
    "SeatRow",
    "SuggestionRow",
    "circle_of",
    "counts",
    "facts_of",
    "findings",
    "home_ring",
    "limits_of",
    "missing",
    "overview",
    "register_entries",
    "register_size",
    "report",
    "seat_rows",
    "seats",
    "suggestion_rows",
]
