"""From the rows of a foreign list to entries, with every fault by row and column."""

import csv
import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from auftakt.actors.tables.forbidden import forbidden_columns
from auftakt.actors.tables.grid import Row, RowBuilder, column_letters
from auftakt.actors.tables.limits import Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.text import fold

LIST_LIMITS = Limits(rows=1_000)
HEADER_SEARCH = 10
_SHOWN = 60
_SEPARATORS = re.compile(r"[,;/\n·|]+")
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})-(\d{2})")
_YEAR = re.compile(r"(?:ende )?(\d{4})", re.IGNORECASE)


class Column(StrEnum):
    """What a column of a list can hold; the values are the names of the fields."""

    NAME = "name"
    PURPOSE = "purpose"
    FIELDS = "fields"
    TARGET_GROUPS = "target_groups"
    CARRIER = "carrier_name"
    MEMBERS = "members"
    RHYTHM = "rhythm"
    DECISION_POWER = "decision_power"
    RESOLUTION = "resolution"
    VALID_UNTIL = "valid_until"
    FUNDING_UNTIL = "funding_until"
    TERRITORY = "territory"
    LEVEL = "level"
    PLACE = "place"
    CAPACITY = "capacity"
    LANGUAGES = "languages"
    CONTACT_ROLE = "contact_role"
    NOTE = "note"
    IS_PLANNED = "is_planned"


class ListFault(StrEnum):
    """What is wrong with a cell; the first and the last concern the row."""

    MISSING_NAME = "missing_name"
    UNKNOWN_VALUE = "unknown_value"
    TOO_LONG = "too_long"
    TOO_MANY = "too_many"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    TWICE = "twice"


MOST_CHARACTERS: Mapping[Column, int] = {
    Column.NAME: 200,
    Column.PURPOSE: 1_000,
    Column.CARRIER: 200,
    Column.RESOLUTION: 300,
    Column.TERRITORY: 120,
    Column.PLACE: 200,
    Column.LANGUAGES: 200,
    Column.CONTACT_ROLE: 120,
    Column.NOTE: 1_000,
}
MOST_PLACES = 100_000
MOST_MEMBERS = 60
_WITHOUT_HEADER = (
    Column.NAME,
    Column.PURPOSE,
    Column.CARRIER,
    Column.FIELDS,
    Column.TARGET_GROUPS,
)
_MANY = (Column.FIELDS, Column.TARGET_GROUPS)
_ONE_OF = (Column.RHYTHM, Column.DECISION_POWER, Column.LEVEL)
_DATES = (Column.VALID_UNTIL, Column.FUNDING_UNTIL)


