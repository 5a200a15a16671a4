"""The four lists: who sees them, search, filter, order, and constant queries."""

import datetime as dt

import pytest

from tests.factories.inventory import StructureFactory, StructureMemberFactory
from tests.inventory.pages import BODIES, OFFERS, queries_of


def names(response):
    return [row.name for row in response.context["rows"]]


def test_every_member_sees_the_lists_and_strangers_nothing(
    project, moderator, ulf, gesa, otto, sign_in
):
    StructureFactory(project=project, name="Beirat")
    for account, links in (
        (moderator, True),
        (ulf, False),
        (gesa, False),
    ):
        page = sign_in(account).get(BODIES)
        assert names(page) == ["Beirat"]
        assert ("zeilen" in page.content.decode()) is links
        assert ("/eintrag/" in page.content.decode()) is links
    assert sign_in(otto).get(BODIES).status_code == 404
    assert sign_in(gesa).get(BODIES.replace("runden", "unsinn")).status_code == 404


def test_an_empty_list_says_how_to_begin(project, jana, gesa, sign_in):
    page = sign_in(jana).get(OFFERS).content.decode()
    assert "Typische Einträge" in page
    assert "Typische Einträge" not in sign_in(gesa).get(OFFERS).content.decode()


def test_search_knows_umlauts_and_looks_at_carriers(project, jana, sign_in):
    StructureFactory(project=project, name="Übergang", carrier_name="Diakonie")
    StructureFactory(project=project, name="Anderes", purpose="", carrier_name="")
    client = sign_in(jana)
    assert names(client.get(BODIES, {"suche": "uebergang"})) == ["Übergang"]
    assert names(client.get(BODIES, {"suche": "diakonie"})) == ["Übergang"]
    assert names(client.get(BODIES, {"suche": "nirgends"})) == []


def test_filters_and_orders(project, jana, sign_in):
    StructureFactory(project=project, name="Ä", is_planned=True, fields=["housing"])
    StructureFactory(project=project, name="B", target_groups=["everybody"])
    StructureFactory(
        project=project,
        name="C",
        target_groups=["men"],
        valid_until=dt.date(2027, 1, 1),
    )
    client = sign_in(jana)
    assert names(client.get(BODIES)) == ["Ä", "B", "C"]
    assert names(client.get(BODIES, {"sortieren": "-name"})) == ["C", "B", "Ä"]
    assert names(client.get(BODIES, {"sortieren": "ende"})) == ["C", "Ä", "B"]
    assert names(client.get(BODIES, {"stand": "planned"})) == ["Ä"]
    assert names(client.get(BODIES, {"feld": "housing"})) == ["Ä"]
    assert names(client.get(BODIES, {"gruppe": "men"})) == ["B", "C"]
    assert names(client.get(BODIES, {"gruppe": "unsinn"})) == ["Ä", "B", "C"]


def test_what_ends_soon_carries_a_mark(project, jana, sign_in, time_machine):
    time_machine.move_to("2026-11-22")
    for name, until in (("Bald", "2027-05-22"), ("Später", "2027-05-23")):
        StructureFactory(project=project, kind="offer", name=name, funding_until=until)
    rows = sign_in(jana).get(OFFERS).context["rows"]
    assert [row.ending for row in rows] == ["Endet bald: 22.05.2027", ""]


@pytest.mark.parametrize("account", ["jana", "gesa"])
def test_three_rows_cost_as_many_queries_as_one(project, request, account, sign_in):
    client = sign_in(request.getfixturevalue(account))
    StructureMemberFactory(structure__project=project)
    client.get(BODIES)
    one = queries_of(client, BODIES)
    for _ in range(2):
        StructureMemberFactory(structure__project=project)
    assert queries_of(client, BODIES) == one
