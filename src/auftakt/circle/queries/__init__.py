"""What pages, the home page and documents read about the circle."""

from auftakt.circle.queries.overview import (
    MOST_GAPS,
    CircleCounts,
    Group,
    Missing,
    Overview,
    counts,
    findings,
    findings_of,
    home_ring,
    missing,
    overview,
)
from auftakt.circle.queries.register import (
    register_choices,
    register_record,
    register_size,
)
from auftakt.circle.queries.report import Report, report
from auftakt.circle.queries.seats import (
    SeatRow,
    circle_of,
    facts_of,
    limits_of,
    row_of,
    seat_rows,
    seats,
)
from auftakt.circle.queries.suggestions import (
    SuggestionRow,
    SuggestionState,
    suggestion_rows,
    suggestions_of,
)

__all__ = [
    "MOST_GAPS",
    "CircleCounts",
    "Group",
    "Missing",
    "Overview",
    "Report",
    "SeatRow",
    "SuggestionRow",
    "SuggestionState",
    "circle_of",
    "counts",
    "facts_of",
    "findings",
    "findings_of",
    "home_ring",
    "limits_of",
    "missing",
    "overview",
    "register_choices",
    "register_record",
    "register_size",
    "report",
    "row_of",
    "seat_rows",
    "seats",
    "suggestion_rows",
    "suggestions_of",
]
