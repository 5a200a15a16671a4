from auftakt.swot.models import TowsStrategy
from auftakt.swot.queries import strategy_rows
from tests.factories.swot import SwotEntryFactory, TowsStrategyFactory
from tests.swot.pages import sent_of, url_of


def test_title_and_cards_change_apart(project, jana, ulf, sign_in):
    way = TowsStrategyFactory(project=project)
    url = url_of(way, under="wege/")
    client = sign_in(jana)
    client.post(url, sent_of(client.get(url), title="Neu"))
    before = strategy_rows(project)[0]
    assert (before.strategy.title, before.kind) == ("Neu", "so")
    threat = SwotEntryFactory(project=project, quadrant="threat")
    sent = sent_of(client.get(url), opportunity=[], threat=[str(threat.public_id)])
    assert client.post(url, sent).status_code == 302
    row = strategy_rows(project)[0]
    assert (row.kind, threat in row.entries) == ("st", True)
    assert sign_in(ulf).get(url).status_code == 403


def test_two_who_change_the_same_title_see_both(project, jana, sign_in):
    way = TowsStrategyFactory(project=project)
    url = url_of(way, under="wege/")
    client = sign_in(jana)
    page = client.get(url)
    TowsStrategy.objects.update(title="Schneller", version=2)
    answer = client.post(url, sent_of(page, title="Ich"))
    assert answer.status_code == 409


def test_a_used_card_that_was_merged_stays_ticked(project, jana, sign_in):
    way = TowsStrategyFactory(project=project)
    used = way.uses.first().entry
    used.merged_into = SwotEntryFactory(project=project)
    used.save()
    page = sign_in(jana).get(url_of(way, under="wege/"))
    assert page.context["form"]["strength"].value() == [str(used.public_id)]
    assert used.text in page.text
