"""An actor list as a town hall keeps it: 60 rows, some of them wrong."""

import io

import xlsxwriter

HEADER = ("E-Mail", "Einrichtung", "Nachname", "Vorname", "Funktion", "Bereich", "Ort")
BLOCS = ("Verwaltung", "Politik", "Zivilgesellschaft", "Schlüsselakteure")
ROWS = 60
FAULTY = (7, 23)  # rows of the sheet, the header is row 1


def rows(*, with_faults: bool) -> list[tuple[str, ...]]:
    """One person in each of 60 institutions, the blocs in turn."""
    made = []
    for number in range(1, ROWS + 1):
        email = f"person{number}@gs.example"
        if with_faults and number + 1 in FAULTY:
            email = f"person{number} at gs.example"
        made.append(
            (
                email,
                f"Verein Nr. {number}",
                f"Muster{number}",
                "Alex",
                "Vorsitz",
                BLOCS[number % len(BLOCS)],
                "=1+1" if number == 5 else "Güstrow",
            )
        )
    return made


def workbook(*, with_faults: bool = False, extra_column: str = "") -> bytes:
    target = io.BytesIO()
    with xlsxwriter.Workbook(target, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("Akteure")
        header = (*HEADER, extra_column) if extra_column else HEADER
        sheet.write_row(0, 0, header)
        for place, row in enumerate(rows(with_faults=with_faults), start=1):
            cells = (*row, "geheimer Wert") if extra_column else row
            sheet.write_row(place, 0, cells)
    return target.getvalue()
