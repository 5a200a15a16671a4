"""Every change to people, memberships and ways in."""

from auftakt.accounts.actions.invitations import (
    accept_invitation,
    accept_invitation_with_new_account,
    invite_person,
    renew_invitation,
    revoke_invitation,
)
from auftakt.accounts.actions.memberships import (
    add_member,
    change_role,
    leave_project,
    remove_member,
)
from auftakt.accounts.actions.people import (
    activate_account,
    appoint_administrator,
    change_password,
    deactivate_account,
    dismiss_administrator,
    end_sessions,
    update_account,
)
from auftakt.accounts.actions.setup import (
    create_first_administrator,
    create_setup_code,
    try_setup_code,
)

__all__ = [
    "accept_invitation",
    "accept_invitation_with_new_account",
    "activate_account",
    "add_member",
    "appoint_administrator",
    "change_password",
    "change_role",
    "create_first_administrator",
    "create_setup_code",
    "deactivate_account",
    "dismiss_administrator",
    "end_sessions",
    "invite_person",
    "leave_project",
    "remove_member",
    "renew_invitation",
    "revoke_invitation",
    "try_setup_code",
    "update_account",
]
