"""Who works in a project, and as what."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts import queries
from auftakt.accounts.domain import leaves_project_without_coordinator
from auftakt.accounts.errors import LastCoordinatorError
from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes


@transaction.atomic
def add_member(
    *, project: Any, account: Account, role: Role, by: Account | None
) -> Membership:
    """`by` is None where the system itself acts (demo, import of a project)."""
    membership = Membership.objects.create(project=project, account=account, role=role)
    audit.record(
        by=by,
        action="membership.create",
        obj=membership,
        project=project,
        fields=["account", "role"],
    )
    return membership


@transaction.atomic
def change_role(
    *, membership: Membership, by: Account | None, changes: Mapping[str, Any]
) -> None:
    """Raises `LastCoordinatorError`, or `StaleVersionError` for a stale version."""
    if "role" in changes:
        _keep_a_coordinator(membership, Role(changes["role"]))
    written = apply_changes(membership, changes)
    if written:
        audit.record(
            by=by,
            action="membership.change_role",
            obj=membership,
            project=membership.project,
            fields=written,
        )


@transaction.atomic
def remove_member(*, membership: Membership, by: Account) -> None:
    """Raises `LastCoordinatorError`."""
    _delete(membership, by=by, action="membership.remove")


@transaction.atomic
def leave_project(*, membership: Membership, by: Account) -> None:
    """Raises `LastCoordinatorError`."""
    _delete(membership, by=by, action="membership.leave")


def _delete(membership: Membership, *, by: Account, action: str) -> None:
    _keep_a_coordinator(membership, None)
    audit.record(by=by, action=action, obj=membership, project=membership.project)
    membership.delete()


def _keep_a_coordinator(membership: Membership, new: Role | None) -> None:
    others = queries.lock_other_coordinators(membership)
    if leaves_project_without_coordinator(
        old=Role(membership.role), new=new, others=others
    ):
        raise LastCoordinatorError
