from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import SwotEntryFactory, TowsStrategyFactory
from tests.swot.pages import ROOT, queries_of

URL = f"{ROOT}wege/"


def test_ways_show_their_pair_their_cards_and_what_became(
    project, jana, gesa, otto, sign_in
):
    way = TowsStrategyFactory(project=project)
    lame = [SwotEntryFactory(project=project)]
    TowsStrategyFactory(project=project, uses=lame)
    OriginLinkFactory(
        project=project,
        source_kind="strategy",
        source_id=way.public_id,
        outcome_title="Patenschaften",
    )
    page = sign_in(gesa).get(URL)
    for said in (way.title, "Stärke nutzt Chance", "Patenschaften"):
        assert said in page.text
    assert "Wählen Sie mindestens eine Chance oder Gefahr." in page.text
    assert "Weg anlegen" not in page.text
    assert "Weg anlegen" in sign_in(jana).get(URL).text
    assert sign_in(otto).get(URL).status_code == 404


def test_many_ways_cost_as_many_queries_as_one(project, jana, sign_in):
    client = sign_in(jana)
    TowsStrategyFactory(project=project)
    client.get(URL)
    one = queries_of(client, URL)
    for _ in range(20):
        TowsStrategyFactory(project=project)
    assert queries_of(client, URL) == one
