"""Tables as GENESIS and the Regionalstatistik print them: header block, data, footer.

Whoever edited the file in Excel may have cut the title, the keys or the footer.
"""

import re
from collections import Counter
from dataclasses import dataclass

from auftakt.inventory.domain.marks import ReadFault, read_value
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
    UnknownTableError,
    cell_at,
    read_day,
)

SEARCHED = 100
SAMPLE = 200
_CODE = re.compile(
    r"\b[0-9]{5}-[0-9]{2}-[0-9]{2}-[0-9](?:-[A-Z])?\b|\b[0-9]{5}-[0-9]{4}\b"
)
_KEY = re.compile(r"DG|[0-9]{1,12}")
_LETTER = re.compile(r"[^\W\d_]")
_FOOTER = re.compile(r"_{4,}|©|\(C\)opyright|Copyright")
_STATED = re.compile(r"Stand:\s*([0-9.]{8,10})")
_DATED = re.compile(r"[0-9]{2}\.[0-9]{2}\.[0-9]{4}")
_UNITS = {"anzahl", "eur", "tsd. eur", "%", "prozent", "qkm", "ha", "personen"}


@dataclass(frozen=True, slots=True)
class _Shape:
    """Which columns left of the values hold what; -1 where there is no such column."""

    width: int
    day: int
    key: int
    name: int
    others: tuple[int, ...]


def read_table(rows: list[NumberedRow], keep: Keep) -> Observed:
    """Raises `UnknownTableError` where no row looks like data."""
    first = _first_data(rows)
    last = next(
        (
            place
            for place in range(first, len(rows))
            if _FOOTER.match(cell_at(rows[place][1], 0))
        ),
        len(rows),
    )
    head, data, foot = rows[:first], rows[first:last], rows[last:]
    shape = _shape(data[:SAMPLE])
    columns = _columns(head, shape.width)
    areas, series = Places(), Places()
    placed = [
        (number, cells, labels, areas.of(_area(labels, shape)))
        for number, cells, labels in _labelled(data, shape)
    ]
    kept = keep([area for area in areas.known if isinstance(area, Area)])
    usual = _usual_day(head)
    found = tuple(
        Cell(
            row=number,
            area=area,
            series=series.of(_with(columns[place][1], labels, shape)),
            day=columns[place][0] or _label_day(labels, shape) or usual,
            text=cells[place].strip(),
        )
        for number, cells, labels, area in placed
        if area in kept
        for place in range(shape.width, len(cells))
        if cells[place].strip() and place in columns
    )
    return Observed(
        format=Format.TABLE,
        areas=tuple(area for area in areas.known if isinstance(area, Area)),
        series=tuple(one for one in series.known if isinstance(one, Series)),
        cells=found,
        **_named(head, foot),
    )


def _is_value(text: str) -> bool:
    reading = read_value(text)
    return reading is ReadFault.AMBIGUOUS or not isinstance(reading, ReadFault)


def _is_label(text: str) -> bool:
    bare = text.strip()
    if not bare or _is_value(bare):
        return False
    return bool(_LETTER.search(bare) or read_day(bare))


def _width(cells: tuple[str, ...]) -> int:
    """How many cells from the left are labels; 0 where the row is no data."""
    width = max((at + 1 for at, text in enumerate(cells) if _is_label(text)), default=0)
    values = [text for text in cells[width:] if text.strip()]
    if not values or not all(_is_value(text) for text in values):
        return 0
    return 0 if all(read_day(text) for text in values) else width


def _first_data(rows: list[NumberedRow]) -> int:
    for place, (_, cells) in enumerate(rows[:SEARCHED]):
        if _width(cells):
            return place
    raise UnknownTableError


