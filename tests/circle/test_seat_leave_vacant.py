"""A seat may stay vacant, with a reason."""

import pytest

from tests.circle.pages import address


@pytest.fixture
def url(project, circle_seats):
    return address("seat_leave_vacant", project, circle_seats[8].public_id)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_the_reason_stays_and_settles_the_seat(
    url, project, circle_seats, sign_in, jana
):
    client = sign_in(jana)
    assert client.post(url, {"reason": "wird ausgelost"}).status_code == 302
    page = client.get(address("seat_list", project)).text
    assert "bleibt frei: wird ausgelost" in page
    assert "Platz 8 besetzt oder begründet frei" not in page


def test_the_first_time_needs_words_then_an_empty_field_opens_it(
    url, circle_seats, sign_in, jana
):
    client = sign_in(jana)
    assert "Bitte prüfen Sie eine Angabe" in client.post(url, {"reason": " "}).text
    client.post(url, {"reason": "wird ausgelost"})
    assert client.post(url, {"reason": ""}).status_code == 302
    circle_seats[8].refresh_from_db()
    assert circle_seats[8].vacant_reason == ""


def test_a_taken_seat_is_refused(project, circle_seats, sign_in, jana):
    url = address("seat_leave_vacant", project, circle_seats[1].public_id)
    answer = sign_in(jana).post(url, {"reason": "nein"})
    assert answer.status_code == 409
