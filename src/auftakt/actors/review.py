"""A draft, checked and planned: what the preview shows and the action writes."""

from dataclasses import dataclass

from auftakt.actors import queries
from auftakt.actors.models import ImportDraft
from auftakt.actors.tables.checking import RowFault, checked
from auftakt.actors.tables.columns import Field
from auftakt.actors.tables.duplicates import Duplicate, duplicates
from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.plan import Plan, planned

LEAVE_OUT = "leave"


@dataclass(frozen=True)
class Review:
    """`faults` are those of rows that are not left out; `left_out` their numbers."""

    rows: int
    faults: tuple[RowFault, ...]
    all_faults: tuple[RowFault, ...]
    left_out: frozenset[int]
    duplicates: tuple[Duplicate, ...]
    plan: Plan


def mapping_of(draft: ImportDraft) -> dict[int, Field]:
    stored = draft.mapping.items()
    return {int(place): Field(name) for place, name in stored if place.isdecimal()}


def rows_of(draft: ImportDraft) -> list[Row]:
    return [Row(number, tuple(cells)) for number, cells in draft.rows]


def review(draft: ImportDraft) -> Review:
    """Three queries; nothing is written."""
    project = draft.project
    table = checked(
        rows_of(draft),
        mapping_of(draft),
        default_bloc=draft.mapping.get("default_bloc", ""),
        known_blocs=queries.known_blocs(project),
    )
    left_out = frozenset(
        int(key.removeprefix(f"{LEAVE_OUT}-"))
        for key in draft.choices
        if key.startswith(f"{LEAVE_OUT}-")
    )
    faulty = {fault.row for fault in table.faults}
    kept = [row for row in table.rows if row.number not in faulty]
    organisations = queries.known_organisations(project)
    found = duplicates(
        kept, organisations=organisations, persons=queries.known_persons(project)
    )
    return Review(
        rows=len(table.rows),
        faults=tuple(f for f in table.faults if f.row not in left_out),
        all_faults=table.faults,
        left_out=left_out & faulty,
        duplicates=found,
        plan=planned(kept, found, draft.choices, known=organisations),
    )
