import pytest
from tests.factories.accounts import (
    AccountFactory,
    InvitationFactory,
    MembershipFactory,
)

from auftakt.accounts import queries
from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission, Role
from auftakt.kernel import clock


@pytest.mark.parametrize("number", [1, 3])
def test_lists_ask_once_however_long_they_are(
    project, number, django_assert_num_queries
):
    for place in range(number):
        MembershipFactory(project=project)
        InvitationFactory(project=project, email=f"n{place}@example.org")
    with django_assert_num_queries(3):
        assert len(queries.member_rows(project)) == number
        assert len(queries.invitation_rows(project, now=clock.now())) == number
        assert len(list(queries.accounts())) == number * 2


def test_coordinators_come_first_then_names(project, jana, ulf, hanne, gesa):
    names = [row.name for row in queries.member_rows(project)]
    assert names == ["Jana Lindner", "Hanne Dorfeld", "Ulf Merkens", "Gesa Rahn"]


def test_people_of_other_projects_are_not_listed(project, jana, otto):
    assert [row.email for row in queries.member_rows(project)] == [jana.email]


def test_taken_and_revoked_invitations_are_not_pending(project):
    now = clock.now()
    pending = InvitationFactory(project=project, expires_at=now)
    InvitationFactory(project=project, accepted_at=now)
    InvitationFactory(project=project, revoked_at=now)
    (row,) = queries.invitation_rows(project, now=now)
    assert (row.invitation_id, row.is_expired) == (pending.public_id, True)


def test_projects_nobody_else_coordinates(project, other_project, jana):
    MembershipFactory(account=jana, project=other_project)
    MembershipFactory(project=other_project)
    assert queries.orphaned_projects(jana) == ["Ankommen in Ebersfelde"]


def test_rights_of_an_account_in_a_project(project, ulf, otto):
    assert queries.may(ulf, project, Permission.MEMBER_VIEW)
    assert not queries.may(ulf, project, Permission.MEMBER_MANAGE)
    assert not queries.may(otto, project, Permission.PROJECT_VIEW)


def test_accounts_know_in_how_many_projects_they_are(project, other_project):
    account = AccountFactory()
    for place in (project, other_project):
        MembershipFactory(account=account, project=place, role=Role.MEMBER)
    assert queries.accounts().get(pk=account.pk).project_count == 2
    assert Membership.objects.count() == 2
