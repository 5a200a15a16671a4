"""Answering on the phone, with scripts and without."""

import pytest
from django.urls import reverse

from auftakt.decisions.actions.rounds import close_round
from auftakt.decisions.models import Ballot, Concern
from tests.decisions.conftest import NOW, asked, say
from tests.decisions.test_actions_ballots import make_options


def page(round_, number=1):
    return reverse("decisions:ballot_give", args=[f"token-{number}", round_.public_id])


@pytest.fixture
def phone(client, places):
    return client


def test_a_tap_is_kept_without_scripts(phone, round_):
    html = phone.get(page(round_)).content.decode()
    assert "Alle Geflüchteten bekommen schnell einen Kurs." in html
    assert "Das Bild öffnet sich nach der eigenen Antwort." in html
    response = phone.post(page(round_), {"value-0": 2, "key": "k"})
    assert response.status_code == 302
    html = phone.get(page(round_)).content.decode()
    assert 'value="2" aria-pressed="true"' in html
    assert "Was ist Ihr Bedenken?" in html
    assert "So stehen alle dazu" in html


def test_with_scripts_only_the_answer_changes(phone, round_):
    headers = {"HX-Request": "true"}
    response = phone.post(page(round_), {"value-0": 3, "key": "k"}, headers=headers)
    html = response.content.decode()
    assert html.strip().startswith('<div id="antwort"')
    assert "Was ist Ihr Einwand?" in html
    assert "Ohne einen Grund zählt Ihr Nein als Bedenken." in html
    reason = {"reason": "Kein Bus.", "named": "1", "key": "k"}
    phone.post(page(round_), reason, headers=headers)
    assert Concern.objects.get().voice == "Platz 1"


def test_a_lost_answer_of_the_server_doubles_nothing(phone, round_):
    for _ in range(3):
        phone.post(page(round_), {"value-0": 1, "key": "k"})
    assert Ballot.objects.count() == 1
    assert Ballot.objects.get().version == 1


def test_each_pause_while_typing_keeps_all_that_was_typed(phone, round_):
    headers = {"HX-Request": "true"}
    phone.post(page(round_), {"value-0": 2, "key": "k"}, headers=headers)
    long = "Abends fährt kein Bus nach Hohenau, und viele haben kein Auto. " * 3
    for length in (60, 100, 140, 100):
        sent = {"reason": long[:length], "key": "k2"}
        phone.post(page(round_), sent, headers=headers)
    assert Ballot.objects.get().reason == long[:140].strip()
    phone.post(page(round_), {"reason": long[:100], "key": "k3"}, headers=headers)
    assert Ballot.objects.get().reason == long[:100].strip()


def test_the_result_stands_on_the_own_page(phone, round_, places, jana):
    for place in places:
        say(round_, place, 1)
    close_round(round_=round_, by=jana, now=NOW, outcome_text="Wir tragen es.")
    own = phone.get(reverse("analyses:my_page", args=["token-1"])).content.decode()
    assert "Ausgezählt: getragen." in own
    html = phone.get(page(round_)).content.decode()
    assert "Wir tragen es." in html
    assert "Antworten: 9 von 9 Plätzen" in html


def test_wrong_values_are_refused_in_words(phone, round_):
    response = phone.post(page(round_), {"value-0": 9, "key": "k"})
    assert response.status_code == 409
    assert "Diese Antwort gibt es hier nicht" in response.content.decode()
    assert not Ballot.objects.exists()
    assert phone.post(page(round_), {"value-0": "x"}).status_code == 302
    assert not Ballot.objects.exists()


def test_a_closed_round_is_read_only(phone, round_, places, jana):
    say(round_, places[0], 1)
    close_round(round_=round_, by=jana, now=NOW)
    html = phone.get(page(round_)).content.decode()
    assert "Die Runde nimmt keine Antworten mehr an." in html
    assert phone.post(page(round_), {"value-0": 2, "key": "k"}).status_code == 409


def test_without_names_no_numbers_before_the_close(phone, proposal, places, jana):
    round_ = asked(proposal, jana, places, is_secret=True)
    for place in places:
        say(round_, place, 1)
    html = phone.get(page(round_)).content.decode()
    assert "Die Zahlen stehen erst nach dem Abschluss." in html
    assert "tragen mit" not in html


def test_options_are_rated_one_by_one(phone, project, jana, places):
    round_ = asked(make_options(project, jana), jana, places, method="resistance")
    html = phone.get(page(round_)).content.decode()
    assert "Es bleibt, wie es ist" in html
    assert html.count('class="phone-card"') == 4
    for option in range(4):
        phone.post(page(round_), {f"value-{option}": option, "key": "k"})
    assert Ballot.objects.get().given == {0: 0, 1: 1, 2: 2, 3: 3}
    assert "So steht es gerade" in phone.get(page(round_)).content.decode()


def test_a_round_of_another_seat_is_not_found(client, proposal, jana, places):
    round_ = asked(proposal, jana, places[1:])
    assert client.get(page(round_, 1)).status_code == 404
    assert client.get(page(round_, 2)).status_code == 200


def test_the_own_page_names_open_rounds(client, round_, places):
    address = reverse("analyses:my_page", args=["token-1"])
    html = client.get(address).content.decode()
    assert "Können Sie das mittragen?" in html
    assert page(round_) in html
    say(round_, places[0], 1)
    assert "Ansehen oder ändern" in client.get(address).content.decode()


def test_the_page_speaks_the_language_of_the_link(client, round_, places):
    places[0].link.language = "en"
    places[0].link.save()
    html = client.get(page(round_)).content.decode()
    assert "Yes, I support it" in html
    client.post(page(round_), {"value-0": 1, "key": "k"})
    assert Ballot.objects.get().labels == {"0": "Yes, I support it"}
