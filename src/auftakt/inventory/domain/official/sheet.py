"""A plain sheet that somebody filled in: one row per figure."""

import re

from auftakt.inventory.domain.official.observed import (
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

COLUMNS = {
    "name": ("kennzahl", "zahl", "frage", "figure", "indicator"),
    "value": ("wert", "anzahl", "value"),
    "unit": ("einheit", "unit"),
    "area": ("ebene", "gebiet", "kommune", "level", "area"),
    "key": ("ags", "ars", "schluessel", "schlüssel", "key"),
    "day": ("stichtag", "stand", "datum", "jahr", "date", "year"),
    "source": ("quelle", "source"),
    "note": ("bemerkung", "anmerkung", "note"),
}
_OTHER = re.compile(r"[^a-zäöüß]")


def sheet_header(cells: tuple[str, ...]) -> dict[str, int] | None:
    """The place of each known column, if there are a name and a value among them."""
    folded = [_OTHER.sub("", cell.lower()) for cell in cells]
    found = {
        column: folded.index(name)
        for column, names in COLUMNS.items()
        for name in reversed(names)
        if name in folded
    }
    return found if {"name", "value"} <= found.keys() else None


def read_sheet(rows: list[NumberedRow], keep: Keep) -> Observed:
    """`rows` begin with the header."""
    at = sheet_header(rows[0][1]) or {}

    def text(cells: tuple[str, ...], column: str) -> str:
        return cell_at(cells, at.get(column, -1)).strip()

    areas, series = Places(), Places()
    placed = [
        (number, row, areas.of(Area(text(row, "key"), text(row, "area"))))
        for number, row in rows[1:]
        if text(row, "name") or text(row, "value")
    ]
    kept = keep([area for area in areas.known if isinstance(area, Area)])
    cells = tuple(
        Cell(
            row=number,
            area=area,
            series=series.of(Series(text(row, "name"), text(row, "unit"))),
            day=read_day(text(row, "day")),
            text=text(row, "value"),
            source=text(row, "source"),
            note=text(row, "note"),
        )
        for number, row, area in placed
        if area in kept
    )
    return Observed(
        format=Format.SHEET,
        areas=tuple(area for area in areas.known if isinstance(area, Area)),
        series=tuple(one for one in series.known if isinstance(one, Series)),
        cells=cells,
    )
