from django.test import Client

from auftakt.accounts.models import Account

URL = "/konto/"


def submission(account, **changes):
    opened = {"name": account.name, "language": account.language}
    initial = {f"initial-{name}": value for name, value in opened.items()}
    return opened | initial | {"version": account.version} | changes


def test_own_name_and_language(sign_in, nora):
    client = sign_in(nora)
    response = client.post(URL, submission(nora, name="Nora Alt", language="en"))
    assert response.status_code == 302
    stored = Account.objects.get(pk=nora.pk)
    assert (stored.name, stored.language) == ("Nora Alt", "en")
    assert '<html lang="en">' in client.get(URL).content.decode()


def test_it_lists_the_own_projects_only(sign_in, jana, otto):
    page = sign_in(jana).get(URL).content.decode()
    assert "Ankommen in Ebersfelde" in page
    assert "Fremdes Projekt" not in page


def test_rights_and_address_cannot_be_sent_along(sign_in, nora):
    sneaky = {"is_instance_admin": "on", "email": "x@example.org", "is_active": ""}
    sign_in(nora).post(URL, submission(nora, **sneaky))
    stored = Account.objects.get(pk=nora.pk)
    assert stored.email == "nora@example.org"
    assert (stored.is_instance_admin, stored.is_active) == (False, True)


def test_two_tabs_change_the_name_differently(sign_in, nora):
    client = sign_in(nora)
    client.post(URL, submission(nora, name="Nora Eins"))
    response = client.post(URL, submission(nora, name="Nora Zwei"))
    assert response.status_code == 409
    page = response.content.decode()
    assert "Nora Eins" in page
    assert "Nora Zwei" in page


def test_an_empty_name_is_refused(sign_in, nora):
    assert sign_in(nora).post(URL, submission(nora, name="")).status_code == 200
    assert Account.objects.get(pk=nora.pk).name == "Nora Neu"


def test_other_devices_are_signed_out(sign_in, nora):
    """The button `accounts:sessions_end`."""
    here, elsewhere = sign_in(nora), sign_in(nora)
    assert here.post("/konto/abmelden/ueberall/").status_code == 302
    assert here.get(URL).status_code == 200
    assert elsewhere.get(URL).status_code == 302


def test_a_language_is_kept_in_account_and_cookie(sign_in, nora):
    """The button `accounts:language_set`."""
    client = sign_in(nora)
    response = client.post("/sprache/", {"language": "en", "next": URL})
    assert response.headers["Location"] == URL
    assert Account.objects.get(pk=nora.pk).language == "en"
    cookie = response.cookies["django_language"]
    assert (cookie.value, cookie["httponly"], cookie["samesite"]) == ("en", True, "Lax")


def test_a_stranger_may_choose_a_language_too(db, client, nora):
    response = client.post("/sprache/", {"language": "en", "next": "/konto/anmelden/"})
    page = client.get(response.headers["Location"]).content.decode()
    assert '<html lang="en">' in page


def test_an_unknown_language_changes_nothing(sign_in, nora):
    response = sign_in(nora).post("/sprache/", {"language": "xx", "next": URL})
    assert "django_language" not in response.cookies
    assert Account.objects.get(pk=nora.pk).language == "de"


def test_the_way_back_leads_nowhere_else(db):
    for target in ("https://evil.example/", "//evil.example", "/\\evil.example", ""):
        response = Client().post("/sprache/", {"language": "en", "next": target})
        assert response.headers["Location"] == "/"


def test_strangers_are_sent_to_sign_in(client, db):
    assert client.get(URL).headers["Location"] == "/konto/anmelden/?next=/konto/"
