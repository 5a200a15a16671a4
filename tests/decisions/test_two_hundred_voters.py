"""Two hundred people answer at once: every answer is there, none twice, no error."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection, connections
from django.test import Client
from django.urls import reverse

from auftakt.decisions.models import Ballot, EligibleSeat
from tests.decisions.conftest import asked, filled

VOTERS = 200
AT_ONCE = 16
BENCH = Path(__file__).parents[2] / "bench/votes.py"


def test_two_hundred_phones_on_the_embedded_database():
    """The served application over HTTP, as `make bench` times it."""
    command = [sys.executable, str(BENCH)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "0 errors" in done.stdout, done.stdout + done.stderr
    assert "0 lost, 0 doubled, 0 wrong" in done.stdout


@pytest.mark.django_db(transaction=True)
def test_two_hundred_answers_at_once(project, proposal, jana):
    if connection.vendor == "sqlite":
        pytest.skip("one file for all threads: the test above does that")
    places = [filled(project, number) for number in range(1, VOTERS + 1)]
    round_ = asked(proposal, jana, places)
    wanted = {place.seat.pk: place.seat.position % 4 + 1 for place in places}

    def answer(place):
        """Each answer goes out twice, as over a shaky network."""
        token = f"token-{place.seat.position}"
        url = reverse("decisions:ballot_give", args=[token, round_.public_id])
        tap = {"value-0": wanted[place.seat.pk], "key": f"key-{place.seat.pk}"}
        try:
            return [Client().post(url, tap).status_code for _ in range(2)]
        finally:
            connections.close_all()

    with ThreadPoolExecutor(AT_ONCE) as pool:
        codes = [code for found in pool.map(answer, places) for code in found]
    assert set(codes) == {302}
    stored = {
        ballot.eligible.seat_id: ballot.given[0]
        for ballot in Ballot.objects.select_related("eligible")
    }
    assert stored == wanted
    assert EligibleSeat.objects.filter(has_answered=True).count() == VOTERS
