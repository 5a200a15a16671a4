"""Why a file is refused as a whole: keys without words, and no cell values."""

from collections.abc import Mapping
from enum import StrEnum


class TableProblem(StrEnum):
    NOT_A_TABLE = "not_a_table"
    OLD_EXCEL = "old_excel"
    OPEN_DOCUMENT = "open_document"
    DAMAGED = "damaged"
    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MUCH_TEXT = "too_much_text"
    CELL_TOO_LONG = "cell_too_long"
    TOO_EXPENSIVE = "too_expensive"
    FORBIDDEN_COLUMNS = "forbidden_columns"


class TableRefusedError(Exception):
    """`facts` hold limits, row and column numbers and names of columns, no values."""

    def __init__(
        self, problem: TableProblem, facts: Mapping[str, object] | None = None
    ) -> None:
        super().__init__(problem.value)
        self.problem = problem
        self.facts = dict(facts or {})
