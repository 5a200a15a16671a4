"""One person of the proposal is asked, by somebody who decides so."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.circle.actions.filling import Asked, answer_seat, fill_seat
from auftakt.circle.actions.finality import circle_for, note_change
from auftakt.circle.actions.seats import next_position, remove_seat
from auftakt.circle.domain import Answer, ChangeKind, Mark, SeatStatus
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.circle.queries.seats import HOLDING, SeatRow, row_of, seats
from auftakt.kernel import audit
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project


class AlreadyAskedError(DomainError):
    default_message = _("Hier läuft die Anfrage schon, oder es gibt eine Zusage.")


class NothingToUndoError(DomainError):
    default_message = _("Daran hat sich inzwischen etwas geändert.")


@transaction.atomic
def accept_proposal(
    *,
    project: Project,
    by: Account,
    asked: Asked,
    seat: Seat | None,
    values: Mapping[str, Any],
    on: dt.date,
) -> Seat:
    """Asks somebody of the register for a vacant seat, or for a new one of `values`.

    Raises `AlreadyAskedError` for somebody who sits or was asked, so that a second
    press of the button makes no second seat; `SeatTakenError` as `fill_seat`.
    """
    circle = SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)
    if _holds(project, asked):
        raise AlreadyAskedError
    if seat:
        fill_seat(seat=seat, by=by, asked=asked, status=SeatStatus.REQUESTED, on=on)
        return seat
    made = Seat.objects.create(circle=circle, position=next_position(circle), **values)
    SeatAssignment.objects.create(
        seat=made,
        organisation=asked.organisation,
        person=asked.person,
        status=SeatStatus.REQUESTED,
        requested_on=on,
    )
    note_change(seat=made, by=by, kind=ChangeKind.ADDITION)
    audit.record(
        by=by,
        action="seat.create",
        obj=made,
        project=project,
        fields=[*values, "holder"],
    )
    return made


@transaction.atomic
def undo_proposal(*, seat: Seat, by: Account, on: dt.date) -> None:
    """Takes the request back, and the seat too where it was made for it.

    Raises `NothingToUndoError` where the seat changed since it was asked for.
    """
    Seat.objects.select_for_update().get(pk=seat.pk)
    row = row_of(seats(seat.circle.project).get(pk=seat.pk), 0)
    if not can_undo(row):
        raise NothingToUndoError
    if _was_made_for_it(row):
        remove_seat(seat=row.seat, by=by)
    else:
        answer_seat(seat=row.seat, by=by, answer=Answer.WITHDRAW, on=on)


def can_undo(row: SeatRow) -> bool:
    """Whether the request is the last thing that happened to the seat."""
    last = audit.last_change(row.public_id)
    is_request = bool(last and last.action in {"seat.request", "seat.create"})
    return is_request and row.mark is Mark.ASKED


def _was_made_for_it(row: SeatRow) -> bool:
    last = audit.last_change(row.public_id)
    return bool(last and last.action == "seat.create")


def _holds(project: Project, asked: Asked) -> bool:
    """Whether this very entry of the register sits or was asked."""
    found = SeatAssignment.objects.filter(
        seat__circle__project=project, is_deputy=False, status__in=HOLDING
    )
    if asked.person:
        return found.filter(person=asked.person).exists()
    return found.filter(organisation=asked.organisation).exists()
