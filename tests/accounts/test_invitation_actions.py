import datetime as dt
import hashlib

import pytest
from tests.factories.accounts import AccountFactory, InvitationFactory

from auftakt.accounts import actions, queries
from auftakt.accounts.domain import INVITATION_LIFE
from auftakt.accounts.errors import (
    AccountInactiveError,
    AlreadyInvitedError,
    AlreadyMemberError,
    InvitationClosedError,
    InvitationForOtherError,
)
from auftakt.accounts.models import Account, Invitation, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import clock
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry

NEW = {"name": "Nora Neu", "password": None, "language": "de"}


def invite(project, jana, email="Nora@Example.org"):
    return actions.invite_person(
        project=project,
        name="Nora Neu",
        email=email,
        role=Role.MODERATOR,
        by=jana,
        now=clock.now(),
    )


def test_the_token_is_long_and_only_its_hash_is_stored(project, jana):
    invitation, token = invite(project, jana)
    assert len(token) >= 43  # 256 bits in base64
    assert invitation.token_hash == hashlib.sha256(token.encode()).hexdigest()
    stored = Invitation.objects.values().get()
    assert token not in str(stored)
    assert stored["email"] == "nora@example.org"
    assert queries.invitation_by_token(token) == invitation
    assert AuditEntry.objects.get().action == "invitation.create"


def test_no_two_tokens_are_alike(project, jana):
    tokens = {invite(project, jana, f"n{number}@example.org")[1] for number in range(9)}
    assert len(tokens) == 9


def test_members_and_invited_people_are_not_invited_again(project, jana, ulf):
    with pytest.raises(AlreadyMemberError):
        invite(project, jana, "ULF@example.org")
    invite(project, jana)
    with pytest.raises(AlreadyInvitedError):
        invite(project, jana)


def test_the_same_person_may_be_invited_to_two_projects(project, other_project, jana):
    invite(project, jana)
    invite(other_project, jana)
    assert Invitation.objects.count() == 2


def test_taking_it_makes_account_and_membership(project, jana):
    invitation, _token = invite(project, jana)
    membership = actions.accept_invitation_with_new_account(
        invitation=invitation, now=clock.now(), **NEW
    )
    account = membership.account
    assert (account.email, account.name) == ("nora@example.org", "Nora Neu")
    assert not account.has_usable_password()
    assert (membership.project, membership.role) == (project, Role.MODERATOR)
    used = Invitation.objects.get()
    assert (used.email, used.name) == ("", "")
    assert used.accepted_at is not None


def test_it_is_taken_once(project, jana):
    _invitation, token = invite(project, jana)
    first = queries.invitation_by_token(token)
    second = queries.invitation_by_token(token)
    membership = actions.accept_invitation_with_new_account(
        invitation=first, now=clock.now(), **NEW
    )
    again = queries.invitation_by_token(token)
    with pytest.raises(InvitationForOtherError):
        actions.accept_invitation(
            invitation=again, by=membership.account, now=clock.now()
        )
    with pytest.raises(StaleVersionError):
        actions.accept_invitation(
            invitation=second, by=membership.account, now=clock.now()
        )
    assert Membership.objects.filter(account=membership.account).count() == 1


def test_it_ends_after_14_days(project, jana, nora):
    invitation, _token = invite(project, jana)
    last = invitation.expires_at - dt.timedelta(seconds=1)
    with pytest.raises(InvitationClosedError):
        actions.accept_invitation(
            invitation=invitation, by=nora, now=invitation.expires_at
        )
    assert actions.accept_invitation(invitation=invitation, by=nora, now=last)


def test_it_is_bound_to_the_address(project, jana, ulf):
    invitation, _token = invite(project, jana)
    with pytest.raises(InvitationForOtherError):
        actions.accept_invitation(invitation=invitation, by=ulf, now=clock.now())


def test_an_existing_account_is_not_made_anew(project, jana, nora):
    invitation, _token = invite(project, jana)
    with pytest.raises(InvitationForOtherError):
        actions.accept_invitation_with_new_account(
            invitation=invitation, now=clock.now(), **NEW
        )


def test_a_switched_off_account_stays_off(project, jana):
    AccountFactory(email="nora@example.org", is_active=False)
    invitation, _token = invite(project, jana)
    with pytest.raises(AccountInactiveError):
        actions.accept_invitation_with_new_account(
            invitation=invitation, now=clock.now(), **NEW
        )
    assert Account.objects.filter(email="nora@example.org").count() == 1


def test_revoked_it_is_dead_and_the_address_forgotten(project, jana, nora):
    invitation, token = invite(project, jana)
    actions.revoke_invitation(invitation=invitation, by=jana, now=clock.now())
    revoked = queries.invitation_by_token(token)
    assert (revoked.email, revoked.name) == ("", "")
    with pytest.raises(InvitationForOtherError):
        actions.accept_invitation(invitation=revoked, by=nora, now=clock.now())
    with pytest.raises(InvitationClosedError):
        actions.revoke_invitation(invitation=revoked, by=jana, now=clock.now())
    with pytest.raises(InvitationClosedError):
        actions.renew_invitation(invitation=revoked, by=jana, now=clock.now())


def test_renewed_only_the_new_link_works_again_for_14_days(project, jana):
    past = clock.now() - dt.timedelta(days=30)
    invitation = InvitationFactory(project=project, token="alt", expires_at=past)
    now = clock.now()
    token = actions.renew_invitation(invitation=invitation, by=jana, now=now)
    assert queries.invitation_by_token("alt") is None
    renewed = queries.invitation_by_token(token)
    assert renewed.expires_at == now + INVITATION_LIFE


def test_a_member_keeps_the_present_role(project, jana, ulf):
    invitation = InvitationFactory(
        project=project, email=ulf.email, role=Role.COORDINATOR
    )
    membership = actions.accept_invitation(
        invitation=invitation, by=ulf, now=clock.now()
    )
    assert membership.role == Role.MEMBER
