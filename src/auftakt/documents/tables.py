"""A table of a report whose rows are plain texts."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence

from django.utils import dateformat

from auftakt.documents.printed import Row, Table
from auftakt.documents.sheets import Language

_DAY = {Language.DE: "d.m.Y", Language.EN: "j M Y"}
_LONG_DAY = {Language.DE: "j. F Y", Language.EN: "j F Y"}


def plain_table(
    heading: str,
    columns: Sequence[str],
    rows: Iterable[tuple[str, ...]],
    *,
    numbers: tuple[int, ...] = (),
) -> Table:
    return Table(
        heading=heading,
        columns=tuple(columns),
        rows=tuple(
            Row(label="", cells=cells, is_part=False, is_break=False) for cells in rows
        ),
        point=0,
        numbers=numbers,
    )


def short_day(day: dt.date | None, language: Language) -> str:
    return dateformat.format(day, _DAY[language]) if day else ""


def long_day(day: dt.date | None, language: Language) -> str:
    return dateformat.format(day, _LONG_DAY[language]) if day else ""


def joined(*texts: str, by: str = ", ") -> str:
    """What is not empty, in this order."""
    return by.join(text for text in texts if text)
