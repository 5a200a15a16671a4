"""Pages of people and rights."""

from auftakt.accounts.views.administration import (
    account_activate,
    account_deactivate,
    account_list,
    administrator_appoint,
    administrator_dismiss,
)
from auftakt.accounts.views.entry import first_administrator, invitation_accept
from auftakt.accounts.views.invitations import (
    invitation_renew,
    invitation_revoke,
    member_invite,
)
from auftakt.accounts.views.members import (
    member_list,
    member_remove,
    member_role_edit,
    project_leave,
)
from auftakt.accounts.views.own import account_edit, language_set, sessions_end

__all__ = [
    "account_activate",
    "account_deactivate",
    "account_edit",
    "account_list",
    "administrator_appoint",
    "administrator_dismiss",
    "first_administrator",
    "invitation_accept",
    "invitation_renew",
    "invitation_revoke",
    "language_set",
    "member_invite",
    "member_list",
    "member_remove",
    "member_role_edit",
    "project_leave",
    "sessions_end",
]
