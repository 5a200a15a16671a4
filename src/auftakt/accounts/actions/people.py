"""Accounts: own details, and what an administrator does with them."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts import queries
from auftakt.accounts.errors import LastAdministratorError, OwnAccountError
from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes


@transaction.atomic
def update_account(
    *, account: Account, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    _change(account, by=by, action="account.update", changes=changes)


@transaction.atomic
def change_password(*, account: Account, password: str) -> None:
    """All other sessions of the account end. `account` may be a lazy stand-in."""
    account.set_password(password)
    stored = Account.objects.get(pk=account.pk)
    changes = {"password": account.password}
    _change(stored, by=stored, action="account.change_password", changes=changes)


@transaction.atomic
def end_sessions(*, account: Account, by: Account) -> None:
    """Whoever is signed in as this account, anywhere, must sign in again."""
    changes = {"session_epoch": account.session_epoch + 1}
    _change(account, by=by, action="account.end_sessions", changes=changes)


@transaction.atomic
def deactivate_account(*, account: Account, by: Account) -> None:
    """Sessions end at their next request and do not come back with the account.

    Raises `OwnAccountError` or `LastAdministratorError`. A project may be left without
    an active coordinator: safety goes first, see `queries.orphaned_projects`.
    """
    if account.pk == by.pk:
        raise OwnAccountError
    _keep_an_administrator(account)
    changes = {"is_active": False, "session_epoch": account.session_epoch + 1}
    _change(account, by=by, action="account.deactivate", changes=changes)


@transaction.atomic
def activate_account(*, account: Account, by: Account) -> None:
    changes = {"is_active": True}
    _change(account, by=by, action="account.activate", changes=changes)


@transaction.atomic
def appoint_administrator(*, account: Account, by: Account) -> None:
    changes = {"is_instance_admin": True}
    _change(account, by=by, action="account.appoint_administrator", changes=changes)


@transaction.atomic
def dismiss_administrator(*, account: Account, by: Account) -> None:
    """Raises `LastAdministratorError`."""
    _keep_an_administrator(account)
    changes = {"is_instance_admin": False}
    _change(account, by=by, action="account.dismiss_administrator", changes=changes)


def _keep_an_administrator(account: Account) -> None:
    if account.is_instance_admin and not queries.lock_other_administrators(account):
        raise LastAdministratorError


def _change(
    account: Account, *, by: Account, action: str, changes: Mapping[str, Any]
) -> None:
    written = apply_changes(account, changes)
    if written:
        audit.record(by=by, action=action, obj=account, fields=written)
