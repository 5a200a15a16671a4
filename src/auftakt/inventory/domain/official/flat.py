"""Flat files of GENESIS (ffcsv): one row per combination, old and new column names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.inventory.domain.official.observed import (
    SEPARATOR,
    Area,
    Cell,
    Format,
    Keep,
    NumberedRow,
    Observed,
    Places,
    Series,
    cell_at,
    read_day,
)

FEDERAL = Area("DG", "Deutschland")
_AREA_CODES = re.compile(
    r"DG|DINSG|DLAND|[FG]?REGBEZ\w*|F?KREIS\w*|F?GEMEIN\w*|GEO(?:DL|BL|RB|LK|VB|GM)\w*"
)
_AREA_LABELS = re.compile(
    r"Deutschland|Bundesl|Regierungsbez|Kreise|Gemeinde", re.IGNORECASE
)
_TOTAL = re.compile(r"insgesamt|deutschland|total", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Names:
    """How the columns are called."""

    statistic: str
    title: str
    time: str
    variable: str
    variable_label: str
    attribute: str
    attribute_label: str


_OLD = _Names(
    "statistik_code",
    "statistik_label",
    "zeit",
    "{}_merkmal_code",
    "{}_merkmal_label",
    "{}_auspraegung_code",
    "{}_auspraegung_label",
)
_NEW = _Names(
    "statistics_code",
    "statistics_label",
    "time",
    "{}_variable_code",
    "{}_variable_label",
    "{}_variable_attribute_code",
    "{}_variable_attribute_label",
)


def flat_header(cells: tuple[str, ...]) -> Format | None:
    names = {cell.strip().lower() for cell in cells}
    if {_OLD.statistic, _OLD.time} <= names:
        return Format.FLAT_OLD
    new = {_NEW.statistic, _NEW.time, "value"}
    return Format.FLAT_NEW if new <= names else None


class _Flat:
    """The columns of one file by what they hold."""

    def __init__(self, header: tuple[str, ...]) -> None:
        self.is_old = flat_header(header) is Format.FLAT_OLD
        self.names = _OLD if self.is_old else _NEW
        self.titles = [cell.strip() for cell in header]
        self.at = {title.lower(): place for place, title in enumerate(self.titles)}
        numbers = range(1, len(header))
        self.variables = [
            n for n in numbers if self.names.attribute.format(n) in self.at
        ]
        self.values = [
            place for place, title in enumerate(self.titles) if "__" in title
        ]

    def text(self, cells: tuple[str, ...], name: str) -> str:
        return cell_at(cells, self.at.get(name, -1)).strip()

    def area(self, cells: tuple[str, ...]) -> Area:
        """Without a variable of areas the file speaks of the whole country."""
        number = self.area_number(cells)
        if number is None:
            return FEDERAL
        key = self.text(cells, self.names.attribute.format(number))
        name = self.text(cells, self.names.attribute_label.format(number))
        return FEDERAL if not key and _TOTAL.fullmatch(name) else Area(key, name)

    def area_number(self, cells: tuple[str, ...]) -> int | None:
        for number in self.variables:
            code = self.text(cells, self.names.variable.format(number))
            label = self.text(cells, self.names.variable_label.format(number))
            if _AREA_CODES.fullmatch(code) or _AREA_LABELS.match(label):
                return number
        return None

    def values_of(self, cells: tuple[str, ...]) -> Iterator[tuple[Series, str, str]]:
        """Series, text and quality flag of each value of the row."""
        area = self.area_number(cells)
        said = [
            self.text(cells, self.names.attribute_label.format(number))
            for number in self.variables
            if number != area
        ]
        if self.is_old:
            for place in self.values:
                _, label, *unit = self.titles[place].split("__")
                name = SEPARATOR.join(filter(None, [label.replace("_", " "), *said]))
                series = Series(name, unit[0] if unit else "")
                yield series, cell_at(cells, place).strip(), ""
            return
        label = self.text(cells, "value_variable_label")
        name = SEPARATOR.join(filter(None, [label, *said]))
        series = Series(name, self.text(cells, "value_unit"))
        yield series, self.text(cells, "value"), self.text(cells, "value_q")


def read_flat(rows: list[NumberedRow], keep: Keep) -> Observed:
    """`rows` begin with the header."""
    flat = _Flat(rows[0][1])
    areas, series = Places(), Places()
    placed = [(number, cells, areas.of(flat.area(cells))) for number, cells in rows[1:]]
    kept = keep([area for area in areas.known if isinstance(area, Area)])
    cells = tuple(
        Cell(
            row=number,
            area=area,
            series=series.of(found),
            day=read_day(flat.text(row, flat.names.time)),
            text=text,
            flag=flag,
        )
        for number, row, area in placed
        if area in kept
        for found, text, flag in flat.values_of(row)
        if text
    )
    first = rows[1][1] if len(rows) > 1 else ()
    return Observed(
        format=Format.FLAT_OLD if flat.is_old else Format.FLAT_NEW,
        areas=tuple(area for area in areas.known if isinstance(area, Area)),
        series=tuple(one for one in series.known if isinstance(one, Series)),
        cells=cells,
        table_code=flat.text(first, flat.names.statistic),
        title=flat.text(first, flat.names.title),
    )
