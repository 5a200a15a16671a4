"""Removing asks first, and takes the parts along."""

from tests.factories.workshop import AgendaItemFactory

from auftakt.workshop.models import AgendaItem


def test_an_item_goes_with_its_parts(sign_in, jana, items, address):
    target = address("agenda_item_remove", items["3"].public_id)
    answer = sign_in(jana).post(target)
    assert answer.url == address("agenda_edit")
    assert not AgendaItem.objects.filter(title__startswith="Titel 3").exists()


def test_the_page_asks_before(sign_in, jana, items, address):
    page = sign_in(jana).get(address("agenda_item_edit", items["3"].public_id))
    assert "Ja, Punkt entfernen" in page.content.decode()


def test_a_foreign_item_does_not_exist(sign_in, jana, other_project, address):
    foreign = AgendaItemFactory(meeting__project=other_project)
    target = address("agenda_item_remove", foreign.public_id)
    assert sign_in(jana).post(target).status_code == 404
    assert AgendaItem.objects.filter(pk=foreign.pk).exists()


def test_only_by_post(sign_in, jana, items, address):
    target = address("agenda_item_remove", items["3"].public_id)
    assert sign_in(jana).get(target).status_code == 405


def test_a_member_may_not(sign_in, ulf, items, address):
    target = address("agenda_item_remove", items["3"].public_id)
    assert sign_in(ulf).post(target).status_code == 403
