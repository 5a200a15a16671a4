import re

import pytest
from tests.factories.accounts import InvitationFactory

from auftakt.accounts import mail
from auftakt.accounts.models import Invitation
from auftakt.accounts.permissions import Role

URL = "/p/ebersfelde/verwaltung/personen/einladen/"
NORA = {"name": "Nora Neu", "email": "Nora@example.org", "role": "moderator"}


def link_in(text):
    return re.search(r"http://localhost:8000(/einladung/[\w-]{43}/)", text)


def test_the_invited_person_gets_a_mail(sign_in, jana, sent):
    response = sign_in(jana).post(URL, NORA)
    assert response.status_code == 200
    invitation = Invitation.objects.get()
    assert (invitation.email, invitation.role) == ("nora@example.org", Role.MODERATOR)
    (message,) = sent()
    assert message.to == ["nora@example.org"]
    assert message.subject == "Einladung zur Mitarbeit: Ankommen in Ebersfelde"
    assert "Jana Lindner lädt Sie ein" in message.body
    assert "Ihre Rolle: Moderation." in message.body
    assert message.extra_headers["Auto-Submitted"] == "auto-generated"
    assert link_in(message.body)


def test_with_a_mail_server_the_page_does_not_show_the_link(sign_in, jana):
    page = sign_in(jana).post(URL, NORA).content.decode()
    assert "Das steht in der Nachricht" in page
    assert "[Hier steht der persönliche Link.]" in page
    assert not link_in(page)


def test_without_a_mail_server_the_link_is_shown_once(
    sign_in, jana, settings, tmp_path
):
    settings.EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
    settings.EMAIL_FILE_PATH = tmp_path
    client = sign_in(jana)
    page = client.post(URL, NORA).content.decode()
    link = link_in(page).group(1)
    assert client.get(link).status_code == 200
    later = client.get("/p/ebersfelde/verwaltung/personen/").content.decode()
    assert not link_in(later)
    (written,) = list(tmp_path.iterdir())
    assert "Auto-Submitted: auto-generated" in written.read_text()


def test_a_mail_server_that_fails_is_named(sign_in, jana, monkeypatch):
    monkeypatch.setattr("django.core.mail.EmailMessage.send", lambda _message: _raise())
    page = sign_in(jana).post(URL, NORA).content.decode()
    assert "Die Nachricht ging nicht hinaus" in page
    assert not link_in(page)
    assert Invitation.objects.count() == 1


def _raise():
    raise ConnectionRefusedError


@pytest.fixture
def somebody_invited(project):
    InvitationFactory(project=project, email="da@example.org")


@pytest.mark.usefixtures("ulf", "somebody_invited")
@pytest.mark.parametrize(
    ("changed", "text"),
    [
        ({"email": "ulf@example.org"}, "arbeitet schon in diesem Projekt mit"),
        ({"email": "da@example.org"}, "ist schon eingeladen"),
        ({"email": "keine Adresse"}, "E-Mail"),
        ({"role": "king"}, "king"),
        ({"name": ""}, "kern-error"),
    ],
)
def test_what_cannot_be_sent_is_said_at_the_form(sign_in, jana, sent, changed, text):
    response = sign_in(jana).post(URL, NORA | changed)
    assert text in response.content.decode()
    assert "error" in response.content.decode()
    assert Invitation.objects.count() == 1
    assert sent() == []


def test_a_line_break_cannot_add_a_header(sign_in, jana, project, sent):
    project.name = "Harmlos\r\nBcc: alle@example.org"
    project.save()
    assert sign_in(jana).post(URL, NORA).status_code == 200
    (message,) = sent()
    assert message.subject.endswith("Harmlos Bcc: alle@example.org")
    assert message.recipients() == ["nora@example.org"]


def test_markup_in_names_reaches_no_page_and_no_mail_escaped(sign_in, jana, sent):
    page = sign_in(jana).post(URL, NORA | {"name": "<b>Nora & Co</b>"})
    assert "<b>Nora" not in page.content.decode()
    (message,) = sent()
    assert "Guten Tag <b>Nora & Co</b>," in message.body


def test_only_the_coordinator_invites(sign_in, hanne, ulf):
    for account in (hanne, ulf):
        assert sign_in(account).post(URL, NORA).status_code == 403
    assert not Invitation.objects.exists()


def test_flooding_is_slowed(sign_in, jana, settings):
    settings.ACCOUNT_RATE_LIMITS = {"invite_person": "2/h/user"}
    client = sign_in(jana)
    for number in range(3):
        page = client.post(URL, NORA | {"email": f"n{number}@example.org"})
    assert "Das waren sehr viele Einladungen." in page.content.decode()
    assert Invitation.objects.count() == 2


def test_sending_again(sign_in, jana, project, sent):
    """The button `accounts:invitation_renew`."""
    invitation = InvitationFactory(project=project, token="alt")
    address = (
        f"/p/ebersfelde/verwaltung/personen/einladungen/{invitation.public_id}"
        "/noch-einmal/"
    )
    response = sign_in(jana).post(address)
    assert response.status_code == 200
    (message,) = sent()
    new = link_in(message.body).group(1)
    assert sign_in(jana).get(new).status_code == 200
    assert sign_in(jana).get("/einladung/alt/").status_code == 404


@pytest.mark.parametrize(
    ("backend", "reaches"),
    [("smtp", True), ("locmem", True), ("console", False), ("filebased", False)],
)
def test_which_backends_reach_people(settings, backend, reaches):
    settings.EMAIL_BACKEND = f"django.core.mail.backends.{backend}.EmailBackend"
    assert mail.reaches_people() is reaches
