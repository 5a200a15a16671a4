"""Typed in for somebody present, until the seat answers itself."""

from auftakt.decisions.models import Ballot
from tests.decisions.conftest import say
from tests.decisions.pages import html, url


def test_an_entry_is_marked_and_gives_way(project, desk, round_, places):
    say(round_, places[0], 1)
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
