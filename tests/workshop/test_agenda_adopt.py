"""One click writes the seven items of the guide."""

from tests.factories.workshop import AgendaItemFactory

from auftakt.workshop.models import AgendaItem, Meeting


def test_the_first_click_creates_the_seven_items(sign_in, jana, project, address):
    answer = sign_in(jana).post(address("agenda_adopt"))
    keys = AgendaItem.objects.filter(parent=None).exclude(key="")
    assert answer.status_code == 302
    assert keys.count() == 7
    assert Meeting.objects.get(project=project).day is None


def test_the_page_says_that_the_agenda_stands(sign_in, jana, address):
    answer = sign_in(jana).post(address("agenda_adopt"), follow=True)
    assert "Der Ablauf steht." in answer.text


def test_the_second_click_is_refused(sign_in, jana, items, address):
    assert sign_in(jana).post(address("agenda_adopt")).status_code == 409


def test_in_english_for_an_english_account(sign_in, jana, address):
    jana.language = "en"
    jana.save()
    sign_in(jana).post(address("agenda_adopt"))
    assert AgendaItem.objects.filter(title="Welcome by the initiator").exists()


def test_a_member_may_not(sign_in, ulf, address):
    assert sign_in(ulf).post(address("agenda_adopt")).status_code == 403
    assert not AgendaItem.objects.exists()


def test_only_by_post(sign_in, jana, address):
    AgendaItemFactory()
    assert sign_in(jana).get(address("agenda_adopt")).status_code == 405
