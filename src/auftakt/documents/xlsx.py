"""A report as a workbook: one sheet for each table, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from io import BytesIO

from xlsxwriter import Workbook
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from auftakt.documents.glyphs import clean
from auftakt.documents.printed import Part, Report

_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}
_FORBIDDEN = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31
_MM_PER_CHARACTER = 1.9
_LONGEST_CELL = 32_000


def report_xlsx(words: Report) -> bytes:
    """Sentences stand under their table; nothing typed is read as a formula (A7)."""
    content = BytesIO()
    with Workbook(content, _PLAIN) as book:
        book.set_properties(
            {"title": clean(words.frame.title), "author": words.frame.municipality}
        )
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        names = _sheet_names(part.heading for part in words.parts)
        for part, name in zip(words.parts, names, strict=True):
            _write(book.add_worksheet(name), part, bold, wrapped)
        if not words.parts:
            book.add_worksheet(_sheet_name(words.frame.title))
    return content.getvalue()


def _write(page: Worksheet, part: Part, bold: Format, wrapped: Format) -> None:
    columns = part.table.columns
    for place, (title, width) in enumerate(zip(columns, part.widths, strict=True)):
        page.write_string(0, place, clean(title), bold)
        page.set_column(place, place, width / _MM_PER_CHARACTER)
    last = 0
    for last, row in enumerate(part.table.rows, start=1):
        for place, text in enumerate(row.cells):
            amount = part.amounts[last - 1] if place == part.amount_column else ""
            if amount:
                page.write_number(last, place, Decimal(amount), wrapped)
            else:
                page.write_string(last, place, clean(text)[:_LONGEST_CELL], wrapped)
    for below, text in enumerate(part.paragraphs, start=last + 2):
        page.write_string(below, 0, clean(text)[:_LONGEST_CELL])
    if part.table.rows:
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, last, len(columns) - 1)


def _sheet_names(headings: Iterable[str]) -> list[str]:
    """Excel takes 31 characters, without some signs, and no name twice."""
    names: list[str] = []
    for heading in headings:
        name = _sheet_name(heading)
        taken = {one.casefold() for one in names}
        number = 2
        while name.casefold() in taken:
            name = f"{_sheet_name(heading)[: _LONGEST_NAME - 3]} {number}"
            number += 1
        names.append(name)
    return names


def _sheet_name(heading: str) -> str:
    return _FORBIDDEN.sub(" ", heading)[:_LONGEST_NAME].strip(" '") or "1"
