"""What the matrix, the carriers and the endings are made of."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q

from auftakt.actors.tables.essence import organisation_essence
from auftakt.actors.tables.text import fold
from auftakt.inventory.domain.endings import Ending, ending_of
from auftakt.inventory.domain.kinds import CellState, StructureKind
from auftakt.inventory.domain.matrix import Matrix, Note, OfferFacts, matrix
from auftakt.inventory.models import CellNote, Structure
from auftakt.inventory.queries.structures import carrier_of, structures
from auftakt.projects.domain import ActionField
from auftakt.projects.models import Project


def matrix_of(project: Project) -> Matrix:
    """Two queries. Rows are the project's themes and every field with an offer."""
    found = (
        Structure.objects.filter(project=project, kind=StructureKind.OFFER)
        .order_by()
        .values_list("fields", "target_groups", "is_planned")
    )
    offers = [OfferFacts(*row) for row in found]
    used = {field for offer in offers for field in offer.fields}
    wanted = used | set(project.themes)
    fields = [str(field) for field in ActionField if field in wanted]
    return matrix(offers, _notes(project), fields)


def _notes(project: Project) -> dict[tuple[str, str], Note]:
    found = CellNote.objects.filter(project=project)
    return {
        (note.field, note.target_group): Note(CellState(note.state), note.asked)
        for note in found
    }


def cell_note(project: Project, field: str, group: str) -> CellNote | None:
    found = CellNote.objects.filter(project=project, field=field, target_group=group)
    return found.first()


@dataclass(frozen=True, slots=True)
class CarrierRow:
    """What one carrier has a hand in; `name` is "" for entries without carrier."""

    name: str
    entries: tuple[Structure, ...]
    fields: tuple[str, ...]


def carrier_rows(project: Project) -> list[CarrierRow]:
    """Spellings of one carrier come together; those without carrier stand last."""
    by_essence: dict[str, list[Structure]] = {}
    for one in structures(project):
        by_essence.setdefault(organisation_essence(carrier_of(one)), []).append(one)
    rows = [_carrier_row(found) for found in by_essence.values()]
    return sorted(rows, key=lambda row: (not row.name, -len(row.entries), row.name))


def _carrier_row(found: list[Structure]) -> CarrierRow:
    used = {field for one in found for field in one.fields}
    fields = tuple(str(field) for field in ActionField if field in used)
    return CarrierRow(carrier_of(found[0]), tuple(found), fields)


@dataclass(frozen=True, slots=True)
class EndingRow:
    """`until`: the money of an offer or the validity of anything else."""

    structure: Structure
    until: dt.date | None
    ending: Ending


def ending_rows(project: Project, today: dt.date) -> list[EndingRow]:
    """What has or needs an end: dated entries, and offers and concepts without date."""
    dated = Q(funding_until__isnull=False) | Q(valid_until__isnull=False)
    needs = Q(kind__in=(StructureKind.OFFER, StructureKind.CONCEPT))
    return sorted(
        _ending_rows(structures(project).filter(dated | needs), today),
        key=lambda row: (row.until or dt.date.max, fold(row.structure.name)),
    )


def _ending_rows(found: Iterable[Structure], today: dt.date) -> Iterable[EndingRow]:
    for one in found:
        dates = [day for day in (one.funding_until, one.valid_until) if day]
        until = min(dates, default=None)
        yield EndingRow(one, until, ending_of(until, today))
