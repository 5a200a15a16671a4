"""Headers, cookies and the defences every page shares."""

import json
import os
import subprocess
import sys

import pytest
from django.conf import settings as django_settings
from django.test import Client
from django.urls import reverse
from tests.factories.circle import SeatFactory
from tests.guards.routes import routes

from auftakt.kernel.middleware import LARGEST_REQUEST

SIGN_IN = "/konto/anmelden/"
TOO_MUCH = str(LARGEST_REQUEST + 1)
EVERYWHERE = {
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
CLOSED = {
    "default-src": "'none'",
    "script-src": "'self'",
    "style-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "object-src": "'none'",
}


@pytest.fixture
def answers(client, sign_in, jana, ulf):
    """One answer of each sort: open, to sign-in, page, and every kind of refusal."""
    member, coordinator = sign_in(ulf), sign_in(jana)
    last = jana.memberships.get().public_id
    people = "/p/ebersfelde/verwaltung/personen/"
    return {
        "sign-in": client.get(SIGN_IN),
        "anonymous": client.get(people),
        "page": coordinator.get(people),
        "download": coordinator.get("/p/ebersfelde/stadt.css"),
        "forbidden": member.get(f"{people}einladen/"),
        "not found": member.get("/p/fremdstadt/"),
        "no such page": client.get("/gibt/es/nicht/"),
        "wrong verb": coordinator.put(people),
        "refused by a rule": coordinator.post(f"{people}{last}/entfernen/"),
        "null byte": client.get("/?a=%00"),
        "too big": client.generic("POST", SIGN_IN, CONTENT_LENGTH=TOO_MUCH),
        "liveness": client.get("/healthz"),
    }


def test_the_answers_are_of_all_sorts(answers):
    codes = {name: answer.status_code for name, answer in answers.items()}
    assert codes == {
        "sign-in": 200,
        "anonymous": 302,
        "page": 200,
        "download": 200,
        "forbidden": 403,
        "not found": 404,
        "no such page": 404,
        "wrong verb": 405,
        "refused by a rule": 409,
        "null byte": 400,
        "too big": 413,
        "liveness": 200,
    }


def test_every_answer_carries_the_headers(answers):
    for name, answer in answers.items():
        found = {header: answer.headers.get(header) for header in EVERYWHERE}
        assert found == EVERYWHERE, name
        assert "camera=()" in answer.headers["Permissions-Policy"], name
        assert answer.headers["X-Request-Id"], name
        assert "Server" not in answer.headers, name


def test_personal_pages_are_stored_nowhere(answers):
    for name in set(answers) - {"download"}:
        assert "no-store" in answers[name].headers["Cache-Control"], name
    assert "public" not in answers["download"].headers["Cache-Control"]


def test_the_content_policy_is_strict_everywhere(answers):
    for name, answer in answers.items():
        policy = answer.headers["Content-Security-Policy"]
        assert "unsafe-" not in policy, name
        assert "http" not in policy.replace("'self'", ""), name
        parts = dict(part.strip().split(" ", 1) for part in policy.split(";") if part)
        assert {key: parts[key] for key in CLOSED} == CLOSED, name


def test_cookies_are_out_of_reach_of_scripts_and_strangers(client, jana):
    client.force_login(jana)
    client.get("/konto/")
    client.post("/sprache/", {"language": "de"})
    for name in ("csrftoken", "django_language"):
        cookie = client.cookies[name]
        assert (cookie["samesite"], cookie["httponly"]) == ("Lax", True), name


def test_the_session_cookie_of_a_real_sign_in(client, jana):
    jana.set_password("Drei Birken im Wind")
    jana.save()
    form = {"login": jana.email, "password": "Drei Birken im Wind"}
    response = client.post(SIGN_IN, form)
    cookie = response.cookies["sessionid"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")
    assert (cookie["path"], cookie["domain"]) == ("/", "")
    device = response.cookies["auftakt_device"]
    assert (device["httponly"], device["samesite"]) == (True, "Lax")


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "a b"])
def test_a_foreign_host_header_is_refused(db, settings, host):
    settings.ALLOWED_HOSTS = ["localhost"]
    response = Client().get(SIGN_IN, headers={"Host": host})
    assert response.status_code == 400
    assert host not in response.content.decode()


