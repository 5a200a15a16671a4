"""The cells of a CSV file of any common encoding and separator."""

import codecs
import csv
import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.selection.domain import Reason, SelectionError

MOST_BYTES = 50 * 1024 * 1024
SEPARATORS = (",", ";", "\t")
_SAMPLE = 64 * 1024
_LONGEST_CELL = 100_000


@dataclass(frozen=True, slots=True)
class TableFile:
    """A file as it was handed in; `name` is what messages call it."""

    name: str
    content: bytes

    def refused(self, key: str, **facts: object) -> SelectionError:
        return SelectionError(Reason(key, {"file": self.name, **facts}))


@dataclass(frozen=True, slots=True)
class Record:
    """A row that is not blank; `number` counts as spreadsheets do, the header is 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a header; each record has exactly one cell for each column."""

    file: TableFile
    header: tuple[str, ...]
    records: tuple[Record, ...]

    def find(self, *names: str) -> int | None:
        """The first column that has one of the names, whatever their case."""
        wanted = [clean(name).casefold() for name in names]
        known = [name.casefold() for name in self.header]
        return next((known.index(name) for name in wanted if name in known), None)

    def column(self, *names: str) -> int:
        """As `find`, but raises `SelectionError` where there is none."""
        found = self.find(*names)
        if found is None:
            raise self.file.refused("column_missing", column=names[0])
        return found


def clean(text: str) -> str:
    """One form of Unicode, single spaces, no outer space."""
    return unicodedata.normalize("NFC", " ".join(text.split()))


def read_grid(file: TableFile) -> Grid:
    """Raises `SelectionError` for what is no table with a header of different names."""
    if len(file.content) > MOST_BYTES:
        raise file.refused("file_too_large", most=MOST_BYTES // (1024 * 1024))
    records = _records(file, *_separated(_decoded(file)))
    header = next(records, None)
    if header is None:
        raise file.refused("file_empty")
    names = header.cells
    for name in names:
        if name and [one.casefold() for one in names].count(name.casefold()) > 1:
            raise file.refused("column_twice", column=name)
    return Grid(file, names, tuple(_as_wide(file, one, len(names)) for one in records))


def _as_wide(file: TableFile, record: Record, width: int) -> Record:
    if any(record.cells[width:]):
        raise file.refused("row_too_long", row=record.number, most=width)
    missing = width - len(record.cells)
    return Record(record.number, record.cells[:width] + ("",) * missing)


def _decoded(file: TableFile) -> str:
    """By byte order mark, else UTF-8, else what old spreadsheets write."""
    content = file.content
    marks = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    kinds = ("utf-16",) if content.startswith(marks) else ("utf-8-sig", "cp1252")
    for kind in kinds:
        try:
            text = content.decode(kind)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise file.refused("file_without_text")


def _separated(text: str) -> tuple[str, str]:
    """The text and its separator: from a line "sep=;", else the most frequent one."""
    first, _end, rest = text.lstrip("\r\n").partition("\n")
    sign = first.strip()[4:]
    if first.casefold().startswith("sep=") and sign in SEPARATORS:
        return rest, sign
    header = "".join(first[:_SAMPLE].split('"')[::2])
    return text, max(SEPARATORS, key=header.count)


def _records(file: TableFile, text: str, separator: str) -> Iterator[Record]:
    csv.field_size_limit(_LONGEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 0
    while True:
        number += 1
        try:
            cells = next(reader, None)
        except csv.Error:
            raise file.refused("row_damaged", row=number) from None
        if cells is None:
            return
        record = Record(number, tuple(clean(cell) for cell in cells))
        if any(record.cells):
            yield record
