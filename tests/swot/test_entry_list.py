"""The board: order, ties, merged cards, filter, roles, constant queries."""

import pytest

from auftakt.swot.domain.kinds import Quadrant
from tests.factories.origins import OriginLinkFactory
from tests.factories.swot import SwotDotFactory, SwotEntryFactory
from tests.swot.pages import ROOT, queries_of, url_of


def texts(response, quadrant="strength"):
    fields = {field.key: field.lines for field in response.context["fields"]}
    return [line.entry.text for line in fields[quadrant]]


def test_everybody_of_the_project_sees_it_and_strangers_nothing(
    project, jana, ulf, gesa, otto, sign_in
):
    SwotEntryFactory(project=project, text="Ein Saal")
    for account, may in ((jana, True), (ulf, False), (gesa, False)):
        page = sign_in(account).get(ROOT)
        assert texts(page) == ["Ein Saal"]
        assert ("/karten/neu/" in page.text) is may
        assert ("Punkte vergeben" in page.text) is may
    assert sign_in(otto).get(ROOT).status_code == 404


def test_an_empty_board_says_how_to_begin(project, jana, gesa, sign_in):
    assert "Erste Karte schreiben" in sign_in(jana).get(ROOT).text
    assert "Erste Karte" not in sign_in(gesa).get(ROOT).text


def test_each_card_stands_in_its_quadrant_by_dots_and_ties_are_named(
    project, jana, sign_in
):
    for quadrant in Quadrant:
        for text, count in (("wenig", 1), ("gleich viel", 3), ("viel", 3), ("nie", 0)):
            entry = SwotEntryFactory(
                project=project, quadrant=quadrant, text=f"{text} {quadrant}"
            )
            if count:
                SwotDotFactory(entry=entry, count=count)
    page = sign_in(jana).get(ROOT)
    for quadrant in Quadrant:
        assert texts(page, quadrant) == [
            f"{text} {quadrant}" for text in ("gleich viel", "viel", "wenig", "nie")
        ]
    places = [line.place for line in page.context["fields"][0].lines]
    assert places == ["Platz 1, gleichauf", "Platz 1, gleichauf", "Platz 3", ""]


def test_a_merged_card_stands_under_the_one_it_counts_at(project, gesa, sign_in):
    card = SwotEntryFactory(project=project, text="Ein Saal")
    other = SwotEntryFactory(project=project, text="Saal da", merged_into=card)
    for entry in (card, other):
        SwotDotFactory(entry=entry, count=2)
    OriginLinkFactory(
        project=project, source_id=other.public_id, outcome_title="Saal mieten"
    )
    page = sign_in(gesa).get(ROOT)
    assert texts(page) == ["Ein Saal"]
    assert "4 Punkte" in page.text
    assert "Saal da" in page.text
    assert "Saal mieten" in page.text


def test_the_filter_takes_themes_that_are_used(project, jana, sign_in):
    SwotEntryFactory(project=project, text="A", theme="housing")
    SwotEntryFactory(project=project, text="B")
    client = sign_in(jana)
    assert texts(client.get(ROOT, {"thema": "housing"})) == ["A"]
    for wrong in ("language", "unsinn"):
        assert texts(client.get(ROOT, {"thema": wrong})) == ["A", "B"]


def test_what_sounds_alike_is_proposed_to_those_who_may_merge(
    project, jana, gesa, sign_in
):
    for text in ("Kitaplätze fehlen", "Zu wenig Plätze in der Kita"):
        SwotEntryFactory(project=project, text=text)
    assert "Das klingt ähnlich" in sign_in(jana).get(ROOT).text
    assert "Das klingt ähnlich" not in sign_in(gesa).get(ROOT).text


def test_nobody_learns_who_gave_a_dot_or_wrote_a_card(project, gesa, sign_in):
    dot = SwotDotFactory(project=project, account__name="Rita Geheim")
    client = sign_in(gesa)
    for page in (ROOT, f"{ROOT}leinwand/", f"{ROOT}festgehalten/"):
        assert "Rita Geheim" not in client.get(page).text
    assert client.get(url_of(dot.entry)).status_code == 403


@pytest.mark.parametrize("page", ["", "leinwand/", "punkte/", "wege/neu/"])
def test_three_hundred_cards_cost_as_many_queries_as_one(project, jana, sign_in, page):
    client = sign_in(jana)
    SwotDotFactory(project=project, entry__theme="housing")
    client.get(f"{ROOT}{page}")
    one = queries_of(client, f"{ROOT}{page}")
    for number in range(299):
        entry = SwotEntryFactory(
            project=project, quadrant=list(Quadrant)[number % 4], theme="housing"
        )
        if number % 3 == 0:
            SwotDotFactory(entry=entry)
    assert queries_of(client, f"{ROOT}{page}") == one
