from auftakt.swot.models import TowsStrategy
from auftakt.swot.queries import strategy_rows
from tests.factories.swot import SwotEntryFactory
from tests.swot.pages import ROOT

URL = f"{ROOT}wege/neu/"


def test_a_way_takes_the_ticked_cards(project, jana, ulf, sign_in):
    inner = SwotEntryFactory(project=project, quadrant="weakness")
    outer = SwotEntryFactory(project=project, quadrant="threat")
    sent = {
        "title": "Vorbeugen",
        "text": "",
        "weakness": [str(inner.public_id)],
        "threat": [str(outer.public_id)],
    }
    answer = sign_in(jana).post(URL, sent, follow=True)
    (row,) = strategy_rows(project)
    assert (row.kind, row.entries) == ("wt", (inner, outer))
    assert "Schwäche und Gefahr: vorbeugen" in answer.text
    assert sign_in(ulf).get(URL).status_code == 403


def test_what_makes_no_pair_is_told_and_kept(project, jana, other_project, sign_in):
    inner = SwotEntryFactory(project=project)
    foreign = SwotEntryFactory(project=other_project, quadrant="threat")
    client = sign_in(jana)
    sent = {"title": "Allein", "text": "", "strength": [str(inner.public_id)]}
    page = client.post(URL, sent)
    assert "Wählen Sie mindestens eine Chance oder Gefahr." in page.text
    assert "Allein" in page.text
    page = client.post(URL, {**sent, "threat": [str(foreign.public_id)]})
    assert page.status_code == 200
    assert not TowsStrategy.objects.exists()
