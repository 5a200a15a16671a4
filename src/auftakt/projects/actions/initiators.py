"""Who drives the project (S1), and their words (S60)."""

from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.errors import HandoverReasonMissingError, InitiatorExistsError
from auftakt.projects.models import Initiator, InitiatorHandover, Project


@transaction.atomic
def name_initiator(
    *, project: Project, by: Account, values: dict[str, Any]
) -> Initiator:
    """The first one; raises `InitiatorExistsError` where there is one."""
    initiator, is_new = Initiator.objects.get_or_create(
        project=project, defaults=values
    )
    if not is_new:
        raise InitiatorExistsError
    audit.record(
        by=by,
        action="initiator.name",
        obj=initiator,
        project=project,
        fields=values,
    )
    return initiator


@transaction.atomic
def change_initiator(
    *, initiator: Initiator, by: Account, changes: dict[str, Any]
) -> None:
    """Office and words; another name is a handover."""
    written = apply_changes(initiator, changes)
    if written:
        audit.record(
            by=by,
            action="initiator.update",
            obj=initiator,
            project=initiator.project,
            fields=written,
        )


@transaction.atomic
def hand_over_initiator(
    *, initiator: Initiator, by: Account, changes: dict[str, Any], reason: str
) -> InitiatorHandover:
    """Another person takes over; `changes` names them and may change the rest."""
    if not reason.strip():
        raise HandoverReasonMissingError
    stored = Initiator.objects.filter(pk=initiator.pk)
    before = stored.values_list("name", flat=True).get()
    written = apply_changes(initiator, changes)
    handover = InitiatorHandover.objects.create(
        project=initiator.project,
        from_name=before,
        to_name=initiator.name,
        reason=reason.strip(),
        by=by,
    )
    audit.record(
        by=by,
        action="initiator.hand_over",
        obj=initiator,
        project=initiator.project,
        fields=written,
        reason=reason.strip(),
    )
    return handover
