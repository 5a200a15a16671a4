"""The selection is final: an act with person and date (S44)."""

import pytest

from auftakt.circle.models import SteeringCircle
from tests.circle.pages import address
from tests.factories.circle import SeatFactory, hold


@pytest.fixture
def url(project):
    return address("circle_finalise", project)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_a_settled_circle_needs_no_reason(url, project, sign_in, hanne):
    hold(SeatFactory(project=project), person="Jana Lindner")
    assert sign_in(hanne).post(url).status_code == 302
    circle = SteeringCircle.objects.get(project=project)
    assert (circle.finalised_by, circle.override_reason) == (hanne, "")
    assert "Das ist schon geschehen." in sign_in(hanne).get(url).text


def test_each_unmet_item_is_named_and_overridden_with_a_reason(
    url, project, circle_seats, sign_in, hanne
):
    client = sign_in(hanne)
    page = client.get(url).text
    assert "Platz 8 besetzt oder begründet frei" in page
    assert "Zusage für Platz 9" in page
    assert "Bitte prüfen Sie eine Angabe" in client.post(url, {"reason": " "}).text
    assert client.post(url, {"reason": "Der Rat wartet"}).status_code == 302
    circle = SteeringCircle.objects.get(project=project)
    assert circle.override_reason == "Der Rat wartet"
    assert client.post(url, {"reason": "noch einmal"}).status_code == 409


def test_an_empty_circle_stays_open(url, project, sign_in, hanne):
    assert "Ein leerer Kreis" in sign_in(hanne).get(url).text
    assert sign_in(hanne).post(url, {"reason": "Eile"}).status_code == 409
