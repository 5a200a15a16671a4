from tests.factories.accounts import AccountFactory

from auftakt.accounts.models import Account

URL = "/verwaltung/personen/"


def press(client, account, button):
    return client.post(f"{URL}{account.public_id}/{button}/")


def test_an_administrator_sees_all_accounts_but_no_contents(sign_in, chief, jana):
    page = sign_in(chief).get(URL).content.decode()
    assert "Jana Lindner" in page
    assert "ein Projekt" in page
    assert "Ankommen in Ebersfelde" not in page


def test_others_do_not(sign_in, jana):
    assert sign_in(jana).get(URL).status_code == 403


def test_switching_off_ends_the_sessions_for_good(sign_in, chief, jana):
    """The buttons `accounts:account_deactivate` and `accounts:account_activate`."""
    administrator, session = sign_in(chief), sign_in(jana)
    assert session.get("/konto/").status_code == 200
    press(administrator, jana, "abschalten")
    assert session.get("/konto/").status_code == 302
    press(administrator, jana, "anschalten")
    assert Account.objects.get(pk=jana.pk).is_active
    assert session.get("/konto/").status_code == 302


def test_a_project_left_without_coordinator_is_named(sign_in, chief, jana):
    client = sign_in(chief)
    press(client, jana, "abschalten")
    page = client.get(URL).content.decode()
    assert "Ohne Koordination sind jetzt: Ankommen in Ebersfelde." in page


def test_administrators_make_administrators(sign_in, chief, nora):
    """The buttons `accounts:administrator_appoint` and `..._dismiss`."""
    client = sign_in(chief)
    press(client, nora, "verwaltung-geben")
    assert Account.objects.get(pk=nora.pk).is_instance_admin
    press(client, chief, "verwaltung-nehmen")
    assert not Account.objects.get(pk=chief.pk).is_instance_admin
    assert client.get(URL).status_code == 403


def test_the_last_administrator_stays(sign_in, chief):
    """`accounts:administrator_dismiss` is refused."""
    response = press(sign_in(chief), chief, "verwaltung-nehmen")
    assert response.status_code == 409
    assert "Jemand muss die Anwendung verwalten." in response.content.decode()
    assert press(sign_in(chief), chief, "abschalten").status_code == 409


def test_it_has_pages(sign_in, chief):
    AccountFactory.create_batch(60)
    client = sign_in(chief)
    assert client.get(URL).content.decode().count("row__title") == 50
    assert client.get(f"{URL}?seite=2").content.decode().count("row__title") == 11
    assert client.get(f"{URL}?seite=unsinn").status_code == 200
