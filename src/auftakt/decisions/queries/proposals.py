"""Proposals with all their wordings and rounds, in a constant number of queries."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet
from django.utils import timezone

from auftakt.decisions.domain.concerns import ConcernKind, Fate
from auftakt.decisions.domain.rounds import RoundFact, Standing, standing
from auftakt.decisions.gatekeeping import what_holds
from auftakt.decisions.models import (
    Ballot,
    BallotRound,
    Concern,
    EligibleSeat,
    Proposal,
    ProposalVersion,
)
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from auftakt.projects.models import Project

GONE = (OutcomeState.DROPPED, OutcomeState.DELETED)


def proposals(project: Project) -> QuerySet[Proposal]:
    return Proposal.objects.filter(project=project)


@dataclass(frozen=True, slots=True)
class ProposalRow:
    """One proposal; versions and rounds oldest first."""

    proposal: Proposal
    versions: Sequence[ProposalVersion]
    rounds: Sequence[BallotRound]

    @property
    def newest(self) -> ProposalVersion:
        return self.versions[-1]

    @property
    def standing(self) -> Standing:
        return what_holds(self.proposal, standing_of(self.versions, self.rounds))

    @property
    def current(self) -> BallotRound | None:
        """The newest round on the newest wording."""
        found = [one for one in self.rounds if one.version_of_id == self.newest.pk]
        return found[-1] if found else None

    @property
    def running(self) -> BallotRound | None:
        found = self.current
        return found if found and not found.is_closed else None

    @property
    def previous(self) -> ProposalVersion | None:
        return self.versions[-2] if len(self.versions) > 1 else None


def standing_of(
    versions: Sequence[ProposalVersion], rounds: Sequence[BallotRound]
) -> Standing:
    numbers = {one.pk: one.number for one in versions}
    newest = max(numbers.values(), default=0)
    return standing(
        newest,
        [RoundFact(numbers[one.version_of_id], one.passed) for one in rounds],
    )


def proposal_rows(
    project: Project, *, only: Iterable[UUID] | None = None
) -> list[ProposalRow]:
    """By number; `only`: public ids of proposals. Five queries with ballots."""
    found = proposals(project)
    if only is not None:
        found = found.filter(public_id__in=list(only))
    return _rows(found)


def rows_about(project: Project, subjects: Iterable[UUID]) -> dict[UUID, ProposalRow]:
    """By public id of what they are about; subjects without one are absent."""
    found = proposals(project).filter(subject_id__in=list(subjects))
    return {
        row.proposal.subject_id: row
        for row in _rows(found)
        if row.proposal.subject_id is not None
    }


def _rows(found: QuerySet[Proposal]) -> list[ProposalRow]:
    ballots = Ballot.objects.order_by("pk")
    seats = EligibleSeat.objects.order_by("position", "pk").prefetch_related(
        Prefetch("ballot", queryset=ballots)
    )
    rounds = BallotRound.objects.order_by("pk").prefetch_related(
        Prefetch("eligible", queryset=seats)
    )
    versions = ProposalVersion.objects.order_by("number").prefetch_related(
        Prefetch("rounds", queryset=rounds)
    )
    listed = found.select_related("project").prefetch_related(
        Prefetch("versions", queryset=versions)
    )
    return [_row(one) for one in listed]


def _row(proposal: Proposal) -> ProposalRow:
    versions = list(proposal.versions.all())
    rounds = []
    for version in versions:
        version.proposal = proposal
        for one in version.rounds.all():
            one.version_of = version
            rounds.append(one)
    return ProposalRow(proposal, versions, sorted(rounds, key=lambda one: one.pk))


@dataclass(frozen=True, slots=True)
class SubjectStanding:
    """How far the people are with something; `day`: agreed on, or the last day.

    `written_at`: the newest wording; `closed_at`: the newest round on it.
    """

    state: Standing = Standing.NONE
    version: int = 0
    open_objections: int = 0
    day: dt.date | None = None
    written_at: dt.datetime | None = None
    closed_at: dt.datetime | None = None
    proposal_id: UUID | None = None


def standings(
    project: Project, subjects: Iterable[UUID]
) -> dict[UUID, SubjectStanding]:
    """One entry for each subject; three queries whatever their number."""
    wanted = list(subjects)
    versions = ProposalVersion.objects.filter(
        proposal__project=project, proposal__subject_id__in=wanted
    )
    by_subject: dict[UUID, list[ProposalVersion]] = {}
    for version in versions.select_related("proposal").order_by("number"):
        subject = version.proposal.subject_id
        if subject is not None:
            by_subject.setdefault(subject, []).append(version)
    keys = [one.pk for found in by_subject.values() for one in found]
    rounds: dict[int, list[BallotRound]] = {}
    for one in BallotRound.objects.filter(version_of__in=keys).order_by("pk"):
        rounds.setdefault(one.version_of_id, []).append(one)
    objections: dict[int, int] = {}
    for key in _open_objections(project, keys).values_list("about", flat=True):
        objections[key] = objections.get(key, 0) + 1
    return {
        subject: _subject(by_subject.get(subject, []), rounds, objections)
        for subject in wanted
    }


def _subject(
    versions: Sequence[ProposalVersion],
    rounds: dict[int, list[BallotRound]],
    objections: dict[int, int],
) -> SubjectStanding:
    if not versions:
        return SubjectStanding()
    newest = versions[-1]
    own = sorted(
        (one for version in versions for one in rounds.get(version.pk, ())),
        key=lambda one: one.pk,
    )
    last = rounds.get(newest.pk, [None])[-1]
    return SubjectStanding(
        state=standing_of(versions, own),
        version=newest.number,
        open_objections=sum(objections.get(one.pk, 0) for one in versions),
        day=_day(last),
        written_at=newest.created_at,
        closed_at=last.closed_at if last else None,
        proposal_id=newest.proposal.public_id,
    )


def _day(last: BallotRound | None) -> dt.date | None:
    if last is None:
        return None
    return timezone.localdate(last.closed_at) if last.closed_at else last.closes_on


def _open_objections(project: Project, versions: Iterable[int]) -> QuerySet[Concern]:
    """Nobody has answered them, and nothing was made of them."""
    dealt_with = OriginLink.objects.filter(
        project=project, source_kind=Kind.CONCERN
    ).exclude(outcome_state__in=GONE)
    return (
        concerns(project)
        .filter(kind=ConcernKind.OBJECTION, fate=Fate.OPEN, about__in=list(versions))
        .exclude(public_id__in=dealt_with.values("source_id"))
    )


def concerns(project: Project) -> QuerySet[Concern]:
    """The newest first; a round without names brings its own with the close."""
    return Concern.objects.filter(project=project)
