"""Reads the official directory of municipalities (GV100AD of Destatis).

Fixed width of 220 characters per record, UTF-8 or Latin-1/CP1252. The record types
are 10 Land, 40 county, 50 association, 60 municipality; 20 and 30 are not needed.
The text mark ("Textkennzeichen", characters 123-124) says what a record is:

- 41, 42 county-free town (listed again, with residents, as type 60)
- 43, 44 county; 45 Regionalverband
- 50, 58 no association of its own (the municipality itself); 51-56 association
- 60, 63, 64 municipality within a county; 67 the same as large county town
- 61, 62 county-free town; 65 inhabited, 66 uninhabited area without municipality

The key in a record is Land 2, district 1, county 2, municipality 3, association 4:
the eight-digit key stands there in one piece, the twelve-digit key does not.
"""

import datetime as dt
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.projects.domain import LANDS, MunicipalityKind

WIDTH = 220
SHORTEST = 124  # trailing blanks may have been cut off up to the text mark
TYPES = frozenset({"10", "20", "30", "40", "50", "60"})
REFERENCE_MONTH = 9  # from this month on the residents are those of last year's end

_COUNTY_MARKS = {
    "43": MunicipalityKind.COUNTY,
    "44": MunicipalityKind.COUNTY,
    "45": MunicipalityKind.SPECIAL,
}
_MUNICIPALITY_MARKS = {
    "60": MunicipalityKind.COUNTY_MEMBER,
    "61": MunicipalityKind.COUNTY_FREE,
    "62": MunicipalityKind.COUNTY_FREE,
    "63": MunicipalityKind.COUNTY_MEMBER,
    "64": MunicipalityKind.COUNTY_MEMBER,
    "65": MunicipalityKind.SPECIAL,
    "67": MunicipalityKind.COUNTY_MEMBER,
}
_SKIPPED_MARKS = {
    "40": frozenset({"41", "42"}),
    "50": frozenset({"50", "58"}),
    "60": frozenset({"66"}),
}
_ASSOCIATION_MARKS = frozenset({"51", "52", "53", "54", "55", "56"})
_LARGE_COUNTY_TOWN_MARK = "67"
_NO_LETTERS = re.compile(r"[\W_]+")
_REGION_PREFIXES = ("Region ", "Städteregion ")


class DirectoryError(ValueError):
    """A record that cannot be read; `line` counts from 1, 0 means the whole file."""

    def __init__(self, reason: str, *, line: int = 0, text: str = "") -> None:
        self.reason, self.line, self.text = reason, line, text
        super().__init__(f"{reason} (line {line}): {text!r}")


@dataclass(frozen=True)
class DirectoryRecord:
    """One municipality, association or county.

    `ars` has 12 and `ags` 8 digits; associations have no `ags`, counties one that
    ends in 000. `residents` of counties and associations are sums. `county` is empty
    where no county stands above.
    """

    ars: str
    ags: str
    name: str
    kind: MunicipalityKind
    is_large_county_town: bool
    land: str
    county: str
    postcode: str
    residents: int | None


@dataclass(frozen=True)
class Directory:
    """`territory_date` is the quarter of the file, printed in every record."""

    territory_date: dt.date
    records: tuple[DirectoryRecord, ...]


def residents_date(territory_date: dt.date) -> dt.date:
    """The day the residents were counted, which the file itself does not say.

    A file of 31 December carries that day's residents; the year's own numbers of the
    last year's end are out from the third quarter on, before that those of the year
    before. The import takes another date where this is wrong.
    """
    year = territory_date.year
    if (territory_date.month, territory_date.day) == (12, 31):
        return territory_date
    years_back = 1 if territory_date.month >= REFERENCE_MONTH else 2
    return dt.date(year - years_back, 12, 31)


def decoded(raw: bytes) -> str:
    """UTF-8 where it holds, else the Windows and ISO encodings of older files."""
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return raw.decode("latin-1")


def parse(raw: bytes) -> Directory:
    """Reads the whole file; raises `DirectoryError` at the first bad record."""
    rows = [
        _row(number, line)
        for number, line in enumerate(decoded(raw).splitlines(), start=1)
        if line.strip()
    ]
    if not rows:
        raise DirectoryError("empty")
    dates = {row.date for row in rows}
    if len(dates) > 1:
        raise DirectoryError("several_dates", text=", ".join(sorted(map(str, dates))))
    records = tuple(_Reader(rows).records())
    if not records:
        raise DirectoryError("no_municipality")
    _check_unique(records)
    return Directory(territory_date=dates.pop(), records=records)


@dataclass(frozen=True)
class _Row:
    number: int
    type: str
    date: dt.date
    key: str
    name: str
    mark: str
    line: str

    @property
    def association(self) -> str:
        return self.key[8:12].strip()


