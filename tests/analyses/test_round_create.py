"""Asking others: what, whom, until when."""

import datetime as dt
from uuid import uuid4

import pytest

from auftakt.analyses import actions, answering
from auftakt.analyses.errors import UnknownSubjectError
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


@pytest.fixture
def client(jana, sign_in):
    return sign_in(jana)


@pytest.fixture
def three(monkeypatch):
    """Three fields that can be rated, and cards that nobody can choose from."""
    store = FakeStore("theme_rating", [uuid4() for _ in range(3)])
    stores = {"theme_rating": store, "risk_cards": FakeStore("risk_cards")}
    monkeypatch.setattr(answering, "_stores", stores)
    return [one.id for one in store.named]


def send(client, link, button="", chosen=(), of="theme_rating", **more):
    data = {"activity": "theme_rating", "people": [link.pk], "closes_on": ""}
    data |= {"zeigen": button, "wonach": list(chosen), "wonach_zu": of} | more
    return client.post(PAGE, data)


def test_single_subjects_are_chosen_without_scripts(link, client, three):
    page = send(client, link, "auf", of="")
    assert page.context["choice"].chosen == set(three)
    assert page.context["form"].initial["people"] == [str(link.pk)]
    assert not page.context["form"].errors
    none = send(client, link, "keine", three)
    assert none.context["choice"].chosen == set()
    done = send(client, link, "", three[:2])
    made = AnalysisRound.objects.get()
    assert made.subjects == three[:2]
    told = client.get(done.headers["Location"]).content.decode()
    assert f"Karte {three[0]}, Karte {three[1]}" in told
    assert f"Karte {three[2]}" not in told


def test_what_the_search_does_not_show_stays_chosen(link, client, three):
    page = send(client, link, "keine", three, suche=f"karte {three[0][:13].upper()}")
    choice = page.context["choice"]
    assert [one.id for one in choice.shown] == three[:1]
    assert choice.chosen == set(three[1:]) == set(choice.hidden)
    back = send(client, link, "alle", choice.hidden, suche=choice.search)
    assert back.context["choice"].chosen == set(three)
    assert not AnalysisRound.objects.exists()


@pytest.mark.parametrize("button", ["", "zu"])
def test_all_chosen_or_given_up_asks_about_all(link, client, three, button):
    chosen = three if not button else three[:1]
    page = send(client, link, button, chosen)
    if button:
        assert page.context["choice"] is None
        send(client, link, of="")
    assert AnalysisRound.objects.get().subjects == []


@pytest.mark.parametrize(
    ("chosen", "more", "said"),
    [
        ((), {}, "mindestens einen Eintrag"),
        (("fremd",), {}, "mindestens einen Eintrag"),
        ((), {"of": "risk_rating"}, "etwas anderes"),
        ((), {"button": "auf", "of": "", "activity": "risk_cards"}, "nichts auszuw"),
        ((), {"button": "auf", "of": "", "activity": "nichts"}, "zuerst, was Sie"),
    ],
)
def test_a_choice_that_says_nothing_starts_nothing(
    link, client, three, chosen, more, said
):
    page = send(client, link, **{"chosen": chosen, **more})
    assert said in page.content.decode()
    assert not AnalysisRound.objects.exists()


def test_what_is_not_on_the_list_cannot_be_asked_about(project, link, jana, three):
    with pytest.raises(UnknownSubjectError):
        actions.open_round(
            project=project,
            by=jana,
            activity="theme_rating",
            links=[link],
            subjects=[str(uuid4())],
        )
