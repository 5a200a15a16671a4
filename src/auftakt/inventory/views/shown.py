"""What the pages of the lists show: rows in words, the matrix cell by cell."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.inventory.domain.endings import Ending, ending_of
from auftakt.inventory.domain.kinds import Rhythm, StructureKind
from auftakt.inventory.domain.matrix import Cell, CellKind, Matrix
from auftakt.inventory.labels.structures import (
    CELL_KIND_WORDS,
    ENDING_WORDS,
    KIND_WORDS,
    LISTS,
    RHYTHM_WORDS,
    TARGET_GROUP_WORDS,
)
from auftakt.inventory.models import Structure
from auftakt.inventory.queries.structures import carrier_of
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project

MOST_DOTS = 5
_ANY = UUID(int=0)
_OFFERS = LISTS[StructureKind.OFFER].slug


@dataclass(frozen=True, slots=True)
class ListRow:
    """One entry in words; `url` is empty for readers, `ending` where nothing ends."""

    name: str
    url: str
    kind: Promise | str
    purpose: str
    detail: str
    whom: str
    is_planned: bool
    ending: str
    ending_tone: str


def list_rows(
    project: Project, found: Iterable[Structure], today: dt.date, *, with_links: bool
) -> list[ListRow]:
    address = _address(project) if with_links else None
    return [_list_row(one, today, address) for one in found]


def _list_row(
    one: Structure, today: dt.date, address: Callable[[UUID], str] | None
) -> ListRow:
    until = one.funding_until or one.valid_until
    ending = ending_of(until, today)
    tones = {Ending.EXPIRED: "stop", Ending.SOON: "care"}
    tone = tones.get(ending, "")
    return ListRow(
        name=one.name,
        url=address(one.public_id) if address else "",
        kind=KIND_WORDS[one.kind],
        purpose=one.purpose,
        detail=" · ".join(dict.fromkeys(_details(one))),
        whom=for_whom(one),
        is_planned=one.is_planned,
        ending=f"{ENDING_WORDS[ending]}: {date_text(until)}" if tone and until else "",
        ending_tone=tone,
    )


def _details(one: Structure) -> Iterator[str]:
    if carrier := carrier_of(one):
        yield carrier
    if members := len(one.members.all()):
        words = ngettext("%(number)s Mitglied", "%(number)s Mitglieder", members)
        yield words % {"number": members}
    if one.rhythm != Rhythm.UNKNOWN:
        yield str(RHYTHM_WORDS[one.rhythm])
    if one.place:
        yield one.place
    if one.capacity:
        words = ngettext("%(number)s Platz", "%(number)s Plätze", one.capacity)
        yield words % {"number": one.capacity}


def for_whom(one: Structure) -> str:
    """Fields and groups as one line; keys without words are left out."""
    fields = [str(THEME_WORDS[key]) for key in one.fields if key in THEME_WORDS]
    groups = [
        str(TARGET_GROUP_WORDS[key])
        for key in one.target_groups
        if key in TARGET_GROUP_WORDS
    ]
    return " · ".join(filter(None, (", ".join(fields), ", ".join(groups))))


def date_text(day: dt.date) -> str:
    return date_format(day, "SHORT_DATE_FORMAT")


def _address(project: Project) -> Callable[[UUID], str]:
    """One resolved address for all rows."""
    pattern = reverse("inventory:structure_edit", args=[project.slug, _ANY])
    return lambda public_id: pattern.replace(str(_ANY), str(public_id))


@dataclass(frozen=True, slots=True)
class CellShown:
    """`dots` and `planned_dots` are as many marks as are drawn; `text` says it all."""

    kind: str
    word: Promise
    number: int
    dots: range
    planned_dots: range
    group_word: Promise
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class RowShown:
    field_word: Promise
    cells: list[CellShown]


def group_words(seen: Matrix) -> list[Promise]:
    return [TARGET_GROUP_WORDS[group] for group in seen.groups]


def matrix_rows(project: Project, seen: Matrix, *, with_links: bool) -> list[RowShown]:
    """Cells with offers lead to them, empty ones to what is known of the gap."""
    offers = reverse("inventory:structure_list", args=[project.slug, _OFFERS])
    notes = reverse("inventory:cell_edit", args=[project.slug, "language", "women"])

    def address(cell: Cell) -> str:
        if cell.existing or cell.planned:
            return f"{offers}?feld={cell.field}&gruppe={cell.group}"
        own = f"{cell.field}/{cell.group}"
        return notes.replace("language/women", own) if with_links else ""

    return [
        RowShown(
            THEME_WORDS[row.field], [_cell(one, address(one)) for one in row.cells]
        )
        for row in seen.rows
    ]


def _cell(cell: Cell, url: str) -> CellShown:
    return CellShown(
        kind=cell.kind,
        word=CELL_KIND_WORDS[cell.kind],
        number=cell.existing,
        dots=range(min(cell.existing, MOST_DOTS)),
        planned_dots=range(min(cell.planned, MOST_DOTS)),
        group_word=TARGET_GROUP_WORDS[cell.group],
        text=_cell_text(cell),
        url=url,
    )


def _cell_text(cell: Cell) -> str:
    parts = []
    if cell.existing:
        words = ngettext("%(number)s Angebot", "%(number)s Angebote", cell.existing)
        parts.append(words % {"number": cell.existing})
    if cell.planned:
        parts.append(_("%(number)s geplant") % {"number": cell.planned})
    return ", ".join(parts) or str(CELL_KIND_WORDS[cell.kind])


@dataclass(frozen=True, slots=True)
class GapGroup:
    """The fields that lack an offer for one group."""

    fields: list[Promise]
    group: Promise


@dataclass(frozen=True, slots=True)
class MatrixSummary:
    """`gap_groups` is empty where there are too many gaps to name them."""

    gaps: int
    gap_groups: list[GapGroup]
    crowded: list[tuple[Promise, Promise, int]]
    unclear: int
    asked: str


MOST_NAMED = 5


def summary(seen: Matrix) -> MatrixSummary:
    gaps = seen.cells(CellKind.GAP)
    unclear = seen.cells(CellKind.UNCLEAR)
    by_group: dict[str, list[Promise]] = {}
    for cell in gaps if len(gaps) <= MOST_NAMED else ():
        by_group.setdefault(cell.group, []).append(THEME_WORDS[cell.field])
    return MatrixSummary(
        gaps=len(gaps),
        gap_groups=[
            GapGroup(by_group[group], TARGET_GROUP_WORDS[group])
            for group in seen.groups
            if group in by_group
        ],
        crowded=[
            (THEME_WORDS[cell.field], TARGET_GROUP_WORDS[cell.group], cell.existing)
            for cell in seen.cells(CellKind.CROWDED)[:MOST_NAMED]
        ],
        unclear=len(unclear),
        asked=", ".join(dict.fromkeys(cell.asked for cell in unclear if cell.asked)),
    )
