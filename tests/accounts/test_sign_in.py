"""Sign-in by password and by mailed code, as people and as attackers use it."""

import re

import pytest
from django.conf import settings as django_settings
from django.contrib.auth import get_user
from django.test import Client
from django.urls import NoReverseMatch, get_resolver, reverse
from tests.factories.accounts import AccountFactory

from auftakt.accounts.models import Account
from auftakt.kernel.models import AuditEntry

SIGN_IN, CODE = "/konto/anmelden/", "/konto/anmelden/code/"
CONFIRM = "/konto/anmelden/code/eingeben/"
RESET, CHANGE = "/konto/passwort/vergessen/", "/konto/passwort/aendern/"
STRANGER = "fremd@example.org"


def code_in(message):
    return re.search(r"^    ([A-Z-]{9})$", message.body, re.MULTILINE).group(1)


def try_password(client, email, password, **extra):
    return client.post(SIGN_IN, {"login": email, "password": password}, **extra)


def test_with_the_right_password(client, nora, password):
    response = try_password(client, "NORA@example.org", password)
    assert response.headers["Location"] == reverse("projects:project_list")
    assert get_user(client) == nora


def test_the_session_gets_a_new_number(client, nora, password):
    client.post("/sprache/", {"language": "de"})
    client.get(SIGN_IN)
    session = client.session
    session["before"] = "x"
    session.save()
    before = session.session_key
    try_password(client, nora.email, password)
    assert client.session.session_key != before


def test_with_a_mailed_code_in_german(client, nora, sent):
    response = client.post(CODE, {"email": nora.email})
    assert response.headers["Location"] == CONFIRM
    (message,) = sent()
    assert message.subject == "Ihr Code zum Anmelden bei Auftakt"
    assert "mit diesem Code melden Sie sich bei Auftakt an" in message.body
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert "Code" in client.get(CONFIRM).content.decode()
    response = client.post(CONFIRM, {"code": code_in(message)})
    assert response.headers["Location"] == reverse("projects:project_list")
    assert get_user(client) == nora


def test_a_code_works_once_and_only_where_it_was_asked_for(client, nora, sent):
    client.post(CODE, {"email": nora.email})
    code = code_in(sent()[0])
    thief = Client()
    thief.post(CODE, {"email": STRANGER})
    thief.post(CONFIRM, {"code": code})
    assert not get_user(thief).is_authenticated
    client.post(CONFIRM, {"code": code})
    client.post("/konto/abmelden/")
    client.post(CONFIRM, {"code": code})
    assert not get_user(client).is_authenticated


def test_three_wrong_codes_end_it(client, nora, sent):
    client.post(CODE, {"email": nora.email})
    code = code_in(sent()[0])
    for _ in range(3):
        client.post(CONFIRM, {"code": "BBBB-BBBB"})
    client.post(CONFIRM, {"code": code})
    assert not get_user(client).is_authenticated


def test_a_code_ends_after_ten_minutes(client, nora, sent):
    import time_machine

    from auftakt.kernel import clock

    client.post(CODE, {"email": nora.email})
    later = clock.now().timestamp() + 601
    with time_machine.travel(later):
        client.post(CONFIRM, {"code": code_in(sent()[0])})
    assert not get_user(client).is_authenticated


def without_token(response):
    page = response.content.decode()
    page = re.sub(r'csrfmiddlewaretoken" value="\w+"', "", page)
    page = re.sub(r'X-CSRFToken": "\w+"', "", page)
    return page.replace(STRANGER, "ADDRESS").replace("nora@example.org", "ADDRESS")


@pytest.mark.parametrize(
    ("address", "field"), [(CODE, "email"), (RESET, "email"), (SIGN_IN, "login")]
)
def test_known_and_unknown_addresses_are_answered_alike(nora, sent, address, field):
    """No enumeration: same status, same way, same words, same cookies."""
    found = []
    for email in (nora.email, STRANGER):
        client = Client()
        data = {field: email, "password": "falsch"}
        response = client.post(address, data)
        pages = [without_token(response)]
        while response.status_code == 302:
            response = client.get(response.headers["Location"])
            pages.append(without_token(response))
        found.append((pages, response.status_code, set(client.cookies)))
    assert found[0] == found[1]
    assert STRANGER not in str([message.to for message in sent()])


