"""Sheets as Word files: real styles and headings, a language, no text boxes."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime

from docx import Document
from docx.document import Document as Doc
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt, RGBColor

from auftakt.documents import docx_parts as parts
from auftakt.documents.glyphs import clean
from auftakt.documents.printed import (
    Frame,
    Invitation,
    Letter,
    Plan,
    Report,
    Section,
)
from auftakt.documents.sheets import AgendaSheet, InvitationSheet, ScriptSheet
from auftakt.documents.wording import agenda_words, invitation_words, script_words

_LETTER_MARGINS = (25, 20, 20, 20)
_LYING_MARGINS = (15, 15, 15, 15)


def invitation_docx(sheet: InvitationSheet) -> bytes:
    """All letters in one file, each on its own page."""
    words = invitation_words(sheet)
    document = _document(words.frame, sheet.written_on, _LETTER_MARGINS)
    parts.count_from_one(document)
    for number, letter in enumerate(words.letters):
        section = document.add_section() if number else document.sections[0]
        parts.footer(section, " · ".join(words.frame.contact), words.frame.page)
        _letter(document, words, letter)
    return _saved(document)


def agenda_docx(sheet: AgendaSheet) -> bytes:
    words = agenda_words(sheet)
    document = _document(words.frame, sheet.made_on, _LETTER_MARGINS)
    _plan(document, words, widths=(27, 78, 40, 20))
    return _saved(document)


def script_docx(sheet: ScriptSheet) -> bytes:
    """Landscape, because it has eight columns."""
    words = script_words(sheet)
    document = _lying_document(words.frame, sheet.made_on)
    _plan(document, words, widths=(26, 13, 52, 44, 44, 27, 27, 34))
    return _saved(document)


def report_docx(words: Report, made_on: date) -> bytes:
    """Landscape, one table for each part."""
    document = _lying_document(words.frame, made_on)
    parts.letterhead(document, words.frame)
    document.add_heading(clean(words.frame.title), level=1)
    parts.text(document, words.lead)
    for part in words.parts:
        _section(document, Section(heading=part.heading, paragraphs=part.paragraphs))
        if part.table.rows:
            parts.table(document, part.table, part.widths)
    parts.footer(document.sections[0], words.frame.footer, words.frame.page_of)
    return _saved(document)


def _lying_document(frame: Frame, made_on: date) -> Doc:
    document = _document(frame, made_on, _LYING_MARGINS)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Mm(297), Mm(210)
    return document


def _document(frame: Frame, made_on: date, margins: tuple[int, int, int, int]) -> Doc:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(margins[0]), Mm(margins[1])
    section.top_margin, section.bottom_margin = Mm(margins[2]), Mm(margins[3])
    parts.set_styles(document, frame.language, frame.accent)
    made = datetime(made_on.year, made_on.month, made_on.day, tzinfo=UTC)
    properties = document.core_properties
    properties.title = clean(frame.title)[:255]
    properties.author = clean(frame.municipality)[:255]
    properties.subject = clean(frame.project)[:255]
    properties.language = parts.LOCALES[frame.language]
    properties.comments = properties.keywords = properties.last_modified_by = ""
    properties.created = properties.modified = made.replace(tzinfo=None)
    return document


def _plan(document: Doc, words: Plan, widths: tuple[int, ...]) -> None:
    parts.letterhead(document, words.frame)
    document.add_heading(clean(words.frame.title), level=1)
    parts.text(document, f"{words.lead} · {words.version}")
    if words.goal:
        _section(document, words.goal)
    parts.facts(document, words.facts)
    for note in words.notes:
        document.add_heading(clean(note.heading), level=2)
        for point in note.paragraphs:
            parts.text(document, point, style="List Bullet")
    document.add_heading(clean(words.table.heading), level=2)
    parts.table(document, words.table, widths)
    footer = words.frame.footer, words.frame.page_of
    parts.footer(document.sections[0], *footer)


def _letter(document: Doc, words: Invitation, letter: Letter) -> None:
    parts.letterhead(document, words.frame)
    _address(document, words, letter)
    document.add_heading(clean(words.subject), level=1)
    if words.goal:
        _section(document, words.goal)
    parts.text(document, letter.salutation)
    for paragraph in words.opening:
        parts.text(document, paragraph)
    parts.facts(document, letter.facts)
    if words.motivation:
        _section(document, words.motivation)
    if words.table.rows:
        document.add_heading(clean(words.table.heading), level=2)
        parts.table(document, words.table, (30, 135))
    _section(document, words.reply)
    _closing(document, words)


def _address(document: Doc, words: Invitation, letter: Letter) -> None:
    if letter.return_address:
        small = parts.text(document, letter.return_address)
        small.runs[0].font.size = Pt(8)
        small.paragraph_format.space_before = Pt(18)
        small.paragraph_format.space_after = Pt(2)
    lines = parts.text(document, "\n".join(letter.address))
    lines.paragraph_format.space_after = Pt(24)
    if words.contact:
        contact = (f"{words.contact_heading}:", *words.contact)
        parts.text(document, "\n".join(contact)).paragraph_format.space_after = Pt(6)
    day = parts.text(document, f"\t{letter.sender_date}")
    day.paragraph_format.tab_stops.add_tab_stop(Mm(165), WD_TAB_ALIGNMENT.RIGHT)


def _section(document: Doc, section: Section) -> None:
    document.add_heading(clean(section.heading), level=2)
    for paragraph in section.paragraphs:
        parts.text(document, paragraph)


def _closing(document: Doc, words: Invitation) -> None:
    closing = parts.text(document, words.closing)
    closing.paragraph_format.space_before = Pt(12)
    closing.paragraph_format.space_after = Pt(42)
    closing.paragraph_format.keep_with_next = True
    name = parts.text(document, words.name)
    name.runs[0].bold = True
    if words.office:
        name.paragraph_format.space_after = Pt(0)
        name.paragraph_format.keep_with_next = True
        parts.text(document, words.office)
    parts.text(document, words.enclosure).runs[0].font.color.rgb = RGBColor(
        0x4B, 0x4F, 0x66
    )


def _saved(document: Doc) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()
