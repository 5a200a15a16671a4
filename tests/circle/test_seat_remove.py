"""Removing a seat, after a question."""

import pytest

from auftakt.circle import actions
from auftakt.circle.models import CircleChange, Seat
from auftakt.kernel import clock
from tests.circle.pages import address
from tests.factories.circle import SeatFactory
from tests.factories.origins import OriginLinkFactory


@pytest.fixture
def url(project, circle_seats):
    return address("seat_remove", project, circle_seats[8].public_id)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_a_seat_goes(url, sign_in, jana, circle_seats):
    answer = sign_in(jana).post(url, follow=True)
    assert "Platz entfernt: Bürger, der ablehnt" in answer.text
    assert not Seat.objects.filter(pk=circle_seats[8].pk).exists()


def test_after_the_final_act_a_reason_is_needed(
    url, sign_in, jana, project, circle_seats
):
    actions.finalise_circle(project=project, by=jana, now=clock.now(), reason="Eile")
    assert "Bitte prüfen Sie eine Angabe" in sign_in(jana).post(url).text
    sign_in(jana).post(url, {"reason": "findet sich nicht"})
    assert CircleChange.objects.get().reason == "findet sich nicht"


def test_what_it_was_made_from_is_shown_and_learns_of_it(project, sign_in, jana):
    seat = SeatFactory(project=project)
    link = OriginLinkFactory(
        project=project, outcome_kind="seat", outcome_id=seat.public_id
    )
    client, url = sign_in(jana), address("seat_remove", project, seat.public_id)
    assert "Entstanden aus Karte" in client.get(url).text
    client.post(url, {"reason": "doppelt"})
    link.refresh_from_db()
    assert (link.outcome_state, link.dropped_reason) == ("deleted", "doppelt")