def test_mails_leave_in_the_background(client, nora, monkeypatch, sent):
    """A slow mail server must not tell by the clock whose address is known."""
    import threading

    opened, seen = threading.Event(), []

    def slow(message):
        opened.wait(timeout=10)
        seen.append(message.to)

    monkeypatch.setattr("django.core.mail.EmailMessage.send", slow)
    client.post(CODE, {"email": nora.email})
    assert seen == []
    opened.set()
    sent()
    assert seen == [[nora.email]]


@pytest.mark.parametrize("way", ["password", "code"])
def test_a_switched_off_account_does_not_get_in(client, nora, password, sent, way):
    Account.objects.filter(pk=nora.pk).update(is_active=False)
    if way == "password":
        response = try_password(client, nora.email, password)
        assert response.headers["Location"] == SIGN_IN
        assert "abgeschaltet" in client.get(SIGN_IN).content.decode()
    else:
        client.post(CODE, {"email": nora.email})
        assert sent() == []
    assert not get_user(client).is_authenticated


def test_switched_off_between_code_and_entry(client, nora, sent):
    client.post(CODE, {"email": nora.email})
    Account.objects.filter(pk=nora.pk).update(is_active=False)
    client.post(CONFIRM, {"code": code_in(sent()[0])})
    assert not get_user(client).is_authenticated


def test_an_account_without_password_is_not_opened_by_one(client, db):
    account = AccountFactory()
    account.set_password(None)
    account.save()
    for password in ("", "!", account.password):
        try_password(client, account.email, password)
        assert not get_user(client).is_authenticated


def reset_link(client, nora, sent):
    client.post(RESET, {"email": nora.email})
    (message,) = sent()
    assert message.subject == "Neues Passwort für Auftakt"
    link = re.search(r"http://localhost:8000(/konto/passwort/neu/\S+)", message.body)
    return link.group(1)


def test_a_forgotten_password(client, nora, sent):
    other = Client()
    other.force_login(nora)
    link = reset_link(client, nora, sent)
    form = client.get(link).headers["Location"]
    assert nora.password not in form
    new = {"password1": "Vier Linden am See", "password2": "Vier Linden am See"}
    response = client.post(form, new)
    assert response.headers["Location"] == "/konto/passwort/neu/fertig/"
    assert client.get("/konto/passwort/neu/fertig/").status_code == 200
    assert Account.objects.get().check_password("Vier Linden am See")
    assert AuditEntry.objects.get().action == "account.change_password"
    assert not get_user(client).is_authenticated
    assert not get_user(other).is_authenticated


def test_a_reset_link_works_once(client, nora, sent):
    link = reset_link(client, nora, sent)
    new = {"password1": "Vier Linden am See", "password2": "Vier Linden am See"}
    client.post(client.get(link).headers["Location"], new)
    again = Client()
    assert again.get(link).status_code == 200
    new = {"password1": "Fünf Eichen am Berg", "password2": "Fünf Eichen am Berg"}
    again.post(re.sub(r"-[^/]+/$", "-set-password/", link), new)
    assert Account.objects.get().check_password("Vier Linden am See")


def test_links_in_mails_do_not_follow_the_host_header(client, nora, sent, settings):
    settings.ALLOWED_HOSTS = ["*"]
    client.post(RESET, {"email": nora.email}, headers={"Host": "evil.example"})
    (message,) = sent()
    assert "evil.example" not in message.body
    assert "http://localhost:8000/konto/passwort/neu/" in message.body


