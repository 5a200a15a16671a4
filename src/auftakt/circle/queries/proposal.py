"""What a proposal follows from, and the targets it keeps; constant query counts."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from auftakt.circle.domain import (
    HOLDING,
    ActorFacts,
    Blocked,
    Criterion,
    Member,
    Requirement,
    Situation,
    usual_requirements,
)
from auftakt.circle.models import CompositionTarget, KeptApart, SeatAssignment
from auftakt.circle.queries.register import actor_facts
from auftakt.circle.queries.seats import SeatRow, facts_of, limits_of, seat_rows
from auftakt.projects.models import Project


@dataclass(frozen=True)
class TargetSet:
    """`records` are empty while the usual requirements hold."""

    requirements: tuple[Requirement, ...]
    records: tuple[CompositionTarget, ...] = ()

    @property
    def is_usual(self) -> bool:
        return not self.records

    @property
    def head(self) -> CompositionTarget:
        """The record of the size, which carries the version; unsaved while usual."""
        for record in self.records:
            if record.criterion == Criterion.SIZE:
                return record
        size = self.requirements[0]
        return CompositionTarget(
            criterion=Criterion.SIZE, least=size.least, most=size.most
        )


def target_set(project: Project) -> TargetSet:
    """One query; the size always comes first."""
    found = CompositionTarget.objects.filter(circle__project=project)
    records = sorted(found, key=lambda one: (one.criterion != Criterion.SIZE, one.pk))
    if not records:
        return TargetSet(usual_requirements(limits_of(project)))
    return TargetSet(tuple(requirement_of(one) for one in records), tuple(records))


def requirement_of(record: CompositionTarget) -> Requirement:
    return Requirement(
        criterion=Criterion(record.criterion),
        value=record.value,
        least=record.least,
        most=record.most,
        is_firm=record.is_firm,
    )


def kept_apart(project: Project) -> QuerySet[KeptApart]:
    return KeptApart.objects.filter(circle__project=project).select_related(
        "circle__project",
        "first_organisation",
        "first_person",
        "second_organisation",
        "second_person",
    )


@dataclass(frozen=True)
class Register:
    """The seats with their rows, and the situation they make."""

    rows: tuple[SeatRow, ...]
    situation: Situation

    def row(self, number: int) -> SeatRow | None:
        """None for a seat that is not made yet."""
        return next((row for row in self.rows if row.number == number), None)


def situation(project: Project, requirements: Sequence[Requirement]) -> Register:
    """Five queries, whatever the size of the register."""
    rows = tuple(seat_rows(project))
    actors = tuple(actor_facts(project))
    by_key = {one.key: one for one in actors}
    pairs = [
        (register_key(one.first), register_key(one.second))
        for one in kept_apart(project)
    ]
    return Register(
        rows=rows,
        situation=Situation(
            seats=tuple(facts_of(rows)),
            members=tuple(_members(rows, by_key)),
            actors=actors,
            requirements=tuple(requirements),
            apart=tuple(pairs),
            blocked=_blocked(rows, actors),
        ),
    )


def register_key(entry: object) -> str:
    """`person-<id>` or `organisation-<id>`, as pages name entries of the register."""
    return f"{type(entry).__name__.lower()}-{getattr(entry, 'public_id', '')}"


def _keys(assignment: SeatAssignment | None) -> frozenset[str]:
    if assignment is None:
        return frozenset()
    entries = (assignment.person, assignment.organisation)
    return frozenset(register_key(one) for one in entries if one)


def _members(
    rows: Iterable[SeatRow], by_key: dict[str, ActorFacts]
) -> Iterator[Member]:
    for row in rows:
        if row.mark in HOLDING:
            keys = _keys(row.holder)
            known = [by_key[key] for key in sorted(keys) if key in by_key]
            yield Member(
                seat=row.facts,
                keys=keys,
                kind=next((one.kind for one in known if one.kind), ""),
                district=next((one.district for one in known if one.district), ""),
            )


def _blocked(
    rows: Iterable[SeatRow], actors: Iterable[ActorFacts]
) -> dict[str, Blocked]:
    """The weightier reason wins: who sits is not called a deputy."""
    found: dict[str, Blocked] = {}
    alone: set[str] = set()
    for row in rows:
        found.update(dict.fromkeys(_keys(row.deputy), Blocked.DEPUTY))
    for row in rows:
        for refused in row.refused:
            found.update(dict.fromkeys(_keys(refused), Blocked.DECLINED))
    for row in rows:
        keys = _keys(row.holder)
        found.update(dict.fromkeys(keys, Blocked.SITS))
        if row.holder and not row.holder.person_id:
            alone |= keys
    for actor in actors:
        if actor.organisation in alone:
            found.setdefault(actor.key, Blocked.ORGANISATION_SITS)
    return found
