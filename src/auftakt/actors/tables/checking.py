"""From raw rows to organisations and persons, with every fault by row and column."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from dataclasses import field as dataclass_field
from enum import StrEnum

from auftakt.actors.tables.columns import Field, value_words
from auftakt.actors.tables.essence import organisation_essence
from auftakt.actors.tables.grid import Row, column_letters
from auftakt.actors.tables.text import fold

MOST_CHARACTERS: Mapping[Field, int] = {
    Field.ORGANISATION: 200,
    Field.NAME: 120,
    Field.FUNCTION: 120,
    Field.EMAIL: 254,
    Field.PHONE: 40,
    Field.CATEGORY: 40,
    Field.DISTRICT: 80,
    Field.INTEREST: 500,
    Field.NOTE: 5_000,
}
_EMAIL = re.compile(r"[^\s@,;<>()\"]+@[^\s@,;<>()\".]+(\.[^\s@,;<>()\".]+)+")
_SHOWN = 60


class Fault(StrEnum):
    """What is wrong with a cell; `MISSING_NAME` and the like concern the row."""

    MISSING_NAME = "missing_name"
    MISSING_BLOC = "missing_bloc"
    UNKNOWN_VALUE = "unknown_value"
    TOO_LONG = "too_long"
    BAD_EMAIL = "bad_email"
    BAD_PHONE = "bad_phone"
    NEEDS_ORGANISATION = "needs_organisation"
    CONTRADICTS = "contradicts"


@dataclass(frozen=True, slots=True)
class RowFault:
    """`column` is the letter of the spreadsheet, "" where the column is missing.

    `value` is the start of the cell, for the person who reads the file in; it must
    not be logged.
    """

    row: int
    column: str
    field: Field
    fault: Fault
    value: str = ""
    facts: Mapping[str, str | int] = dataclass_field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class OrganisationValues:
    name: str
    bloc: str
    category: str = ""
    district: str = ""
    perspective: str = ""
    migrant_kind: str = ""
    is_key_actor: bool = False
    interest: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class PersonValues:
    name: str
    bloc: str
    function: str = ""
    is_key_actor: bool = False
    interest: str = ""
    email: str = ""
    phone: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One row of the file. With a person, contact and note are the person's own.

    `states_bloc`: the row itself names the bloc, it is not a default.
    """

    number: int
    organisation: OrganisationValues | None
    person: PersonValues | None
    states_bloc: bool = True


@dataclass(frozen=True, slots=True)
class CheckedTable:
    rows: tuple[ActorRow, ...]
    faults: tuple[RowFault, ...]


@dataclass(slots=True)
class _Reading:
    """One row while it is read: its cells by field, and the faults found."""

    number: int
    cells: Mapping[Field, str]
    columns: Mapping[Field, str]
    faults: list[RowFault]

    def text(self, name: Field) -> str:
        return self.cells.get(name, "")

    def fault(self, name: Field, fault: Fault, **facts: str | int) -> None:
        value = self.text(name)[:_SHOWN]
        column = self.columns.get(name, "")
        self.faults.append(RowFault(self.number, column, name, fault, value, facts))

    def limited(self, name: Field, text: str | None = None) -> str:
        value = self.text(name) if text is None else text
        most = MOST_CHARACTERS[name]
        if len(value) > most:
            self.fault(name, Fault.TOO_LONG, most=most)
        return value

    def chosen(self, name: Field) -> str:
        """The value a cell's word stands for; "" where the cell is empty."""
        word = self.text(name)
        if not word:
            return ""
        value = value_words(name).get(fold(word) or word)
        if value is None:
            self.fault(name, Fault.UNKNOWN_VALUE)
        return value or ""


def checked(
    rows: Iterable[Row],
    mapping: Mapping[int, Field],
    *,
    default_bloc: str = "",
    known_blocs: Mapping[str, str] | None = None,
) -> CheckedTable:
    """Reads each row under the mapping (column place to field).

    `default_bloc` fills rows that name none; before it, an organisation already on
    record lends its own (`known_blocs`, by essence).
    """
    columns = {name: column_letters(place) for place, name in mapping.items()}
    faults: list[RowFault] = []
    found = []
    for row in rows:
        cells = {name: row.cells[place] for place, name in mapping.items()}
        if not any(cells.values()):
            continue
        reading = _Reading(row.number, cells, columns, faults)
        found.append(_actor_row(reading, default_bloc, known_blocs or {}))
    faults.extend(_contradictions(found, columns))
    faults.sort(key=lambda fault: (fault.row, len(fault.column), fault.column))
    return CheckedTable(tuple(found), tuple(faults))


