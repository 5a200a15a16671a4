"""Cards, what was agreed and the ways as they are printed: sums, no single dot."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils.translation import gettext as _

from auftakt.documents.printed import Part
from auftakt.documents.sheets import Language
from auftakt.documents.tables import joined, plain_table, short_day
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project
from auftakt.swot.domain.kinds import Quadrant
from auftakt.swot.labels import (
    PAIR_WORDS,
    POINT_WORD,
    QUADRANT_WORDS,
    STRATEGY_WORDS,
)
from auftakt.swot.models import AgreedPoint
from auftakt.swot.queries import Card, StrategyRow, cards, points, strategy_rows

_CARD_WIDTHS = (30, 16, 96, 20, 47, 58)
_POINT_WIDTHS = (40, 110, 40, 77)
_WAY_WIDTHS = (14, 55, 75, 78, 45)


def swot_parts(project: Project, language: Language) -> Iterable[Part]:
    """What was agreed comes first, then the ways, then every card that counts."""
    yield _points(project, language)
    yield _ways(project)
    yield _cards(project)


def _points(project: Project, language: Language) -> Part:
    heading = _("Stärken und Herausforderungen")
    columns = (_("Art"), _("Was der Kreis festhält"), _("Stand"), _("Aus den Karten"))
    rows = [_point(one, language) for one in points(project)]
    return Part(
        heading=heading,
        table=plain_table(heading, columns, sorted(rows, key=_kind_last)),
        widths=_POINT_WIDTHS,
    )


def _kind_last(row: tuple[str, ...]) -> bool:
    """Strengths before challenges, each in the order they were agreed."""
    return row[0] != str(POINT_WORD["strength"])


def _point(point: AgreedPoint, language: Language) -> tuple[str, ...]:
    state = _("seit %(day)s") % {"day": short_day(point.agreed_on, language)}
    if point.withdrawn_on:
        day = short_day(point.withdrawn_on, language)
        gone = _("zurückgenommen am %(day)s") % {"day": day}
        state = joined(gone, point.withdrawn_reason, by=": ")
    sources = [str(source.entry.number) for source in point.sources.all()]
    return str(POINT_WORD[point.kind]), point.text, state, ", ".join(sources)


def _ways(project: Project) -> Part:
    heading = _("Wege aus den Karten")
    columns = (_("Nr."), _("Art"), _("Weg"), _("Wie"), _("Aus den Karten"))
    return Part(
        heading=heading,
        table=plain_table(heading, columns, [_way(r) for r in strategy_rows(project)]),
        widths=_WAY_WIDTHS,
    )


def _way(row: StrategyRow) -> tuple[str, ...]:
    words = STRATEGY_WORDS[row.kind] if row.kind else ""
    if row.gap:
        words = PAIR_WORDS[row.gap]
    numbers = ", ".join(str(entry.number) for entry in row.entries)
    strategy = row.strategy
    return str(strategy.number), str(words), strategy.title, strategy.text, numbers


def _cards(project: Project) -> Part:
    heading = _("Was hilft uns, was hindert uns?")
    columns = (
        _("Feld"),
        _("Nr."),
        _("Karte"),
        _("Punkte"),
        _("Themenfeld"),
        _("Woran man es sieht"),
    )
    return Part(
        heading=heading,
        table=plain_table(heading, columns, [_card(card) for card in cards(project)]),
        widths=_CARD_WIDTHS,
    )


def _card(card: Card) -> tuple[str, ...]:
    entry = card.entry
    numbers = ", ".join(str(one.number) for one in (entry, *card.merged))
    return (
        str(QUADRANT_WORDS[Quadrant(entry.quadrant)]),
        numbers,
        joined(entry.text, *(one.text for one in card.merged), by=" = "),
        str(card.dots or ""),
        str(THEME_WORDS.get(entry.theme, "")),
        entry.evidence,
    )
