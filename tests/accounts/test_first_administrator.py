import datetime as dt

import pytest
import time_machine
from django.contrib.auth import get_user

from auftakt.accounts import actions
from auftakt.accounts.domain import SETUP_TRIES, SetupVerdict
from auftakt.accounts.errors import SetupClosedError
from auftakt.accounts.models import Account, SetupCode
from auftakt.kernel import clock
from auftakt.kernel.models import AuditEntry

URL = "/ersteinrichtung/"


@pytest.fixture
def code(db):
    return actions.create_setup_code()


@pytest.fixture
def entry(code, password):
    return {
        "code": code,
        "name": "Ada Amt",
        "email": "Ada@example.org",
        "password": password,
        "password_again": password,
    }


def test_the_code_is_long_and_only_its_hash_is_stored(code):
    assert len(code.replace("-", "")) == 15
    assert code not in str(SetupCode.objects.values().get())


def test_the_right_code_makes_the_first_administrator(client, entry):
    response = client.post(URL, entry)
    assert response.status_code == 302
    account = Account.objects.get()
    assert (account.email, account.is_instance_admin) == ("ada@example.org", True)
    assert get_user(client) == account
    assert AuditEntry.objects.latest("pk").action == "account.create_first"
    assert client.get(URL).status_code == 404
    assert client.post(URL, entry).status_code == 404


def test_small_letters_and_spaces_do_not_matter(client, entry, code):
    typed = code.lower().replace("-", " ")
    assert client.post(URL, entry | {"code": typed}).status_code == 302


def test_a_wrong_code_is_counted_and_said(client, entry):
    response = client.post(URL, entry | {"code": "AAAAA-AAAAA-AAAAA"})
    assert "Dieser Code stimmt nicht." in response.content.decode()
    assert SetupCode.objects.get().failed_tries == 1
    assert not Account.objects.exists()


def test_guessing_gets_slower_and_ends(code):
    now = clock.now()
    waits = 0
    for _ in range(200):
        verdict = actions.try_setup_code(code="falsch", now=now)
        if verdict == SetupVerdict.WAIT:
            waits += 1
        now += dt.timedelta(seconds=5)
    assert SetupCode.objects.get().failed_tries == SETUP_TRIES
    assert waits > 10
    assert actions.try_setup_code(code=code, now=now) == SetupVerdict.USED_UP


def test_waiting_is_asked_for_on_the_page(client, entry):
    SetupCode.objects.update(failed_tries=8, changed_at=clock.now())
    response = client.post(URL, entry)
    assert "Warten Sie eine Minute" in response.content.decode()
    with time_machine.travel(clock.now() + dt.timedelta(minutes=2)):
        assert client.post(URL, entry).status_code == 302


def test_a_new_start_gives_a_new_code(client, entry, code):
    newer = actions.create_setup_code()
    assert SetupCode.objects.count() == 1
    client.post(URL, entry)
    assert not Account.objects.exists()
    assert client.post(URL, entry | {"code": newer}).status_code == 302


def test_a_weak_password_does_not_cost_a_try(client, entry):
    client.post(URL, entry | {"password": "kurz", "password_again": "kurz"})
    assert SetupCode.objects.get().failed_tries == 0
    assert not Account.objects.exists()


def test_once_there_is_an_account_there_is_no_code(client, nora):
    with pytest.raises(SetupClosedError):
        actions.create_setup_code()
    assert client.get(URL).status_code == 404


def test_two_at_once_make_one_administrator(code, password):
    facts = {"name": "A", "password": password, "language": "de", "now": clock.now()}
    actions.create_first_administrator(email="a@example.org", **facts)
    with pytest.raises(SetupClosedError):
        actions.create_first_administrator(email="b@example.org", **facts)
    assert Account.objects.count() == 1


def test_the_sign_in_page_leads_here_while_nobody_is_there(client, db):
    assert client.get("/konto/anmelden/").headers["Location"] == URL