def _actor_row(
    reading: _Reading, default_bloc: str, known_blocs: Mapping[str, str]
) -> ActorRow:
    name = reading.limited(Field.ORGANISATION)
    person_name = _person_name(reading)
    if not name and not person_name:
        reading.fault(Field.ORGANISATION, Fault.MISSING_NAME)
    stated = reading.chosen(Field.BLOC)
    bloc = stated or known_blocs.get(organisation_essence(name), "") or default_bloc
    if not bloc and not reading.text(Field.BLOC):
        reading.fault(Field.BLOC, Fault.MISSING_BLOC)
    perspective = reading.chosen(Field.PERSPECTIVE)
    migrant_kind = reading.chosen(Field.MIGRANT_KIND)
    for kept in (Field.PERSPECTIVE, Field.MIGRANT_KIND):
        if reading.text(kept) and not name:
            reading.fault(kept, Fault.NEEDS_ORGANISATION)
    contact = _contact(reading)
    alone = not person_name
    organisation = OrganisationValues(
        name=name,
        bloc=bloc,
        category=reading.limited(Field.CATEGORY),
        district=reading.limited(Field.DISTRICT),
        perspective=perspective,
        migrant_kind=migrant_kind,
        **(contact if alone else {}),  # type: ignore[arg-type]  # the keys of both
    )
    person = PersonValues(
        name=person_name,
        bloc=bloc,
        function=reading.limited(Field.FUNCTION),
        **contact,  # type: ignore[arg-type]  # the keys of both
    )
    return ActorRow(
        reading.number,
        organisation if name else None,
        None if alone else person,
        bool(stated),
    )


def _person_name(reading: _Reading) -> str:
    """ "Lindner, Jana" becomes "Jana Lindner"; a title goes in front."""
    whole = reading.text(Field.NAME)
    if whole.count(",") == 1:
        last, first = whole.split(",")
        whole = f"{first.strip()} {last.strip()}".strip()
    first, last = reading.text(Field.FIRST_NAME), reading.text(Field.LAST_NAME)
    parts = [whole] if whole else [first, last]
    name = " ".join(part for part in parts if part)
    if name and reading.text(Field.TITLE):
        name = f"{reading.text(Field.TITLE)} {name}"
    named_by = (Field.NAME, Field.LAST_NAME, Field.FIRST_NAME)
    column = next((f for f in named_by if f in reading.columns), Field.NAME)
    if len(name) > MOST_CHARACTERS[Field.NAME]:
        reading.fault(column, Fault.TOO_LONG, most=MOST_CHARACTERS[Field.NAME])
    return name


def _contact(reading: _Reading) -> dict[str, str | bool]:
    email = reading.limited(Field.EMAIL).removeprefix("mailto:").lower()
    if email and not _EMAIL.fullmatch(email):
        reading.fault(Field.EMAIL, Fault.BAD_EMAIL)
    phone = reading.limited(Field.PHONE)
    if phone and ("@" in phone or not any(sign.isdigit() for sign in phone)):
        reading.fault(Field.PHONE, Fault.BAD_PHONE)
    return {
        "email": email,
        "phone": phone,
        "is_key_actor": reading.chosen(Field.IS_KEY_ACTOR) == "true",
        "interest": reading.limited(Field.INTEREST),
        "note": reading.limited(Field.NOTE),
    }


def _contradictions(
    rows: Iterable[ActorRow], columns: Mapping[Field, str]
) -> list[RowFault]:
    """Two rows that say different things about one organisation."""
    first: dict[tuple[str, Field], tuple[int, str]] = {}
    faults = []
    for row in rows:
        organisation = row.organisation
        if organisation is None:
            continue
        stated = {
            Field.PERSPECTIVE: organisation.perspective,
            Field.MIGRANT_KIND: organisation.migrant_kind,
        }
        for name, value in stated.items():
            if not value:
                continue
            key = (organisation_essence(organisation.name), name)
            number, before = first.setdefault(key, (row.number, value))
            if before != value:
                faults.append(
                    RowFault(
                        row.number,
                        columns.get(name, ""),
                        name,
                        Fault.CONTRADICTS,
                        value,
                        {"other_row": number},
                    )
                )
    return faults
