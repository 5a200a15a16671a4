"""Each PDF is opened again and read as a reader for blind people reads it."""

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pikepdf
import pytest

from auftakt.documents import pdf
from auftakt.documents.sheets import Language, Line
from tests.documents import sample
from tests.documents.reading import text_of

ALL = {
    "invitation": lambda: pdf.invitation_pdf(sample.invitation()),
    "agenda": lambda: pdf.agenda_pdf(sample.agenda()),
    "script": lambda: pdf.script_pdf(sample.script()),
}


@pytest.fixture(params=ALL)
def opened(request: pytest.FixtureRequest) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(ALL[request.param]()))


def elements(document: pikepdf.Pdf) -> Iterator[Any]:
    """Every structure element in reading order."""
    waiting = [document.Root.StructTreeRoot.K]
    while waiting:
        node = waiting.pop(0)
        if isinstance(node, pikepdf.Array):
            waiting = [*node, *waiting]
        elif isinstance(node, pikepdf.Dictionary) and "/S" in node:
            yield node
            waiting = [*([node.K] if "/K" in node else []), *waiting]


def tags(document: pikepdf.Pdf) -> list[str]:
    return [str(element.S) for element in elements(document)]


def names(document: pikepdf.Pdf) -> set[str]:
    """Every key and name anywhere in the file."""
    found: set[str] = set()
    for item in document.objects:
        if isinstance(item, pikepdf.Dictionary | pikepdf.Stream):
            for key, value in item.items():
                found.add(key)
                if isinstance(value, pikepdf.Name):
                    found.add(str(value))
    return found


def test_it_is_tagged_titled_and_german(opened: pikepdf.Pdf) -> None:
    root = opened.Root
    assert bool(root.MarkInfo.Marked) is True
    assert str(root.Lang).startswith("de")
    assert bool(root.ViewerPreferences.DisplayDocTitle) is True
    with opened.open_metadata() as metadata:
        assert "Ankommen in Ebersfelde" in metadata["dc:title"]
        assert metadata["pdfuaid:part"] == "1"


def test_headings_start_at_one_and_skip_no_level(opened: pikepdf.Pdf) -> None:
    levels = [int(tag[2:]) for tag in tags(opened) if tag in {"/H1", "/H2", "/H3"}]
    assert levels[0] == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_have_header_cells(opened: pikepdf.Pdf) -> None:
    found = tags(opened)
    assert found.count("/Table") >= 1
    assert found.count("/TH") >= 2 * found.count("/Table")
    assert found.count("/THead") == found.count("/Table")


def test_the_crest_has_words(opened: pikepdf.Pdf) -> None:
    figures = [item for item in elements(opened) if str(item.S) == "/Figure"]
    assert figures
    assert {str(item.Alt) for item in figures} == {"Wappen: Stadt Ebersfelde"}


def test_fonts_are_embedded_and_ours(opened: pikepdf.Pdf) -> None:
    descriptors = [
        item
        for item in opened.objects
        if isinstance(item, pikepdf.Dictionary)
        and item.get("/Type") == "/FontDescriptor"
    ]
    assert descriptors
    assert all("/FontFile2" in item or "/FontFile3" in item for item in descriptors)
    assert all("FiraSans" in str(item.FontName) for item in descriptors)


def test_nothing_in_it_acts(opened: pikepdf.Pdf) -> None:
    forbidden = {
        "/JavaScript",
        "/JS",
        "/Launch",
        "/EmbeddedFiles",
        "/EmbeddedFile",
        "/OpenAction",
        "/AA",
        "/URI",
        "/SubmitForm",
        "/RichMedia",
        "/AcroForm",
    }
    assert names(opened) & forbidden == set()


def test_english_documents_say_so() -> None:
    sheet = replace(sample.agenda(), language=Language.EN)
    document = pikepdf.open(io.BytesIO(pdf.agenda_pdf(sheet)))
    assert str(document.Root.Lang).startswith("en")


def test_one_letter_for_each_recipient_each_with_a_subject() -> None:
    document = pikepdf.open(io.BytesIO(pdf.invitation_pdf(sample.invitation())))
    assert tags(document).count("/H1") == 2


def test_without_recipients_there_is_one_letter() -> None:
    sheet = sample.invitation(recipients=())
    document = pikepdf.open(io.BytesIO(pdf.invitation_pdf(sheet)))
    assert tags(document).count("/H1") == 1


def test_the_script_lies_and_the_agenda_stands() -> None:
    def box(data: bytes) -> list[int]:
        with pikepdf.open(io.BytesIO(data)) as document:
            return [round(float(value)) for value in document.pages[0].MediaBox]

    assert box(ALL["agenda"]()) == [0, 0, 595, 842]
    assert box(ALL["script"]()) == [0, 0, 842, 595]


@pytest.mark.parametrize(
    "name", sorted(sample.HOSTILE.keys() - {"arabic", "emoji", "rtl"})
)
def test_every_sign_of_a_text_can_be_read_back(name: str) -> None:
    text = sample.HOSTILE[name]
    found = text_of(pdf.agenda_pdf(sample.agenda(goal=text)))
    assert text.replace(" ", "") in found


def test_long_words_wrap_and_lose_nothing() -> None:
    found = text_of(pdf.agenda_pdf(sample.agenda(goal="q" * 10_000)))
    assert found.count("q") == 10_000


@pytest.mark.parametrize("text", [*sample.HOSTILE.values(), "", "\n", "x" * 10_000])
def test_any_text_is_only_text(text: str) -> None:
    line = Line(
        label="1",
        title=text or "-",
        start=sample.START,
        end=sample.START,
        minutes=1,
        who=text,
        purpose=text,
        method=text,
        material=text,
        result=text,
    )
    head = sample.letterhead(municipality=text or "-", project=text or "-")
    sheet = sample.script(
        letterhead=head, goal=text, lines=(line,), open_points=(text,)
    )
    document = pikepdf.open(io.BytesIO(pdf.script_pdf(sheet)))
    assert bool(document.Root.MarkInfo.Marked) is True
    assert not names(document) & {"/JavaScript", "/EmbeddedFiles", "/URI"}


def test_a_character_without_glyph_is_kept_as_alternative_text() -> None:
    sheet = sample.agenda(goal="Danke 😀 und مرحبا")
    document = pikepdf.open(io.BytesIO(pdf.agenda_pdf(sheet)))
    figures = [item for item in elements(document) if str(item.S) == "/Figure"]
    assert [str(item.Alt) for item in figures][1:] == ["😀", "مرحبا"]


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\ufeff", "\udc00", "\ufffe"])
def test_control_characters_do_not_break_it(sign: str) -> None:
    sheet = sample.agenda(goal=f"vor{sign}nach")
    assert pdf.agenda_pdf(sheet).startswith(b"%PDF-1.7")


def test_the_same_sheet_gives_the_same_bytes() -> None:
    assert ALL["agenda"]() == ALL["agenda"]()