def test_sign_in_is_never_asked_for_over_a_foreign_address(client, db):
    response = client.get("//evil.example/p/ebersfelde/")
    location = response.headers.get("Location", "")
    assert not location.startswith("//")
    assert "evil.example" not in location.partition("?")[0]


def _changing_routes():
    return [route for route in routes() if "POST" in route.methods]


@pytest.mark.parametrize("route", _changing_routes(), ids=lambda route: route.name)
def test_nothing_is_changed_without_the_token_of_the_page(project, jana, route):
    """Not without it, not with a wrong one, not from elsewhere, not as plain text."""
    from tests.guards.world import OBJECTS, WORDS

    if "seat_id" in route.kwargs or "key" in route.kwargs:
        SeatFactory(project=project)
    ids = {
        name: str(make(project).public_id)
        for name, make in OBJECTS.items()
        if name in route.kwargs
    }
    words = {
        name: make(project) for name, make in WORDS.items() if name in route.kwargs
    }
    path = route.path(project.slug, ids, words)
    client = Client(enforce_csrf_checks=True)
    client.force_login(jana)
    token = client.get("/konto/") and client.cookies["csrftoken"].value
    elsewhere = {"Origin": "https://evil.example", "X-CSRFToken": token}
    for options in (
        {},
        {"headers": {"X-CSRFToken": "a" * 32}},
        {"headers": elsewhere},
        {"headers": {"Origin": "null", "X-CSRFToken": token}},
    ):
        assert client.post(path, **options).status_code == 403, options
    text = client.generic("POST", path, "{}", content_type="text/plain")
    assert text.status_code == 403


def test_with_token_and_own_origin_it_works(jana):
    client = Client(enforce_csrf_checks=True)
    client.force_login(jana)
    client.get("/konto/")
    token = client.cookies["csrftoken"].value
    headers = {"X-CSRFToken": token, "Origin": "http://testserver"}
    response = client.post(reverse("accounts:sessions_end"), headers=headers)
    assert response.status_code == 302


@pytest.fixture(scope="module")
def behind_https(tmp_path_factory):
    """What the settings become with AUFTAKT_HTTPS, in a process of their own."""
    code = (
        "import django, json; django.setup();"
        "from django.conf import settings as s;"
        "from auftakt.accounts import devices;"
        "from django.core.management import call_command;"
        "call_command('check', deploy=True, fail_level='WARNING');"
        "print(json.dumps([s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, devices.COOKIE,"
        "s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, s.LANGUAGE_COOKIE_SECURE,"
        "s.SECURE_HSTS_SECONDS]))"
    )
    environment = os.environ | {
        "AUFTAKT_HTTPS": "1",
        "AUFTAKT_HOSTS": "auftakt.example",
        "AUFTAKT_BASE_URL": "https://auftakt.example",
        "AUFTAKT_DATA": str(tmp_path_factory.mktemp("https")),
        "DJANGO_SETTINGS_MODULE": django_settings.SETTINGS_MODULE,
    }
    environment.pop("DJANGO_ALLOW_ASYNC_UNSAFE", None)  # set by the browser journeys
    return subprocess.run(
        [sys.executable, "-c", code],
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_deployment_check_is_clean(behind_https):
    assert (behind_https.returncode, behind_https.stderr) == (0, "")


def test_behind_https_cookies_are_bound_to_the_host(behind_https):
    found = json.loads(behind_https.stdout.splitlines()[-1])
    names = ["__Host-sessionid", "__Host-csrftoken", "__Host-device"]
    assert found == [*names, True, True, True, 31_536_000]
