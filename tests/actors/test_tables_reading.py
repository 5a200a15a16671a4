"""Good files in every form people have them in, and whole-file refusals."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.actors.tables.grid import column_letters
from auftakt.actors.tables.limits import LIMITS
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.actors.tables.reading import read_file, read_rows
from auftakt.actors.tables.text import clean, from_csv_text, to_csv_text
from auftakt.actors.tables.worker import answer, read_table
from auftakt.actors.tables.writing import csv_file, xlsx_file
from tests.actors.workbooks import (
    CANARY,
    HEADER,
    ROW,
    cell,
    csv_bytes,
    openpyxl_workbook,
    replaced,
    sheet,
    workbook,
    zip_of,
)

SIGNS = ["=1+1", "+49 3999 12", "-5", "@x", "'=1", "''", "=HYPERLINK(A1)", "1e5", "007"]


def refusal(content):
    with pytest.raises(TableRefusedError) as caught:
        read_table(content)
    return caught.value.problem


@pytest.mark.parametrize("separator", [";", ",", "\t", "|"])
@pytest.mark.parametrize(
    "encoding", ["cp1252", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]
)
def test_csv_of_every_separator_and_encoding(separator, encoding):
    grid = read_table(csv_bytes([HEADER, ROW], separator, encoding))
    assert (grid.header, grid.rows[0].number, grid.rows[0].cells) == (HEADER, 2, ROW)


@pytest.mark.parametrize("write", [workbook, openpyxl_workbook])
def test_xlsx_of_two_libraries(write):
    grid = read_table(write([HEADER, ROW]))
    assert (grid.header, grid.rows[0].number, grid.rows[0].cells) == (HEADER, 2, ROW)


def test_the_child_process_gives_the_same_table():
    content = workbook([HEADER, ROW])
    assert read_file(content) == read_table(content)


def test_rows_can_be_had_as_they_stand_wide_and_with_any_words():
    """Tables of offices: blocks of headers, many columns, words forbidden in lists."""
    wide = [str(year) for year in range(100)]
    content = csv_bytes([["Staatsangehörigkeit"], [], wide], ";", "cp1252")
    rows = read_rows(content)
    assert [(row.number, len(row.cells)) for row in rows] == [(1, 1), (3, 100)]
    assert read_rows(workbook([["Titel"], wide]))[1].cells == tuple(wide)


def test_numbers_dates_and_ticks_read_as_a_person_reads_them():
    moment = dt.datetime(2026, 1, 2, 3)  # noqa: DTZ001 - a sheet knows no zones
    values = [4939991234, 2.5, True, dt.date(2026, 11, 22), moment]
    grid = read_table(openpyxl_workbook([HEADER, ["A", *values]]))
    expected = ("A", "4939991234", "2.5", "ja", "22.11.2026", "02.01.2026 03:00", "")
    assert grid.rows[0].cells == expected


def test_row_numbers_are_those_of_the_file():
    rows = [["Unsere Akteure"], [], HEADER, [], ROW]
    grid = read_table(openpyxl_workbook(rows))
    assert (grid.header, grid.rows[0].number) == (HEADER, 5)
    text = 'Unsere Akteure\n\nEinrichtung;Ort\n\n"A\nB";C\nD;E\n'
    grid = read_table(text.encode())
    assert [(row.number, row.cells) for row in grid.rows] == [
        (5, ("A\nB", "C")),
        (6, ("D", "E")),
    ]


def test_excels_own_separator_line_is_followed():
    grid = read_table(b"sep=|\nOrganisation|Ort; Ortsteil\nA|B\n")
    assert grid.header == ("Organisation", "Ort; Ortsteil")


def test_a_cell_far_away_costs_nothing():
    far = '<row r="1048576">' + cell("A1048576", "A") + "</row>"
    top = '<row r="1">' + cell("A1", "Organisation") + "</row>"
    grid = read_table(sheet(top + far))
    assert [(row.number, row.cells) for row in grid.rows] == [(1048576, ("A",))]


def test_5000_rows_are_read_and_5001_refused():
    assert len(read_table(workbook([HEADER, *[ROW] * 5000])).rows) == 5000
    assert refusal(workbook([HEADER, *[ROW] * 5001])) is TableProblem.TOO_MANY_ROWS
    lines = b"Organisation;Ort\n" + b"A;B\n" * 5001
    assert refusal(lines) is TableProblem.TOO_MANY_ROWS


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"", TableProblem.EMPTY),
        (b"\n \n", TableProblem.EMPTY),
        (b"Organisation;Ort\n", TableProblem.EMPTY),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"x" * 99, TableProblem.OLD_EXCEL),
        (b"%PDF-1.7 ...", TableProblem.NOT_A_TABLE),
        (b"A;B\n\0\1\2", TableProblem.NOT_A_TABLE),
        (b"PK\x03\x04broken", TableProblem.DAMAGED),
        (zip_of([("readme.txt", b"x")]), TableProblem.NOT_A_TABLE),
        (
            zip_of([("mimetype", b"x"), ("META-INF/manifest.xml", b"<a/>")]),
            TableProblem.OPEN_DOCUMENT,
        ),
        (b"Organisation;" + b"x;" * 60 + b"x\nA;B", TableProblem.TOO_MANY_COLUMNS),
        (b"Organisation;Ort\nA;" + b"x" * 5001, TableProblem.CELL_TOO_LONG),
        (b"x" * (LIMITS.file_bytes + 1), TableProblem.TOO_BIG),
        (replaced({"xl/workbook.xml": b"<workbook/>"}), TableProblem.EMPTY),
    ],
)
def test_whole_files_are_refused_with_a_reason(content, problem):
    assert refusal(content) is problem


@given(st.lists(st.text(max_size=40), min_size=1, max_size=5))
def test_csv_texts_survive_the_guard_against_formulas(texts):
    for text in [*texts, *SIGNS]:
        guarded = to_csv_text(text)
        assert from_csv_text(guarded) == text
        assert not guarded.startswith(("=", "+", "-", "@"))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.lists(st.text(max_size=30), min_size=3, max_size=3), min_size=1, max_size=6
    )
)
def test_what_is_written_is_read_again(rows):
    rows = [[clean(text) for text in row] for row in [*rows, SIGNS[:3], SIGNS[3:6]]]
    expected = [("", *row) for row in rows if any(row)]
    header = ("Organisation", "Ort", "Funktion", "Bemerkung")
    full = [["", *row] for row in rows]
    for content in (xlsx_file(header, full, sheet="Akteure"), csv_file(header, full)):
        grid = read_table(content)
        assert grid.header == header
        assert [row.cells for row in grid.rows] == expected


def test_column_letters_are_those_of_a_spreadsheet():
    assert [column_letters(place) for place in (0, 25, 26, 59)] == [
        "A",
        "Z",
        "AA",
        "BH",
    ]


def test_an_answer_with_a_problem_holds_no_cell():
    content = csv_bytes([[*HEADER, "Religion"], [*ROW, CANARY]], ";", "utf-8")
    told = answer(content)
    assert told == {
        "problem": "forbidden_columns",
        "facts": {
            "columns": [{"name": "Religion", "reason": "religion", "column": "H"}]
        },
    }
