"""On the wall: few figures a sheet, with source, and no small counts (S63)."""

import pytest

from tests.inventory.figures import address, figure, stock_taking
from tests.inventory.pages import queries_of

KEYS = ("residents", "foreigners", "protection", "housed", "pupils", "employed")


@pytest.fixture
def url(project):
    return address("situation_beamer", project)


def test_it_never_shows_a_small_count_or_its_rate(url, sign_in, jana, otto, project):
    taken = stock_taking(project)
    figure(taken, "residents", 24600)
    figure(taken, "housed", 3, level="own", source="Belegungsliste")
    figure(taken, "housed", 2600, level="county")
    figure(taken, "residents", 260000, level="county")
    page = sign_in(jana).get(url).text
    assert "unter 5" in page
    assert "Belegungsliste" in page
    assert "0,1" not in page
    assert sign_in(otto).get(url).status_code == 404


def test_four_figures_a_sheet(url, sign_in, gesa, project):
    taken = stock_taking(project)
    for key in KEYS:
        figure(taken, key, 300)
    client = sign_in(gesa)
    first, second = client.get(url).text, client.get(f"{url}?seite=2").text
    assert first.count("beamer__number") == 4
    assert second.count("beamer__number") == 2
    assert "Blatt 1 von 2" in first


def test_nothing_yet(url, sign_in, jana):
    assert "Noch liegt keine Zahl vor." in sign_in(jana).get(url).text


def test_the_number_of_queries_does_not_grow(url, sign_in, jana, project):
    client, taken = sign_in(jana), stock_taking(project)
    figure(taken, "residents", 300)
    client.get(url)  # the frame of the page is kept from here on
    one = queries_of(client, url)
    for key in KEYS[1:]:
        figure(taken, key, 300)
    assert queries_of(client, url) == one
