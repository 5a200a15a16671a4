"""Own seats beside the suggested ones (S11)."""

from auftakt.circle.models import Seat
from tests.circle.pages import address

SEAT = {
    "title": "Feuerwehr",
    "bloc": "key_actors",
    "perspective": "none",
    "migrant_kind": "none",
    "department": "",
    "note": "",
}


def test_who_may_open_it(project, open_to):
    open_to.lead(address("seat_create", project))


def test_a_seat_is_made(project, sign_in, jana):
    answer = sign_in(jana).post(address("seat_create", project), SEAT, follow=True)
    made = Seat.objects.get()
    assert (made.title, made.bloc, made.circle.project) == (
        "Feuerwehr",
        "key_actors",
        project,
    )
    assert "Platz angelegt: Feuerwehr" in answer.text


def test_wrong_input_is_named_and_kept(project, sign_in, jana):
    wrong = {**SEAT, "title": "", "bloc": "church", "note": "steht noch da"}
    answer = sign_in(jana).post(address("seat_create", project), wrong)
    assert answer.status_code == 200
    assert "Bitte prüfen Sie 2 Angaben" in answer.text
    assert "steht noch da" in answer.text
    assert not Seat.objects.exists()
