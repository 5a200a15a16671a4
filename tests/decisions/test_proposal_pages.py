"""Proposals at the desk: list, wordings, rounds, entries, close."""

import datetime as dt

import pytest

from auftakt.circle.models import SeatAssignment
from auftakt.decisions.models import Ballot, BallotRound, Proposal
from tests.decisions.conftest import NOW, TODAY, asked, say
from tests.decisions.pages import html, url


@pytest.fixture
def desk(sign_in, jana):
    return sign_in(jana)


def test_an_empty_list_gives_an_example(project, desk):
    assert "Zum Beispiel: „Der Treffpunkt" in html(desk, url("proposal_list", project))


def test_a_proposal_of_its_own_is_written_and_renamed(project, desk):
    address = url("proposal_create", project)
    sent = {"title": "Treffpunkt", "text": "Wo treffen wir uns?", "options": "Markt"}
    assert (
        "Eine Möglichkeit ist keine Wahl" in desk.post(address, sent).content.decode()
    )
    sent["options"] = "Markt\nBahnhof\n\nMarkt"
    assert desk.post(address, sent).status_code == 302
    proposal = Proposal.objects.get()
    assert proposal.versions.get().options == ["Markt", "Bahnhof"]
    rename = url("proposal_rename", project, proposal.public_id)
    desk.post(rename, {"title": "Ort", "version": 1, "initial-title": "Treffpunkt"})
    assert Proposal.objects.get().title == "Ort"
    assert "Ort" in html(desk, url("proposal_list", project))


def test_a_round_begins_with_all_filled_seats(project, desk, proposal, places):
    address = url("round_open", project, proposal.public_id)
    assert html(desk, address).count('name="seats"') == 9
    sent = {
        "method": "consent",
        "opens_on": TODAY.isoformat(),
        "closes_on": (TODAY - dt.timedelta(days=1)).isoformat(),
        "quorum": 66,
        "seats": [place.seat.pk for place in places[:3]],
    }
    assert "Wählen Sie heute oder einen späteren Tag." in (
        desk.post(address, sent).content.decode()
    )
    sent["closes_on"] = TODAY.isoformat()
    assert desk.post(address, sent).status_code == 302
    round_ = BallotRound.objects.get()
    assert round_.eligible.count() == 3
    assert not round_.hides_positions
    again = desk.post(address, sent)
    assert "läuft gerade eine Runde" in again.content.decode()


def test_without_filled_seats_the_way_to_the_circle_is_shown(project, desk, proposal):
    found = html(desk, url("round_open", project, proposal.public_id))
    assert "Noch ist kein Platz besetzt" in found


def test_a_round_shows_who_is_missing_and_takes_entries(project, desk, round_, places):
    say(round_, places[0], 1)
    page = html(desk, url("round_detail", project, round_.public_id))
    assert "8 Plätze haben noch nicht geantwortet." in page
    eligible = round_.eligible.get(seat=places[1].seat)
    entry = url("ballot_enter", project, round_.public_id, eligible.public_id)
    assert "Für jemanden im Raum ohne Gerät" in html(desk, entry)
    desk.post(entry, {"value-0": 2, "key": "k"})
    desk.post(entry, {"reason": "Zu teuer.", "key": "k"})
    assert Ballot.objects.get(eligible=eligible).entered_by is not None
    page = html(desk, url("round_detail", project, round_.public_id))
    assert "Eine Antwort hat die Moderation für jemanden eingetragen." in page
    own = round_.eligible.get(seat=places[0].seat)
    taken = url("ballot_enter", project, round_.public_id, own.public_id)
    assert "Dieser Platz hat selbst geantwortet" in html(desk, taken)
    assert desk.post(taken, {"value-0": 3, "key": "k"}).status_code == 409


def test_the_last_day_moves_and_a_round_is_taken_back(project, desk, round_):
    address = url("round_end", project, round_.public_id)
    yesterday = (TODAY - dt.timedelta(days=1)).isoformat()
    assert desk.post(address, {"closes_on": yesterday}).status_code == 200
    desk.post(address, {"closes_on": TODAY.isoformat()})
    round_.refresh_from_db()
    assert round_.closes_on == TODAY
    desk.post(url("round_take_back", project, round_.public_id))
    assert not BallotRound.objects.exists()


