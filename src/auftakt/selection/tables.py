"""People and quotas out of CSV files, each fault with its row."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from auftakt.selection.checks import problems_of
from auftakt.selection.composition.domain import Candidate, Target
from auftakt.selection.domain import (
    LotProblem,
    Quota,
    Reason,
    SelectionError,
    Volunteer,
)
from auftakt.selection.grid import Grid, Record, TableFile, clean, read_grid

BETWEEN_VALUES = "|"
BETWEEN_PARTS = " | "
_WHOLE = re.compile(r"[+-]?\d{1,9}")
_LIKE_AN_ID = re.compile(r"(?:^|[^a-z])(?:id|nr|nummer|kennung|code|key)(?:$|[^a-z])")
_FEATURE = ("feature", "merkmal")
_CATEGORY = ("category", "kategorie")
_VALUE = ("value", "wert")
_LEAST = ("min", "minimum", "mindestens")
_MOST = ("max", "maximum", "höchstens")
_WEIGHT = ("weight", "gewicht")
_SCORE = ("score", "punkte")


@dataclass(frozen=True, slots=True)
class Columns:
    """Names in the header: who a row is, and what makes two rows one household."""

    key: str = ""
    household: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LotTables:
    """`columns`: those that were used, even where none were asked for."""

    problem: LotProblem
    columns: Columns


@dataclass(frozen=True, slots=True)
class _Line:
    """A row of quotas or targets; None stands for an empty cell."""

    row: int
    category: str
    value: str
    least: int | None
    most: int | None
    weight: int | None


class _Faults:
    """Gathers what is wrong in a file, so that all of it is said at once."""

    def __init__(self, file: TableFile) -> None:
        self.file = file
        self.found: list[Reason] = []

    def add(self, row: int, key: str, **facts: object) -> None:
        self.found.append(Reason(key, {"file": self.file.name, "row": row, **facts}))

    def stop(self) -> None:
        """Raises `SelectionError` if there are any."""
        if self.found:
            raise SelectionError(*self.found)


def read_lot(
    people: TableFile,
    features: TableFile,
    size: int,
    *,
    confirmed: Collection[str] = (),
    columns: Columns | None = None,
) -> LotTables:
    """Raises `SelectionError` with every fault of the files, or of both together."""
    lines = _lines(features, ends_needed=True)
    quotas = tuple(
        Quota(one.category, one.value, one.least or 0, one.most or 0) for one in lines
    )
    grid = read_grid(people)
    used = _used_columns(grid, columns or Columns())
    rows = _people(grid, used, dict.fromkeys(one.category for one in quotas))
    problem = LotProblem(
        tuple(one for one, _row in rows), quotas, size, frozenset(confirmed)
    )
    faults = problems_of(problem)
    if faults:
        row_of_person = {one.key: row for one, row in rows}
        row_of_quota = {(one.category, one.value): one.row for one in lines}
        raise SelectionError(
            *(
                _placed(one, (people, row_of_person), (features, row_of_quota))
                for one in faults
            )
        )
    return LotTables(problem, used)


def read_people(
    file: TableFile, categories: Iterable[str], columns: Columns
) -> tuple[Volunteer, ...]:
    """Raises `SelectionError`."""
    grid = read_grid(file)
    found = _people(grid, _used_columns(grid, columns), categories)
    return tuple(one for one, _row in found)


def read_targets(file: TableFile) -> tuple[Target, ...]:
    """An empty minimum is 0, an empty maximum no end, an empty weight 0 (must hold).

    Raises `SelectionError`.
    """
    return tuple(
        Target(one.category, one.value, one.least or 0, one.most, one.weight or 0)
        for one in _lines(file, ends_needed=False)
    )


def read_candidates(
    file: TableFile, categories: Iterable[str], key_column: str = ""
) -> tuple[Candidate, ...]:
    """A cell may hold several values with "|" between them; empty: not stated.

    Raises `SelectionError`.
    """
    grid, faults = read_grid(file), _Faults(file)
    key, score = _key_column(grid, key_column), grid.find(*_SCORE)
    places = {name: grid.column(name) for name in dict.fromkeys(categories)}
    found = tuple(
        Candidate(
            _cell_of_key(record, key, faults),
            {
                name: values
                for name, place in places.items()
                if (values := _several(record.cells[place]))
            },
            0 if score is None else _whole(record, grid, score, faults) or 0,
        )
        for record in grid.records
    )
    faults.stop()
    return found


def read_keys(file: TableFile, key_column: str) -> frozenset[str]:
    """The keys of a file with one in each row, or with a column of that name.

    Raises `SelectionError`.
    """
    grid = read_grid(file)
    place = grid.find(key_column) if key_column else None
    cells = {record.cells[place or 0] for record in grid.records}
    return frozenset(cells if place is not None else {grid.header[0], *cells}) - {""}


def _lines(file: TableFile, *, ends_needed: bool) -> list[_Line]:
    grid, faults = read_grid(file), _Faults(file)
    category, value = _named_columns(grid)
    least, most = grid.column(*_LEAST), grid.column(*_MOST)
    weight = grid.find(*_WEIGHT)
    lines = []
    for record in grid.records:
        for place in (category, value):
            if not record.cells[place]:
                faults.add(record.number, "cell_empty", column=grid.header[place])
        for place in (least, most) if ends_needed else ():
            if not record.cells[place]:
                faults.add(record.number, "number_missing", column=grid.header[place])
        lines.append(
            _Line(
                record.number,
                record.cells[category],
                record.cells[value],
                _whole(record, grid, least, faults),
                _whole(record, grid, most, faults),
                None if weight is None else _whole(record, grid, weight, faults),
            )
        )
    faults.stop()
    return lines


def _named_columns(grid: Grid) -> tuple[int, int]:
    """Either "feature,value" or "category,feature": of category and value."""
    value = grid.find(*_VALUE)
    if value is None:
        category, value = grid.find(*_CATEGORY), grid.find(*_FEATURE)
    else:
        category = grid.find(*_FEATURE, *_CATEGORY)
    if category is None or value is None:
        raise grid.file.refused("header_of_quotas")
    return category, value


def _people(
    grid: Grid, columns: Columns, categories: Iterable[str]
) -> list[tuple[Volunteer, int]]:
    key, faults = grid.column(columns.key), _Faults(grid.file)
    homes = [grid.column(name) for name in columns.household]
    places = {name: grid.column(name) for name in categories}
    people = [
        (
            Volunteer(
                _cell_of_key(record, key, faults),
                {name: record.cells[place] for name, place in places.items()},
                _household(record.cells[place] for place in homes),
            ),
            record.number,
        )
        for record in grid.records
    ]
    faults.stop()
    return people


def _household(cells: Iterable[str]) -> str:
    parts = [cell.casefold() for cell in cells]
    return BETWEEN_PARTS.join(parts) if any(parts) else ""


def _used_columns(grid: Grid, asked: Columns) -> Columns:
    return Columns(
        grid.header[_key_column(grid, asked.key)],
        tuple(grid.header[grid.column(name)] for name in asked.household),
    )


def _key_column(grid: Grid, asked: str) -> int:
    """The column asked for, else "id", else the first whose name looks like one."""
    if asked:
        return grid.column(asked)
    found = grid.find("id")
    if found is not None:
        return found
    for place, name in enumerate(grid.header):
        if _LIKE_AN_ID.search(name.casefold()):
            return place
    raise grid.file.refused("key_column_missing")


def _cell_of_key(record: Record, place: int, faults: _Faults) -> str:
    key = record.cells[place]
    if not key:
        faults.add(record.number, "key_missing")
    return key


def _whole(record: Record, grid: Grid, place: int, faults: _Faults) -> int | None:
    cell = record.cells[place]
    if cell and not _WHOLE.fullmatch(cell):
        column = grid.header[place]
        faults.add(record.number, "number_wrong", column=column, cell=cell)
        return None
    return int(cell) if cell else None


def _several(cell: str) -> frozenset[str]:
    return frozenset(map(clean, cell.split(BETWEEN_VALUES))) - {""}


def _placed(
    reason: Reason,
    people: tuple[TableFile, Mapping[str, int]],
    features: tuple[TableFile, Mapping[tuple[str, str], int]],
) -> Reason:
    """The reason with file and row, if it is about one."""
    facts = dict(reason.facts)
    pair = (str(facts.get("category")), str(facts.get("value")))
    if facts.get("key") in people[1]:
        facts |= {"file": people[0].name, "row": people[1][facts["key"]]}
    elif pair in features[1]:
        facts |= {"file": features[0].name, "row": features[1][pair]}
    return Reason(reason.key, facts)
