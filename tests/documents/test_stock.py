"""The overview of the stock: with sources, without small counts, in three forms."""

import datetime as dt
import io

import pikepdf
import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from docx import Document
from openpyxl import load_workbook

from auftakt.demo.actions import load_demo
from auftakt.documents import docx, pdf, queries, xlsx
from auftakt.documents.sheets import Language
from auftakt.documents.stocktaking.reading import stock_sheet
from auftakt.documents.stocktaking.wording import stock_words
from tests.documents import sample
from tests.documents.reading import text_of
from tests.factories.inventory import (
    FigureFactory,
    FigureQuestionFactory,
    ParallelSignOffFactory,
    StockTakingFactory,
    StructureFactory,
    StructureMemberFactory,
    StructureOverlapFactory,
)

TODAY = dt.date(2026, 11, 23)


def sheet_of(project, language=Language.DE):
    head = queries.letterhead(project)
    return stock_sheet(project, language, head=head, today=TODAY)


def words_of(project, language=Language.DE):
    return stock_words(sheet_of(project, language))


def cells(words) -> str:
    rows = [row.cells for part in words.parts for row in part.table.rows]
    return "\n".join(" | ".join(row) for row in rows)


def fill(project, number: int) -> None:
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, key="residents", value=24600)
    for place in range(number):
        FigureFactory(stock_taking=taken, value=1000 + place)
        FigureQuestionFactory(stock_taking=taken)
        body = StructureFactory(project=project)
        StructureMemberFactory(structure=body)
        StructureFactory(project=project, kind="offer")
        StructureOverlapFactory(project=project, existing=body)


def test_a_figure_stands_with_its_source_and_beside_the_residents(project):
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, key="residents", value=24600, unit="Personen")
    FigureFactory(
        stock_taking=taken,
        key="protection",
        value=310,
        unit="Personen",
        source="Ausländerzentralregister",
        table_code="12531-0043",
        retrieved_on=dt.date(2026, 11, 2),
    )
    text = cells(words_of(project))
    assert (
        "Menschen auf der Suche nach Schutz (Personen) | Ebersfelde | 310 | 12,6 | "
        "30.06.2026 | Ausländerzentralregister, Tabelle 12531-0043, "
        "abgerufen am 02.11.2026"
    ) in text
    assert "24.600" in text


def test_fewer_than_five_people_are_nowhere_in_the_files(project):
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, key="residents", value=1000)
    FigureFactory(stock_taking=taken, name="Kinder im Heim", value=4, unit="Kinder")
    words = words_of(project)
    assert "Kinder im Heim (Kinder) | Ebersfelde | unter 5 |  |" in cells(words)
    assert "" in words.parts[0].amounts
    note = "Zahlen von weniger als fünf Menschen werden nicht genannt."
    assert note in words.parts[0].paragraphs[1]
    book = load_workbook(io.BytesIO(xlsx.report_xlsx(words)))
    values = [cell.value for row in book.worksheets[0] for cell in row]
    assert 1000 in values
    assert not {4, "4"} & set(values)


def test_a_mark_stays_a_mark_and_is_explained(project):
    FigureFactory(project=project, value=None, mark=".")
    words = words_of(project)
    assert " | . | " in cells(words)
    assert ". = unbekannt oder geheim" in words.parts[0].paragraphs[1]


def test_what_is_asked_for_names_who_and_until_when(project):
    FigureQuestionFactory(project=project, key="pupils")
    text = "Schulkinder ohne deutschen Pass | Fachbereich Bürgerdienste | 01.12.2026"
    assert text in cells(words_of(project))


