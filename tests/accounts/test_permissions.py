"""The role table, read aloud: a change here is a change of who may do what."""

from auftakt.accounts.labels import PERMISSION_WORDS, ROLE_CONSEQUENCES, ROLE_WORDS
from auftakt.accounts.permissions import RIGHTS, Permission, Role, allows

P = Permission
EDITING = {
    permission
    for permission in Permission
    if not permission.endswith("_view") and permission != P.ARCHIVE_EXPORT
}


def test_the_coordinator_may_do_everything():
    assert RIGHTS[Role.COORDINATOR] == set(Permission)


def test_each_role_has_rights_and_each_right_a_role():
    assert set(RIGHTS) == set(Role)
    assert set().union(*RIGHTS.values()) == set(Permission)


def test_guests_and_members_change_nothing():
    assert RIGHTS[Role.GUEST_READER] & EDITING == set()
    assert RIGHTS[Role.MEMBER] & EDITING == set()


def test_rights_only_grow_from_guest_to_coordinator():
    guest, member = RIGHTS[Role.GUEST_READER], RIGHTS[Role.MEMBER]
    assert guest < member < RIGHTS[Role.MODERATOR] < RIGHTS[Role.COORDINATOR]
    assert member < RIGHTS[Role.INITIATOR] < RIGHTS[Role.COORDINATOR]


def test_contacts_are_for_coordinator_and_initiator():
    assert {role for role in Role if allows(role, P.CONTACT_VIEW)} == {
        Role.COORDINATOR,
        Role.INITIATOR,
    }


def test_only_the_coordinator_holds_the_powers_over_people_and_data():
    powers = {
        P.MEMBER_MANAGE,
        P.PROJECT_DELETE,
        P.ACTOR_IMPORT,
        P.ACTOR_EXPORT,
        P.ARCHIVE_EXPORT,
        P.AUDIT_VIEW,
    }
    for role in set(Role) - {Role.COORDINATOR}:
        assert RIGHTS[role] & powers == set()


def test_every_role_and_right_has_words():
    assert set(ROLE_WORDS) == set(ROLE_CONSEQUENCES) == set(Role)
    assert set(PERMISSION_WORDS) == set(Permission)
