"""The raw table: a header and its rows, built row by row within the limits."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auftakt.actors.tables.columns import is_known_header
from auftakt.actors.tables.forbidden import forbidden_columns
from auftakt.actors.tables.limits import Limits
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.text import clean

HEADER_SEARCH = 10
HEADER_SHOWN = 120


@dataclass(frozen=True, slots=True)
class Row:
    """`number` is the row's number in the file, counted from 1."""

    number: int
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Every row has as many cells as the header, if there is one."""

    header: tuple[str, ...]
    rows: tuple[Row, ...]


class RowBuilder:
    """Takes rows in order; raises `TableRefusedError` as soon as a limit is passed.

    Its table has no header: whoever reads it finds out what the rows mean.
    """

    def __init__(self, limits: Limits) -> None:
        self._limits = limits
        self._rows: list[Row] = []
        self._characters = 0
        self._cells = 0

    def add(self, number: int, values: Sequence[str]) -> None:
        width = len(values)
        while width and not values[width - 1]:
            width -= 1
        if width > self._limits.columns:
            raise TableRefusedError(
                TableProblem.TOO_MANY_COLUMNS, {"limit": self._limits.columns}
            )
        self._cells += width
        if self._cells > self._limits.cells:
            raise TableRefusedError(
                TableProblem.TOO_MANY_CELLS, {"limit": self._limits.cells}
            )
        cells = tuple(clean(value) for value in values[:width])
        if any(cells):
            self._check(number, cells)
            self._rows.append(Row(number, cells))

    def _check(self, number: int, cells: Sequence[str]) -> None:
        limits = self._limits
        if len(self._rows) >= limits.rows + HEADER_SEARCH:
            raise TableRefusedError(TableProblem.TOO_MANY_ROWS, {"limit": limits.rows})
        for place, cell in enumerate(cells):
            self._characters += len(cell)
            if len(cell) > limits.cell_characters:
                raise TableRefusedError(
                    TableProblem.CELL_TOO_LONG,
                    {
                        "row": number,
                        "column": column_letters(place),
                        "limit": limits.cell_characters,
                    },
                )
        if self._characters > limits.text_characters:
            raise TableRefusedError(TableProblem.TOO_MUCH_TEXT)

    def finish(self) -> Grid:
        """Rows as they stand, each as long as its last cell with content."""
        if not self._rows:
            raise TableRefusedError(TableProblem.EMPTY)
        return Grid(header=(), rows=tuple(self._rows))


class GridBuilder(RowBuilder):
    """A list of entries under one header, as long as the longest row."""

    def finish(self) -> Grid:
        """The table under its header; refuses forbidden columns by name."""
        if not self._rows:
            raise TableRefusedError(TableProblem.EMPTY)
        place = self._header_place()
        self._refuse_forbidden(self._rows[: place + 1])
        header, rows = self._rows[place], self._rows[place + 1 :]
        if not rows:
            raise TableRefusedError(TableProblem.EMPTY)
        if len(rows) > self._limits.rows:
            raise TableRefusedError(
                TableProblem.TOO_MANY_ROWS, {"limit": self._limits.rows}
            )
        width = max(len(row.cells) for row in [header, *rows])
        return Grid(
            header=_padded([cell[:HEADER_SHOWN] for cell in header.cells], width),
            rows=tuple(Row(row.number, _padded(row.cells, width)) for row in rows),
        )

    def _header_place(self) -> int:
        """The first row of the best known headers; a title above is passed over."""
        known = [
            sum(is_known_header(cell) for cell in row.cells)
            for row in self._rows[:HEADER_SEARCH]
        ]
        most = max(known)
        if most:
            return known.index(most)
        return next(
            (
                place
                for place, row in enumerate(self._rows[:HEADER_SEARCH])
                if sum(bool(cell) for cell in row.cells) > 1
            ),
            0,
        )

    def _refuse_forbidden(self, rows: Iterable[Row]) -> None:
        found = [
            {
                "name": column.header[:HEADER_SHOWN],
                "reason": column.reason,
                "column": column_letters(column.place),
            }
            for row in rows
            for column in forbidden_columns(row.cells)
        ]
        if found:
            raise TableRefusedError(TableProblem.FORBIDDEN_COLUMNS, {"columns": found})


def column_letters(place: int) -> str:
    """The name a spreadsheet gives the column at `place`, counted from 0: A, B, AA."""
    letters = ""
    while place >= 0:
        letters = chr(ord("A") + place % 26) + letters
        place = place // 26 - 1
    return letters


def _padded(cells: Sequence[str], width: int) -> tuple[str, ...]:
    return (*cells, *[""] * (width - len(cells)))