def test_an_overlap_stands_with_its_answer_or_as_open(project, jana):
    body = StructureFactory(project=project, name="Runder Tisch Integration")
    new = StructureFactory(project=project, name="Lenkungskreis", is_planned=True)
    overlap = StructureOverlapFactory(project=project, planned=new, existing=body)
    open_row = "Lenkungskreis | Runder Tisch Integration | noch offen |  | "
    assert open_row in cells(words_of(project))
    overlap.answer, overlap.answered_essence = "extend", overlap.essence
    overlap.sentence = "Ein zweites Gremium entsteht nicht."
    overlap.answered_by = jana
    overlap.answered_at = dt.datetime(2026, 11, 22, 23, 30, tzinfo=dt.UTC)
    overlap.save()
    row = "Bestehendes erweitern | Ein zweites Gremium entsteht nicht. | "
    assert row + "23.11.2026, Jana Lindner" in cells(words_of(project))
    overlap.essence = "b" * 64
    overlap.save()
    assert open_row in cells(words_of(project))


def test_the_statement_of_the_circle_stands_above_the_overlaps(project):
    StructureOverlapFactory(project=project)
    ParallelSignOffFactory(project=project, statement="Nichts entsteht doppelt.")
    (part,) = [
        part
        for part in words_of(project).parts
        if part.heading == "Was sich überschneidet"
    ]
    text = "Feststellung des Kreises vom 2. November 2026: Nichts entsteht doppelt."
    assert part.paragraphs == (text,)


def test_the_number_of_queries_does_not_grow(project, other_project):
    fill(project, 1)
    fill(other_project, 3)
    with CaptureQueriesContext(connection) as few:
        words_of(project)
    with CaptureQueriesContext(connection) as many:
        words_of(other_project)
    assert len(few) == len(many)


def test_hostile_texts_stay_texts_in_all_three_files(project):
    for name, text in sample.HOSTILE.items():
        StructureFactory(project=project, kind="offer", name=f"{text} {name}")
    words = words_of(project)
    assert pdf.report_pdf(words, TODAY).startswith(b"%PDF")
    tables = Document(io.BytesIO(docx.report_docx(words, TODAY))).tables
    book = load_workbook(io.BytesIO(xlsx.report_xlsx(words)))
    assert all(cell.data_type != "f" for page in book for row in page for cell in row)
    assert any("=1+1" in cell.text for row in tables[-1].rows for cell in row.cells)


def test_widths_fit_the_lying_sheet_and_match_the_columns(project):
    fill(project, 2)
    for part in words_of(project).parts:
        assert len(part.widths) == len(part.table.columns)
        assert sum(part.widths) <= 267


def test_sheets_of_the_workbook_bear_the_headings(project):
    fill(project, 1)
    names = load_workbook(io.BytesIO(xlsx.report_xlsx(words_of(project)))).sheetnames
    assert names[0] == "Lage vor Ort"
    assert all(len(name) <= 31 for name in names)
    assert len(set(names)) == len(names)


def test_the_demo_fills_every_part(db):
    words = words_of(load_demo(today=TODAY))
    data = pdf.report_pdf(words, TODAY)
    with pikepdf.open(io.BytesIO(data)) as made, made.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"
    text = text_of(data)
    for heading in ("Konzepte", "Runden", "WegederVerständigung", "Angebote"):
        assert heading in text


@pytest.mark.parametrize("name", ["stock_pdf", "stock_docx", "stock_xlsx"])
def test_readers_of_the_documents_get_the_file(name, project, gesa, otto, sign_in):
    fill(project, 1)
    url = reverse(f"documents:{name}", args=[project.slug])
    answer = sign_in(gesa).get(url, {"sprache": "en"})
    ending = name.removeprefix("stock_")
    assert answer.status_code == 200
    assert answer["Content-Disposition"].endswith(f'bestand-{project.slug}.{ending}"')
    assert sign_in(otto).get(url).status_code == 404


def test_an_empty_stock_makes_a_document_too(project, gesa, sign_in):
    for name in ("stock_pdf", "stock_docx", "stock_xlsx"):
        url = reverse(f"documents:{name}", args=[project.slug])
        assert sign_in(gesa).get(url).status_code == 200
