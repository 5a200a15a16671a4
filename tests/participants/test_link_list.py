"""Who has a link: for those who give them; keys never show again."""

import datetime as dt

import pytest
from django.core import mail as outbox

from auftakt.accounts import mail
from auftakt.kernel import clock
from auftakt.kernel.models import AuditEntry
from auftakt.participants.models import PersonalLink
from auftakt.participants.queries import holders_without_link, link_by_token
from tests.factories.actors import PersonFactory
from tests.factories.circle import SeatAssignmentFactory, SeatFactory
from tests.factories.participants import PersonalLinkFactory
from tests.roadmap.counting import queries_of

PAGE = "/p/ebersfelde/links/"


@pytest.fixture
def server(monkeypatch):
    monkeypatch.setattr(mail, "reaches_people", lambda: True)


def confirmed(project, **values):
    return SeatAssignmentFactory(
        seat=SeatFactory(project=project),
        status="confirmed",
        organisation=None,
        person=PersonFactory(project=project, **values),
    )


def test_who_gives_links_sees_names_and_addresses(link, jana, hanne, sign_in):
    for account in (jana, hanne):
        body = sign_in(account).get(PAGE).content.decode()
        assert "Frau Pohlke" in body
        assert link.email in body
        assert "pohlke/" not in body


def test_nobody_else_sees_them(link, moderator, ulf, gesa, otto, sign_in):
    for account in (moderator, ulf, gesa):
        assert sign_in(account).get(PAGE).status_code == 403
    assert sign_in(otto).get(PAGE).status_code == 404


def test_each_state_is_said(project, link, jana, sign_in):
    PersonalLinkFactory(project=project, expires_at=clock.now() - dt.timedelta(days=1))
    PersonalLinkFactory(project=project, revoked_at=clock.now())
    body = sign_in(jana).get(PAGE).content.decode()
    for word in ("abgelaufen", "gesperrt", "gilt bis", "noch keine Antwort"):
        assert word in body


def test_an_empty_list_leads_on(project, jana, sign_in):
    assert "ohne Konto antworten" in sign_in(jana).get(PAGE).content.decode()


def test_confirmed_seats_get_links_once(project, jana, ulf, sign_in):
    confirmed(project, name="Herr Okafor", email="okafor@example.org")
    SeatAssignmentFactory(seat=SeatFactory(project=project), status="requested")
    path = f"{PAGE}plaetze/"  # participants:links_for_seats
    assert sign_in(ulf).post(path).status_code == 403
    client = sign_in(jana)
    body = client.post(path).content.decode()
    assert "Herr Okafor" in body
    made = PersonalLink.objects.get()
    assert (made.email, made.seat.title) == ("okafor@example.org", str(made.seat))
    assert holders_without_link(project) == []
    assert client.post(path).status_code == 302
    assert PersonalLink.objects.count() == 1


def test_renewing_shows_a_new_key_once_and_ends_the_old(project, link, jana, sign_in):
    path = f"{PAGE}{link.public_id}/erneuern/"  # participants:link_renew
    page = sign_in(jana).post(path)
    token = page.context["shown"][0].token
    assert f"/m/{token}/" in page.content.decode()
    assert link_by_token("pohlke") is None
    assert link_by_token(token) == link
    assert page.headers["Cache-Control"] == "no-store"
    assert page.headers["Referrer-Policy"] == "same-origin"


def test_a_revoked_link_opens_nothing(project, link, jana, ulf, client, sign_in):
    path = f"{PAGE}{link.public_id}/sperren/"  # participants:link_revoke
    assert client.get("/m/pohlke/").status_code == 200
    assert sign_in(ulf).post(path).status_code == 403
    assert sign_in(jana).post(path).status_code == 302
    assert client.get("/m/pohlke/").status_code == 410


def test_keys_are_mailed_and_nowhere_written_down(
    project, link, jana, sign_in, server, capsys
):
    client = sign_in(jana)
    shown = client.post(f"{PAGE}{link.public_id}/erneuern/")
    token = shown.context["shown"][0].token
    path = f"{PAGE}senden/"  # participants:link_send
    assert client.post(path, {"token": [token, "fremd"]}).status_code == 302
    assert f"/m/{token}/" in outbox.outbox[0].body
    assert outbox.outbox[0].to == [link.email]
    said = "".join(str(vars(entry)) for entry in AuditEntry.objects.all())
    assert "link.send" in said
    assert token not in said
    assert link.email not in said
    assert token not in "".join(capsys.readouterr())


def test_a_letter_that_did_not_leave_is_shown_again(
    project, link, jana, sign_in, server, monkeypatch
):
    monkeypatch.setattr(mail, "send", lambda _message: False)
    page = sign_in(jana).post(f"{PAGE}senden/", {"token": "pohlke"})
    assert "Nicht alles ging hinaus" in page.content.decode()
    assert not AuditEntry.objects.exists()


def test_without_a_server_nothing_is_sent(project, link, jana, sign_in, monkeypatch):
    monkeypatch.setattr(mail, "reaches_people", lambda: False)
    page = sign_in(jana).post(f"{PAGE}senden/", {"token": "pohlke"})
    assert page.status_code == 409
    assert not outbox.outbox


def test_links_of_other_projects_are_not_found(
    project, other_project, jana, sign_in, server
):
    foreign = PersonalLinkFactory(project=other_project, token="fremd")
    client = sign_in(jana)
    for way in ("", "erneuern/", "sperren/"):
        path = f"{PAGE}{foreign.public_id}/{way}"
        assert client.post(path).status_code == 404
    client.post(f"{PAGE}senden/", {"token": "fremd"})
    assert not outbox.outbox


def test_many_links_ask_no_more_of_the_database(project, link, jana, sign_in):
    client = sign_in(jana)
    client.get(PAGE)  # the frame's steps are kept from here on
    one = queries_of(lambda: client.get(PAGE))
    for _ in range(4):
        PersonalLinkFactory(project=project, seat=SeatFactory(project=project))
    client.get(PAGE)
    assert queries_of(lambda: client.get(PAGE)) == one
