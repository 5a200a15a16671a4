"""Seats come, change, move and go."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.circle.actions.finality import circle_for, note_change
from auftakt.circle.domain import ChangeKind
from auftakt.circle.models import Seat, SteeringCircle
from auftakt.circle.queries.seats import HOLDING, name_of, row_of, seat_rows, seats
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError, StaleVersionError
from auftakt.origins import actions as origins
from auftakt.projects.models import Project


class SeatFilledError(DomainError):
    default_message = _("Für diesen Platz ist jemand gefragt oder benannt.")


def next_position(circle: SteeringCircle) -> int:
    highest = circle.seats.aggregate(highest=Max("position"))["highest"]
    return (highest or 0) + 1


@transaction.atomic
def create_seat(*, project: Project, by: Account, values: Mapping[str, Any]) -> Seat:
    """`values` by field name; the seat stands last in its bloc."""
    circle = _locked(circle_for(project))
    seat = Seat.objects.create(circle=circle, position=next_position(circle), **values)
    note_change(seat=seat, by=by, kind=ChangeKind.ADDITION)
    audit.record(
        by=by, action="seat.create", obj=seat, project=project, fields=list(values)
    )
    return seat


@transaction.atomic
def update_seat(*, seat: Seat, by: Account, changes: Mapping[str, Any]) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(seat, changes)
    if "title" in written:
        origins.rename(seat, seat.title)
    if written:
        audit.record(
            by=by,
            action="seat.update",
            obj=seat,
            project=seat.circle.project,
            fields=written,
        )


@transaction.atomic
def leave_seat_vacant(*, seat: Seat, by: Account, reason: str) -> None:
    """Without words the decision is taken back. Refused while somebody is asked."""
    _locked(seat.circle)
    if (
        reason.strip()
        and seat.assignments.filter(is_deputy=False, status__in=HOLDING).exists()
    ):
        raise SeatFilledError
    written = apply_changes(seat, {"vacant_reason": reason.strip()})
    audit.record(
        by=by,
        action="seat.leave_vacant",
        obj=seat,
        project=seat.circle.project,
        fields=written,
        reason=reason,
    )


@transaction.atomic
def move_seat(*, seat: Seat, by: Account, step: int) -> None:
    """One place up (-1) or down (1) among the seats of its bloc; stops at the ends."""
    project = seat.circle.project
    _locked(seat.circle)
    own = [row.seat for row in seat_rows(project) if row.seat.bloc == seat.bloc]
    order = [one.pk for one in own]
    place = order.index(seat.pk)
    other = place + step
    if not 0 <= other < len(order):
        return
    order[place], order[other] = order[other], order[place]
    by_pk = {one.pk: one for one in own}
    for position, pk in zip(sorted(one.position for one in own), order, strict=True):
        if by_pk[pk].position != position:
            apply_changes(by_pk[pk], {"position": position})
    audit.record(
        by=by, action="seat.move", obj=seat, project=project, fields=["position"]
    )


@transaction.atomic
def remove_seat(*, seat: Seat, by: Account, reason: str = "") -> None:
    """Takes its history with it; after the final selection the change is kept.

    Raises `StaleVersionError` where the seat itself was changed since it was read.
    """
    project = seat.circle.project
    _locked(seat.circle)
    row = row_of(seats(project).get(pk=seat.pk), 0)
    if row.seat.version != seat.version:
        raise StaleVersionError
    note_change(
        seat=seat,
        by=by,
        kind=ChangeKind.REMOVAL,
        before=name_of(row.holder),
        reason=reason,
    )
    audit.record(by=by, action="seat.remove", obj=seat, project=project, reason=reason)
    origins.remove(seat, reason=reason)
    seat.delete()


def _locked(circle: SteeringCircle) -> SteeringCircle:
    """Held until the transaction ends: seats come, move and go one after the other."""
    SteeringCircle.objects.select_for_update().get(pk=circle.pk)
    return circle
