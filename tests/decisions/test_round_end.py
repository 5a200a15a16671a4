"""Another last day, or no round at all."""

import datetime as dt

from auftakt.decisions.models import BallotRound
from tests.decisions.conftest import TODAY
from tests.decisions.pages import url


def test_the_last_day_moves_and_a_round_is_taken_back(project, desk, round_):
    address = url("round_end", project, round_.public_id)
    yesterday = (TODAY - dt.timedelta(days=1)).isoformat()
    assert desk.post(address, {"closes_on": yesterday}).status_code == 200
    desk.post(address, {"closes_on": TODAY.isoformat()})
    round_.refresh_from_db()
    assert round_.closes_on == TODAY
    desk.post(url("round_take_back", project, round_.public_id))
    assert not BallotRound.objects.exists()
