"""Asking others: what, whom, until when."""

import datetime as dt

import pytest

from auftakt.analyses import answering
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel import clock
from tests.analyses.stores import FakeStore
from tests.factories.participants import PersonalLinkFactory

PAGE = "/p/ebersfelde/analysen/runde/"


@pytest.fixture(autouse=True)
def themes_alone(monkeypatch):
    """Only this activity has a place for its answers."""
    stores = {"theme_rating": FakeStore("theme_rating", [1])}
    monkeypatch.setattr(answering, "_stores", stores)


def test_who_may_ask(project, moderator, ulf, gesa, otto, sign_in):
    assert sign_in(moderator).get(PAGE).status_code == 200
    assert sign_in(ulf).get(PAGE).status_code == 403
    assert sign_in(gesa).post(PAGE).status_code == 403
    assert sign_in(otto).get(PAGE).status_code == 404


def test_a_round_starts_with_everybody_who_can_answer(project, link, jana, sign_in):
    PersonalLinkFactory(project=project, name="Herr Weg", revoked_at=clock.now())
    client = sign_in(jana)
    page = client.get(PAGE, {"frage": "theme_rating"})
    assert page.context["form"].initial["people"] == [link]
    assert page.context["form"].initial["activity"] == "theme_rating"
    assert [key for key, _ in page.context["form"].fields["activity"].choices] == [
        "theme_rating"
    ]
    assert "Herr Weg" not in page.content.decode()
    data = {"activity": "theme_rating", "people": [link.pk], "closes_on": ""}
    done = client.post(PAGE, data)
    made = AnalysisRound.objects.get()
    assert done.headers["Location"].endswith(f"/runde/{made.public_id}/")
    assert (made.analysis, made.invites.get().link) == ("themes", link)


def test_wrong_input_is_named_and_kept(project, link, other_project, jana, sign_in):
    stranger = PersonalLinkFactory(project=other_project)
    yesterday = clock.today() - dt.timedelta(days=1)
    data = {
        "activity": "fremd",
        "people": [stranger.pk],
        "closes_on": yesterday.isoformat(),
    }
    page = sign_in(jana).post(PAGE, data)
    assert set(page.context["form"].errors) == {"activity", "people", "closes_on"}
    assert not AnalysisRound.objects.exists()


def test_without_links_the_page_says_what_is_missing(project, jana, moderator, sign_in):
    assert "Links vergeben" in sign_in(jana).get(PAGE).content.decode()
    assert (
        "Bitten Sie die Koordination" in sign_in(moderator).get(PAGE).content.decode()
    )
