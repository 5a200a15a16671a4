"""The own page: what is asked now, what was answered, and nothing of others."""

import datetime as dt

from django.urls import reverse

from auftakt.analyses import actions, answering
from auftakt.analyses.answering import Asked, Tap
from auftakt.kernel import clock
from tests.analyses.conftest import TOKEN
from tests.factories.analyses import RoundInviteFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.workshop import MeetingFactory
from tests.roadmap.counting import queries_of

MINE = f"/m/{TOKEN}/"


def test_it_shows_what_is_asked_and_what_is_done(asked, phone, link, jana):
    round_, _ = asked("risk_rating", [1], closes_on=clock.today())
    closed, _ = asked("swot_cards")
    actions.close_round(round_=closed, by=jana, now=clock.now())
    body = phone.get(MINE).content.decode()
    assert "Guten Tag, Frau Pohlke" in body
    assert "Wie ernst sind die Risiken?" in body
    assert "Jetzt antworten" in body
    assert "Schon geschlossen" in body
    assert "0 von 1" in body
    actions.save_answer(
        round_=round_,
        link=link,
        tap=Tap("1", "impact", "2"),
        now=clock.now(),
        today=clock.today(),
    )
    body = phone.get(MINE).content.decode()
    assert "Weitermachen oder ändern" in body
    assert "Sie haben zu allem etwas gesagt" in body


def test_an_idle_page_says_thank_you(link, phone):
    assert "Gerade brauchen wir nichts" in phone.get(MINE).content.decode()


def test_other_apps_may_ask_there(link, phone, monkeypatch):
    def ballots(_link, token, _today):
        return [Asked("Tragen Sie Ziel 1 mit?", "Zwei Minuten", f"/m/{token}/ziel/")]

    monkeypatch.setattr(answering, "_asking", [ballots])
    body = phone.get(MINE).content.decode()
    assert "Tragen Sie Ziel 1 mit?" in body
    assert f"/m/{TOKEN}/ziel/" in body


def test_rounds_of_others_do_not_show(project, link, phone):
    RoundInviteFactory(
        round__project=project, link=PersonalLinkFactory(project=project)
    )
    assert "Was hilft uns" not in phone.get(MINE).content.decode()


def test_an_ended_link_says_so_and_shows_nothing(project, phone, jana):
    past = clock.now() - dt.timedelta(minutes=1)
    PersonalLinkFactory(project=project, token="alt", expires_at=past, name="Herr Alt")
    PersonalLinkFactory(project=project, token="aus", revoked_at=past, name="Herr Aus")
    for token in ("alt", "aus", "unbekannt"):
        page = phone.get(reverse("analyses:my_page", args=[token]))
        assert page.status_code == 410
        assert "gilt nicht mehr" in page.content.decode()
        assert "Herr" not in page.content.decode()


def test_the_address_is_told_to_nobody(link, phone):
    page = phone.get(MINE)
    assert page.headers["Referrer-Policy"] == "same-origin"
    assert page.headers["Cache-Control"] == "no-store"
    assert "https://" not in page.content.decode().replace("https://testserver", "")


def test_many_rounds_ask_no_more_of_the_database(project, link, phone):
    RoundInviteFactory(round__project=project, link=link)
    one = queries_of(lambda: phone.get(MINE))
    for _ in range(5):
        RoundInviteFactory(round__project=project, link=link)
    assert queries_of(lambda: phone.get(MINE)) == one


def test_the_day_of_the_kickoff_stands_there_until_it_is_over(link, phone, project):
    day = clock.today() + dt.timedelta(days=3)
    meeting = MeetingFactory(project=project, day=day, place="Bürgersaal")
    body = phone.get(MINE).content.decode()
    assert f'datetime="{day:%Y-%m-%d}"' in body
    assert "Beginn 09:00 Uhr, Bürgersaal" in body
    meeting.day = clock.today() - dt.timedelta(days=1)
    meeting.save()
    assert "Bürgersaal" not in phone.get(MINE).content.decode()