def _row(number: int, line: str) -> _Row:
    if len(line) > WIDTH or len(line) < 2 or line[:2] not in TYPES:  # noqa: PLR2004 - a record type has two digits
        raise DirectoryError("no_record", line=number, text=line[:40])
    if line[:2] in {"40", "50", "60"} and len(line) < SHORTEST:
        raise DirectoryError("too_short", line=number, text=line[:40])
    try:
        date = dt.date.fromisoformat(f"{line[2:6]}-{line[6:8]}-{line[8:10]}")
    except ValueError:
        raise DirectoryError("bad_date", line=number, text=line[2:10]) from None
    if line[10:12] not in LANDS:
        raise DirectoryError("unknown_land", line=number, text=line[10:12])
    return _Row(
        number=number,
        type=line[:2],
        date=date,
        key=line[10:22],
        name=line[22:72].strip(),
        mark=line[122:124].strip(),
        line=line,
    )


class _Reader:
    """Second pass: names from the rows above, sums from the rows below."""

    def __init__(self, rows: list[_Row]) -> None:
        self.rows = rows
        self.lands = {row.key[:2]: row.name for row in rows if row.type == "10"}
        self.counties = {
            row.key[:5]: row.name
            for row in rows
            if row.type == "40" and row.mark in _COUNTY_MARKS
        }
        self.residents = {
            row.number: _number(row, 139, 150) for row in rows if row.type == "60"
        }
        self.sums: Counter[str] = Counter()
        for row in rows:
            if row.type == "60":
                self.sums[row.key[:5]] += self.residents[row.number]
                self.sums[row.key[:5] + row.association] += self.residents[row.number]

    def records(self) -> Iterator[DirectoryRecord]:
        for row in self.rows:
            if row.mark in _SKIPPED_MARKS.get(row.type, ()):
                continue
            if row.type == "40":
                yield self._county(row)
            elif row.type == "50":
                yield self._association(row)
            elif row.type == "60":
                yield self._municipality(row)

    def _county(self, row: _Row) -> DirectoryRecord:
        kind = _COUNTY_MARKS.get(row.mark)
        if kind is None:
            raise DirectoryError("unknown_mark", line=row.number, text=row.mark)
        if row.name.startswith(_REGION_PREFIXES):
            kind = MunicipalityKind.SPECIAL
        key = _digits(row, row.key[:5])
        return self._record(
            row, kind, ars=f"{key}0000000", ags=f"{key}000", residents=self.sums[key]
        )

    def _association(self, row: _Row) -> DirectoryRecord:
        if row.mark not in _ASSOCIATION_MARKS:
            raise DirectoryError("unknown_mark", line=row.number, text=row.mark)
        key = _digits(row, row.key[:5] + row.key[8:12])
        return self._record(
            row,
            MunicipalityKind.ASSOCIATION,
            ars=f"{key}000",
            county=self.counties.get(key[:5], ""),
            residents=self.sums[key],
        )

    def _municipality(self, row: _Row) -> DirectoryRecord:
        kind = _MUNICIPALITY_MARKS.get(row.mark)
        if kind is None:
            raise DirectoryError("unknown_mark", line=row.number, text=row.mark)
        key = _digits(row, row.key)
        ags = key[:8]
        county = self.counties.get(key[:5], "")
        is_county_free = kind is MunicipalityKind.COUNTY_FREE
        return self._record(
            row,
            kind,
            ars=key[:5] + key[8:] + key[5:8],
            ags=ags,
            county="" if is_county_free else county,
            postcode=_postcode(row),
            residents=self.residents[row.number],
        )

    def _record(  # noqa: PLR0913 - one argument per fact of the record
        self,
        row: _Row,
        kind: MunicipalityKind,
        *,
        ars: str,
        ags: str = "",
        county: str = "",
        postcode: str = "",
        residents: int | None = None,
    ) -> DirectoryRecord:
        if not row.name:
            raise DirectoryError("no_name", line=row.number)
        return DirectoryRecord(
            ars=ars,
            ags=ags,
            name=row.name,
            kind=kind,
            is_large_county_town=row.mark == _LARGE_COUNTY_TOWN_MARK,
            land=self.lands.get(ars[:2], LANDS[ars[:2]]),
            county=county,
            postcode=postcode,
            residents=residents,
        )


def _digits(row: _Row, key: str) -> str:
    if not (key.isascii() and key.isdigit()):
        raise DirectoryError("bad_key", line=row.number, text=key)
    return key


def _number(row: _Row, start: int, end: int) -> int:
    text = row.line[start:end].strip()
    if text and not (text.isascii() and text.isdigit()):
        raise DirectoryError("bad_number", line=row.number, text=text)
    return int(text or 0)


def _postcode(row: _Row) -> str:
    text = row.line[165:170].strip()
    if text and not (text.isascii() and text.isdigit() and len(text) == 5):  # noqa: PLR2004 - German postcodes
        raise DirectoryError("bad_postcode", line=row.number, text=text)
    return text


def _check_unique(records: tuple[DirectoryRecord, ...]) -> None:
    twice = [ars for ars, times in Counter(r.ars for r in records).items() if times > 1]
    if twice:
        raise DirectoryError("key_twice", text=twice[0])


def searchable(name: str) -> str:
    """A name as people type it: lower case, plain letters, one blank between words."""
    folded = name.strip().casefold()
    for letter, plain in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        folded = folded.replace(letter, plain)
    return " ".join(_NO_LETTERS.sub(" ", folded).split())


def short_name(name: str) -> str:
    """The name without the title behind the comma: "Waren (Müritz), Stadt"."""
    return name.split(",", maxsplit=1)[0].strip()
