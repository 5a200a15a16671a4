"""The very first account, let in by a code from the terminal."""

import datetime as dt

from django.db import transaction
from django.db.models import F

from auftakt.accounts import queries
from auftakt.accounts.domain import SetupVerdict, setup_verdict
from auftakt.accounts.errors import SetupClosedError
from auftakt.accounts.models import Account, SetupCode
from auftakt.accounts.tokens import hashed_code, new_setup_code, same
from auftakt.kernel import audit


@transaction.atomic
def create_setup_code() -> str:
    """A code to print in the terminal; every older one stops working.

    Raises `SetupClosedError` once there is an account.
    """
    if queries.has_accounts():
        raise SetupClosedError
    SetupCode.objects.all().delete()
    code = new_setup_code()
    stored = SetupCode.objects.create(code_hash=hashed_code(code))
    audit.record(by=None, action="setup_code.create", obj=stored)
    return code


@transaction.atomic
def try_setup_code(*, code: str, now: dt.datetime) -> SetupVerdict:
    """Counts a wrong try, so it must not run in a transaction that is rolled back."""
    stored = SetupCode.objects.select_for_update().filter(used_at=None).first()
    if stored is None:
        return SetupVerdict.USED_UP
    verdict = setup_verdict(
        matches=same(stored.code_hash, hashed_code(code)),
        failed_tries=stored.failed_tries,
        since_last=now - stored.changed_at,
    )
    if verdict == SetupVerdict.WRONG:
        SetupCode.objects.filter(pk=stored.pk).update(
            failed_tries=F("failed_tries") + 1, changed_at=now
        )
        audit.record(by=None, action="setup_code.wrong_try", obj=stored)
    return verdict


@transaction.atomic
def create_first_administrator(
    *, name: str, email: str, password: str, language: str, now: dt.datetime
) -> Account:
    """Raises `SetupClosedError` where somebody was faster."""
    unused = SetupCode.objects.select_for_update().filter(used_at=None)
    if not unused.update(used_at=now) or queries.has_accounts():
        raise SetupClosedError
    account = Account.objects.create_user(
        email, password, name=name, language=language, is_instance_admin=True
    )
    audit.record(by=account, action="account.create_first", obj=account)
    return account
