"""Parts of a Word file that python-docx has no function for."""

from __future__ import annotations

import io
from typing import Any

from docx.document import Document as Doc
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Emu, Length, Mm, Pt, RGBColor
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from auftakt.documents.glyphs import clean
from auftakt.documents.printed import Fact, Frame, Row, Table

LOCALES = {"de": "de-DE", "en": "en-GB"}
FONT = "Arial"  # stands on every office computer; our own font does not
_SIZES = {
    "Normal": 10.5,
    "Heading 1": 15,
    "Heading 2": 11.5,
    "List Bullet": 10.5,
    "Footer": 8,
}


def set_styles(document: Doc, language: str, accent: str) -> None:
    """One font, the town's colour for headings, and a language for the reader."""
    for name, size in _SIZES.items():
        style: Any = document.styles[name]
        style.font.name = FONT
        style.font.size = Pt(size)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for attribute in list(fonts.attrib):
            if "Theme" in attribute:
                del fonts.attrib[attribute]
        for slot in ("ascii", "hAnsi", "cs", "eastAsia"):
            fonts.set(qn(f"w:{slot}"), FONT)
    for name in ("Heading 1", "Heading 2"):
        heading: Any = document.styles[name]
        heading.font.bold = True
        heading.font.color.rgb = RGBColor.from_string(accent.lstrip("#").upper())
        heading.paragraph_format.space_before = Pt(12)
        heading.paragraph_format.space_after = Pt(4)
    document.styles["Heading 1"].font.color.rgb = RGBColor(0x13, 0x15, 0x25)
    document.styles["Footer"].paragraph_format.tab_stops.clear_all()
    normal: Any = document.styles["Normal"]
    normal.paragraph_format.space_after = Pt(6)
    _set_language(document, LOCALES[language])


def _xml(part: Any) -> Any:
    return part._element  # noqa: SLF001 - python-docx has no other name for the node


def _set_language(document: Doc, locale: str) -> None:
    styles = document.styles.element
    defaults = styles.find(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}")
    targets = [document.styles["Normal"].element.get_or_add_rPr()]
    targets += [defaults] if defaults is not None else []
    for properties in targets:
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
        lang = OxmlElement("w:lang")
        for slot in ("val", "eastAsia"):
            lang.set(qn(f"w:{slot}"), locale)
        properties.append(lang)


def text(document: Doc, words: str, style: str | None = None) -> Paragraph:
    """A paragraph; line ends become line breaks, nothing is read as a field."""
    return document.add_paragraph(clean(words), style=style)


def letterhead(document: Doc, frame: Frame) -> Paragraph:
    """Crest and names at the top, in the text itself, so that they are read out."""
    paragraph = document.add_paragraph()
    if frame.crest:
        run = paragraph.add_run()
        run.add_picture(io.BytesIO(frame.crest), height=Mm(16))
        for properties in _xml(run).iter(qn("wp:docPr")):
            properties.set("descr", clean(frame.crest_alt))
            properties.set("title", clean(frame.crest_alt))
        paragraph.add_run("  ")
    name = paragraph.add_run(clean(frame.municipality))
    name.bold = True
    name.font.size = Pt(14)
    paragraph.add_run("\n" + clean(frame.project))
    _rule_below(paragraph, frame.accent)
    return paragraph


def _rule_below(paragraph: Paragraph, accent: str) -> None:
    borders = OxmlElement("w:pBdr")
    bottom = OxmlElement("w:bottom")
    values = {"val": "single", "sz": "12", "space": "6", "color": accent.lstrip("#")}
    for name, value in values.items():
        bottom.set(qn(f"w:{name}"), value)
    borders.append(bottom)
    _xml(paragraph).get_or_add_pPr().insert_element_before(
        borders,
        "w:shd",
        "w:tabs",
        "w:suppressAutoHyphens",
        "w:spacing",
        "w:ind",
        "w:jc",
        "w:rPr",
    )
    paragraph.paragraph_format.space_after = Pt(14)


def facts(document: Doc, values: tuple[Fact, ...]) -> None:
    """One paragraph each: the label bold, its lines at a hanging indent."""
    for fact in values:
        paragraph = document.add_paragraph()
        layout = paragraph.paragraph_format
        layout.left_indent, layout.first_line_indent = Mm(34), Mm(-34)
        layout.tab_stops.add_tab_stop(Mm(34))
        layout.space_after = Pt(3)
        paragraph.add_run(clean(fact.label)).bold = True
        paragraph.add_run("\t" + clean("\n".join(fact.lines)))


