"""One seat with all that can be done about it."""

import uuid

from auftakt.circle.models import SeatAssignment
from tests.circle.pages import address
from tests.factories.circle import SeatFactory, hold


def test_who_may_open_it(project, circle_seats, open_to):
    open_to.lead(address("seat_detail", project, circle_seats[1].public_id))


def test_each_state_offers_its_next_step(project, circle_seats, sign_in, jana):
    client = sign_in(jana)
    steps = {1: "Stellvertretung ändern", 8: "Platz besetzen", 9: "Antwort eintragen"}
    for number, step in steps.items():
        page = client.get(
            address("seat_detail", project, circle_seats[number].public_id)
        )
        assert step in page.text
        assert page.text.count("kern-btn--primary") == 1


def test_earlier_answers_stay_visible(project, circle_seats, sign_in, jana):
    hold(circle_seats[8], organisation="Bürgerforum", status="declined")
    page = sign_in(jana).get(address("seat_detail", project, circle_seats[8].public_id))
    assert "Früher gefragt" in page.text
    assert "Bürgerforum" in page.text


def test_a_seat_of_another_project_is_not_found(project, other_project, sign_in, jana):
    foreign = SeatFactory(project=other_project)
    client = sign_in(jana)
    for key in (foreign.public_id, uuid.uuid4()):
        assert client.get(address("seat_detail", project, key)).status_code == 404


def test_seat_move(project, circle_seats, sign_in, jana, ulf):
    url = address("seat_move", project, circle_seats[2].public_id)
    assert sign_in(ulf).post(url, {"step": "up"}).status_code == 403
    assert sign_in(jana).get(url).status_code == 405
    assert sign_in(jana).post(url, {"step": "up"}).status_code == 302
    circle_seats[2].refresh_from_db()
    assert circle_seats[2].position == 1


def test_seat_deputy_remove(project, circle_seats, sign_in, jana):
    url = address("seat_deputy_remove", project, circle_seats[1].public_id)
    assert sign_in(jana).post(url).status_code == 302
    deputies = SeatAssignment.objects.filter(seat=circle_seats[1], is_deputy=True)
    assert [one.status for one in deputies] == ["withdrawn"]
