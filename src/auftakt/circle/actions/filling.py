"""Somebody is asked for a seat, answers, stands in, or leaves."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import models, transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.domain import MigrantKind, Perspective
from auftakt.actors.models import Organisation, Person
from auftakt.circle.actions.finality import circle_for, note_change
from auftakt.circle.actions.seats import next_position
from auftakt.circle.domain import Answer, ChangeKind, SeatStatus, status_after
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.circle.queries.seats import SeatRow, key_of, name_of, row_of, seats
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project

WITHDRAWN = "withdrawn"


class SeatTakenError(DomainError):
    default_message = _("Jemand hat diesen Platz gerade vergeben.")


class SeatExistsError(DomainError):
    default_message = _("Dafür gibt es inzwischen einen Platz.")


class OwnDeputyError(DomainError):
    default_message = _("Wer den Platz hält, kann ihn nicht zugleich vertreten.")


class WrongAnswerError(DomainError):
    default_message = _("Diese Antwort passt nicht zum Stand des Platzes.")


@dataclass(frozen=True)
class Asked:
    """Who is asked for a seat: from the register, or names for new entries of it.

    `seen` is the public id of the assignment that the asking person saw on the seat,
    "" for none; None leaves that unchecked.
    """

    organisation: Organisation | None = None
    person: Person | None = None
    new_organisation: str = ""
    new_person: str = ""
    function: str = ""
    seen: str | None = None


@transaction.atomic
def fill_seat(
    *,
    seat: Seat,
    by: Account,
    asked: Asked,
    status: SeatStatus,
    on: dt.date,
    reason: str = "",
) -> SeatAssignment:
    """Whoever held the seat before leaves it. `status`: requested or confirmed.

    Raises `SeatTakenError` where the seat changed hands since it was looked at.
    """
    row = _locked(seat)
    _refuse_stale(row.holder, asked)
    if row.holder:
        _close(row.holder, WITHDRAWN, on)
    assignment = SeatAssignment.objects.create(
        seat=seat,
        **_entered(seat, asked),
        status=status,
        requested_on=on,
        answered_on=on if status is SeatStatus.CONFIRMED else None,
    )
    if row.deputy and key_of(row.deputy) == key_of(assignment):
        _close(row.deputy, WITHDRAWN, on)  # moved up
    if seat.vacant_reason:
        apply_changes(seat, {"vacant_reason": ""})
    if status is SeatStatus.CONFIRMED:
        _note_arrival(seat, row, assignment, by, reason)
    elif row.status is SeatStatus.CONFIRMED:
        _note_departure(seat, row, by, reason)
    audit.record(
        by=by,
        action=f"seat.{'confirm' if status is SeatStatus.CONFIRMED else 'request'}",
        obj=seat,
        project=seat.circle.project,
        fields=["holder", "status"],
        reason=reason,
    )
    return assignment


@transaction.atomic
def open_seat_for_gap(
    *,
    project: Project,
    by: Account,
    values: Mapping[str, Any],
    asked: Asked | None,
    on: dt.date,
) -> Seat:
    """Makes the seat that a missing voice needs and asks somebody, where named.

    Raises `SeatExistsError` where somebody else has made it meanwhile.
    """
    circle = SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)
    if _seats_like(circle, values).exists():
        raise SeatExistsError
    seat = Seat.objects.create(circle=circle, position=next_position(circle), **values)
    if asked:
        SeatAssignment.objects.create(
            seat=seat,
            **_entered(seat, asked),
            status=SeatStatus.REQUESTED,
            requested_on=on,
        )
    note_change(seat=seat, by=by, kind=ChangeKind.ADDITION)
    audit.record(
        by=by,
        action="seat.create",
        obj=seat,
        project=project,
        fields=[*values, "holder"] if asked else list(values),
    )
    return seat


@transaction.atomic
def answer_seat(
    *, seat: Seat, by: Account, answer: Answer, on: dt.date, reason: str = ""
) -> None:
    """Raises `WrongAnswerError` where the answer does not fit the status."""
    row = _locked(seat)
    status = status_after(row.status, answer)
    assignment = row.holder or (row.refused[-1] if row.refused else None)
    if status is None or assignment is None:
        raise WrongAnswerError
    _close(assignment, WITHDRAWN if status is SeatStatus.VACANT else status, on)
    if status is SeatStatus.CONFIRMED:
        if seat.vacant_reason:
            apply_changes(seat, {"vacant_reason": ""})
        _note_arrival(seat, row, assignment, by, reason)
    elif row.status is SeatStatus.CONFIRMED:
        _note_departure(seat, row, by, reason)
    audit.record(
        by=by,
        action=f"seat.{answer}",
        obj=seat,
        project=seat.circle.project,
        fields=["status"],
        reason=reason,
    )


@transaction.atomic
def name_deputy(*, seat: Seat, by: Account, asked: Asked, on: dt.date) -> None:
    """One deputy per seat: a new name replaces the old one (S23)."""
    row = _locked(seat)
    _refuse_stale(row.deputy, asked)
    if row.deputy:
        _close(row.deputy, WITHDRAWN, on)
    named = SeatAssignment.objects.create(
        seat=seat,
        **_entered(seat, asked),
        is_deputy=True,
        status=SeatStatus.CONFIRMED,
        requested_on=on,
        answered_on=on,
    )
    if key_of(named) == key_of(row.holder):
        raise OwnDeputyError
    audit.record(
        by=by,
        action="seat.name_deputy",
        obj=seat,
        project=seat.circle.project,
        fields=["deputy"],
    )


@transaction.atomic
def remove_deputy(*, seat: Seat, by: Account, on: dt.date) -> None:
    """Nothing happens where there is none."""
    row = _locked(seat)
    if row.deputy:
        _close(row.deputy, WITHDRAWN, on)
        audit.record(
            by=by,
            action="seat.remove_deputy",
            obj=seat,
            project=seat.circle.project,
            fields=["deputy"],
        )


def _seats_like(
    circle: SteeringCircle, values: Mapping[str, Any]
) -> models.QuerySet[Seat]:
    """Seats that would close the same gap."""
    if values["migrant_kind"] != MigrantKind.NONE:
        return circle.seats.exclude(migrant_kind=MigrantKind.NONE)
    found = circle.seats.filter(bloc=values["bloc"])
    if values["perspective"] != Perspective.NONE:
        return found.filter(perspective=values["perspective"])
    return found


def _locked(seat: Seat) -> SeatRow:
    """The seat as it is now, held until the transaction ends."""
    Seat.objects.select_for_update().get(pk=seat.pk)
    return row_of(seats(seat.circle.project).get(pk=seat.pk), 0)


def _entered(seat: Seat, asked: Asked) -> dict[str, Organisation | Person | None]:
    """New names become entries of the register, in the bloc of the seat.

    Part of another action: it writes no entry of its own.
    """
    organisation, person = asked.organisation, asked.person
    project = seat.circle.project
    if asked.new_organisation.strip():
        organisation, _created = Organisation.objects.get_or_create(
            project=project,
            name=asked.new_organisation.strip(),
            defaults={"bloc": seat.bloc},
        )
    if asked.new_person.strip():
        person = _known_person(seat, asked) or Person.objects.create(
            project=project,
            organisation=organisation,
            name=asked.new_person.strip(),
            function=asked.function.strip(),
            bloc=seat.bloc,
        )
        organisation = organisation or person.organisation
    return {"organisation": organisation, "person": person}


def _known_person(seat: Seat, asked: Asked) -> Person | None:
    """The one person of that name, where no other organisation was typed beside it."""
    found = Person.objects.filter(
        project=seat.circle.project, name__iexact=asked.new_person.strip()
    )
    if asked.new_organisation.strip():
        found = found.filter(organisation__name=asked.new_organisation.strip())
    return found[0] if found.count() == 1 else None


def _refuse_stale(current: SeatAssignment | None, asked: Asked) -> None:
    now = str(current.public_id) if current else ""
    if asked.seen is not None and asked.seen != now:
        raise SeatTakenError


def _close(assignment: SeatAssignment, status: str, on: dt.date) -> None:
    apply_changes(assignment, {"status": status, "answered_on": on})


def _note_arrival(
    seat: Seat, row: SeatRow, arrived: SeatAssignment, by: Account, reason: str
) -> None:
    """A replacement where somebody had confirmed this seat before."""
    before = name_of(row.holder) if row.status is SeatStatus.CONFIRMED else ""
    before = before or _last_confirmed(seat, arrived)
    kind = ChangeKind.REPLACEMENT if before else ChangeKind.ADDITION
    after = name_of(arrived)
    note_change(seat=seat, by=by, kind=kind, before=before, after=after, reason=reason)


def _note_departure(seat: Seat, row: SeatRow, by: Account, reason: str) -> None:
    before = name_of(row.holder)
    note_change(seat=seat, by=by, kind=ChangeKind.REMOVAL, before=before, reason=reason)


def _last_confirmed(seat: Seat, arrived: SeatAssignment) -> str:
    """Who left this seat after the selection was final."""
    removals = seat.circle.changes.filter(
        kind=ChangeKind.REMOVAL, seat_title=seat.title
    )
    last = removals.order_by("-pk").first() if seat.circle.finalised_at else None
    return last.before if last and last.before != name_of(arrived) else ""
