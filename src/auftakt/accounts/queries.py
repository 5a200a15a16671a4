"""Reads around people; those about a project start from the project."""

import datetime as dt
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from auftakt.accounts.labels import ROLE_WORDS
from auftakt.accounts.models import Account, Invitation, Membership
from auftakt.accounts.permissions import Permission, Role
from auftakt.accounts.tokens import hashed

_ROLE_ORDER = {role: place for place, role in enumerate(ROLE_WORDS)}


@dataclass(frozen=True)
class MemberRow:
    membership_id: UUID
    account_id: UUID
    name: str
    email: str
    initials: str
    role: str
    is_active: bool


@dataclass(frozen=True)
class InvitationRow:
    invitation_id: UUID
    name: str
    email: str
    role: str
    expires_at: dt.datetime
    is_expired: bool


def memberships(project: Any) -> QuerySet[Membership]:
    return Membership.objects.filter(project=project).select_related("account")


def member_rows(project: Any) -> list[MemberRow]:
    """Coordinators first, then by name."""
    found = sorted(
        memberships(project),
        key=lambda row: (_ROLE_ORDER[Role(row.role)], str(row.account).casefold()),
    )
    return [
        MemberRow(
            membership_id=row.public_id,
            account_id=row.account.public_id,
            name=str(row.account),
            email=row.account.email,
            initials=row.account.initials,
            role=str(ROLE_WORDS[row.role]),
            is_active=row.account.is_active,
        )
        for row in found
    ]


def is_member(project: Any, email: str) -> bool:
    return memberships(project).filter(account__email__iexact=email).exists()


def may(account: Account, project: Any, permission: Permission) -> bool:
    found = Membership.objects.filter(project=project, account=account).first()
    return found is not None and found.may(permission)


def pending_invitations(project: Any) -> QuerySet[Invitation]:
    """Neither taken nor revoked; expired ones among them can be renewed."""
    return Invitation.objects.filter(
        project=project, accepted_at=None, revoked_at=None
    ).order_by("email")


def invitation_rows(project: Any, *, now: dt.datetime) -> list[InvitationRow]:
    return [
        InvitationRow(
            invitation_id=invitation.public_id,
            name=invitation.name,
            email=invitation.email,
            role=str(ROLE_WORDS[invitation.role]),
            expires_at=invitation.expires_at,
            is_expired=invitation.expires_at <= now,
        )
        for invitation in pending_invitations(project)
    ]


def invitation_by_token(token: str) -> Invitation | None:
    found = Invitation.objects.filter(token_hash=hashed(token))
    return found.select_related("project__municipality", "invited_by").first()


def account_of(email: str) -> Account | None:
    return Account.objects.filter(email__iexact=email).first()


def accounts() -> QuerySet[Account]:
    return Account.objects.annotate(
        project_count=Count("memberships", distinct=True)
    ).order_by("name", "email")


def project_of_slug(slug: str) -> Any:
    """For commands; the project model lives in an app above this one."""
    project = Membership._meta.get_field("project").related_model
    return project._default_manager.filter(slug=slug).first()


def has_accounts() -> bool:
    return Account.objects.exists()


def own_memberships(account: Account) -> QuerySet[Membership]:
    return account.memberships.select_related("project__municipality").order_by(
        "project__name"
    )


def orphaned_projects(account: Account) -> list[str]:
    """Names of the projects that have nobody else who coordinates and may sign in."""
    active = Count(
        "project__memberships",
        filter=Q(
            project__memberships__role=Role.COORDINATOR,
            project__memberships__account__is_active=True,
        )
        & ~Q(project__memberships__account=account),
    )
    coordinated = account.memberships.filter(role=Role.COORDINATOR)
    orphaned = coordinated.annotate(others=active).filter(others=0)
    return list(orphaned.values_list("project__name", flat=True).order_by("project"))


def lock_other_coordinators(membership: Membership) -> int:
    """Counts who else coordinates; locks the rows until the transaction ends."""
    coordinators = memberships(membership.project).filter(
        role=Role.COORDINATOR, account__is_active=True
    )
    locked = coordinators.select_for_update(of=("self",))
    return sum(1 for other in locked if other.pk != membership.pk)


def lock_other_administrators(account: Account) -> int:
    administrators = Account.objects.filter(is_instance_admin=True, is_active=True)
    locked = administrators.select_for_update()
    return sum(1 for other in locked if other.pk != account.pk)
