"""Fields of a project as they are shown, counted and checked."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import Max, Q, QuerySet

from auftakt.accounts.models import Account
from auftakt.analyses.models import author_key
from auftakt.analyses.retention import missing_weight, too_old
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.models import Structure
from auftakt.kernel.findings import Finding
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from auftakt.projects.domain import ActionField
from auftakt.projects.models import Project
from auftakt.themes.domain import findings as rules
from auftakt.themes.domain.kinds import (
    Choice,
    Question,
    Responsibility,
    ThemeState,
)
from auftakt.themes.domain.lists import ThemeFacts, ranked, ranks
from auftakt.themes.domain.opinion import Given, opinion
from auftakt.themes.models import Theme, ThemeDecision, ThemeRating

GIVEN_UP = (OutcomeState.DROPPED, OutcomeState.DELETED)
SHIPPED = frozenset(ActionField)


@dataclass(frozen=True, slots=True)
class Existing:
    """What the inventory lists in a field today, without what is only planned."""

    offers: int = 0
    structures: int = 0


@dataclass(frozen=True)
class ThemeRow:
    """A field with what its raters make together and what the circle decided.

    `rank` None: not all questions of the rank are answered; `existing` None: a field
    of the project's own, which the inventory does not know.
    """

    theme: Theme
    facts: ThemeFacts
    rank: int | None
    existing: Existing | None
    decision: ThemeDecision | None

    @cached_property
    def number(self) -> int:
        return self.theme.number


def themes(project: Project) -> QuerySet[Theme]:
    return Theme.objects.filter(project=project)


def active_themes(project: Project) -> QuerySet[Theme]:
    return themes(project).exclude(state=ThemeState.RETIRED)


def theme_rows(project: Project) -> list[ThemeRow]:
    """All that are not retired, by rank; five queries whatever their number."""
    found = list(active_themes(project).select_related("working_group"))
    given = _given_by_theme(ThemeRating.objects.filter(theme__project=project))
    decided = newest_decisions(project)
    goals = _goals(project)
    existing = existing_by_field(project)
    facts = {
        theme.number: _facts(theme, given, decided.get(theme.pk), goals)
        for theme in found
    }
    places, by_number = ranks(facts.values()), {one.number: one for one in found}
    return [
        ThemeRow(
            theme=by_number[one.number],
            facts=one,
            rank=places.get(one.number),
            existing=_existing(by_number[one.number], existing),
            decision=decided.get(by_number[one.number].pk),
        )
        for one in ranked(facts.values())
    ]


def theme_row(theme: Theme) -> ThemeRow:
    """One field; its rank is that among all, so that no two pages differ."""
    if theme.state == ThemeState.RETIRED:
        decision = newest_decisions(theme.project).get(theme.pk)
        given = _given_by_theme(ThemeRating.objects.filter(theme=theme))
        facts = _facts(theme, given, decision, _goals(theme.project))
        existing = _existing(theme, existing_by_field(theme.project))
        return ThemeRow(theme, facts, None, existing, decision)
    return next(row for row in theme_rows(theme.project) if row.theme.pk == theme.pk)


def _facts(
    theme: Theme,
    given: Mapping[int, list[Given]],
    decision: ThemeDecision | None,
    goals: Mapping[UUID, int],
) -> ThemeFacts:
    return ThemeFacts(
        number=theme.number,
        name=theme.name,
        opinion=opinion(given.get(theme.pk, ())),
        responsibility=Responsibility(theme.responsibility),
        decision=Choice(decision.decision) if decision else None,
        goals=goals.get(theme.public_id, 0),
    )


def _given_by_theme(ratings: QuerySet[ThemeRating]) -> dict[int, list[Given]]:
    """Plain values of what counts: forty people leave thousands of taps."""
    found: dict[int, list[Given]] = {}
    fields = ("theme_id", "pk", "account_id", "link_id", *Question)
    rows = _newest(ratings).order_by("pk").values_list(*fields)
    for theme_id, pk, account_id, link_id, *values in rows:
        answered = {
            question: value
            for question, value in zip(Question, values, strict=True)
            if value is not None
        }
        author = author_key(account_id, link_id, pk)
        found.setdefault(theme_id, []).append(Given(author, pk, answered))
    return found


def _newest(ratings: QuerySet[ThemeRating]) -> QuerySet[ThemeRating]:
    """The last row of each author; of authors who are gone every row."""
    is_gone = Q(account=None, link=None)
    by_author = ratings.exclude(is_gone).order_by()
    last = by_author.values("theme_id", "account_id", "link_id").annotate(
        last=Max("pk")
    )
    return ratings.filter(is_gone | Q(pk__in=last.values("last")))


def newest_decisions(project: Project) -> dict[int, ThemeDecision]:
    """By the field's internal key; one query."""
    found = ThemeDecision.objects.filter(theme__project=project).order_by("pk")
    return {one.theme_id: one for one in found}


