"""Lists as files: text stays text, whatever sign it begins with (A7)."""

import csv
from collections.abc import Iterable, Sequence
from io import BytesIO, StringIO

from xlsxwriter import Workbook

from auftakt.actors.tables.text import to_csv_text

_WIDEST = 48
_PLAIN = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def xlsx_file(
    header: Sequence[str], rows: Iterable[Sequence[str]], *, sheet: str
) -> bytes:
    """A workbook with a bold, frozen header row and a filter."""
    content = BytesIO()
    with Workbook(content, _PLAIN) as book:
        page = book.add_worksheet(sheet)
        bold = book.add_format({"bold": True, "bottom": 1})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        widths = [len(title) + 2 for title in header]
        for place, title in enumerate(header):
            page.write_string(0, place, title, bold)
        last = 0
        for last, row in enumerate(rows, start=1):
            for place, text in enumerate(row):
                page.write_string(last, place, text, wrapped)
                widths[place] = max(widths[place], min(len(text) + 2, _WIDEST))
        for place, width in enumerate(widths):
            page.set_column(place, place, width)
        page.freeze_panes(1, 0)
        page.autofilter(0, 0, last, len(header) - 1)
    return content.getvalue()


def csv_file(header: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark and semicolons, as a German Excel opens it."""
    content = StringIO()
    writer = csv.writer(content, delimiter=";", lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([to_csv_text(text) for text in row] for row in rows)
    return content.getvalue().encode("utf-8-sig")
