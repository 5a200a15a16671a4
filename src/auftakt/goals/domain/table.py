"""Lists of indicators and of values: columns, rows, and every fault by its place."""

import datetime as dt
import re
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum
from functools import cache
from importlib.resources import files
from typing import Any

from auftakt.actors.tables.forbidden import forbidden_columns
from auftakt.actors.tables.grid import Row, column_letters
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.text import fold
from auftakt.goals.domain.kinds import STEPS
from auftakt.inventory.domain.marks import Reading, read_value

MOST_ROWS, MOST_COLUMNS, HEADER_SEARCH = 1_000, 60, 10
_SHOWN = 60
_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})|(\d{4})-(\d{2})-(\d{2})(?:[ T].*)?")


class TableKind(StrEnum):
    """What a list holds; the values are the purposes of drafts."""

    INDICATORS = "indicators"
    MEASUREMENTS = "measurements"


class TableFault(StrEnum):
    """What is wrong with a cell."""

    MISSING = "missing"
    UNKNOWN_GOAL = "unknown_goal"
    UNKNOWN_INDICATOR = "unknown_indicator"
    NOT_ALONE = "not_alone"
    UNKNOWN_VALUE = "unknown_value"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    FUTURE = "future"
    TOO_LONG = "too_long"
    TWICE = "twice"


MOST_CHARACTERS: Mapping[str, int] = {
    "name": 200, "unit": 40, "method": 1_000, "data_source": 200, "data_holder": 200,
    "responsible": 120, "disaggregation": 300, "source": 200, "note": 500,
}  # fmt: skip
NEEDED: Mapping[TableKind, tuple[str, ...]] = {
    TableKind.INDICATORS: ("goal", "name", "unit"),
    TableKind.MEASUREMENTS: ("indicator", "measured_on", "value"),
}
_WITHOUT_HEADER = ("indicator", "measured_on", "value", "source", "note")
_DATES = frozenset({"baseline_on", "target_on", "measured_on"})
_NUMBERS = frozenset({"baseline_value", "target_value", "value"})
_CHOSEN = frozenset({"kind", "direction", "frequency", "counts_people"})


@dataclass(frozen=True, slots=True)
class Fault:
    """`place` is the letter of the column, "" where the list lacks it."""

    row: int
    place: str
    column: str
    fault: TableFault
    value: str = ""


