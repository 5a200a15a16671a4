"""Answering on the phone: every kind of input, with and without JavaScript."""

import pytest
from django.urls import reverse

from auftakt.analyses import actions
from auftakt.kernel import clock
from tests.analyses.conftest import TOKEN
from tests.factories.analyses import RoundInviteFactory
from tests.factories.participants import PersonalLinkFactory
from tests.roadmap.counting import queries_of

HTMX = {"HTTP_HX_REQUEST": "true"}


def address(round_, token=TOKEN):
    return reverse("analyses:answer", args=[token, round_.public_id])


def test_one_subject_at_a_time_and_back_where_one_stopped(asked, phone):
    round_, store = asked("risk_rating", [1, 2, 3])
    page = phone.get(address(round_))
    assert "Karte 1" in page.content.decode()
    assert "Karte 2" not in page.content.decode()
    assert "sieht nur die Mitte" in page.content.decode()
    data = {"subject": "1", "impact": "4"}
    done = phone.post(f"{address(round_)}?nr=1", data)
    assert done.headers["Location"] == f"{address(round_)}?nr=1#frage-impact"
    assert store.saves == 1
    later = phone.get(address(round_)).content.decode()
    assert "Karte 2" in later
    assert "2 von 3" in later


def test_a_tap_answers_with_the_question_alone(asked, phone):
    round_, _ = asked("risk_rating", [1, 2])
    data = {"subject": "2", "likelihood": "5"}
    body = phone.post(f"{address(round_)}?nr=2", data, **HTMX).content.decode()
    assert "Gespeichert" in body
    assert "<html" not in body
    assert body.count('aria-pressed="true"') == 1
    wrong = phone.post(f"{address(round_)}?nr=2", {**data, "likelihood": "9"}, **HTMX)
    assert "passt nicht" in wrong.content.decode()


def test_own_words_are_saved_while_writing(asked, phone, link):
    round_, store = asked("own_interests", ["platz"])
    data = {"subject": "platz", "matters": "  Genug   Kurse "}
    body = phone.post(address(round_), data, **HTMX).content.decode()
    assert "Gespeichert" in body
    assert store.kept[link.pk]["platz"]["matters"] == "Genug Kurse"
    assert "Genug Kurse" in phone.get(address(round_)).content.decode()


def test_cards_are_laid_and_withdrawn(asked, phone, link):
    round_, store = asked("risk_cards")
    page = phone.get(address(round_))
    box = page.context["boxes"][0]
    data = {"subject": box.empty.subject, "risk": "Der Bus fährt nicht"}
    body = phone.post(address(round_), data, **HTMX).content.decode()
    assert "Der Bus fährt nicht" in body
    phone.post(address(round_), {**data, "risk": ""}, **HTMX)
    assert store.kept[link.pk][box.empty.subject]["text"] == ""
    assert "Der Bus" not in phone.get(address(round_)).content.decode()


def test_a_fourth_dot_on_one_card_is_not_offered(asked, phone):
    round_, _ = asked("swot_dots", [1, 2])
    for dots, is_offered in (("2", True), ("3", False)):
        data = {"subject": "1", "dots": dots}
        body = phone.post(address(round_), data, **HTMX).content.decode()
        more = body.split('id="mehr-1"')[1].split(">")[0]
        assert ("disabled" not in more) is is_offered


def test_dots_are_given_and_taken_back(asked, phone):
    round_, _ = asked("swot_dots", [1, 2])
    body = phone.post(
        address(round_), {"subject": "1", "dots": "5"}, **HTMX
    ).content.decode()
    assert "Noch 0 von 5 Punkten" in body
    full = phone.post(address(round_), {"subject": "2", "dots": "1"})
    assert full.status_code == 409
    assert "Alle Punkte sind verteilt" in full.content.decode()
    back = phone.post(address(round_), {"subject": "1", "dots": "4"}, **HTMX)
    assert "Noch ein Punkt von 5" in back.content.decode()


@pytest.mark.parametrize(
    ("activity", "subjects"),
    [
        ("risk_rating", [1]),
        ("own_interests", [1]),
        ("swot_cards", []),
        ("swot_dots", [1]),
    ],
)
def test_a_closed_round_can_be_read_and_not_written(
    asked, phone, jana, activity, subjects
):
    round_, store = asked(activity, subjects)
    actions.close_round(round_=round_, by=jana, now=clock.now())
    body = phone.get(address(round_)).content.decode()
    assert "Die Runde ist geschlossen" in body
    assert "Karte dazulegen" not in body
    name = {"risk_rating": "impact", "own_interests": "fears", "swot_dots": "dots"}
    data = {"subject": "1", name.get(activity, "threat"): "1"}
    assert phone.post(address(round_), data).status_code == 409
    assert not store.saves


def test_nothing_to_ask_about_is_said(asked, phone):
    round_, _ = asked("risk_rating", [])
    assert "noch nichts" in phone.get(address(round_)).content.decode()
    assert phone.post(address(round_), {}).status_code == 200


def test_somebody_elses_round_is_not_found(asked, phone, project, other_project):
    round_, _ = asked("risk_rating", [1])
    PersonalLinkFactory(project=project, token="anderer")
    PersonalLinkFactory(project=other_project, token="fremder")
    foreign = RoundInviteFactory(round__project=other_project).round
    for path in (
        address(round_, "anderer"),
        address(round_, "fremder"),
        address(foreign),
    ):
        assert phone.get(path).status_code == 404
        data = {"subject": "1", "impact": "1"}
        assert phone.post(path, data).status_code == 404


def test_a_round_without_a_store_is_not_found(asked, phone, monkeypatch):
    round_, _ = asked("risk_rating", [1])
    monkeypatch.setattr("auftakt.analyses.answering._stores", {})
    assert phone.get(address(round_)).status_code == 404


def test_many_subjects_ask_no_more_of_the_database(asked, phone):
    few, _ = asked("swot_dots", [1])
    one = queries_of(lambda: phone.get(address(few)))
    many, _ = asked("swot_dots", range(60))
    assert queries_of(lambda: phone.get(address(many))) == one
