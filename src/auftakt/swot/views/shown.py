"""Cards, ways and points as the pages show them."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts.page import PageRequest
from auftakt.origins.queries import Thread, became, came_from
from auftakt.projects.labels import THEME_WORDS
from auftakt.projects.models import Project
from auftakt.swot.domain.findings import State
from auftakt.swot.domain.kinds import INNER, POINT_QUADRANTS, PointKind, Quadrant
from auftakt.swot.domain.ranking import Place
from auftakt.swot.labels import (
    PAIR_WORDS,
    POINT_WORDS,
    QUADRANT_HINTS,
    QUADRANT_QUESTIONS,
    QUADRANT_WORDS,
    STRATEGY_WORDS,
)
from auftakt.swot.models import AgreedPoint, SwotEntry
from auftakt.swot.queries import Card, StrategyRow, by_quadrant

FIRST_ON_BOARD = 8


def posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None


@dataclass(frozen=True)
class Line:
    """One card in words; `place` is empty before it has a dot."""

    card: Card
    dots: str
    place: str
    theme: str
    became: Sequence[Thread] = ()
    came: Sequence[Thread] = ()

    @property
    def entry(self) -> SwotEntry:
        return self.card.entry

    @property
    def edit_label(self) -> str:
        return _("Karte %(number)s ändern") % {"number": self.entry.number}


@dataclass(frozen=True)
class Field:
    """One quadrant of the board; `rest` is folded away."""

    key: Quadrant
    title: str
    question: str
    hint: str
    is_inner: bool
    lines: Sequence[Line]

    @property
    def first(self) -> Sequence[Line]:
        return self.lines[:FIRST_ON_BOARD]

    @property
    def rest(self) -> Sequence[Line]:
        return self.lines[FIRST_ON_BOARD:]


def board(lines: Sequence[Line]) -> list[Field]:
    own: dict[Quadrant, list[Line]] = {quadrant: [] for quadrant in by_quadrant(())}
    for line in lines:
        own[Quadrant(line.entry.quadrant)].append(line)
    return [field(quadrant, found) for quadrant, found in own.items()]


def field(quadrant: Quadrant, lines: Sequence[Line]) -> Field:
    return Field(
        key=quadrant,
        title=str(QUADRANT_WORDS[quadrant]),
        question=str(QUADRANT_QUESTIONS[quadrant]),
        hint=str(QUADRANT_HINTS[quadrant]),
        is_inner=quadrant in INNER,
        lines=lines,
    )


def plain_line(card: Card) -> Line:
    """Without threads, for the wall and for forms."""
    return Line(
        card=card,
        dots=dots_words(card.dots),
        place=place_words(card.place),
        theme=str(THEME_WORDS.get(card.entry.theme, "")),
    )


def lines(
    project: Project, found: Sequence[Card], hidden: Collection[str]
) -> list[Line]:
    """Two queries for the threads of all; those of merged cards count, too."""
    ids = [one for card in found for one in card.ids]
    after = became(project, ids, hidden=hidden)
    before = came_from(project, ids, hidden=hidden)
    return [
        Line(
            **vars(plain_line(card))
            | {"became": _of(card, after), "came": _of(card, before)}
        )
        for card in found
    ]


def _of(card: Card, threads: Mapping[UUID, list[Thread]]) -> list[Thread]:
    return [one for public_id in card.ids for one in threads.get(public_id, ())]


def dots_words(count: int) -> str:
    if not count:
        return ""
    words = ngettext("%(number)s Punkt", "%(number)s Punkte", count)
    return words % {"number": count}


def place_words(place: Place | None) -> str:
    if place is None:
        return ""
    words = _("Platz %(number)s, gleichauf") if place.is_tied else _("Platz %(number)s")
    return words % {"number": place.number}


def lead(found: Sequence[Card], state: State) -> str:
    """The result in one sentence."""
    if not found:
        return _("Noch steht keine Karte auf der Tafel.")
    if state.strengths or state.challenges:
        strengths = ngettext(
            "%(number)s Stärke", "%(number)s Stärken", state.strengths
        ) % {"number": state.strengths}
        challenges = ngettext(
            "%(number)s Herausforderung",
            "%(number)s Herausforderungen",
            state.challenges,
        ) % {"number": state.challenges}
        said = _("Festgehalten: %(strengths)s und %(challenges)s.")
        return said % {"strengths": strengths, "challenges": challenges}
    if state.dots:
        return _("Die Punkte sind verteilt. Jetzt hält der Kreis fest, was zählt.")
    words = ngettext(
        "Eine Karte. Punkte hat noch niemand vergeben.",
        "%(number)s Karten. Punkte hat noch niemand vergeben.",
        len(found),
    )
    return words % {"number": len(found)}


@dataclass(frozen=True)
class Way:
    """A way with the words of its pair; `gap` says why it has none."""

    row: StrategyRow
    kind: str
    gap: str
    became: Sequence[Thread] = ()

    @property
    def pairs(self) -> list[tuple[str, list[SwotEntry]]]:
        """The quadrant's name and its cards, inner ones first."""
        return [
            (str(QUADRANT_WORDS[quadrant]), own)
            for quadrant in Quadrant
            if (own := [one for one in self.row.entries if one.quadrant == quadrant])
        ]


def ways(
    project: Project, rows: Sequence[StrategyRow], hidden: Collection[str]
) -> list[Way]:
    after = became(project, [row.strategy.public_id for row in rows], hidden=hidden)
    return [
        Way(
            row=row,
            kind=str(STRATEGY_WORDS[row.kind]) if row.kind else "",
            gap=str(PAIR_WORDS[row.gap]) if row.gap else "",
            became=after.get(row.strategy.public_id, ()),
        )
        for row in rows
    ]


@dataclass(frozen=True)
class Point:
    point: AgreedPoint
    sources: Sequence[SwotEntry]
    became: Sequence[Thread] = ()


@dataclass(frozen=True)
class PointGroup:
    """Valid ones of a kind and those that were withdrawn.

    `offered`: the cards with most dots that no valid point came from yet.
    """

    kind: PointKind
    title: str
    valid: Sequence[Point]
    withdrawn: Sequence[Point]
    offered: Sequence[Line]


MOST_OFFERED = 3


def point_groups(
    project: Project,
    found: Sequence[AgreedPoint],
    cards: Sequence[Card],
    hidden: Collection[str],
) -> list[PointGroup]:
    after = became(project, [one.public_id for one in found], hidden=hidden)
    shown = [
        Point(
            one,
            tuple(source.entry for source in one.sources.all()),
            after.get(one.public_id, ()),
        )
        for one in found
    ]
    return [_group(kind, shown, cards) for kind in PointKind]


def _group(
    kind: PointKind, shown: Sequence[Point], cards: Sequence[Card]
) -> PointGroup:
    own = [one for one in shown if one.point.kind == kind]
    valid = [one for one in own if one.point.withdrawn_on is None]
    used = {entry.pk for one in valid for entry in one.sources}
    free = [
        card
        for card in cards
        if card.entry.quadrant in POINT_QUADRANTS[kind]
        and card.dots
        and used.isdisjoint({card.entry.pk, *(one.pk for one in card.merged)})
    ]
    free.sort(key=lambda card: -card.dots)
    return PointGroup(
        kind=kind,
        title=str(POINT_WORDS[kind]),
        valid=valid,
        withdrawn=[one for one in own if one.point.withdrawn_on],
        offered=[plain_line(card) for card in free[:MOST_OFFERED]],
    )
