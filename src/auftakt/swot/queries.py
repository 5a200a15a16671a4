"""Cards, ways and agreed points of a project as they are shown, counted and checked."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, Q, QuerySet, Sum

from auftakt.accounts.models import Account
from auftakt.analyses.activities import DOTS_EACH
from auftakt.analyses.retention import missing_weight, too_old
from auftakt.inventory.queries.overlap import words
from auftakt.kernel.findings import Finding
from auftakt.origins.domain import Kind
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.swot.domain import findings as rules
from auftakt.swot.domain.kinds import PointKind, Quadrant, StrategyKind
from auftakt.swot.domain.merging import groups, sums
from auftakt.swot.domain.ranking import Place, places
from auftakt.swot.domain.similarity import alike
from auftakt.swot.domain.strategies import PairGap, kind_of, pair_gap
from auftakt.swot.models import (
    AgreedPoint,
    AgreedPointEntry,
    StrategyEntry,
    SwotDot,
    SwotEntry,
    TowsStrategy,
)

ORDER = {quadrant: number for number, quadrant in enumerate(Quadrant)}


@dataclass(frozen=True)
class Card:
    """A card that counts, with those merged into it; `place` within its quadrant.

    `place` None: it has no dot yet.
    """

    entry: SwotEntry
    merged: tuple[SwotEntry, ...] = ()
    dots: int = 0
    place: Place | None = None

    @property
    def ids(self) -> list[UUID]:
        """Public ids of all that count here."""
        return [one.public_id for one in (self.entry, *self.merged)]


@dataclass(frozen=True, slots=True)
class Alike:
    """Two cards of one quadrant that sound alike; `card` has no more dots."""

    card: Card
    other: Card
    score: int


def entries(project: Project) -> QuerySet[SwotEntry]:
    return SwotEntry.objects.filter(project=project)


def cards(project: Project) -> list[Card]:
    """By quadrant, most dots first, then by number; two queries."""
    found = {entry.pk: entry for entry in entries(project)}
    parents = {pk: entry.merged_into_id for pk, entry in found.items()}
    dots = sums(_dots(project), parents)
    place = _places(found, dots)
    rows = [
        Card(
            entry=found[root],
            merged=tuple(found[key] for key in members if key != root),
            dots=dots[root],
            place=place.get(root),
        )
        for root, members in groups(parents).items()
    ]
    return sorted(rows, key=_order)


def _order(card: Card) -> tuple[int, int, int]:
    quadrant = ORDER[Quadrant(card.entry.quadrant)]
    return quadrant, -card.dots, card.entry.number


def _dots(project: Project) -> dict[int, int]:
    rows = SwotDot.objects.filter(entry__project=project).order_by()
    return dict(rows.values_list("entry_id").annotate(sum=Sum("count")))


def _places(
    found: Mapping[int, SwotEntry], dots: Mapping[int, int]
) -> dict[int, Place]:
    result: dict[int, Place] = {}
    for quadrant in Quadrant:
        own = {pk: dots[pk] for pk in dots if found[pk].quadrant == quadrant}
        result |= places(own)
    return result


def by_quadrant(found: Iterable[Card]) -> dict[Quadrant, list[Card]]:
    """All four, also where nothing stands."""
    board: dict[Quadrant, list[Card]] = {quadrant: [] for quadrant in Quadrant}
    for card in found:
        board[Quadrant(card.entry.quadrant)].append(card)
    return board


def alike_cards(found: Sequence[Card]) -> list[Alike]:
    """Pairs that sound alike and were not told apart, the most alike first."""
    pairs: list[Alike] = []
    apart = _told_apart(found)
    for own in by_quadrant(found).values():
        texts = tuple(card.entry.text for card in own)
        for first, second, score in alike(texts, words()):
            fewer, more = sorted((own[first], own[second]), key=_fewer)
            if frozenset((fewer.entry.public_id, more.entry.public_id)) not in apart:
                pairs.append(Alike(fewer, more, score))
    return sorted(pairs, key=lambda pair: -pair.score)


def _fewer(card: Card) -> tuple[int, int]:
    return card.dots, -card.entry.number


def _told_apart(found: Iterable[Card]) -> set[frozenset[UUID]]:
    """Pairs of public ids, whichever of the two cards holds the other."""
    return {
        frozenset((card.entry.public_id, UUID(other)))
        for card in found
        for other in card.entry.told_apart
    }


@dataclass(frozen=True, slots=True)
class OwnDots:
    """`given`: of one person, by primary key of the card that counts."""

    given: Mapping[int, int]

    @property
    def left(self) -> int:
        return max(0, DOTS_EACH - sum(self.given.values()))


def own_dots(
    project: Project,
    *,
    account: Account | None = None,
    link: PersonalLink | None = None,
) -> OwnDots:
    """Of one of both; two queries."""
    own = SwotDot.objects.filter(entry__project=project)
    own = own.filter(account=account) if account else own.filter(link=link)
    parents = dict(entries(project).values_list("pk", "merged_into_id"))
    given = sums(dict(own.values_list("entry_id", "count")), parents)
    return OwnDots({key: count for key, count in given.items() if count})


@dataclass(frozen=True)
class StrategyRow:
    """`kind` None: the cards make no pair any more; `gap` says why."""

    strategy: TowsStrategy
    entries: tuple[SwotEntry, ...]
    kind: StrategyKind | None
    gap: PairGap | None


def strategy_rows(project: Project) -> list[StrategyRow]:
    """By number; two queries."""
    used = StrategyEntry.objects.select_related("entry").order_by("entry__number")
    rows = TowsStrategy.objects.filter(project=project)
    return [strategy_row(one) for one in rows.prefetch_related(Prefetch("uses", used))]


def strategy_row(strategy: TowsStrategy) -> StrategyRow:
    used = tuple(use.entry for use in strategy.uses.all())
    quadrants = [entry.quadrant for entry in used]
    return StrategyRow(strategy, used, kind_of(quadrants), pair_gap(quadrants))


def points(project: Project) -> list[AgreedPoint]:
    """Valid and withdrawn ones with their cards, the oldest first; two queries."""
    sources = AgreedPointEntry.objects.select_related("entry").order_by("entry__number")
    found = AgreedPoint.objects.filter(project=project)
    return list(found.prefetch_related(Prefetch("sources", sources)))


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What is carried over when something is made of a card, a way or a point."""
    if kind is Kind.SWOT_ENTRY:
        entry = entries(project).filter(public_id=public_id).first()
        return entry.text if entry else None
    if kind is Kind.STRATEGY:
        strategies = TowsStrategy.objects.filter(project=project)
        strategy = strategies.filter(public_id=public_id).first()
        return strategy.title if strategy else None
    if kind is Kind.AGREED_POINT:
        agreed = AgreedPoint.objects.filter(project=project)
        point = agreed.filter(public_id=public_id).first()
        return point.text if point else None
    return None


def state(project: Project) -> rules.State:
    """Three queries."""
    rows = SwotDot.objects.filter(entry__project=project)
    valid = AgreedPoint.objects.filter(project=project, withdrawn_on=None)
    kinds = list(valid.values_list("kind", flat=True))
    return rules.State(
        cards=entries(project).filter(merged_into=None).count(),
        dots=rows.aggregate(sum=Sum("count"))["sum"] or 0,
        strengths=kinds.count(PointKind.STRENGTH),
        challenges=kinds.count(PointKind.CHALLENGE),
    )


def findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None = None
) -> Iterable[Finding]:
    """The kick-off lies in an app above, so its day comes along."""
    return list(rules.findings(state(project), missing_weight(kickoff_day, today)))


def retention_findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None
) -> Iterable[Finding]:
    old = len(old_dots(project, kickoff_day, today))
    return list(rules.retention_findings(old, kickoff_day))


def old_dots(
    project: Project, kickoff_day: dt.date | None, today: dt.date
) -> list[int]:
    """Keys of dots that still name their giver although the time is over."""
    named = Q(account__isnull=False) | Q(link__isnull=False)
    given = SwotDot.objects.filter(named, entry__project=project)
    return too_old(given.values_list("pk", "changed_at"), kickoff_day, today)
