from auftakt.kernel.models import AuditEntry
from auftakt.swot.models import SwotEntry, TowsStrategy
from tests.factories.swot import TowsStrategyFactory
from tests.swot.pages import url_of


def test_the_cards_stay(project, jana, gesa, sign_in):
    way = TowsStrategyFactory(project=project)
    url = url_of(way, "loeschen/", "wege/")
    client = sign_in(jana)
    assert "Die Karten bleiben." in client.get(url).text
    client.post(url, {"reason": "anders"})
    assert not TowsStrategy.objects.exists()
    assert SwotEntry.objects.count() == 2
    assert AuditEntry.objects.get(action="strategy.delete").reason == "anders"
    other = TowsStrategyFactory(project=project)
    assert sign_in(gesa).get(url_of(other, "loeschen/", "wege/")).status_code == 403
