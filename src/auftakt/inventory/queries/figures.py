"""The situation in figures: rows of the page, versions, questions."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal

from django.db.models import Count, QuerySet

from auftakt.accounts.models import Account
from auftakt.inventory.domain.areas import Home
from auftakt.inventory.domain.counts import Shown, per_thousand, shown_outside
from auftakt.inventory.domain.figures import ReadyFigure, Trend, trend
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.models import (
    Figure,
    FigureQuestion,
    InventoryDraft,
    StockTaking,
)
from auftakt.projects.models import Municipality, Project

FIGURES = "figures"
RESIDENTS = "residents"


@dataclass(frozen=True, slots=True)
class DatedValue:
    """One figure as the reader may see it, and per 1,000 of what it is set against."""

    figure: Figure
    shown: Shown
    rate: Decimal | None

    @property
    def level(self) -> Level:
        return Level(self.figure.level)


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A ready figure, or one of the Kommune's own (`ready` None).

    `newest`: of the chosen stock-taking, the latest value a level; `dated`: all values
    up to it, oldest first.
    """

    key: str
    title: str
    ready: ReadyFigure | None
    newest: Mapping[Level, DatedValue]
    dated: tuple[DatedValue, ...]
    question: FigureQuestion | None

    @property
    def is_known(self) -> bool:
        return bool(self.newest)


@dataclass(frozen=True, slots=True)
class Comparison:
    """One figure and level in two stock-takings; `difference` only between values."""

    title: str
    unit: str
    level: Level
    first: DatedValue | None
    later: DatedValue | None
    difference: Decimal | None
    trend: Trend


def stock_takings(project: Project) -> list[StockTaking]:
    """Oldest first, each with `figure_count`."""
    found = StockTaking.objects.filter(project=project)
    return list(found.annotate(figure_count=Count("figures")))


def figures(project: Project) -> QuerySet[Figure]:
    """Also those that were corrected since."""
    return Figure.objects.filter(stock_taking__project=project).select_related(
        "stock_taking", "replaces"
    )


def current_figures(project: Project) -> QuerySet[Figure]:
    """Without the corrected ones; oldest reference date first."""
    return figures(project).filter(replaced_by=None)


def corrections(figure: Figure) -> list[Figure]:
    """What stood there before, newest first; one query for each correction."""
    found: list[Figure] = []
    before = figure.replaces
    while before is not None and len(found) < 20:  # noqa: PLR2004 - a page's worth
        found.append(before)
        before = before.replaces
    return found


def home_of(town: Municipality) -> Home:
    return Home(
        kind=town.kind,
        name=town.name,
        county=town.county,
        land=town.land,
        ags=town.ags,
        ars=town.ars,
    )


def people_to_ask(project: Project) -> QuerySet[Account]:
    found = Account.objects.filter(memberships__project=project, is_active=True)
    return found.order_by("name")


def open_questions(project: Project) -> QuerySet[FigureQuestion]:
    found = FigureQuestion.objects.filter(stock_taking__project=project)
    return found.select_related("asked_account", "stock_taking")


def figure_draft(project: Project, by: Account) -> QuerySet[InventoryDraft]:
    found = InventoryDraft.objects.filter(project=project, by=by, purpose=FIGURES)
    return found.select_related("project__municipality")


def figure_rows(
    project: Project,
    ready: Mapping[str, ReadyFigure],
    chosen: StockTaking | None,
    *,
    outside: bool,
) -> list[FigureRow]:
    """Two queries. `outside` hides counts of few people.

    Ready figures in their order, then the own ones by name.
    """
    known = list(current_figures(project)) if chosen else []
    if chosen:
        until = (chosen.taken_on, chosen.pk)
        known = [
            one
            for one in known
            if (one.stock_taking.taken_on, one.stock_taking.pk) <= until
        ]
    asked = {
        one.key: one
        for one in open_questions(project)
        if chosen and one.stock_taking_id == chosen.pk
    }
    valued = _valued(known, ready, project.municipality, outside=outside)
    own = sorted({one.figure.name for one in valued if not one.figure.key})
    rows = [
        _row(one.key, one.title, one, chosen, valued, asked) for one in ready.values()
    ]
    return rows + [_row("", name, None, chosen, valued, asked) for name in own]


def comparisons(
    project: Project,
    ready: Mapping[str, ReadyFigure],
    first: StockTaking,
    later: StockTaking,
    *,
    outside: bool,
) -> list[Comparison]:
    """What stands in either of the two, newest value of each; one query."""
    wanted = {first.pk, later.pk}
    known = [one for one in current_figures(project) if one.stock_taking_id in wanted]
    valued = _valued(known, ready, project.municipality, outside=outside)
    pairs: dict[tuple[str, str, Level], dict[int, DatedValue]] = {}
    order = list(ready)
    for one in valued:
        name = (
            ready[one.figure.key].title if one.figure.key in ready else one.figure.name
        )
        place = order.index(one.figure.key) if one.figure.key in ready else len(order)
        pairs.setdefault((f"{place:03}", name, one.level), {})[
            one.figure.stock_taking_id
        ] = one
    levels = list(Level)
    ordered = sorted(pairs, key=lambda key: (key[0], key[1], levels.index(key[2])))
    return [
        _compared(key, pairs[key].get(first.pk), pairs[key].get(later.pk))
        for key in ordered
    ]


def _compared(
    key: tuple[str, str, Level], first: DatedValue | None, later: DatedValue | None
) -> Comparison:
    one, two = (side.shown.value if side else None for side in (first, later))
    either = later or first
    return Comparison(
        title=key[1],
        unit=either.figure.unit if either else "",
        level=key[2],
        first=first,
        later=later,
        difference=None if one is None or two is None else two - one,
        trend=trend(one, two),
    )


def _row(
    key: str,
    title: str,
    ready: ReadyFigure | None,
    chosen: StockTaking | None,
    valued: Iterable[DatedValue],
    asked: Mapping[str, FigureQuestion],
) -> FigureRow:
    own = [
        one
        for one in valued
        if one.figure.key == key and (key or one.figure.name == title)
    ]
    newest = {
        one.level: one
        for one in own
        if chosen and one.figure.stock_taking_id == chosen.pk
    }
    return FigureRow(
        key=key,
        title=title,
        ready=ready,
        newest={level: newest[level] for level in Level if level in newest},
        dated=tuple(own),
        question=asked.get(key) if key else None,
    )


def _valued(
    known: list[Figure],
    ready: Mapping[str, ReadyFigure],
    town: Municipality,
    *,
    outside: bool,
) -> list[DatedValue]:
    found = []
    for one in known:
        shown = Shown(one.value, one.mark, is_hidden=False)
        if outside:
            shown = shown_outside(one.value, one.mark, counts_people=one.counts_people)
        per = ready[one.key].per if one.key in ready else ""
        base = _base(known, per, one, town) if per else None
        found.append(DatedValue(one, shown, per_thousand(shown.value, base)))
    return found


def _base(
    known: Iterable[Figure], per: str, figure: Figure, town: Municipality
) -> Decimal | None:
    """The figure of the same level nearest in time; at home else the town's own."""

    def distance(other: Figure) -> dt.timedelta:
        return abs(other.reference_date - figure.reference_date)

    bases = [
        one
        for one in known
        if one.key == per and one.level == figure.level and one.value is not None
    ]
    if bases:
        return min(bases, key=distance).value
    is_home = per == RESIDENTS and figure.level == Level.OWN and town.population
    return Decimal(town.population or 0) if is_home else None