def test_a_changed_password_ends_the_other_sessions(client, nora, password):
    other = Client()
    for either in (client, other):
        try_password(either, nora.email, password)
    response = client.post(
        CHANGE,
        {
            "oldpassword": password,
            "password1": "Vier Linden am See",
            "password2": "Vier Linden am See",
        },
    )
    assert response.headers["Location"] == "/konto/"
    assert client.get("/konto/").status_code == 200
    assert other.get("/konto/").status_code == 302


def test_a_first_password_can_be_set(sign_in, db):
    account = AccountFactory()
    account.set_password(None)
    account.save()
    client = sign_in(account)
    assert client.get(CHANGE).headers["Location"] == "/konto/passwort/setzen/"
    new = {"password1": "Vier Linden am See", "password2": "Vier Linden am See"}
    assert client.post("/konto/passwort/setzen/", new).status_code == 302
    assert Account.objects.get(pk=account.pk).check_password("Vier Linden am See")
    assert client.get("/konto/").status_code == 200


@pytest.mark.parametrize("weak", ["kurz", "password123", "nora@example.org"])
def test_a_weak_password_is_refused(sign_in, nora, password, weak):
    data = {"oldpassword": password, "password1": weak, "password2": weak}
    assert sign_in(nora).post(CHANGE, data).status_code == 200
    assert Account.objects.get().check_password(password)


def test_signing_out(client, nora, password):
    try_password(client, nora.email, password)
    assert client.get("/konto/abmelden/").status_code == 200
    assert get_user(client).is_authenticated
    response = client.post("/konto/abmelden/")
    assert response.headers["Clear-Site-Data"] == '"cache", "storage"'
    assert not get_user(client).is_authenticated


@pytest.mark.parametrize(
    "target",
    [
        "https://evil.example/",
        "//evil.example/",
        "/\\evil.example/",
        "https:evil.example",
        "javascript:alert(1)",
        "http://localhost:8000@evil.example/",
    ],
)
def test_the_way_back_leads_nowhere_else(client, nora, password, target):
    for address in (SIGN_IN, "/konto/abmelden/"):
        data = {"login": nora.email, "password": password, "next": target}
        response = client.post(address, data)
        assert response.status_code == 302
        assert "evil" not in response.headers["Location"]
        assert "javascript" not in response.headers["Location"]


def test_only_the_needed_pages_are_there():
    names = {
        key
        for key in get_resolver().reverse_dict
        if isinstance(key, str) and key.startswith("account_")
    }
    assert names == {
        "account_login",
        "account_logout",
        "account_request_login_code",
        "account_confirm_login_code",
        "account_change_password",
        "account_set_password",
        "account_reset_password",
        "account_reset_password_done",
        "account_reset_password_from_key",
        "account_reset_password_from_key_done",
    }
    for gone in ("account_signup", "account_email", "account_inactive"):
        with pytest.raises(NoReverseMatch):
            reverse(gone)


@pytest.mark.parametrize(
    "address",
    ["signup/", "email/", "inactive/", "login/", "social/signup/", "registrieren/"],
)
def test_nobody_signs_up_alone(client, nora, address):
    assert client.get(f"/konto/{address}").status_code == 404
    assert client.post(f"/konto/{address}").status_code == 404


@pytest.mark.parametrize(
    "address",
    [SIGN_IN, CODE, RESET, f"{RESET}gesendet/", "/konto/passwort/neu/fertig/"],
)
def test_the_pages_open_and_speak_german(client, nora, address):
    page = client.get(address)
    assert page.status_code == 200
    assert '<html lang="de">' in page.content.decode()
    assert client.options(address).status_code == 405
    assert client.put(address).status_code == 405


def test_asking_by_script_gives_nothing_away(client, nora):
    """allauth answers scripts in JSON; that must not open another way."""
    headers = {"X-Requested-With": "XMLHttpRequest"}
    for email in (nora.email, STRANGER):
        response = client.post(RESET, {"email": email}, headers=headers)
        assert response.status_code == 200


def test_the_settings_speak_of_one_kind_of_cookie():
    assert django_settings.SESSION_COOKIE_SAMESITE == "Lax"
