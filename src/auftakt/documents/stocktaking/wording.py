"""The overview of the stock in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from django.utils.translation import gettext as _
from django.utils.translation import override

from auftakt.documents.labels import ANSWER_WORDS
from auftakt.documents.printed import Part, Report
from auftakt.documents.sheets import Language
from auftakt.documents.stocktaking.sheet import (
    CellText,
    FigureLine,
    OverlapLine,
    StockSheet,
    StructureLine,
)
from auftakt.documents.tables import long_day, plain_table, short_day
from auftakt.documents.wording import frame_words
from auftakt.inventory.content.figures import mark_words
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.labels.figures import number_text
from auftakt.inventory.labels.structures import (
    LEVEL_WORDS,
    LISTS,
    POWER_WORDS,
    RHYTHM_WORDS,
    TARGET_GROUP_WORDS,
)
from auftakt.projects.domain import ActionField
from auftakt.projects.labels import THEME_WORDS

_UNKNOWN = "unknown"


def stock_words(sheet: StockSheet) -> Report:
    """Empty parts are left out."""
    with override(sheet.language):
        name = _("Bestandsübersicht")
        title = f"{name}: {sheet.letterhead.project}"
        stand = _("Stand: %(date)s") % {"date": long_day(sheet.made_on, sheet.language)}
        footer = f"{name} · {sheet.letterhead.project} · {stand}"
        parts = (
            _figures(sheet),
            _asked(sheet),
            _overlaps(sheet),
            _matrix(sheet),
            *_lists(sheet),
        )
        return Report(
            frame=frame_words(sheet.letterhead, sheet.language, title, footer),
            lead=stand,
            parts=tuple(part for part in parts if part.paragraphs or part.table.rows),
        )


def _figures(sheet: StockSheet) -> Part:
    rows = [_figure_row(line, sheet.language) for line in sheet.figures]
    words = mark_words(sheet.language)
    marks = sorted({line.mark for line in sheet.figures if line.mark in words})
    notes = [f"{mark} = {words[mark]}" for mark in marks]
    if any(line.is_hidden for line in sheet.figures):
        notes.append(_("Zahlen von weniger als fünf Menschen werden nicht genannt."))
    taken = (
        [f"{sheet.taken}, {long_day(sheet.taken_on, sheet.language)}."] if rows else []
    )
    return Part(
        heading=_("Lage vor Ort"),
        paragraphs=(*taken, *(["; ".join(notes)] if notes else [])),
        table=plain_table(
            _("Lage vor Ort"),
            (
                _("Kennzahl"),
                _("Gebiet"),
                _("Wert"),
                _("je 1.000 Einwohner"),
                _("Stichtag"),
                _("Quelle"),
            ),
            rows,
            numbers=(2, 3),
        ),
        widths=(64, 42, 26, 24, 24, 87),
        amount_column=2,
        amounts=tuple("" if f.value is None else str(f.value) for f in sheet.figures),
    )


def _figure_row(line: FigureLine, language: Language) -> tuple[str, ...]:
    area = line.area or str(LEVEL_WORDS.get(line.level, line.level))
    rate = line.per_thousand
    return (
        f"{line.title} ({line.unit})" if line.unit else line.title,
        area,
        _value(line),
        "" if rate is None else number_text(rate),
        short_day(line.day, language),
        _source(line, language),
    )


def _value(line: FigureLine) -> str:
    if line.is_hidden:
        return _("unter 5")
    if line.value is None:
        return line.mark
    number = number_text(line.value)
    if line.is_rounded:
        number = _("rund %(number)s") % {"number": number}
    return f"{number} {line.mark}" if line.mark else number


def _source(line: FigureLine, language: Language) -> str:
    parts = [line.source]
    if line.table_code:
        parts.append(_("Tabelle %(code)s") % {"code": line.table_code})
    if line.retrieved_on:
        day = short_day(line.retrieved_on, language)
        parts.append(_("abgerufen am %(day)s") % {"day": day})
    return ", ".join(part for part in parts if part)


def _asked(sheet: StockSheet) -> Part:
    rows = [
        (line.title, line.who, short_day(line.due_on, sheet.language))
        for line in sheet.asked
    ]
    heading = _("Noch erfragt")
    columns = (_("Kennzahl"), _("gefragt ist"), _("bis"))
    return Part(
        heading=heading,
        table=plain_table(heading, columns, rows),
        widths=(110, 110, 47),
    )


def _overlaps(sheet: StockSheet) -> Part:
    rows = [_overlap_row(line, sheet) for line in sheet.overlaps]
    heading = _("Was sich überschneidet")
    columns = (
        _("Geplant"),
        _("Gibt es schon"),
        _("Entscheidung"),
        _("So steht es im Konzept"),
        _("Festgehalten"),
    )
    return Part(
        heading=heading,
        paragraphs=_statement(sheet),
        table=plain_table(heading, columns, rows),
        widths=(45, 50, 40, 92, 40),
    )


def _overlap_row(line: OverlapLine, sheet: StockSheet) -> tuple[str, ...]:
    answer = _("noch offen")
    if line.answer:
        answer = str(ANSWER_WORDS.get(line.answer, line.answer))
    day = short_day(line.answered_on, sheet.language) if line.answered_on else ""
    return (
        line.planned or sheet.circle,
        line.existing,
        answer,
        " ".join(part for part in (line.sentence, line.reason) if part),
        ", ".join(part for part in (day, line.answered_by) if part),
    )


def _statement(sheet: StockSheet) -> tuple[str, ...]:
    if sheet.signed_on is None:
        return ()
    day = long_day(sheet.signed_on, sheet.language)
    text = _("Feststellung des Kreises vom %(day)s") % {"day": day}
    return (f"{text}: {sheet.statement}" if sheet.statement else f"{text}.",)


def _matrix(sheet: StockSheet) -> Part:
    groups = [str(TARGET_GROUP_WORDS.get(key, key)) for key in sheet.groups]
    rows = [
        (str(THEME_WORDS.get(row.field, row.field)), *map(_cell, row.cells))
        for row in sheet.matrix
    ]
    heading = _("Angebote nach Handlungsfeld und Zielgruppe")
    width = 207 // max(len(groups), 1)
    return Part(
        heading=heading,
        table=plain_table(heading, (_("Handlungsfeld"), *groups), rows),
        widths=(60, *(width for _group in groups)),
    )


def _cell(cell: CellText) -> str:
    words = {
        "planned": _("%(number)s geplant") % {"number": cell.number},
        "gap": _("Lücke"),
        "unclear": _("unklar"),
        "not_applicable": "–",
    }
    return words.get(cell.state, str(cell.number))


def _lists(sheet: StockSheet) -> Iterable[Part]:
    for kind in StructureKind:
        lines = [line for line in sheet.structures if line.kind == kind]
        lines.sort(key=_first_field)
        is_offer = kind is StructureKind.OFFER
        part = _offers(lines, sheet) if is_offer else _others(lines, sheet)
        heading = str(LISTS[kind].title)
        yield replace(part, heading=heading, table=replace(part.table, heading=heading))


def _first_field(line: StructureLine) -> int:
    """The order of the matrix; within a field the order of the names stays."""
    fields = list(ActionField)
    return min((fields.index(key) for key in fields if key in line.fields), default=99)


def _offers(lines: Sequence[StructureLine], sheet: StockSheet) -> Part:
    columns = (
        _("Name und Zweck"),
        _("Handlungsfelder"),
        _("Zielgruppen"),
        _("Träger"),
        _("Ort"),
        _("Plätze"),
        _("finanziert bis"),
    )
    rows = [
        (
            _named(line),
            _themes(line),
            _groups(line),
            line.carrier,
            ", ".join(part for part in (line.place, line.languages) if part),
            "" if line.capacity is None else str(line.capacity),
            short_day(line.funding_until, sheet.language),
        )
        for line in lines
    ]
    return _part(columns, rows, (70, 40, 38, 42, 38, 16, 23), numbers=(5,))


def _others(lines: Sequence[StructureLine], sheet: StockSheet) -> Part:
    is_body = any(line.kind == StructureKind.BODY for line in lines)
    columns = (
        _("Name und Zweck"),
        _("Handlungsfelder"),
        _("Träger"),
        _("Mitglieder") if is_body else _("Zielgruppen"),
        _("Treffen und Befugnis"),
        _("gilt bis"),
    )
    rows = [
        (
            _named(line),
            _themes(line),
            ", ".join(part for part in (line.carrier, line.territory) if part),
            "; ".join(line.members) if is_body else _groups(line),
            _working(line),
            short_day(line.valid_until, sheet.language),
        )
        for line in lines
    ]
    return _part(columns, rows, (70, 42, 42, 52, 38, 23))


def _named(line: StructureLine) -> str:
    name = line.name
    if line.is_planned:
        name = _("%(name)s (geplant)") % {"name": name}
    return f"{name}: {line.purpose}" if line.purpose else name


def _themes(line: StructureLine) -> str:
    return ", ".join(str(THEME_WORDS.get(key, key)) for key in line.fields)


def _groups(line: StructureLine) -> str:
    words = [str(TARGET_GROUP_WORDS.get(key, key)) for key in line.target_groups]
    return ", ".join(words)


def _working(line: StructureLine) -> str:
    """How often it meets, what it may do, and by what resolution."""
    keys = ((RHYTHM_WORDS, line.rhythm), (POWER_WORDS, line.decision_power))
    known = [str(words.get(key, key)) for words, key in keys if key != _UNKNOWN]
    return ", ".join([*known, *([line.resolution] if line.resolution else [])])


def _part(
    columns: Sequence[str],
    rows: Sequence[tuple[str, ...]],
    widths: tuple[int, ...],
    *,
    numbers: tuple[int, ...] = (),
) -> Part:
    return Part(
        heading="", table=plain_table("", columns, rows, numbers=numbers), widths=widths
    )
