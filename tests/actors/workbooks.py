"""Files for the reader's tests: good workbooks, and hostile ones built by hand."""

import zipfile
from collections.abc import Iterable, Sequence
from io import BytesIO

import openpyxl
from xlsxwriter import Workbook

HEADER = (
    "Einrichtung",
    "Vorname",
    "Nachname",
    "Funktion",
    "E-Mail",
    "Telefon",
    "Bereich",
)
ROW = (
    "Diakonie Ebertal",
    "Rosa",
    "Köhler",
    "Leitung",
    "rosa.koehler@example.org",
    "+49 3999 1234",
    "Zivilgesellschaft",
)
CANARY = "KANARIENVOGEL"
SHEET = "xl/worksheets/sheet1.xml"
STRINGS = "xl/sharedStrings.xml"
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"


def workbook(rows: Iterable[Sequence[object]]) -> bytes:
    """Written by XlsxWriter; texts stay texts."""
    content = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False}
    with Workbook(content, {**options, "strings_to_urls": False}) as book:
        page = book.add_worksheet("Akteure")
        for row, values in enumerate(rows):
            for place, value in enumerate(values):
                page.write(row, place, value)
    return content.getvalue()


def openpyxl_workbook(rows: Iterable[Sequence[object]]) -> bytes:
    """The same, written by the other common library."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def replaced(parts: dict[str, bytes]) -> bytes:
    """A sound workbook with some of its parts exchanged."""
    content = BytesIO()
    with (
        zipfile.ZipFile(BytesIO(workbook([["x", "y"], ["1", "z"]]))) as sound,
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made,
    ):
        for name in {*sound.namelist(), *parts}:
            made.writestr(name, parts.get(name) or sound.read(name))
    return content.getvalue()


def sheet(rows: str, *, before: str = "") -> bytes:
    """A workbook whose sheet holds exactly this XML."""
    xml = f'<?xml version="1.0"?>{before}<worksheet xmlns="{_MAIN}">'
    return replaced({SHEET: f"{xml}<sheetData>{rows}</sheetData></worksheet>".encode()})


def cell(reference: str, text: str) -> str:
    return f'<c r="{reference}" t="inlineStr"><is><t>{text}</t></is></c>'


def entity_bomb() -> bytes:
    entities = '<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(97 + n)} "{f"&{chr(96 + n)};" * 10}">' for n in range(1, 9)
    )
    row = f'<row r="1">{cell("A1", "&i;")}</row>'
    return sheet(row, before=f"<!DOCTYPE bomb [{entities}]>")


def shared_strings(content: str) -> bytes:
    xml = f'<?xml version="1.0"?><sst xmlns="{_MAIN}">{content}</sst>'
    return replaced({STRINGS: xml.encode()})


def zip_of(names: Iterable[tuple[str, bytes]]) -> bytes:
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in names:
            made.writestr(name, data)
    return content.getvalue()


def csv_bytes(rows: Iterable[Sequence[str]], separator: str, encoding: str) -> bytes:
    lines = (separator.join(f'"{text}"' for text in row) for row in rows)
    return "\r\n".join(lines).encode(encoding)
