"""What a file says: areas, series, and one cell per value."""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

NumberedRow = tuple[int, tuple[str, ...]]
_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ].*)?")
_YEAR = re.compile(r"(?:Jahr:?\s*)?([0-9]{4})")
EARLIEST, LATEST = 1950, 2100
SEPARATOR = ", "


class UnknownTableError(Exception):
    """The file is a table, but none of those we can read."""


class NotOursError(UnknownTableError):
    """A long table in which neither the Kommune nor its Kreis or Land stands."""


class Format(StrEnum):
    FLAT_OLD = "flat_old"
    FLAT_NEW = "flat_new"
    TABLE = "table"
    SHEET = "sheet"


@dataclass(frozen=True, slots=True)
class Area:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Series:
    """What a column or a combination of attributes counts."""

    name: str
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """`row`: in the file, from 1. `day`: ISO, or empty where the file has none."""

    row: int
    area: int
    series: int
    day: str
    text: str
    flag: str = ""
    source: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Observed:
    """`areas` are all of the file, `cells` only those of the kept areas."""

    format: Format
    areas: tuple[Area, ...]
    series: tuple[Series, ...]
    cells: tuple[Cell, ...]
    table_code: str = ""
    title: str = ""
    source: str = ""
    retrieved: str = ""

    @property
    def is_official(self) -> bool:
        return self.format is not Format.SHEET


@dataclass
class Places:
    """Gives each distinct thing its place, in the order of first sight."""

    known: dict[Area | Series, int] = field(default_factory=dict)

    def of(self, thing: Area | Series) -> int:
        return self.known.setdefault(thing, len(self.known))


Keep = Callable[[list[Area]], frozenset[int]]


def read_day(text: str) -> str:
    """The day in ISO form; a year alone is its last day. Empty where it is no day."""
    if found := _DAY.fullmatch(text.strip()):
        return _iso(found[3], found[2], found[1])
    if found := _ISO.fullmatch(text.strip()):
        return _iso(found[1], found[2], found[3])
    found = _YEAR.fullmatch(text.strip())
    if found and EARLIEST <= int(found[1]) <= LATEST:
        return _iso(found[1], "12", "31")
    return ""


def _iso(year: str, month: str, day: str) -> str:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return ""
    return found.isoformat() if EARLIEST <= found.year <= LATEST else ""


def cell_at(cells: tuple[str, ...], place: int) -> str:
    """Rows end with their last cell that has content."""
    return cells[place] if 0 <= place < len(cells) else ""
