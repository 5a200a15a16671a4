from auftakt.kernel.models import AuditEntry
from auftakt.swot.models import SwotEntry
from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import url_of


def test_it_says_what_goes_and_keeps_the_reason(project, jana, gesa, sign_in):
    card = SwotEntryFactory(project=project)
    child = SwotEntryFactory(project=project, merged_into=card, text="Bleibt")
    SwotDotFactory(entry=card, count=3)
    OriginLinkFactory(
        project=project, source_id=card.public_id, outcome_title="Saal mieten"
    )
    url = url_of(card, "loeschen/")
    client = sign_in(jana)
    told = client.get(url).text
    for said in ("3 Punkte", "Bleibt", "Saal mieten"):
        assert said in told
    client.post(url, {"reason": "doppelt"})
    assert SwotEntry.objects.get() == child
    assert AuditEntry.objects.get(action="swot_entry.delete").reason == "doppelt"
    assert sign_in(gesa).get(url_of(child, "loeschen/")).status_code == 403