def _goals(project: Project) -> dict[UUID, int]:
    """How many goals became of each field and were not given up."""
    links = OriginLink.objects.filter(
        project=project, source_kind=Kind.THEME, outcome_kind=Kind.GOAL
    ).exclude(outcome_state__in=GIVEN_UP)
    found: dict[UUID, int] = {}
    for source_id in links.values_list("source_id", flat=True):
        found[source_id] = found.get(source_id, 0) + 1
    return found


def existing_by_field(project: Project) -> dict[str, Existing]:
    """By key of `ActionField`, from the inventory; one query."""
    offers: dict[str, int] = {}
    others: dict[str, int] = {}
    listed = Structure.objects.filter(project=project, is_planned=False)
    for kind, fields in listed.values_list("kind", "fields"):
        counts = offers if kind == StructureKind.OFFER else others
        for key in set(fields):
            counts[key] = counts.get(key, 0) + 1
    return {
        key: Existing(offers.get(key, 0), others.get(key, 0)) for key in ActionField
    }


def _existing(theme: Theme, found: Mapping[str, Existing]) -> Existing | None:
    return found.get(theme.key, Existing()) if theme.key in SHIPPED else None


def decided_choices(project: Project) -> dict[str, Choice]:
    """By key; a retired field counts as put off."""
    newest = newest_decisions(project)
    found = {}
    for theme in themes(project):
        if theme.state == ThemeState.RETIRED:
            found[theme.key] = Choice.NOT
        elif theme.pk in newest:
            found[theme.key] = Choice(newest[theme.pk].decision)
    return found


def decisions_of(theme: Theme) -> QuerySet[ThemeDecision]:
    """The newest first."""
    return theme.decisions.select_related("by").order_by("-pk")


def own_rating(theme: Theme, account: Account) -> ThemeRating | None:
    """The newest of this person."""
    found = ThemeRating.objects.filter(theme=theme, account=account)
    return found.order_by("assessed_at", "pk").last()


def ratings_by_author(theme: Theme) -> QuerySet[ThemeRating]:
    """Every rating ever given, the newest first; for those who may see them."""
    found = ThemeRating.objects.filter(theme=theme)
    return found.select_related("account", "link").order_by("-pk")


def next_unrated(project: Project, account: Account) -> Theme | None:
    """The first field this person has not rated yet."""
    rated = ThemeRating.objects.filter(theme__project=project, account=account)
    open_ones = active_themes(project).exclude(pk__in=rated.values("theme_id"))
    return open_ones.order_by("number").first()


def is_rated(project: Project) -> bool:
    """Whether anybody has rated any field."""
    return ThemeRating.objects.filter(theme__project=project).exists()


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What is carried over when something is made of a field."""
    if kind is not Kind.THEME:
        return None
    found = themes(project).filter(public_id=public_id).first()
    return found.name if found else None


def findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None = None
) -> Iterable[Finding]:
    """The kick-off lies in an app above, so its day comes along."""
    facts = [row.facts for row in theme_rows(project)]
    return list(rules.findings(facts, missing_weight(kickoff_day, today)))


def retention_findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None
) -> Iterable[Finding]:
    old = len(old_ratings(project, kickoff_day, today))
    return list(rules.retention_findings(old, kickoff_day))


def old_ratings(
    project: Project, kickoff_day: dt.date | None, today: dt.date
) -> list[int]:
    """Keys of those whose time is over; one query, none before the kick-off."""
    given = ThemeRating.objects.filter(theme__project=project)
    rows = given.values_list("pk", "assessed_at").iterator()
    return too_old(rows, kickoff_day, today)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of fields that are not retired."""

    total: int = 0
    rated: int = 0
    decided: int = 0


def progress(project: Project) -> Progress:
    """Five queries."""
    return progress_of(theme_rows(project))


def progress_of(rows: Iterable[ThemeRow]) -> Progress:
    facts = [row.facts for row in rows]
    return Progress(
        total=len(facts),
        rated=sum(one.is_rated for one in facts),
        decided=sum(one.decision is not None for one in facts),
    )
