"""Reads of the kick-off; every function starts from a project."""

from auftakt.workshop.queries.agenda import Plan, plan
from auftakt.workshop.queries.board import (
    Board,
    StripPart,
    board,
    pending_labels,
    rows,
    strip,
)
from auftakt.workshop.queries.cards import (
    DateCard,
    date_card,
    length,
    motivation,
    own_findings,
    parts,
    places,
)
from auftakt.workshop.queries.findings import check_date, findings, readiness_of
from auftakt.workshop.queries.meetings import (
    agenda_item,
    agenda_items,
    brief_counts,
    kickoff,
    persons,
    seat_counts,
    setting,
)
from auftakt.workshop.queries.questions import open_questions, question_counts
from auftakt.workshop.queries.sheet import KickoffSheet, SheetLine, kickoff_sheet

__all__ = [
    "Board",
    "DateCard",
    "KickoffSheet",
    "Plan",
    "SheetLine",
    "StripPart",
    "agenda_item",
    "agenda_items",
    "board",
    "brief_counts",
    "check_date",
    "date_card",
    "findings",
    "kickoff",
    "kickoff_sheet",
    "length",
    "motivation",
    "open_questions",
    "own_findings",
    "parts",
    "pending_labels",
    "persons",
    "places",
    "plan",
    "question_counts",
    "readiness_of",
    "rows",
    "seat_counts",
    "setting",
    "strip",
]