def _shape(data: list[NumberedRow]) -> _Shape:
    """By what most rows have; one odd row must not move the columns."""
    widths = Counter(width for _, cells in data if (width := _width(cells)))
    width = widths.most_common(1)[0][0]
    kinds = [_kind([cell_at(cells, at).strip() for _, cells in data], at, width)
             for at in range(width)]  # fmt: skip
    texts = [at for at, kind in enumerate(kinds) if kind == "text"]
    name = texts[0] if texts else -1
    return _Shape(
        width=width,
        day=kinds.index("day") if "day" in kinds else -1,
        key=kinds.index("key") if "key" in kinds else -1,
        name=name,
        others=tuple(at for at in texts if at != name),
    )


def _kind(texts: list[str], at: int, width: int) -> str:
    said = [text for text in texts if text]
    most = len(said) / 2
    if said and sum(bool(read_day(text)) for text in said) > most:
        return "day"
    is_key = sum(bool(_KEY.fullmatch(text)) for text in said) > most
    return "key" if is_key and at < width - 1 else "text"


def _labelled(
    data: list[NumberedRow], shape: _Shape
) -> list[tuple[int, tuple[str, ...], tuple[str, ...]]]:
    """Rows with values; labels that are printed once hold for the rows below."""
    found = []
    above = [""] * shape.width
    for number, cells in data:
        own = [cell_at(cells, at).strip() for at in range(shape.width)]
        if len(cells) == 1 and shape.day < 0 and read_day(cells[0]):
            continue
        above = [text or before for text, before in zip(own, above, strict=True)]
        if len(cells) > shape.width:
            found.append((number, cells, tuple(above)))
    return found


def _area(labels: tuple[str, ...], shape: _Shape) -> Area:
    key = cell_at(labels, shape.key)
    return Area(key, cell_at(labels, shape.name))


def _label_day(labels: tuple[str, ...], shape: _Shape) -> str:
    return read_day(cell_at(labels, shape.day))


def _with(series: Series, labels: tuple[str, ...], shape: _Shape) -> Series:
    """The column's series, narrowed by further labels of the row."""
    others = [labels[at] for at in shape.others if labels[at]]
    if not others:
        return series
    name = SEPARATOR.join([*filter(None, [series.name]), *others])
    return Series(name, series.unit)


def _columns(head: list[NumberedRow], width: int) -> dict[int, tuple[str, Series]]:
    """Day and series of each column of values, from the rows above the data."""
    above = [cells for _, cells in head if any(cells[width:])]
    most = max((len(cells) for cells in above), default=0)
    carried = [_carried(cells, width, most) for cells in above]
    found = {}
    for at in range(width, most):
        said = list(dict.fromkeys(row[at] for row in carried if row[at]))
        days = [text for text in said if read_day(text)]
        units = [text for text in said if text.lower() in _UNITS]
        names = [text for text in said if text not in days and text not in units]
        series = Series(SEPARATOR.join(names), units[0] if units else "")
        found[at] = (read_day(days[0]) if days else "", series)
    return found or {width: ("", Series(""))}


def _carried(cells: tuple[str, ...], width: int, most: int) -> list[str]:
    """Merged header cells say their text once, for all columns to the right."""
    found, last = [], ""
    for at in range(most):
        if at >= width:
            last = cell_at(cells, at).strip() or last
        found.append(last)
    return found


def _usual_day(head: list[NumberedRow]) -> str:
    """The one full date of the title block, if there is only one."""
    days = {day for _, cells in head for day in _DATED.findall(cell_at(cells, 0))}
    return read_day(days.pop()) if len(days) == 1 else ""


def _named(head: list[NumberedRow], foot: list[NumberedRow]) -> dict[str, str]:
    """Code, title, source and day of retrieval, as far as the file says them."""
    titles = [cell_at(cells, 0).strip() for _, cells in head if len(cells) == 1]
    top = " ".join(text for _, cells in head for text in cells)
    code = _CODE.search(top)
    end = [cell_at(cells, 0).strip() for _, cells in foot]
    source = next((text for text in end if text.startswith("©")), "")
    stated = _STATED.search(" ".join(end))
    return {
        "table_code": code[0] if code else "",
        "title": next((text for text in titles if not _CODE.search(text)), ""),
        "source": source.lstrip("© ").split(". ")[0][:200],
        "retrieved": read_day(stated[1]) if stated else "",
    }
