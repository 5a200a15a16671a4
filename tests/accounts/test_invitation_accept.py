import datetime as dt

import pytest
from django.contrib.auth import get_user
from tests.factories.accounts import InvitationFactory

from auftakt.accounts.models import Account, Invitation, Membership
from auftakt.kernel import clock

URL = "/einladung/geheim/"
NEW = {"name": "Nora Neu", "password": "", "password_again": ""}


@pytest.fixture
def invitation(project, jana):
    return InvitationFactory(project=project, token="geheim", invited_by=jana)


def untouched():
    stored = Invitation.objects.get()
    return stored.accepted_at is None and stored.version == 1


def test_it_shows_who_invites_to_what(client, invitation):
    page = client.get(URL).content.decode()
    for text in ("Jana Lindner lädt Sie ein", "Ankommen in Ebersfelde", "Mitglied"):
        assert text in page


def test_reading_never_takes_it(client, invitation):
    for verb in ("get", "head", "get"):
        assert getattr(client, verb)(URL).status_code == 200
    for verb in ("put", "patch", "delete", "options"):
        assert getattr(client, verb)(URL).status_code == 405
    assert untouched()
    assert Account.objects.count() == 1


def test_a_new_person_without_password(client, invitation):
    response = client.post(URL, NEW)
    assert response.headers["Location"] == "/p/ebersfelde/"
    account = Account.objects.get(email="nora@example.org")
    assert get_user(client) == account
    assert not account.has_usable_password()
    assert Membership.objects.get(account=account).role == "member"


def test_a_new_person_with_password(client, invitation, password):
    client.post(URL, NEW | {"password": password, "password_again": password})
    account = Account.objects.get(email="nora@example.org")
    assert account.check_password(password)


@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"password": "kurz", "password_again": "kurz"}, "10"),
        ({"password": "Drei Birken", "password_again": "Vier Birken"}, "verschieden"),
        ({"password": "nora@example.org", "password_again": "nora@example.org"}, ""),
        ({"name": ""}, ""),
    ],
)
def test_a_weak_entry_is_refused_and_takes_nothing(client, invitation, changed, text):
    response = client.post(URL, NEW | changed)
    assert response.status_code == 200
    assert text in response.content.decode()
    assert untouched()
    assert Account.objects.count() == 1


def test_it_works_once(client, invitation):
    client.post(URL, NEW)
    again = client.get(URL)
    assert again.status_code == 410
    assert "schon angenommen" in again.content.decode()
    assert client.post(URL, NEW).status_code == 410
    assert Account.objects.count() == 2


@pytest.mark.parametrize(
    ("changes", "text"),
    [
        ({"expires_at": clock.now() - dt.timedelta(seconds=1)}, "abgelaufen"),
        ({"revoked_at": clock.now()}, "zurückgezogen"),
    ],
)
def test_closed_it_says_why_and_nothing_else(client, invitation, changes, text):
    Invitation.objects.update(**changes)
    for response in (client.get(URL), client.post(URL, NEW)):
        page = response.content.decode()
        assert response.status_code == 410
        assert text in page
        assert "Ebersfelde" not in page
    assert Account.objects.count() == 1


def test_a_guessed_token_is_not_found(client, db):
    assert client.get("/einladung/geraten/").status_code == 404
    assert client.post("/einladung/geraten/", NEW).status_code == 404


def test_who_has_an_account_signs_in_first(client, invitation, nora, password):
    page = client.get(URL).content.decode()
    assert "/konto/anmelden/?next=/einladung/geheim/" in page
    assert client.post(URL, NEW).status_code == 200
    assert untouched()
    response = client.post(
        f"/konto/anmelden/?next={URL}",
        {"login": nora.email, "password": password},
    )
    assert response.headers["Location"] == URL
    assert client.post(URL).headers["Location"] == "/p/ebersfelde/"
    assert Membership.objects.filter(account=nora).exists()


def test_somebody_else_cannot_take_it(sign_in, invitation, ulf):
    client = sign_in(ulf)
    page = client.get(URL).content.decode()
    assert "Die Einladung gilt für nora@example.org" in page
    assert client.post(URL).status_code == 409
    assert untouched()


def test_a_switched_off_account_is_not_revived(client, invitation, nora):
    Account.objects.filter(pk=nora.pk).update(is_active=False)
    client.post(URL, NEW)
    assert untouched()
    assert not Account.objects.get(pk=nora.pk).is_active


def test_hammering_one_link_is_slowed(client, invitation, settings):
    settings.ACCOUNT_RATE_LIMITS = {"accept_invitation": "3/m/key"}
    wrong = NEW | {"name": ""}
    codes = [client.post(URL, wrong).status_code for _ in range(4)]
    assert codes == [200, 200, 200, 429]
    assert client.get(URL).status_code == 200