def table(document: Doc, content: Table, widths: tuple[int, ...]) -> None:
    """A table with a real header row that is repeated on every page."""
    count = 1 + len(content.rows)
    grid = document.add_table(rows=count, cols=len(content.columns))
    grid.style = document.styles["Table Grid"]
    grid.autofit = False
    for column, width in zip(grid.columns, widths, strict=True):
        column.width = Mm(width)
    head, *lines = grid.rows
    for cell, name in zip(head.cells, content.columns, strict=True):
        _fill(cell, clean(name), bold=True)
    _repeat_as_header(_xml(grid).tr_lst[0])
    for line, row in zip(lines, content.rows, strict=True):
        for index, (cell, value) in enumerate(zip(line.cells, row.cells, strict=True)):
            _cell(cell, row, value, is_point=index == content.point)
    _keep_rows_whole(_xml(grid))
    _thin_rules(_xml(grid))


def _thin_rules(grid: Any) -> None:
    """Lines between the rows only, as in the PDF."""
    borders = OxmlElement("w:tblBorders")
    for edge in ("top", "left", "bottom", "right", "insideH", "insideV"):
        shown = edge in {"bottom", "insideH"}
        border = OxmlElement(f"w:{edge}")
        border.set(qn("w:val"), "single" if shown else "nil")
        border.set(qn("w:sz"), "4")
        border.set(qn("w:space"), "0")
        border.set(qn("w:color"), "857F72")
        borders.append(border)
    grid.tblPr.insert_element_before(
        borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook"
    )


def _cell(cell: _Cell, row: Row, value: str, *, is_point: bool) -> None:
    words = clean(value)
    if is_point and row.label:
        words = f"{row.label}  {words}"
    paragraph = _fill(cell, words, bold=is_point and not (row.is_part or row.is_break))
    if row.is_break:
        paragraph.runs[0].italic = True
    if is_point and row.is_part:
        paragraph.paragraph_format.left_indent = Mm(4)


def _fill(cell: _Cell, words: str, *, bold: bool) -> Paragraph:
    paragraph: Paragraph = cell.paragraphs[0]
    run = paragraph.add_run(words)
    run.bold = bold
    run.font.size = Pt(9.5)
    paragraph.paragraph_format.space_after = Pt(2)
    paragraph.paragraph_format.space_before = Pt(2)
    return paragraph


def _repeat_as_header(row: Any) -> None:
    properties = row.get_or_add_trPr()
    header = OxmlElement("w:tblHeader")
    header.set(qn("w:val"), "true")
    properties.append(header)


def _keep_rows_whole(grid: Any) -> None:
    for row in grid.tr_lst:
        properties = row.get_or_add_trPr()
        properties.insert(0, OxmlElement("w:cantSplit"))


def footer(section: Section, left: str, page_of: str) -> None:
    """`page_of` holds {page} and may hold {pages}, which Word counts itself."""
    section.footer.is_linked_to_previous = False
    paragraph = section.footer.paragraphs[0]
    tabs = paragraph.paragraph_format.tab_stops
    tabs.add_tab_stop(text_width(section), WD_TAB_ALIGNMENT.RIGHT)
    before, _, rest = page_of.partition("{page}")
    between, counted, after = rest.partition("{pages}")
    paragraph.add_run(f"{clean(left)}\t{before}")
    _field(paragraph, "PAGE")
    paragraph.add_run(between)
    if counted:
        _field(paragraph, "NUMPAGES")
        paragraph.add_run(after)


def text_width(section: Section) -> Length:
    margins = (section.left_margin or 0) + (section.right_margin or 0)
    return Emu((section.page_width or 0) - margins)


def count_from_one(document: Doc) -> None:
    """Page numbers start anew with this section and with all that follow it."""
    kind = OxmlElement("w:pgNumType")
    kind.set(qn("w:start"), "1")
    document.element.body.sectPr.insert_element_before(
        kind, "w:cols", "w:titlePg", "w:docGrid"
    )


def _field(paragraph: Paragraph, name: str) -> None:
    """A page field; `name` is ours, never a text of a user."""
    for kind in ("begin", "instr", "end"):
        if kind == "instr":
            element = OxmlElement("w:instrText")
            element.text = name
        else:
            element = OxmlElement("w:fldChar")
            element.set(qn("w:fldCharType"), kind)
        _xml(paragraph.add_run()).append(element)
