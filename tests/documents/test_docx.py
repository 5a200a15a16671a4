"""Each Word file is opened again: headings, header rows, language, words."""

import io
import zipfile
from dataclasses import replace
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn
from lxml import etree

from auftakt.documents import docx
from auftakt.documents.sheets import Language, Line
from tests.documents import sample

ALL = {
    "invitation": lambda: docx.invitation_docx(sample.invitation()),
    "agenda": lambda: docx.agenda_docx(sample.agenda()),
    "script": lambda: docx.script_docx(sample.script()),
}


@pytest.fixture(params=ALL)
def data(request: pytest.FixtureRequest) -> bytes:
    return ALL[request.param]()


def opened(data: bytes) -> Any:
    return Document(io.BytesIO(data))


def headings(document: Any) -> list[tuple[str, str]]:
    return [
        (paragraph.style.name, paragraph.text)
        for paragraph in document.paragraphs
        if paragraph.style.name.startswith("Heading")
    ]


def test_headings_are_styles(data: bytes) -> None:
    names = [name for name, _ in headings(opened(data))]
    assert names[0] == "Heading 1"
    assert "Heading 2" in names


def test_the_agenda_reads_in_order() -> None:
    document = opened(ALL["agenda"]())
    assert headings(document) == [
        ("Heading 1", "Tagesordnung: Ankommen in Ebersfelde"),
        ("Heading 2", "Worum es geht"),
        ("Heading 2", "Ablauf"),
    ]
    rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
    assert rows == [
        ["Zeit", "Punkt", "Wer", "Minuten"],
        ["9:00–9:10", "1  Begrüßung", "Hanne Dorfeld", "10"],
        ["9:10–9:40", "2  Bestandsaufnahme", "Jana Lindner", "30"],
        ["9:10–9:21", "2a  Hintergründe", "", "11"],
        ["9:21–9:40", "2b  Lage vor Ort", "", "19"],
        ["9:40–10:10", "Pause mit Imbiss", "", "30"],
        ["10:10–10:55", "3  Projektziele festlegen", "", "45"],
        ["vorab", "4  Steckbrief lesen", "", "0"],
    ]


def test_header_rows_are_repeated(data: bytes) -> None:
    for table in opened(data).tables:
        marks = [
            row._tr.trPr is not None
            and row._tr.trPr.find(qn("w:tblHeader")) is not None
            for row in table.rows
        ]
        assert marks == [True] + [False] * (len(marks) - 1)


def test_the_language_is_set_in_the_styles(data: bytes) -> None:
    document = opened(data)
    styles = document.styles.element
    codes = {item.get(qn("w:val")) for item in styles.iter(qn("w:lang"))}
    assert codes == {"de-DE"}
    assert document.core_properties.language == "de-DE"
    assert "Ankommen in Ebersfelde" in document.core_properties.title


def test_english_documents_say_so() -> None:
    sheet = replace(sample.script(), language=Language.EN)
    document = opened(docx.script_docx(sheet))
    codes = {
        item.get(qn("w:val")) for item in document.styles.element.iter(qn("w:lang"))
    }
    assert codes == {"en-GB"}


def test_the_crest_has_words_and_nothing_floats(data: bytes) -> None:
    body = opened(data).element.body
    names = {
        item.get("descr")
        for item in body.iter(
            "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}docPr"
        )
    }
    assert names == {"Wappen: Stadt Ebersfelde"}
    assert not list(body.iter(qn("w:txbxContent")))


def test_all_parts_are_well_formed_and_point_nowhere(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            content = archive.read(name)
            if name.endswith((".xml", ".rels")):
                etree.fromstring(content)
            assert b'TargetMode="External"' not in content


@pytest.mark.parametrize("text", [*sample.HOSTILE.values(), "x" * 10_000])
def test_any_text_survives_as_text(text: str) -> None:
    line = Line(
        label="1",
        title=text,
        start=sample.START,
        end=sample.START,
        minutes=1,
        who=text,
        purpose=text,
        method=text,
        material=text,
        result=text,
    )
    sheet = sample.script(goal=text, lines=(line,), open_points=(text,))
    document = opened(docx.script_docx(sheet))
    assert text in [paragraph.text for paragraph in document.paragraphs]
    cells = [cell.text for cell in document.tables[0].rows[1].cells]
    assert cells[2:] == [f"1  {text}", *([text] * 5)]
    fields = [item.text for item in document.element.body.iter(qn("w:instrText"))]
    assert fields == []


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\ufeff", "\udc00", "\uffff"])
def test_control_characters_do_not_break_it(sign: str) -> None:
    document = opened(docx.agenda_docx(sample.agenda(goal=f"vor{sign}nach")))
    assert "vornach" in [paragraph.text for paragraph in document.paragraphs]


def test_the_script_lies() -> None:
    section = opened(ALL["script"]()).sections[0]
    assert section.page_width.mm == pytest.approx(297, abs=0.1)
    assert section.page_height.mm == pytest.approx(210, abs=0.1)


def test_each_letter_starts_on_its_own_page() -> None:
    document = opened(ALL["invitation"]())
    numbering = [
        [kind.get(qn("w:start")) for kind in section._sectPr.iter(qn("w:pgNumType"))]
        for section in document.sections
    ]
    assert numbering == [["1"], ["1"]]
    assert [text for name, text in headings(document) if name == "Heading 1"] == [
        "Einladung zum Auftaktworkshop: Ankommen in Ebersfelde"
    ] * 2
