"""Who has answered, never what; asking more people; closing and opening again."""

from auftakt.kernel import clock
from tests.factories.analyses import RoundInviteFactory
from tests.factories.participants import PersonalLinkFactory
from tests.roadmap.counting import queries_of

ROOT = "/p/ebersfelde/analysen/runde"


def test_it_says_who_is_missing_and_no_address(asked, link, moderator, ulf, sign_in):
    round_, _ = asked("risk_rating", [1])
    page = sign_in(moderator).get(f"{ROOT}/{round_.public_id}/")
    body = page.content.decode()
    assert "0 von 1 Personen" in body
    assert "Frau Pohlke" in body
    assert link.email not in body
    assert "fehlt uns noch Ihre Sicht" in body
    assert sign_in(ulf).get(f"{ROOT}/{round_.public_id}/").status_code == 403


def test_more_people_can_be_asked(asked, project, jana, sign_in):
    round_, _ = asked("risk_rating", [1])
    other = PersonalLinkFactory(project=project)
    client = sign_in(jana)
    page = f"{ROOT}/{round_.public_id}/"
    assert client.post(page, {"people": [other.pk]}).status_code == 302
    assert round_.invites.count() == 2
    assert client.post(page, {"people": []}).status_code == 200
    assert round_.invites.count() == 2


def test_it_is_closed_and_opened_again(asked, jana, ulf, sign_in):
    round_, _ = asked("risk_rating", [1], closes_on=clock.today())
    close = f"{ROOT}/{round_.public_id}/schliessen/"  # analyses:round_close
    reopen = f"{ROOT}/{round_.public_id}/oeffnen/"  # analyses:round_reopen
    assert sign_in(ulf).post(close).status_code == 403
    client = sign_in(jana)
    assert client.post(close).status_code == 302
    round_.refresh_from_db()
    assert round_.closed_at
    assert "geschlossen" in client.get(f"{ROOT}/{round_.public_id}/").content.decode()
    assert client.post(reopen).status_code == 302
    round_.refresh_from_db()
    assert (round_.closed_at, round_.closes_on) == (None, None)


def test_a_foreign_round_is_not_found(project, other_project, jana, sign_in):
    foreign = RoundInviteFactory(round__project=other_project).round
    client = sign_in(jana)
    assert client.get(f"{ROOT}/{foreign.public_id}/").status_code == 404
    assert client.post(f"{ROOT}/{foreign.public_id}/schliessen/").status_code == 404


def test_many_people_ask_no_more_of_the_database(asked, project, jana, sign_in):
    round_, _ = asked("risk_rating", [1])
    client = sign_in(jana)
    page = f"{ROOT}/{round_.public_id}/"
    client.get(page)  # the frame's steps are kept from here on
    one = queries_of(lambda: client.get(page))
    for _ in range(4):
        RoundInviteFactory(round=round_, link=PersonalLinkFactory(project=project))
    assert queries_of(lambda: client.get(page)) == one
