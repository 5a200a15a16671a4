"""The first visible sheet of an XLSX workbook as plain text cells."""

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from auftakt.actors.tables.grid import Grid, GridBuilder, RowBuilder
from auftakt.actors.tables.limits import Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.xlsx_package import opened

_LAST_ROW = 1_048_576
_MOST_PIECES = 200
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_REFERENCE = re.compile(r"([A-Z]{1,3})[0-9]+")
_QUOTED = re.compile(r'"[^"]*"|\[[^\]]*\]|\\.')
_BUILT_IN_DATES = frozenset(
    {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
)
_DAY_0 = dt.datetime(1899, 12, 30)  # noqa: DTZ001 - a sheet knows no zones
_DAY_0_MAC = dt.datetime(1904, 1, 1)  # noqa: DTZ001 - a sheet knows no zones
_DAYS = 2_958_466


def read_xlsx(
    content: bytes, limits: Limits, kind: type[RowBuilder] = GridBuilder
) -> Grid:
    """Formulas count as the value they were stored with."""
    with opened(content, limits) as package:
        book = _Workbook()
        part = package.relations("").of_kind("officeDocument") or "xl/workbook.xml"
        package.parse(part, book)
        relations = package.relations(part)
        strings, styles = _Strings(), _Styles()
        for topic, handler in (("sharedStrings", strings), ("styles", styles)):
            if package.has(target := relations.of_kind(topic)):
                package.parse(target, handler)
        for identifier in book.visible:
            topic, target = relations.by_id.get(identifier, ("", ""))
            if topic == "worksheet":
                sheet = _Sheet(
                    kind(limits), limits, strings.found, styles.dates, book.day_0
                )
                package.parse(target, sheet)
                return sheet.builder.finish()
    raise TableRefusedError(TableProblem.EMPTY)


class _Workbook:
    """Ids of the visible sheets in order, and the day the dates count from."""

    def __init__(self) -> None:
        self.visible: list[str] = []
        self.day_0 = _DAY_0

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "sheet" and attributes.get("state", "visible") == "visible":
            ids = (v for k, v in attributes.items() if k.rpartition(":")[2] == "id")
            self.visible.append(next(ids, ""))
        elif name == "workbookPr" and attributes.get("date1904") in {"1", "true"}:
            self.day_0 = _DAY_0_MAC

    def end(self, name: str) -> None:
        """Nothing to close."""

    def text(self, characters: str) -> None:
        """Nothing to read."""


class _Strings:
    """The table of texts that cells point into; phonetic runs are left out."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self._parts: list[str] = []
        self._reading = False
        self._phonetic = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        del attributes
        if name == "t":
            self._reading = not self._phonetic
        elif name == "si":
            self._parts = []
        elif name == "rPh":
            self._phonetic = True

    def end(self, name: str) -> None:
        if name == "t":
            self._reading = False
        elif name == "si":
            self.found.append(_unescaped("".join(self._parts)))
        elif name == "rPh":
            self._phonetic = False

    def text(self, characters: str) -> None:
        if self._reading:
            self._parts.append(characters)
            _refuse_endless(self._parts)


class _Styles:
    """Which cell styles show a number as a date."""

    def __init__(self) -> None:
        self.dates: list[bool] = []
        self._formats: set[str] = set()
        self._in_cells = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "numFmt" and _is_date_format(attributes.get("formatCode", "")):
            self._formats.add(attributes.get("numFmtId", ""))
        elif name == "cellXfs":
            self._in_cells = True
        elif name == "xf" and self._in_cells:
            number = attributes.get("numFmtId", "0")
            built_in = number.isdecimal() and int(number) in _BUILT_IN_DATES
            self.dates.append(built_in or number in self._formats)

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._in_cells = False

    def text(self, characters: str) -> None:
        """Nothing to read."""


class _Sheet:
    """Hands each row with content to the builder, which refuses what is too much."""

    def __init__(
        self,
        builder: RowBuilder,
        limits: Limits,
        strings: Sequence[str],
        dates: Sequence[bool],
        day_0: dt.datetime,
    ) -> None:
        self.builder = builder
        self._columns = limits.columns
        self._strings, self._dates, self._day_0 = strings, dates, day_0
        self._row = 0
        self._cells: dict[int, str] = {}
        self._column = -1
        self._kind = ""
        self._style = 0
        self._parts: list[str] = []
        self._reading = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "c":
            self._start_cell(attributes)
        elif name in {"v", "t"}:
            self._reading = True
        elif name == "row":
            self._row = int(attributes.get("r", self._row + 1))
            if not 0 < self._row <= _LAST_ROW:
                raise TableRefusedError(TableProblem.DAMAGED)
            self._cells, self._column = {}, -1

    def _start_cell(self, attributes: Mapping[str, str]) -> None:
        reference = attributes.get("r")
        self._column = _place(reference) if reference else self._column + 1
        self._kind = attributes.get("t", "n")
        self._style = int(attributes.get("s", 0))
        self._parts = []

    def end(self, name: str) -> None:
        if name in {"v", "t"}:
            self._reading = False
        elif name == "c":
            raw = "".join(self._parts)
            if raw and (value := self._value(raw)).strip():
                self._keep(value)
        elif name == "row" and self._cells:
            width = max(self._cells) + 1
            self.builder.add(
                self._row, [self._cells.get(place, "") for place in range(width)]
            )

    def text(self, characters: str) -> None:
        if self._reading:
            self._parts.append(characters)
            _refuse_endless(self._parts)

    def _keep(self, value: str) -> None:
        if self._column >= self._columns:
            raise TableRefusedError(
                TableProblem.TOO_MANY_COLUMNS, {"limit": self._columns}
            )
        self._cells[self._column] = value

    def _value(self, raw: str) -> str:
        """As a person reads the cell: dates in German form, no ",0"."""
        match self._kind:
            case "s":
                return self._strings[int(raw)]
            case "b":
                return "ja" if raw == "1" else "nein"
            case "n":
                return self._number(raw)
            case "d":
                return _shown(dt.datetime.fromisoformat(raw))
        return _unescaped(raw)

    def _number(self, raw: str) -> str:
        number = float(raw)
        is_date = self._style < len(self._dates) and self._dates[self._style]
        if is_date and 0 <= number < _DAYS:
            moment = self._day_0 + dt.timedelta(seconds=round(number * 86_400))
            return f"{moment:%H:%M}" if number < 1 else _shown(moment)
        return str(int(number)) if number.is_integer() else str(number)


def _refuse_endless(parts: Sequence[str]) -> None:
    """A cell holds at most 32,767 signs; text comes in pieces of 8,192."""
    if len(parts) > _MOST_PIECES:
        raise TableRefusedError(TableProblem.TOO_MUCH_TEXT)


def _shown(moment: dt.datetime) -> str:
    return f"{moment:%d.%m.%Y %H:%M}".removesuffix(" 00:00")


def _unescaped(text: str) -> str:
    if "_x" not in text:
        return text
    return _ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)


def _is_date_format(code: str) -> bool:
    bare = _QUOTED.sub("", code.lower())
    return bare != "general" and any(sign in "dmyhs" for sign in bare)


def _place(reference: str) -> int:
    """The column of "C7", counted from 0."""
    match = _REFERENCE.fullmatch(reference)
    if match is None:
        raise TableRefusedError(TableProblem.DAMAGED)
    place = 0
    for letter in match[1]:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
