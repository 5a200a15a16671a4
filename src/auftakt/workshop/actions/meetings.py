"""Planning the kick-off, and the act that says: we are ready."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError, StaleVersionError
from auftakt.projects.models import Project
from auftakt.workshop import queries
from auftakt.workshop.domain.readiness import ReadyVerdict, may_mark_ready
from auftakt.workshop.models import Meeting


class KickoffMissingError(DomainError):
    default_message = _("Legen Sie zuerst Tag und Ort des Auftakts fest.")


class NotReadyError(DomainError):
    default_message = _(
        "Es fehlt noch etwas. Nennen Sie einen Grund, um trotzdem bereit zu melden."
    )


def plan_kickoff(
    *, project: Project, by: Account, changes: Mapping[str, Any]
) -> Meeting:
    """Creates the one kick-off of the project (S41) or changes it.

    Raises `StaleVersionError` where somebody was faster.
    """
    try:
        with transaction.atomic():
            return _plan(project, by, changes)
    except IntegrityError as error:
        raise StaleVersionError from error


def _plan(project: Project, by: Account, changes: Mapping[str, Any]) -> Meeting:
    meeting = queries.kickoff(project)
    if meeting is None:
        meeting = Meeting.objects.create(project=project, **changes)
        action, written = "kickoff.create", sorted(changes)
    else:
        action, written = "kickoff.update", apply_changes(meeting, changes)
    if written or action == "kickoff.create":
        audit.record(by=by, action=action, obj=meeting, project=project, fields=written)
    return meeting


@transaction.atomic
def mark_ready(
    *, project: Project, by: Account, now: dt.datetime, reason: str = ""
) -> ReadyVerdict:
    """Raises `NotReadyError` where a condition is unmet and no reason is given."""
    meeting = _kickoff(project)
    found = queries.readiness_of(project, queries.plan(project, meeting))
    verdict = may_mark_ready(found.conditions, reason)
    if verdict is ReadyVerdict.REASON_MISSING:
        raise NotReadyError
    kept = reason.strip() if verdict is ReadyVerdict.OVERRIDDEN else ""
    written = apply_changes(
        meeting, {"ready_at": now, "ready_by": by, "ready_override_reason": kept}
    )
    audit.record(
        by=by,
        action="kickoff.override_ready" if kept else "kickoff.mark_ready",
        obj=meeting,
        project=project,
        fields=written,
        reason=kept,
    )
    return verdict


@transaction.atomic
def withdraw_ready(*, project: Project, by: Account) -> None:
    """Does nothing where the kick-off is not marked ready."""
    meeting = _kickoff(project)
    if meeting.ready_at is None:
        return
    written = apply_changes(
        meeting, {"ready_at": None, "ready_by": None, "ready_override_reason": ""}
    )
    audit.record(
        by=by,
        action="kickoff.withdraw_ready",
        obj=meeting,
        project=project,
        fields=written,
    )


@transaction.atomic
def record_invitation(*, project: Project, by: Account, day: dt.date | None) -> None:
    """Notes that the invitations went out on `day`; None takes the note back."""
    meeting = _kickoff(project)
    if meeting.invited_on == day:
        return
    written = apply_changes(meeting, {"invited_on": day})
    audit.record(
        by=by,
        action="kickoff.record_invitation",
        obj=meeting,
        project=project,
        fields=written,
    )


def _kickoff(project: Project) -> Meeting:
    meeting = queries.kickoff(project)
    if meeting is None:
        raise KickoffMissingError
    return meeting
