"""First and later stock-taking side by side."""

import datetime as dt

import pytest

from tests.inventory.figures import address, figure, stock_taking
from tests.inventory.pages import queries_of


@pytest.fixture
def url(project):
    return address("situation_compare", project)


@pytest.fixture
def two(project):
    return (
        stock_taking(project),
        stock_taking(project, "Zweite", dt.date(2026, 11, 1)),
    )


def test_it_says_what_rose_fell_stayed_and_cannot_be_compared(
    url, sign_in, jana, gesa, otto, two
):
    first, later = two
    for key, before, after in (
        ("residents", 24000, 24600),
        ("housed", 120, 96),
        ("dwellings", 11000, 11000),
        ("pupils", 30, None),
    ):
        figure(first, key, before)
        figure(later, key, after, mark="." if after is None else "")
    page = sign_in(gesa).get(url).text
    for words in ("gestiegen um 600", "gesunken um 24", "gleich", "nicht vergleichbar"):
        assert words in page
    turned = f"{url}?von={later.public_id}&bis={first.public_id}"
    assert "gesunken um 600" in sign_in(jana).get(turned).text
    assert sign_in(otto).get(url).status_code == 404


def test_a_difference_never_gives_a_hidden_count_away(url, sign_in, gesa, two):
    first, later = two
    figure(first, "housed", 20)
    figure(later, "housed", 3)
    page = sign_in(gesa).get(url).text
    assert "unter 5" in page
    assert "gesunken" not in page


def test_one_stock_taking_compares_with_nothing(url, sign_in, jana, project):
    stock_taking(project)
    assert "braucht es zwei" in sign_in(jana).get(url).text


def test_the_number_of_queries_does_not_grow(url, sign_in, jana, two):
    client = sign_in(jana)
    figure(two[0], "residents", 24000)
    client.get(url)  # the frame of the page is kept from here on
    one = queries_of(client, url)
    for key in ("protection", "housed", "pupils"):
        figure(two[1], key, 300)
    assert queries_of(client, url) == one


def test_one_stock_taking_leads_coordinators_to_the_next(
    url, project, sign_in, jana, gesa
):
    stock_taking(project)
    begin = address("stock_taking_create", project)
    assert begin in sign_in(jana).get(url).text
    assert begin not in sign_in(gesa).get(url).text