@dataclass(frozen=True, slots=True)
class FoundTable:
    """`header` holds empty texts where the list has none; rows are as long as it."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]
    mapping: Mapping[int, Column]


@dataclass(frozen=True, slots=True)
class CellFault:
    """`column` is the letter of the spreadsheet, "" for the row as a whole."""

    row: int
    column: str
    field: Column
    fault: ListFault
    value: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True)
class CheckedList:
    """`entries`: row number and values by field name, only of rows without fault.

    `known`: rows whose name the list has already; they are passed over.
    """

    entries: tuple[tuple[int, dict[str, Any]], ...]
    known: tuple[tuple[int, str], ...]
    faults: tuple[CellFault, ...]

    @property
    def faulty_rows(self) -> int:
        return len({fault.row for fault in self.faults})


def pasted_rows(text: str) -> tuple[Row, ...]:
    """Cells copied from a spreadsheet, or one entry per line.

    Raises `TableRefusedError` as a file does.
    """
    separator = "\t" if "\t" in text else ";"
    builder = RowBuilder(LIST_LIMITS)
    try:
        for number, cells in enumerate(
            csv.reader(text.splitlines(keepends=True), delimiter=separator), 1
        ):
            builder.add(number, cells)
    except csv.Error as error:
        raise TableRefusedError(TableProblem.DAMAGED) from error
    return builder.finish().rows


def found_table(rows: Sequence[Row]) -> FoundTable:
    """Finds header and columns; refuses long lists and forbidden columns."""
    place = _header_place(rows)
    header = rows[place].cells if place is not None else ()
    body = rows[place + 1 :] if place is not None else rows
    forbidden = forbidden_columns(header)
    if forbidden:
        facts = [
            {
                "name": one.header[:_SHOWN],
                "reason": one.reason,
                "column": column_letters(one.place),
            }
            for one in forbidden
        ]
        raise TableRefusedError(TableProblem.FORBIDDEN_COLUMNS, {"columns": facts})
    if not body:
        raise TableRefusedError(TableProblem.EMPTY)
    limits = LIST_LIMITS
    if len(body) > limits.rows:
        raise TableRefusedError(TableProblem.TOO_MANY_ROWS, {"limit": limits.rows})
    width = max(len(row.cells) for row in (*body, Row(0, header)))
    if width > limits.columns:
        raise TableRefusedError(
            TableProblem.TOO_MANY_COLUMNS, {"limit": limits.columns}
        )
    return FoundTable(
        _padded([title[:120] for title in header], width),
        tuple(Row(row.number, _padded(row.cells, width)) for row in body),
        _mapping(header) if header else dict(enumerate(_WITHOUT_HEADER[:width])),
    )


def _header_place(rows: Sequence[Row]) -> int | None:
    """The first row that names a name column, or at least two known columns."""
    known = columns_by_header()
    for place, row in enumerate(rows[:HEADER_SEARCH]):
        found = {known[folded] for c in row.cells if (folded := fold(c)) in known}
        if len(found) > 1 or Column.NAME in found:
            return place
    return None


def _mapping(header: Sequence[str]) -> dict[int, Column]:
    """Each column at most once; the first without meaning is the name if none is."""
    known = columns_by_header()
    mapping: dict[int, Column] = {}
    for place, title in enumerate(header):
        column = known.get(fold(title))
        if column and column not in mapping.values():
            mapping[place] = column
    if Column.NAME not in mapping.values():
        free = (place for place in range(len(header)) if place not in mapping)
        first = next(free, None)
        if first is not None:
            mapping[first] = Column.NAME
    return mapping


def _padded(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))


def checked_list(
    rows: Iterable[Row], mapping: Mapping[int, Column], known: Iterable[str]
) -> CheckedList:
    """`known`: names of the entries the list has. Empty rows are passed over."""
    present = {fold(name) for name in known}
    seen: set[str] = set()
    entries: list[tuple[int, dict[str, Any]]] = []
    passed: list[tuple[int, str]] = []
    faults: list[CellFault] = []
    for row in rows:
        cells = {column: row.cells[place] for place, column in mapping.items()}
        if not any(cells.values()):
            continue
        reading = _Reading(row.number, cells, mapping, [])
        values = reading.values()
        essence = fold(values["name"])
        if essence and essence in present:
            passed.append((row.number, values["name"]))
            continue
        if essence and essence in seen:
            reading.fault(Column.NAME, ListFault.TWICE)
        seen.add(essence)
        faults += reading.faults
        if not reading.faults:
            entries.append((row.number, values))
    return CheckedList(tuple(entries), tuple(passed), tuple(faults))


@dataclass(slots=True)
class _Reading:
    """One row while it is read."""

    number: int
    cells: Mapping[Column, str]
    mapping: Mapping[int, Column]
    faults: list[CellFault]

    def fault(self, column: Column, fault: ListFault, value: str | None = None) -> None:
        place = next((p for p, c in self.mapping.items() if c is column), None)
        self.faults.append(
            CellFault(
                self.number,
                "" if place is None else column_letters(place),
                column,
                fault,
                (self.cells.get(column, "") if value is None else value)[:_SHOWN],
                MOST_CHARACTERS.get(column, MOST_MEMBERS),
            )
        )

    def values(self) -> dict[str, Any]:
        found: dict[str, Any] = {"name": ""}
        found.update(
            (column.value, self._value(column, text))
            for column, text in self.cells.items()
            if text
        )
        if not found["name"]:
            self.fault(Column.NAME, ListFault.MISSING_NAME)
        return {name: value for name, value in found.items() if value is not None}

    def _value(self, column: Column, text: str) -> Any:
        readers: dict[Column, Callable[[], Any]] = {
            Column.IS_PLANNED: lambda: self._key(column, text) == "true",
            Column.CAPACITY: lambda: self._number(text),
            Column.MEMBERS: lambda: self._members(text),
            **dict.fromkeys(_MANY, lambda: self._keys(column, text)),
            **dict.fromkeys(_ONE_OF, lambda: self._key(column, text)),
            **dict.fromkeys(_DATES, lambda: self._date(column, text)),
        }
        reader = readers.get(column)
        return reader() if reader else self._text(column, text)

    def _text(self, column: Column, text: str) -> str:
        if len(text) > MOST_CHARACTERS[column]:
            self.fault(column, ListFault.TOO_LONG)
        has_lines = column in {Column.PURPOSE, Column.NOTE}
        return text if has_lines else " ".join(text.split())

    def _members(self, text: str) -> list[str] | None:
        found = _member_names(text)
        if len(found) > MOST_MEMBERS:
            self.fault(Column.MEMBERS, ListFault.TOO_MANY)
            return None
        return found

    def _keys(self, column: Column, text: str) -> list[str]:
        keys = (self._key(column, part) for part in _parts(text, column))
        return [key for key in keys if key]

    def _key(self, column: Column, text: str) -> str | None:
        key = words_of(column).get(fold(text))
        if key is None:
            self.fault(column, ListFault.UNKNOWN_VALUE, text)
        return key

    def _date(self, column: Column, text: str) -> dt.date | None:
        """A year alone ends on its last day."""
        match = _DATE.match(text.strip())
        parts = [int(part) for part in match.groups() if part] if match else []
        if match and match[1]:
            parts.reverse()
        if year := _YEAR.fullmatch(text.strip()):
            parts = [int(year[1]), 12, 31]
        try:
            return dt.date(*parts)
        except (TypeError, ValueError):
            self.fault(column, ListFault.BAD_DATE)
            return None

    def _number(self, text: str) -> int | None:
        plain = text.strip()
        if plain.isascii() and plain.isdigit() and len(plain) <= len(str(MOST_PLACES)):
            return int(plain)
        self.fault(Column.CAPACITY, ListFault.BAD_NUMBER)
        return None


def _member_names(text: str) -> list[str]:
    """By line or semicolon where there is one, else by comma."""
    sign = r"[;\n]+" if re.search(r"[;\n]", text) else ","
    return [name for part in re.split(sign, text) if (name := part.strip()[:160])]


def _parts(text: str, column: Column) -> Iterator[str]:
    """The whole text where it is one known word, else its parts, each once."""
    known = words_of(column)
    if fold(text) in known:
        yield text
        return
    seen = set()
    for part in _SEPARATORS.split(text):
        pieces = [part] if fold(part) in known else re.split(r"\s+und\s+", part)
        for piece in pieces:
            key = known.get(fold(piece), fold(piece))
            if key and key not in seen:
                seen.add(key)
                yield piece.strip()


@cache
def columns_by_header() -> Mapping[str, Column]:
    """Folded header to column."""
    listed = _content()["columns"].items()
    return {fold(word): Column(key) for key, words in listed for word in words}


@cache
def words_of(column: Column) -> Mapping[str, str]:
    """Folded word of a cell to its value."""
    values = _content()["values"].get(column.value, {})
    return {fold(word): key for key, words in values.items() for word in words}


@cache
def _content() -> dict[str, Any]:
    file = files("auftakt.inventory") / "content" / "structure_columns.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
