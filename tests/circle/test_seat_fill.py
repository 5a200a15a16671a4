"""Choosing somebody for a seat, from the register or new."""

import pytest

from auftakt.actors.models import Person
from auftakt.circle import queries
from auftakt.circle.domain import SeatStatus
from auftakt.circle.models import Seat
from tests.circle.pages import address
from tests.factories.actors import OrganisationFactory
from tests.factories.circle import SeatFactory, hold

ON = {"status": "requested", "on": "2026-11-20"}


@pytest.fixture
def seat(project):
    return SeatFactory(project=project, title="Bürger", bloc="civil_society")


@pytest.fixture
def url(project, seat):
    return address("seat_fill", project, seat.public_id)


def row(seat):
    return queries.row_of(queries.seats(seat.circle.project).get(pk=seat.pk), 1)


def test_who_may_open_it(url, open_to):
    open_to.lead(url)


def test_somebody_from_the_register_is_asked(url, seat, register, sign_in, jana):
    value = f"organisation-{register['Bürgerforum Altstadt'].public_id}"
    assert sign_in(jana).post(url, {**ON, "who": value}).status_code == 302
    assert (row(seat).status, row(seat).holder_name) == (
        SeatStatus.REQUESTED,
        "Bürgerforum Altstadt",
    )
    assert str(row(seat).requested_on) == "2026-11-20"


def test_a_new_person_is_entered_and_confirmed(url, seat, sign_in, jana):
    data = {**ON, "status": "confirmed", "new_person": "Rosa Köhler"}
    sign_in(jana).post(url, data)
    assert Person.objects.get().name == "Rosa Köhler"
    assert row(seat).status is SeatStatus.CONFIRMED


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("requested", "Für „Bürger“ läuft die Anfrage."),
        ("confirmed", "Platz besetzt: Bürger"),
    ],
)
def test_the_next_page_says_what_is_kept(url, sign_in, jana, status, words):
    data = {**ON, "status": status, "new_person": "Rosa Köhler"}
    assert words in sign_in(jana).post(url, data, follow=True).text


@pytest.mark.parametrize(
    ("data", "words"),
    [
        ({}, "Nennen Sie eine Person oder eine Einrichtung."),
        ({"who": "person-odd"}, "Diesen Eintrag gibt es nicht mehr."),
        ({"new_person": "A", "on": ""}, "Bitte prüfen Sie eine Angabe"),
        ({"new_person": "A", "status": "declined"}, "Bitte prüfen Sie eine Angabe"),
    ],
)
def test_wrong_input_is_named(url, seat, sign_in, jana, data, words):
    answer = sign_in(jana).post(url, {**ON, **data})
    assert words in answer.text
    assert row(seat).holder is None


def test_choosing_and_typing_at_once_is_asked_back(url, register, sign_in, jana):
    value = f"organisation-{register['Sportverein'].public_id}"
    answer = sign_in(jana).post(url, {**ON, "who": value, "new_person": "Rosa"})
    assert "Wählen Sie aus oder tragen Sie neu ein." in answer.text


def test_the_register_of_another_project_cannot_be_used(
    url, seat, other_project, sign_in, jana
):
    foreign = OrganisationFactory(project=other_project)
    value = f"organisation-{foreign.public_id}"
    answer = sign_in(jana).post(url, {**ON, "who": value})
    assert answer.status_code == 200
    assert row(seat).holder is None


def test_whoever_was_faster_is_not_overwritten(url, seat, sign_in, jana):
    form = sign_in(jana).get(url).context["form"]
    hold(seat, person="Rolf Anders")
    data = {**ON, "new_person": "Mira Sudhoff", "seen": form["seen"].value()}
    answer = sign_in(jana).post(url, data)
    assert "Jemand hat diesen Platz gerade vergeben." in answer.text
    assert "Mira Sudhoff" in answer.text
    assert row(seat).holder_name == "Rolf Anders"


def test_a_long_register_can_be_searched(url, project, sign_in, jana):
    for number in range(45):
        OrganisationFactory(project=project, name=f"Verein {number:02}")
    page = sign_in(jana).get(f"{url}?q=44").text
    assert "In 45 Einträgen suchen" in page
    assert "Verein 44" in page
    assert "Verein 43" not in page


def test_seat_request(project, circle_seats, register, sign_in, jana, ulf):
    """The button of a gap's card."""
    url = address("seat_request", project, circle_seats[8].public_id)
    value = f"organisation-{register['Bürgerforum Altstadt'].public_id}"
    assert sign_in(ulf).post(url, {"who": value}).status_code == 403
    answer = sign_in(jana).post(url, {"who": value}, follow=True)
    assert "läuft die Anfrage" in answer.text
    assert row(circle_seats[8]).holder_name == "Bürgerforum Altstadt"
    again = sign_in(jana).post(url, {"who": value})
    assert again.status_code == 409


def test_seat_request_without_a_choice_leads_to_the_form(
    project, circle_seats, sign_in, jana
):
    answer = sign_in(jana).post(
        address("seat_request", project, circle_seats[8].public_id)
    )
    assert answer.url == address("seat_fill", project, circle_seats[8].public_id)


@pytest.mark.parametrize(
    ("key", "facts"),
    [
        ("opposing", ("civil_society", "opposing", "none")),
        ("migrants", ("civil_society", "none", "migrant_organisation")),
        ("politics", ("politics", "none", "none")),
    ],
)
def test_voice_request(project, register, sign_in, jana, key, facts):
    """A voice or bloc without a seat gets one, and somebody is asked for it."""
    value = f"organisation-{register['Bürgerforum Altstadt'].public_id}"
    sign_in(jana).post(address("voice_request", project, key), {"who": value})
    made = Seat.objects.get()
    assert (made.bloc, made.perspective, made.migrant_kind) == facts
    assert row(made).status is SeatStatus.REQUESTED


def test_voice_request_twice_makes_one_seat(project, sign_in, jana):
    client = sign_in(jana)
    url = address("voice_request", project, "sceptical")
    assert [client.post(url).status_code for _ in range(2)] == [302, 409]
    assert Seat.objects.count() == 1


def test_voice_request_for_an_odd_voice_is_not_found(project, sign_in, jana):
    url = address("voice_request", project, "loud")
    assert sign_in(jana).post(url).status_code == 404
