"""Guessing one account is slow; a whole town hall behind one address is not."""

import re

import time_machine
from allauth.core.internal import ratelimit
from django.contrib.auth import get_user
from django.core.cache import cache
from django.test import Client, RequestFactory
from tests.factories.accounts import AccountFactory

from auftakt.kernel import clock

SIGN_IN = "/konto/anmelden/"
TRIES = 10
WRONG = "falsch"


def attempt(client, email, password=WRONG, **extra):
    return client.post(SIGN_IN, {"login": email, "password": password}, **extra)


def guess(nora, times=TRIES, **extra):
    for _ in range(times):
        attempt(Client(), nora.email, **extra)


def is_slowed(response):
    return "zu viele Versuche" in response.content.decode()


def test_after_ten_wrong_tries_the_account_rests(nora, password):
    guess(nora)
    client = Client()
    assert is_slowed(attempt(client, nora.email, password))
    assert not get_user(client).is_authenticated
    with time_machine.travel(clock.now().timestamp() + 15 * 60 + 1):
        assert attempt(client, nora.email, password).status_code == 302


def test_a_guesser_gains_nothing_by_changing_what_can_be_changed(
    nora, password, settings
):
    """Address, proxy header, host with another port, capitals, spaces, agent."""
    settings.ALLOWED_HOSTS = ["*"]
    for number in range(TRIES):
        attempt(
            Client(),
            f" {nora.email.upper() if number % 2 else nora.email}",
            REMOTE_ADDR=f"203.0.113.{number}",
            HTTP_X_FORWARDED_FOR=f"198.51.100.{number}",
            HTTP_HOST=f"localhost:{8000 + number}",
            HTTP_USER_AGENT=f"agent {number}",
        )
    assert is_slowed(attempt(Client(), nora.email, password))


def test_colleagues_at_the_same_address_still_get_in(nora, password):
    guess(nora, times=TRIES + 5)
    colleague = AccountFactory()
    colleague.set_password(password)
    colleague.save()
    assert attempt(Client(), colleague.email, password).status_code == 302


def test_the_owner_gets_in_from_a_device_the_account_knows(nora, password):
    own = Client()
    attempt(own, nora.email, password)
    own.post("/konto/abmelden/")
    guess(nora)
    assert attempt(own, nora.email, password).status_code == 302


def test_the_mark_of_a_device_counts_for_its_account_only(nora, password):
    other = AccountFactory()
    other.set_password(password)
    other.save()
    thief = Client()
    attempt(thief, other.email, password)
    thief.post("/konto/abmelden/")
    guess(nora)
    assert is_slowed(attempt(thief, nora.email, password))


def test_a_made_up_mark_counts_for_nothing(nora, password):
    guess(nora)
    client = Client()
    client.cookies["auftakt_device"] = "WyJub3JhQGV4YW1wbGUub3JnIiwgIjEiXQ:1:x"
    assert is_slowed(attempt(client, nora.email, password))


def test_guessing_on_a_known_device_is_slowed_too(nora, password):
    own = Client()
    attempt(own, nora.email, password)
    own.post("/konto/abmelden/")
    for _ in range(TRIES):
        attempt(own, nora.email)
    assert is_slowed(attempt(own, nora.email, password))


def test_a_new_password_frees_the_account(nora, sent):
    guess(nora)
    client = Client()
    client.post("/konto/passwort/vergessen/", {"email": nora.email})
    link = re.search(r"/konto/passwort/neu/\S+", sent()[0].body).group()
    new = "Vier Linden am See"
    form = client.get(link).headers["Location"]
    client.post(form, {"password1": new, "password2": new})
    assert attempt(Client(), nora.email, new).status_code == 302


def request_of(verb, **extra):
    return RequestFactory().generic(verb, SIGN_IN, **extra)


def test_five_hundred_people_behind_one_address_sign_in_within_a_minute(db):
    request = request_of("POST", REMOTE_ADDR="203.0.113.7")
    for action in ("login", "request_login_code", "login_failed"):
        allowed = [
            ratelimit.consume(
                request,
                app="allauth.account",
                action=action,
                key=f"person{number}@example.org",
            )
            for number in range(500)
        ]
        assert all(allowed)


def test_codes_for_one_account_are_mailed_five_times_at_most(nora, sent):
    for number in range(8):
        Client().post(
            "/konto/anmelden/code/",
            {"email": nora.email},
            REMOTE_ADDR=f"203.0.113.{number}",
        )
    assert len(sent()) == 5


def test_reset_mails_for_one_account_are_limited_too(nora, sent):
    for number in range(8):
        Client().post(
            "/konto/passwort/vergessen/",
            {"email": nora.email},
            REMOTE_ADDR=f"203.0.113.{number}",
        )
    assert len(sent()) == 5


def test_counters_are_not_pushed_out_by_many_others(nora, password):
    guess(nora)
    for number in range(400):
        cache.set(f"filler{number}", number)
    assert is_slowed(attempt(Client(), nora.email, password))


def test_a_spoofed_sender_header_does_not_free_an_address(settings, nora):
    settings.ACCOUNT_RATE_LIMITS = {"login": "3/m/ip"}
    codes = [
        attempt(Client(), nora.email, HTTP_X_FORWARDED_FOR=f"1.2.3.{number}")
        for number in range(5)
    ]
    assert [response.status_code for response in codes] == [200, 200, 200, 429, 429]
