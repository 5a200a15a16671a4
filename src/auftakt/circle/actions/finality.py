"""The selection becomes final; what changes afterwards is recorded (S44)."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.circle.domain import ChangeKind, may_finalise
from auftakt.circle.models import CircleChange, Seat, SteeringCircle
from auftakt.circle.queries.seats import facts_of, seat_rows
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError
from auftakt.projects.models import Project


class AlreadyFinalError(DomainError):
    default_message = _("Die Auswahl ist schon endgültig.")


class NotFinalYetError(DomainError):
    default_message = _(
        "Noch ist nicht alles geklärt. Nennen Sie einen Grund, wenn es trotzdem gilt."
    )


def circle_for(project: Project) -> SteeringCircle:
    """The one circle of a project, made with its first seat or decision (S3)."""
    return SteeringCircle.objects.get_or_create(project=project)[0]


@transaction.atomic
def finalise_circle(
    *, project: Project, by: Account, now: dt.datetime, reason: str = ""
) -> SteeringCircle:
    """`reason` overrides what is unmet; it is kept and shown. An empty circle stays
    open whatever the reason."""
    circle = SteeringCircle.objects.select_for_update().get(pk=circle_for(project).pk)
    if circle.finalised_at:
        raise AlreadyFinalError
    verdict = may_finalise(facts_of(seat_rows(project)))
    if not verdict.permits(reason):
        raise NotFinalYetError
    override = "" if verdict.is_allowed else reason.strip()
    written = apply_changes(
        circle,
        {"finalised_at": now, "finalised_by": by, "override_reason": override},
    )
    audit.record(
        by=by,
        action="circle.finalise",
        obj=circle,
        project=project,
        fields=written,
        reason=override,
    )
    return circle


def note_change(
    *,
    seat: Seat,
    by: Account,
    kind: ChangeKind,
    before: str = "",
    after: str = "",
    reason: str = "",
) -> None:
    """Part of another action: it writes no entry of its own."""
    if seat.circle.finalised_at:
        CircleChange.objects.create(
            circle=seat.circle,
            kind=kind,
            seat_title=seat.title,
            before=before[:200],
            after=after[:200],
            reason=reason.strip(),
            by=by,
        )
