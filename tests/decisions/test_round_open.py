"""A round begins with the seats that are filled."""

import datetime as dt

from auftakt.decisions.models import BallotRound
from tests.decisions.conftest import TODAY
from tests.decisions.pages import html, url


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