@dataclass(frozen=True, slots=True)
class Entry:
    """A good row: `subject` is the key of its goal or indicator."""

    row: int
    subject: int
    values: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Checked:
    """`known`: rows that say nothing new; they are passed over."""

    entries: tuple[Entry, ...]
    known: tuple[int, ...]
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the project has: names to keys (a name may be of several), and rows there.

    `present`: folded essence of a row to itself, see `essence`.
    """

    subjects: Mapping[str, frozenset[int]]
    present: frozenset[tuple[Any, ...]] = frozenset()


def found_columns(
    kind: TableKind, rows: Sequence[Row]
) -> tuple[dict[int, str], tuple[Row, ...]]:
    """Columns by their place, and the rows below the header.

    Raises `TableRefusedError`; values may come without a header.
    """
    known = headers(kind)
    for place, row in enumerate(rows[:HEADER_SEARCH]):
        named = {
            i: known[fold(cell)]
            for i, cell in enumerate(row.cells)
            if fold(cell) in known
        }
        if len(set(named.values())) > 1:
            _refuse_forbidden(row.cells)
            columns = {i: name for i, name in named.items() if i == _first(named, name)}
            return columns, _body(rows[place + 1 :])
    if kind is TableKind.INDICATORS:
        raise TableRefusedError(TableProblem.EMPTY)
    return dict(enumerate(_WITHOUT_HEADER)), _body(rows)


def _first(named: Mapping[int, str], wanted: str) -> int:
    return min(place for place, name in named.items() if name == wanted)


def _refuse_forbidden(header: Sequence[str]) -> None:
    if forbidden := forbidden_columns(header):
        facts = [
            {
                "name": one.header[:_SHOWN],
                "reason": one.reason,
                "column": column_letters(one.place),
            }
            for one in forbidden
        ]
        raise TableRefusedError(TableProblem.FORBIDDEN_COLUMNS, {"columns": facts})


def _body(rows: Sequence[Row]) -> tuple[Row, ...]:
    body = tuple(row for row in rows if any(row.cells))
    if not body:
        raise TableRefusedError(TableProblem.EMPTY)
    if len(body) > MOST_ROWS:
        raise TableRefusedError(TableProblem.TOO_MANY_ROWS, {"limit": MOST_ROWS})
    if max(len(row.cells) for row in body) > MOST_COLUMNS:
        raise TableRefusedError(TableProblem.TOO_MANY_COLUMNS, {"limit": MOST_COLUMNS})
    return body


def checked(
    kind: TableKind,
    rows: Iterable[Row],
    columns: Mapping[int, str],
    known: Known,
    today: dt.date,
) -> Checked:
    """Each row on its own; a row with a fault brings nothing."""
    entries: list[Entry] = []
    passed: list[int] = []
    faults: list[Fault] = []
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        reading = _Reading(row, columns, known, today)
        subject, values = reading.read(kind)
        if not reading.faults:
            what = essence(kind, subject, values)
            if same(kind, what) in seen:
                reading.fault(
                    NEEDED[kind][0 if kind is TableKind.MEASUREMENTS else 1],
                    TableFault.TWICE,
                )
            seen.add(same(kind, what))
            if what in known.present:
                passed.append(row.number)
            elif not reading.faults:
                entries.append(Entry(row.number, subject, values))
        faults += reading.faults
    return Checked(tuple(entries), tuple(passed), tuple(faults))


def essence(
    kind: TableKind, subject: int, values: Mapping[str, Any]
) -> tuple[Any, ...]:
    """What makes a row one that is there already."""
    if kind is TableKind.INDICATORS:
        return (subject, fold(values["name"]))
    return (subject, values["measured_on"], Decimal(values["value"]).normalize())


def same(kind: TableKind, what: tuple[Any, ...]) -> tuple[Any, ...]:
    """What may stand once in a list: an indicator of a goal, a day of an indicator."""
    return what if kind is TableKind.INDICATORS else what[:2]


@dataclass(slots=True)
class _Reading:
    """One row while it is read."""

    row: Row
    columns: Mapping[int, str]
    known: Known
    today: dt.date
    faults: list[Fault] = field(default_factory=list)

    def cell(self, column: str) -> str:
        for place, name in self.columns.items():
            if name == column and place < len(self.row.cells):
                return self.row.cells[place].strip()
        return ""

    def fault(self, column: str, fault: TableFault, value: str = "") -> None:
        place = next((i for i, name in self.columns.items() if name == column), None)
        letters = "" if place is None else column_letters(place)
        number = self.row.number
        self.faults.append(Fault(number, letters, column, fault, value[:_SHOWN]))

    def read(self, kind: TableKind) -> tuple[int, dict[str, Any]]:
        for column in NEEDED[kind]:
            if not self.cell(column):
                self.fault(column, TableFault.MISSING)
        is_indicator = kind is TableKind.INDICATORS
        subject = self._subject("goal" if is_indicator else "indicator", is_indicator)
        values = {
            name: self._value(name, self.cell(name))
            for name in dict.fromkeys(self.columns.values())
            if name not in ("goal", "indicator") and self.cell(name)
        }
        self._pairs(values)
        return subject, values

    def _subject(self, column: str, is_goal: bool) -> int:  # noqa: FBT001 - private
        text = self.cell(column)
        if not text:
            return 0
        found = self.known.subjects.get(fold(text), frozenset())
        if len(found) > 1:
            self.fault(column, TableFault.NOT_ALONE, text)
        elif not found:
            missing = (
                TableFault.UNKNOWN_GOAL if is_goal else TableFault.UNKNOWN_INDICATOR
            )
            self.fault(column, missing, text)
        return next(iter(found), 0)

    def _pairs(self, values: Mapping[str, Any]) -> None:
        """A value needs its day."""
        for value, day in (
            ("baseline_value", "baseline_on"),
            ("target_value", "target_on"),
        ):
            if values.get(value) is not None and not self.cell(day):
                self.fault(day, TableFault.MISSING)

    def _value(self, name: str, text: str) -> Any:
        readers: dict[str, Callable[[str, str], Any]] = {
            **dict.fromkeys(_DATES, self._date),
            **dict.fromkeys(_NUMBERS, self._number),
            **dict.fromkeys(_CHOSEN, self._chosen),
            "impact_step": self._step,
        }
        return readers.get(name, self._text)(name, text)

    def _text(self, name: str, text: str) -> str:
        if len(text) > MOST_CHARACTERS[name]:
            self.fault(name, TableFault.TOO_LONG, text)
        return text if name == "method" else " ".join(text.split())

    def _number(self, name: str, text: str) -> Decimal | None:
        found = read_value(text)
        if isinstance(found, Reading) and found.value is not None:
            return found.value
        self.fault(name, TableFault.BAD_NUMBER, text)
        return None

    def _step(self, name: str, text: str) -> int:
        if text[:1].isascii() and text[:1].isdigit() and int(text[0]) in STEPS:
            return int(text[0])
        self.fault(name, TableFault.UNKNOWN_VALUE, text)
        return 0

    def _chosen(self, name: str, text: str) -> Any:
        key = words_of(name).get(fold(text))
        if key is None:
            self.fault(name, TableFault.UNKNOWN_VALUE, text)
        return key == "true" if name == "counts_people" else key

    def _date(self, name: str, text: str) -> dt.date | None:
        match = _DATE.fullmatch(text)
        parts = [int(part) for part in match.groups() if part] if match else []
        if match and match[1]:
            parts.reverse()
        try:
            day = dt.date(*parts)
        except (TypeError, ValueError):
            self.fault(name, TableFault.BAD_DATE, text)
            return None
        if name != "target_on" and day > self.today:
            self.fault(name, TableFault.FUTURE, text)
        return day


@cache
def headers(kind: TableKind) -> Mapping[str, str]:
    """Folded header to column."""
    listed = _content()[kind].items()
    return {fold(word): key for key, words in listed for word in words}


@cache
def first_headers(kind: TableKind) -> Mapping[str, str]:
    """Column to the header of the sheet we offer."""
    return {key: words[0] for key, words in _content()[kind].items()}


@cache
def words_of(column: str) -> Mapping[str, str]:
    """Folded word of a cell to its value."""
    values = _content()["values"].get(column, {})
    return {fold(word): key for key, words in values.items() for word in words}


@cache
def _content() -> dict[str, Any]:
    file = files("auftakt.goals") / "content" / "table_columns.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
