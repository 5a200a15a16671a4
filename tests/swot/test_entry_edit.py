from auftakt.swot.models import SwotEntry
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import sent_of, url_of


def test_a_card_is_changed(project, jana, sign_in):
    card = SwotEntryFactory(project=project, theme="housing")
    child = SwotEntryFactory(project=project, merged_into=card)
    client = sign_in(jana)
    page = client.get(url_of(card))
    assert child.text in page.text
    sent = sent_of(page, text="Kein Raum", quadrant="weakness", evidence="Liste")
    assert client.post(url_of(card), sent).status_code == 302
    card.refresh_from_db()
    child.refresh_from_db()
    assert (card.text, card.evidence, card.theme) == ("Kein Raum", "Liste", "housing")
    assert card.quadrant == child.quadrant == "weakness"


def test_two_who_change_the_same_text_see_both(project, jana, sign_in):
    card = SwotEntryFactory(project=project)
    client = sign_in(jana)
    page = client.get(url_of(card))
    SwotEntry.objects.update(text="Die andere war schneller", version=2)
    answer = client.post(url_of(card), sent_of(page, text="Ich"))
    assert answer.status_code == 409
    assert "Die andere war schneller" in answer.text


def test_a_merged_card_says_where_it_counts_and_comes_out_again(project, jana, sign_in):
    """The button swot:entry_split."""
    card = SwotEntryFactory(project=project, text="Ein Saal")
    child = SwotEntryFactory(project=project, merged_into=card)
    SwotDotFactory(entry=child, count=3)
    client = sign_in(jana)
    page = client.get(url_of(child))
    assert "Ein Saal" in page.text
    assert "quadrant" not in page.context["form"].fields
    answer = client.post(url_of(child, "herausloesen/"), follow=True)
    assert "steht wieder für sich" in answer.text
    again = client.post(url_of(child, "herausloesen/"))
    assert again.status_code == 409


def test_who_may_not_write_and_strangers(project, other_project, jana, ulf, sign_in):
    own = SwotEntryFactory(project=project)
    foreign = SwotEntryFactory(project=other_project)
    assert sign_in(ulf).get(url_of(own)).status_code == 403
    assert sign_in(jana).get(url_of(foreign)).status_code == 404
