"""Files made to cost much; the tests and `bench/uploads.py` read the same."""

from tests.actors.workbooks import SHEET, cell, entity_bomb, replaced, sheet

MEGA = 1_000_000

HOSTILE = {
    "zip bomb": lambda: replaced({SHEET: b" " * 399 * MEGA}),
    "entity bomb": entity_bomb,
    "sparse cell": lambda: sheet(f'<row r="1048576">{cell("XFD1048576", "x")}</row>'),
    "million columns": lambda: b"a;" * MEGA,
    "million numbers": lambda: b"1;" * MEGA,
    "wide and long": lambda: b"".join(
        b"13%06d;Ort;" % n + b"1;" * 390 + b"\n" for n in range(3_000)
    ),
    "long table": lambda: b"Tabelle;;2023\n" + b"".join(
        b"08%06d;Ort %d;%d\n" % (n, n, n) for n in range(19_000)
    ),
}  # fmt: skip
