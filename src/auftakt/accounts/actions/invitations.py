"""The mailed way into a project: offered, renewed, revoked, taken."""

import datetime as dt
from typing import Any

from django.db import transaction

from auftakt.accounts import queries
from auftakt.accounts.domain import (
    INVITATION_LIFE,
    InvitationState,
    invitation_state,
)
from auftakt.accounts.errors import (
    AccountInactiveError,
    AlreadyInvitedError,
    AlreadyMemberError,
    InvitationClosedError,
    InvitationForOtherError,
)
from auftakt.accounts.models import Account, Invitation, Membership
from auftakt.accounts.permissions import Role
from auftakt.accounts.tokens import hashed, new_token
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes


@transaction.atomic
def invite_person(
    *,
    project: Any,
    name: str,
    email: str,
    role: Role,
    by: Account,
    now: dt.datetime,
) -> tuple[Invitation, str]:
    """Answers the invitation and its token, which is not stored and not shown again.

    Raises `AlreadyMemberError` or `AlreadyInvitedError`.
    """
    address = email.strip().lower()
    if queries.is_member(project, address):
        raise AlreadyMemberError
    if queries.pending_invitations(project).filter(email=address).exists():
        raise AlreadyInvitedError
    token = new_token()
    invitation = Invitation.objects.create(
        project=project,
        name=name,
        email=address,
        role=role,
        token_hash=hashed(token),
        expires_at=now + INVITATION_LIFE,
        invited_by=by,
    )
    _record(invitation, by=by, action="invitation.create", fields=["email", "role"])
    return invitation, token


@transaction.atomic
def renew_invitation(*, invitation: Invitation, by: Account, now: dt.datetime) -> str:
    """Answers a new token; the old one stops working. Raises `InvitationClosedError`.

    An expired invitation comes to life again.
    """
    if invitation.accepted_at or invitation.revoked_at:
        raise InvitationClosedError
    token = new_token()
    changes = {"token_hash": hashed(token), "expires_at": now + INVITATION_LIFE}
    written = apply_changes(invitation, changes)
    _record(invitation, by=by, action="invitation.renew", fields=written)
    return token


@transaction.atomic
def revoke_invitation(*, invitation: Invitation, by: Account, now: dt.datetime) -> None:
    """Raises `InvitationClosedError`. The address is forgotten."""
    if invitation.accepted_at or invitation.revoked_at:
        raise InvitationClosedError
    changes = {"revoked_at": now, "email": "", "name": ""}
    written = apply_changes(invitation, changes)
    _record(invitation, by=by, action="invitation.revoke", fields=written)


@transaction.atomic
def accept_invitation(
    *, invitation: Invitation, by: Account, now: dt.datetime
) -> Membership:
    """Raises `InvitationClosedError`, `InvitationForOtherError`, `StaleVersionError`.

    Who is a member already keeps the present role.
    """
    if by.email.lower() != invitation.email:
        raise InvitationForOtherError
    return _take(invitation, account=by, now=now)


@transaction.atomic
def accept_invitation_with_new_account(
    *,
    invitation: Invitation,
    name: str,
    password: str | None,
    language: str,
    now: dt.datetime,
) -> Membership:
    """Makes the account and the membership together.

    Without a password the account signs in by mailed code. Raises what
    `accept_invitation` raises, and `AccountInactiveError` where the address belongs to
    an account that was switched off.
    """
    existing = queries.account_of(invitation.email)
    if existing:
        raise InvitationForOtherError if existing.is_active else AccountInactiveError
    account = Account.objects.create_user(
        invitation.email, password, name=name, language=language
    )
    return _take(invitation, account=account, now=now)


def _take(invitation: Invitation, *, account: Account, now: dt.datetime) -> Membership:
    state = invitation_state(
        expires_at=invitation.expires_at,
        revoked_at=invitation.revoked_at,
        accepted_at=invitation.accepted_at,
        now=now,
    )
    if state != InvitationState.OPEN:
        raise InvitationClosedError
    apply_changes(invitation, {"accepted_at": now, "email": "", "name": ""})
    membership, _created = Membership.objects.get_or_create(
        project=invitation.project,
        account=account,
        defaults={"role": invitation.role},
    )
    _record(invitation, by=account, action="invitation.accept", fields=["accepted_at"])
    return membership


def _record(
    invitation: Invitation, *, by: Account, action: str, fields: list[str]
) -> None:
    audit.record(
        by=by, action=action, obj=invitation, project=invitation.project, fields=fields
    )
