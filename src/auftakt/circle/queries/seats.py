"""The seats of a project's circle and who sits on them."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Prefetch, QuerySet

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain import Limits, Mark, SeatFacts, SeatStatus, answers_to
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.projects.models import Project

HOLDING = (SeatStatus.REQUESTED, SeatStatus.CONFIRMED)
BLOC_ORDER = {bloc.value: place for place, bloc in enumerate(Bloc)}


def circle_of(project: Project) -> SteeringCircle | None:
    """None until the first seat is made: reading never writes."""
    circles = SteeringCircle.objects.select_related("finalised_by")
    return circles.filter(project=project).first()


def seats(project: Project) -> QuerySet[Seat]:
    assigned = SeatAssignment.objects.select_related("organisation", "person")
    return (
        Seat.objects.filter(circle__project=project)
        .select_related("circle__project")
        .prefetch_related(Prefetch("assignments", queryset=assigned.order_by("pk")))
    )


@dataclass(frozen=True)
class SeatRow:
    """A seat with its number in the list and the assignments that count now."""

    seat: Seat
    number: int
    status: SeatStatus
    holder: SeatAssignment | None
    deputy: SeatAssignment | None
    refused: tuple[SeatAssignment, ...] = ()

    @property
    def public_id(self) -> UUID:
        return self.seat.public_id

    @property
    def mark(self) -> Mark:
        return self.facts.mark

    @property
    def bloc(self) -> Bloc:
        return Bloc(self.seat.bloc)

    @property
    def holder_name(self) -> str:
        return name_of(self.holder)

    @property
    def deputy_name(self) -> str:
        return name_of(self.deputy)

    @property
    def requested_on(self) -> dt.date | None:
        is_asked = self.holder and self.status is SeatStatus.REQUESTED
        return self.holder.requested_on if self.holder and is_asked else None

    @property
    def has_view(self) -> bool:
        """Its title may give away what somebody thinks (domain.md, section 6)."""
        return self.seat.perspective != Perspective.NONE

    @property
    def can_be_answered(self) -> bool:
        return bool(answers_to(self.status))

    @property
    def facts(self) -> SeatFacts:
        return SeatFacts(
            number=self.number,
            bloc=self.bloc,
            status=self.status,
            perspective=Perspective(self.seat.perspective),
            migrant_kind=MigrantKind(self.seat.migrant_kind),
            title=self.seat.title,
            catalogue_key=self.seat.catalogue_key,
            vacant_reason=self.seat.vacant_reason,
            requested_on=self.requested_on,
            holder=key_of(self.holder),
            deputies=(key_of(self.deputy),) if self.deputy else (),
        )


def name_of(assignment: SeatAssignment | None) -> str:
    """The person first, with the organisation where both are known."""
    if assignment is None:
        return ""
    names = [str(one) for one in (assignment.person, assignment.organisation) if one]
    return ", ".join(names)


def key_of(assignment: SeatAssignment | None) -> str:
    """Tells persons and organisations apart without naming them."""
    if assignment is None:
        return ""
    if assignment.person_id:
        return f"person-{assignment.person_id}"
    return f"organisation-{assignment.organisation_id}"


def seat_rows(project: Project) -> list[SeatRow]:
    """Two queries, whatever the number of seats; in the order of the blocs."""
    found = sorted(
        seats(project), key=lambda seat: (BLOC_ORDER[seat.bloc], seat.position, seat.pk)
    )
    return [row_of(seat, number) for number, seat in enumerate(found, 1)]


def row_of(seat: Seat, number: int) -> SeatRow:
    """`seat` comes from `seats`, so that its assignments are already read."""
    assignments = list(seat.assignments.all())
    own = [one for one in assignments if not one.is_deputy]
    holder = _holding(own)
    return SeatRow(
        seat=seat,
        number=number,
        status=status_of(own),
        holder=holder,
        deputy=_holding([one for one in assignments if one.is_deputy]),
        refused=tuple(one for one in own if one.status == SeatStatus.DECLINED),
    )


def status_of(own: Sequence[SeatAssignment]) -> SeatStatus:
    """Of the holders' assignments, oldest first; the last word counts."""
    holder = _holding(own)
    if holder:
        return SeatStatus(holder.status)
    if own and own[-1].status == SeatStatus.DECLINED:
        return SeatStatus.DECLINED
    return SeatStatus.VACANT


def _holding(assignments: Iterable[SeatAssignment]) -> SeatAssignment | None:
    return next((one for one in assignments if one.status in HOLDING), None)


def facts_of(rows: Iterable[SeatRow]) -> list[SeatFacts]:
    return [row.facts for row in rows]


def limits_of(project: Project) -> Limits:
    return Limits(project.circle_minimum, project.circle_maximum)
