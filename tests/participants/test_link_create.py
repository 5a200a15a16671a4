"""Giving one link: the key is on the page once, with code and letter."""

from auftakt.participants.models import PersonalLink
from tests.factories.circle import SeatFactory

PAGE = "/p/ebersfelde/links/neu/"


def test_who_may_give_links(project, hanne, moderator, ulf, otto, sign_in):
    assert sign_in(hanne).get(PAGE).status_code == 200
    assert sign_in(moderator).post(PAGE).status_code == 403
    assert sign_in(ulf).get(PAGE).status_code == 403
    assert sign_in(otto).get(PAGE).status_code == 404


def test_the_key_is_shown_with_code_and_letter_in_the_persons_language(
    project, jana, sign_in
):
    seat = SeatFactory(project=project)
    data = {
        "name": "Mr Adeyemi",
        "email": "ade@example.org",
        "seat": seat.pk,
        "language": "en",
    }
    client = sign_in(jana)
    page = client.post(PAGE, data)
    body = page.content.decode()
    made = PersonalLink.objects.get()
    one = page.context["shown"][0]
    assert (made.seat, made.language, made.made_by) == (seat, "en", jana)
    assert body.count(one.url) >= 2
    assert "QR-Code mit dem Link von Mr Adeyemi" in body
    assert "Dear Mr Adeyemi" in one.message.body
    assert 'lang="en"' in body
    assert one.token not in client.get("/p/ebersfelde/links/").content.decode()


def test_wrong_input_is_named(project, other_project, jana, sign_in):
    foreign = SeatFactory(project=other_project)
    data = {"name": "", "email": "keine", "seat": foreign.pk, "language": "xx"}
    page = sign_in(jana).post(PAGE, data)
    assert set(page.context["form"].errors) == {"name", "email", "seat", "language"}
    assert not PersonalLink.objects.exists()
