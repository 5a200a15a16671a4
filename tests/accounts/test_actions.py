import pytest
from tests.factories.accounts import AccountFactory, MembershipFactory

from auftakt.accounts import actions
from auftakt.accounts.errors import (
    LastAdministratorError,
    LastCoordinatorError,
    OwnAccountError,
)
from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import audit
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import AuditEntry


def membership_of(account):
    return Membership.objects.get(account=account)


def last_entry():
    entry = AuditEntry.objects.latest("pk")
    return entry.action, entry.actor, entry.fields


def test_a_changed_role_is_written_and_recorded(jana, ulf, project):
    actions.change_role(
        membership=membership_of(ulf), by=jana, changes={"role": Role.MODERATOR}
    )
    assert membership_of(ulf).role == Role.MODERATOR
    assert last_entry() == ("membership.change_role", str(jana.public_id), ["role"])
    assert audit.revision(project) == 1


def test_nothing_changed_is_not_recorded(jana, ulf):
    actions.change_role(membership=membership_of(ulf), by=jana, changes={})
    assert not AuditEntry.objects.exists()


def test_a_stale_role_is_not_written(jana, ulf):
    stale = membership_of(ulf)
    actions.change_role(
        membership=membership_of(ulf), by=jana, changes={"role": Role.MODERATOR}
    )
    with pytest.raises(StaleVersionError):
        actions.change_role(membership=stale, by=jana, changes={"role": Role.INITIATOR})
    assert membership_of(ulf).role == Role.MODERATOR


def test_the_last_coordinator_stays(jana, ulf):
    own = membership_of(jana)
    for refused in (
        lambda: actions.change_role(
            membership=own, by=jana, changes={"role": Role.MEMBER}
        ),
        lambda: actions.remove_member(membership=own, by=jana),
        lambda: actions.leave_project(membership=own, by=jana),
    ):
        with pytest.raises(LastCoordinatorError):
            refused()
    assert membership_of(jana).role == Role.COORDINATOR
    assert not AuditEntry.objects.exists()


def test_a_coordinator_who_cannot_sign_in_does_not_count(jana, project):
    switched_off = AccountFactory(is_active=False)
    MembershipFactory(account=switched_off, project=project)
    with pytest.raises(LastCoordinatorError):
        actions.leave_project(membership=membership_of(jana), by=jana)


def test_one_of_two_coordinators_may_go(jana, project):
    MembershipFactory(project=project)
    actions.leave_project(membership=membership_of(jana), by=jana)
    assert not Membership.objects.filter(account=jana).exists()
    assert last_entry() == ("membership.leave", str(jana.public_id), [])


def test_a_removed_member_is_recorded_before_going(jana, ulf):
    gone = membership_of(ulf)
    object_id = str(gone.public_id)
    actions.remove_member(membership=gone, by=jana)
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.object_id) == ("membership.remove", object_id)
    assert Account.objects.filter(pk=ulf.pk).exists()


def test_adding_a_member_is_recorded(project, nora):
    membership = actions.add_member(
        project=project, account=nora, role=Role.GUEST_READER, by=None
    )
    assert (membership.role, membership.project) == (Role.GUEST_READER, project)
    assert last_entry() == ("membership.create", "", ["account", "role"])


def test_an_account_off_and_on_again(chief, nora):
    actions.deactivate_account(account=nora, by=chief)
    nora.refresh_from_db()
    assert (nora.is_active, nora.session_epoch) == (False, 1)
    actions.activate_account(account=nora, by=chief)
    nora.refresh_from_db()
    assert (nora.is_active, nora.session_epoch) == (True, 1)
    assert [entry.action for entry in AuditEntry.objects.order_by("sequence")] == [
        "account.deactivate",
        "account.activate",
    ]


def test_nobody_switches_off_the_own_account(chief):
    with pytest.raises(OwnAccountError):
        actions.deactivate_account(account=chief, by=chief)


def test_the_last_administrator_stays(chief, nora):
    with pytest.raises(LastAdministratorError):
        actions.dismiss_administrator(account=chief, by=chief)
    with pytest.raises(LastAdministratorError):
        actions.deactivate_account(account=chief, by=nora)
    actions.appoint_administrator(account=nora, by=chief)
    actions.dismiss_administrator(account=chief, by=nora)
    administrators = Account.objects.filter(is_instance_admin=True)
    assert list(administrators) == [nora]


def test_a_new_password_is_stored_hashed_and_recorded(nora):
    actions.change_password(account=nora, password="Vier Linden am See")
    stored = Account.objects.get(pk=nora.pk)
    assert stored.check_password("Vier Linden am See")
    assert last_entry() == (
        "account.change_password",
        str(nora.public_id),
        ["password"],
    )


def test_own_details(nora):
    actions.update_account(account=nora, by=nora, changes={"language": "en"})
    assert Account.objects.get(pk=nora.pk).language == "en"
    assert last_entry() == ("account.update", str(nora.public_id), ["language"])
