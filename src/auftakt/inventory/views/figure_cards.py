"""Figures as the pages show them: texts, pictures and their sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import formats
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from auftakt.inventory.domain.charts import Bar, Bars, Line, Lines, bars_of, lines_of
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.labels.figures import (
    SHORT_LEVEL_WORDS,
    difference_text,
    mark_text,
    number_text,
    shown_text,
)
from auftakt.inventory.labels.structures import LEVEL_WORDS
from auftakt.inventory.models import Figure
from auftakt.inventory.queries.figures import Comparison, DatedValue, FigureRow


@dataclass(frozen=True, slots=True)
class ValueText:
    """One value in words; `rate` is per 1,000, empty where there is none.

    `said` puts the meaning of a mark in place of the mark, for people who read along.
    """

    figure: Figure
    level: Promise
    short_level: Promise
    text: str
    meaning: str
    said: str
    rate: str
    source: str


@dataclass(frozen=True, slots=True)
class DrawnBar:
    bar: Bar
    name: Promise
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """`sentence` says what the picture shows; one of the two is there or none."""

    sentence: str
    bars: Bars | None = None
    drawn: tuple[DrawnBar, ...] = ()
    lines: Lines | None = None
    named: tuple[tuple[Line, Promise], ...] = ()


@dataclass(frozen=True, slots=True)
class FigureCard:
    """A known figure; `main` is the own value, or that of the nearest level."""

    row: FigureRow
    main: ValueText
    values: tuple[ValueText, ...]
    dated: tuple[ValueText, ...]
    bars: Picture | None
    lines: Picture | None
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ComparedRow:
    title: str
    level: Promise
    unit: str
    first: ValueText | None
    later: ValueText | None
    change: str


def cards(rows: Iterable[FigureRow]) -> list[FigureCard]:
    """The rows that have values."""
    return [_card(row) for row in rows if row.is_known]


def compared_rows(found: Iterable[Comparison]) -> Iterator[ComparedRow]:
    for one in found:
        yield ComparedRow(
            title=one.title,
            level=SHORT_LEVEL_WORDS[one.level],
            unit=one.unit,
            first=value_text(one.first) if one.first else None,
            later=value_text(one.later) if one.later else None,
            change=difference_text(one.difference, one.trend),
        )


def value_text(value: DatedValue) -> ValueText:
    text, meaning = shown_text(value.shown), mark_text(value.shown)
    has_number = value.shown.value is not None
    return ValueText(
        figure=value.figure,
        level=LEVEL_WORDS[value.level],
        short_level=SHORT_LEVEL_WORDS[value.level],
        text=text,
        meaning=meaning,
        said=f"{text} ({meaning})" if meaning and has_number else meaning or text,
        rate="" if value.rate is None else number_text(value.rate),
        source=source_text(value.figure),
    )


def source_text(figure: Figure) -> str:
    """Source, table, reference date and day of retrieval in one line."""
    day = formats.date_format(figure.reference_date, "DATE_FORMAT")
    parts = [figure.source]
    if figure.table_code:
        parts.append(_("Tabelle %(code)s") % {"code": figure.table_code})
    parts.append(_("Stand %(day)s") % {"day": day})
    if figure.retrieved_on:
        retrieved = formats.date_format(figure.retrieved_on, "DATE_FORMAT")
        parts.append(_("abgerufen am %(day)s") % {"day": retrieved})
    if figure.is_rounded:
        parts.append(_("gerundet"))
    return ", ".join(parts)


def _card(row: FigureRow) -> FigureCard:
    values = tuple(value_text(value) for value in row.newest.values())
    return FigureCard(
        row=row,
        main=values[0],
        values=values,
        dated=tuple(value_text(value) for value in row.dated),
        bars=_bars(row),
        lines=_lines(row),
        sources=tuple(dict.fromkeys(value.source for value in values)),
    )


def _bars(row: FigureRow) -> Picture | None:
    rates = {level: value.rate for level, value in row.newest.items()}
    bars = bars_of(rates)
    if bars is None:
        return None
    texts = {level: _rate_text(value) for level, value in row.newest.items()}
    said = ", ".join(
        _("%(level)s %(number)s") % {"level": SHORT_LEVEL_WORDS[level], "number": text}
        for level, text in texts.items()
    )
    return Picture(
        sentence=_("Je 1.000 Menschen: %(said)s") % {"said": said},
        bars=bars,
        drawn=tuple(
            DrawnBar(bar, SHORT_LEVEL_WORDS[bar.level], texts[bar.level])
            for bar in bars.bars
        ),
    )


def _rate_text(value: DatedValue) -> str:
    """What stands at the end of a bar."""
    if value.rate is not None:
        return number_text(value.rate)
    return shown_text(value.shown) if value.shown.is_hidden else _("keine Zahl")


def _lines(row: FigureRow) -> Picture | None:
    """Per 1,000 where there are rates on two days, else the own numbers alone."""
    rates = {
        level: [
            (one.figure.reference_date, one.rate)
            for one in row.dated
            if one.level == level and one.rate is not None
        ]
        for level in Level
    }
    lines = lines_of(rates)
    if lines is not None:
        return _line_picture(
            lines, _("Je 1.000 Menschen im Lauf der Zeit: %(said)s"), rates
        )
    own = {
        Level.OWN: [
            (one.figure.reference_date, one.shown.value)
            for one in row.dated
            if one.level == Level.OWN and one.shown.value is not None
        ]
    }
    lines = lines_of(own)
    if lines is None:
        return None
    return _line_picture(lines, _("Im Lauf der Zeit: %(said)s"), own)


def _line_picture(lines: Lines, sentence: str, values: dict) -> Picture:
    said = "; ".join(
        _("%(level)s von %(first)s auf %(last)s")
        % {
            "level": SHORT_LEVEL_WORDS[line.level],
            "first": number_text(min(values[line.level])[1]),
            "last": number_text(max(values[line.level])[1]),
        }
        for line in lines.lines
    )
    return Picture(
        sentence=sentence % {"said": said},
        lines=lines,
        named=tuple((line, SHORT_LEVEL_WORDS[line.level]) for line in lines.lines),
    )
