"""Tables of statistics offices and plain sheets, read into single observations."""

from collections.abc import Callable

from auftakt.inventory.domain.official.flat import flat_header, read_flat
from auftakt.inventory.domain.official.observed import (
    Area,
    NotOursError,
    NumberedRow,
    Observed,
    UnknownTableError,
)
from auftakt.inventory.domain.official.sheet import read_sheet, sheet_header
from auftakt.inventory.domain.official.table import read_table

HEADER_SEARCH = 12


def read_observed(
    rows: list[NumberedRow], keep: Callable[[list[Area]], frozenset[int]]
) -> Observed:
    """Recognises the format and reads the areas whose place `keep` answers.

    Raises `UnknownTableError` where no format fits, `NotOursError` where one does but
    no area is kept.
    """
    for place, (_, cells) in enumerate(rows[:HEADER_SEARCH]):
        if flat_header(cells):
            return _checked(read_flat(rows[place:], keep))
        if sheet_header(cells):
            return _checked(read_sheet(rows[place:], keep))
    return _checked(read_table(rows, keep))


def _checked(observed: Observed) -> Observed:
    if not observed.cells:
        raise NotOursError if observed.areas else UnknownTableError
    return observed
