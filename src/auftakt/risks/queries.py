"""Risks of a project as they are shown, counted and checked."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.analyses.retention import missing_weight, too_old
from auftakt.kernel.findings import Finding
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from auftakt.projects.models import Project
from auftakt.risks.content import typical_risks, usual_labels
from auftakt.risks.domain import findings as rules
from auftakt.risks.domain.kinds import Level, RatingKind, ReviewState, RiskStatus
from auftakt.risks.domain.levels import USUAL, Given, Opinion, Thresholds, opinion
from auftakt.risks.domain.order import RiskFacts, review_state, sort_key
from auftakt.risks.models import Risk, RiskRating, RiskScale

GIVEN_UP = (OutcomeState.DROPPED, OutcomeState.DELETED)
ALL = "all"


@dataclass(frozen=True)
class RiskRow:
    """A risk with what its raters make together; `measures`: how many became of it."""

    risk: Risk
    gross: Opinion | None
    residual: Opinion | None
    measures: int = 0

    @cached_property
    def facts(self) -> RiskFacts:
        return RiskFacts(
            number=self.risk.number,
            title=self.risk.title,
            level=self.gross.level if self.gross else None,
            is_threat=self.risk.is_threat,
            is_treated=bool(self.measures or self.risk.treatment_text.strip()),
            owner=self.risk.owner,
            review_on=self.risk.review_on,
            status=RiskStatus(self.risk.status),
        )


@dataclass(frozen=True, slots=True)
class RiskFilter:
    """Empty: everything that is not closed; `status` may be "all"."""

    category: str = ""
    status: str = ""

    def fits(self, risk: Risk) -> bool:
        if self.category and risk.category != self.category:
            return False
        if not self.status:
            return risk.status != RiskStatus.CLOSED
        return self.status in {ALL, risk.status}

    @property
    def is_narrowed(self) -> bool:
        return bool(self.category or self.status)


def risks(project: Project) -> QuerySet[Risk]:
    return Risk.objects.filter(project=project)


def risk_rows(project: Project) -> list[RiskRow]:
    """All risks, the most pressing first; three queries whatever their number."""
    found = list(risks(project))
    given = _given_by_risk(RiskRating.objects.filter(risk__project=project))
    measures = _measures(project)
    rows = [_row(risk, given, measures) for risk in found]
    return sorted(rows, key=lambda row: sort_key(row.facts))


def risk_row(risk: Risk) -> RiskRow:
    given = _given_by_risk(RiskRating.objects.filter(risk=risk))
    return _row(risk, given, _measures(risk.project, risk.public_id))


def _row(
    risk: Risk, given: Mapping[int, list[Given]], measures: Mapping[UUID, int]
) -> RiskRow:
    own = given.get(risk.pk, [])
    return RiskRow(
        risk=risk,
        gross=opinion(own, RatingKind.GROSS),
        residual=opinion(own, RatingKind.RESIDUAL),
        measures=measures.get(risk.public_id, 0),
    )


def _given_by_risk(ratings: QuerySet[RiskRating]) -> dict[int, list[Given]]:
    found: dict[int, list[Given]] = {}
    for one in ratings.select_related("scale"):
        if one.likelihood is None or one.impact is None:
            continue
        found.setdefault(one.risk_id, []).append(
            Given(
                author=one.author_key,
                at=one.assessed_at,
                order=one.pk,
                kind=RatingKind(one.kind),
                likelihood=one.likelihood,
                impact=one.impact,
                scale=one.scale.thresholds,
            )
        )
    return found


def _measures(project: Project, source: UUID | None = None) -> dict[UUID, int]:
    """How many measures became of each risk and were not given up."""
    links = OriginLink.objects.filter(
        project=project, source_kind=Kind.RISK, outcome_kind=Kind.MEASURE
    ).exclude(outcome_state__in=GIVEN_UP)
    if source:
        links = links.filter(source_id=source)
    found: dict[UUID, int] = {}
    for source_id in links.values_list("source_id", flat=True):
        found[source_id] = found.get(source_id, 0) + 1
    return found


@dataclass(frozen=True, slots=True)
class Scale:
    """The newest version; before the first one is stored, the usual scale."""

    thresholds: Thresholds
    likelihood: tuple[str, ...]
    impact: tuple[str, ...]
    stored: RiskScale | None = None


def current_scale(project: Project, language: str) -> Scale:
    stored = RiskScale.objects.filter(project=project).order_by("-number").first()
    if stored is None:
        likelihood, impact = usual_labels(language)
        return Scale(USUAL, tuple(likelihood), tuple(impact))
    return Scale(
        stored.thresholds,
        tuple(stored.likelihood_labels),
        tuple(stored.impact_labels),
        stored,
    )


def own_ratings(risk: Risk, account: Account) -> dict[str, RiskRating]:
    """The newest of this person by kind."""
    found = RiskRating.objects.filter(risk=risk, account=account)
    return {one.kind: one for one in found.select_related("scale")}


def ratings_by_author(risk: Risk) -> QuerySet[RiskRating]:
    """Every rating ever given, the newest first; for those who may see them."""
    found = RiskRating.objects.filter(risk=risk)
    return found.select_related("scale", "account", "link").order_by("-pk")


def open_examples(project: Project, language: str) -> list[Mapping[str, object]]:
    """Typical risks whose title is not on the list yet."""
    there = set(risks(project).values_list("title", flat=True))
    return [one for one in typical_risks(language) if one["title"] not in there]


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What is carried over when something is made of a risk."""
    if kind is not Kind.RISK:
        return None
    found = risks(project).filter(public_id=public_id).first()
    return found.title if found else None


def findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None = None
) -> Iterable[Finding]:
    """The kick-off lies in an app above, so its day comes along."""
    facts = [row.facts for row in risk_rows(project)]
    return list(rules.findings(facts, today, missing_weight(kickoff_day, today)))


def retention_findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None
) -> Iterable[Finding]:
    old = len(old_ratings(project, kickoff_day, today))
    return list(rules.retention_findings(old, kickoff_day))


def old_ratings(
    project: Project, kickoff_day: dt.date | None, today: dt.date
) -> list[int]:
    """Keys of those whose time is over; one query, none before the kick-off."""
    given = RiskRating.objects.filter(risk__project=project)
    rows = given.values_list("pk", "assessed_at").iterator()
    return too_old(rows, kickoff_day, today)


@dataclass(frozen=True, slots=True)
class Progress:
    """Counts of running risks; `total` counts closed ones too."""

    total: int = 0
    running: int = 0
    rated: int = 0
    high: int = 0
    treated: int = 0


def progress(project: Project) -> Progress:
    """Three queries."""
    return progress_of(risk_rows(project))


def progress_of(rows: list[RiskRow]) -> Progress:
    running = [row.facts for row in rows if row.facts.is_running]
    return Progress(
        total=len(rows),
        running=len(running),
        rated=sum(one.level is not None for one in running),
        high=sum(one.level is Level.HIGH for one in running),
        treated=sum(one.is_treated for one in running),
    )


@dataclass(frozen=True, slots=True)
class ReviewDue:
    """A risk that somebody must look at again soon, or should have already."""

    risk: Risk
    review_on: dt.date
    state: ReviewState


def reviews_due(project: Project, today: dt.date) -> list[ReviewDue]:
    """The oldest day first; one query."""
    running = risks(project).exclude(status=RiskStatus.CLOSED)
    rows = [
        ReviewDue(risk, risk.review_on, review_state(risk.review_on, today))
        for risk in running.exclude(review_on=None).order_by("review_on", "number")
        if risk.review_on
    ]
    return [row for row in rows if row.state in {ReviewState.DUE, ReviewState.SOON}]
