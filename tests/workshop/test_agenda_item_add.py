"""A new item, pause or part at its place."""

import pytest

from auftakt.workshop.models import AgendaItem

NEW = {
    "title": "Film",
    "kind": "information",
    "minutes": "8",
    "minutes_per_person": "0",
    "place": "1",
}


def test_an_item_takes_its_place(sign_in, jana, items, address):
    answer = sign_in(jana).post(address("agenda_item_add"), NEW)
    film = AgendaItem.objects.get(title="Film")
    assert (answer.status_code, film.position, film.minutes) == (302, 1, 8)


def test_a_pause_is_prepared(sign_in, jana, items, address):
    page = sign_in(jana).get(address("agenda_item_add") + "?art=pause")
    assert 'value="pause" selected' in page.content.decode()


def test_a_part_belongs_to_its_item(sign_in, jana, items, address):
    target = address("agenda_item_add") + f"?teil={items['6'].public_id}"
    data = {"title": "Budget", "minutes": "5", "minutes_per_person": "0", "place": "3"}
    answer = sign_in(jana).post(target, data)
    part = AgendaItem.objects.get(title="Budget")
    assert (part.parent, part.kind, part.position) == (items["6"], "decision", 3)
    assert answer.url == address("agenda_item_edit", items["6"].public_id)


@pytest.mark.parametrize("part", ["kaputt", "0190163d-8694-739b-aea5-966c26f8ad91"])
def test_a_part_of_nothing_does_not_exist(sign_in, jana, items, address, part):
    page = sign_in(jana).get(address("agenda_item_add") + f"?teil={part}")
    assert page.status_code == 404


def test_a_part_has_no_parts(sign_in, jana, items, address):
    target = address("agenda_item_add") + f"?teil={items['6a'].public_id}"
    assert sign_in(jana).get(target).status_code == 404


@pytest.mark.parametrize(
    "wrong", [{"title": ""}, {"minutes": "700"}, {"kind": "tanz"}, {"place": "99"}]
)
def test_bad_input_is_shown_again(sign_in, jana, items, address, wrong):
    answer = sign_in(jana).post(address("agenda_item_add"), NEW | wrong)
    assert answer.status_code == 200
    assert "error-summary" in answer.content.decode()
    assert not AgendaItem.objects.filter(title="Film").exists()


def test_first_the_date(sign_in, jana, address):
    assert sign_in(jana).get(address("agenda_item_add")).status_code == 409


def test_a_member_may_not(sign_in, ulf, items, address):
    assert sign_in(ulf).get(address("agenda_item_add")).status_code == 403