def test_the_close_names_who_is_missing_and_shows_its_arithmetic(
    project, desk, round_, places
):
    for place in places[:8]:
        say(round_, place, 1)
    address = url("round_close", project, round_.public_id)
    assert "Platz 9" in html(desk, address)
    sent = {"outcome_text": "Wir tragen es.", "review_on": TODAY.isoformat()}
    assert "Wählen Sie einen Tag nach dem heutigen." in (
        desk.post(address, sent).content.decode()
    )
    desk.post(address, {**sent, "review_on": ""})
    page = html(desk, url("round_detail", project, round_.public_id))
    assert "Antworten: 8 von 9 Plätzen, nötig sind 5." in page
    assert "Begründete Einwände: 0." in page
    assert "Wir tragen es." in page
    assert desk.post(address, sent | {"review_on": ""}).status_code == 409


def test_a_new_version_takes_up_concerns(project, desk, round_, places, proposal):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Wer zahlt?")
    add = url("version_add", project, proposal.public_id)
    sent = {"text": "Alle bekommen einen Kurs.", "reason": "kürzer"}
    assert "läuft gerade eine Runde" in desk.post(add, sent).content.decode()
    close = url("round_close", project, round_.public_id)
    early = desk.post(close, {}).content.decode()
    assert "warum Sie schon jetzt abschließen" in early
    desk.post(close, {"outcome_text": "Wir schreiben neu."})
    concern = round_.concerns.get()
    same = {**sent, "text": "Alle Geflüchteten bekommen schnell einen Kurs."}
    assert "Der Wortlaut ist derselbe" in desk.post(add, same).content.decode()
    desk.post(add, {**sent, "taken_up": [concern.pk]})
    page = html(desk, url("proposal_detail", project, proposal.public_id))
    assert "<del>" in page
    assert "hat den Wortlaut geändert" in page
    assert "Fassung 2" in page


def test_given_up_and_taken_up_again(project, desk, proposal):
    address = url("proposal_drop", project, proposal.public_id)
    desk.post(address, {"reason": "zu früh"})
    page = html(desk, url("proposal_detail", project, proposal.public_id))
    assert "zu früh" in page
    desk.post(url("proposal_take_up", project, proposal.public_id))
    assert Proposal.objects.get().state == "open"


def test_positions_wait_for_the_own_answer(
    project, round_, places, sign_in, moderator, ulf
):
    """Whoever holds a seat sees the picture after answering, even who runs it."""
    say(round_, places[1], 1)
    address = url("round_detail", project, round_.public_id)
    assert "1 trägt mit" in html(sign_in(moderator), address)
    assert "1 trägt mit" not in html(sign_in(ulf), address)
    holder = SeatAssignment.objects.get(seat=places[0].seat)
    holder.person.email = moderator.email
    holder.person.save()
    assert "1 trägt mit" not in html(sign_in(moderator), address)
    say(round_, places[0], 1)
    assert "2 tragen mit" in html(sign_in(moderator), address)


@pytest.mark.parametrize("count", [1, 12])
def test_the_list_asks_the_same_queries_whatever_its_length(
    project, jana, places, desk, count, django_assert_max_num_queries
):
    from auftakt.decisions.actions.proposals import (
        Wording,
        start_proposal,
    )

    for number in range(count):
        made = start_proposal(
            project=project,
            by=jana,
            title=f"P {number}",
            wording=Wording(f"Text {number}"),
            today=TODAY,
        )
        round_ = asked(made, jana, places)
        for place in places:
            say(round_, place, 2)
            say(round_, place, reason="Warum?")
    with django_assert_max_num_queries(75):
        desk.get(url("proposal_list", project))


def test_members_read_and_do_not_run(project, proposal, round_, sign_in, ulf):
    client = sign_in(ulf)
    page = html(client, url("proposal_detail", project, proposal.public_id))
    assert "Fassung 2 schreiben" not in page
    assert client.get(url("round_close", project, round_.public_id)).status_code == 403
    assert NOW
