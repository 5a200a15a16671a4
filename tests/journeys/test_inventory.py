"""The stock-taking: an overlap is settled and signed, gaps are filled, a figure comes.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import re

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.inventory.models import Figure, Structure
from auftakt.inventory.queries.overlap import parallel_gate
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/bestand/"


@pytest.fixture
def jana(ebersfelde) -> Account:
    return Account.objects.get(name="Jana Lindner")


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(request, jana, open_context) -> Page:
    return open_context(jana, width=request.param).new_page()


@pytest.fixture
def is_clean(page, axe_source):
    def check() -> None:
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    return check


def test_an_overlap_is_settled_and_the_circle_signs(page, ebersfelde, is_clean):
    page.goto("/p/ebersfelde/")
    expect(page.get_by_text("Fast dasselbe wie „Runder Tisch")).to_be_visible()
    page.get_by_role("link", name="Überschneidung ansehen").first.click()
    expect(page.get_by_text("An einer Stelle entsteht gerade etwas")).to_be_visible()
    title = "Runder Tisch Integration: 5 von 9 Mitgliedern gleich"
    expect(page.get_by_role("heading", name=title)).to_be_visible()
    same = "Der Initiativkreis wäre fast dasselbe wie „Runder Tisch Integration“."
    expect(page.get_by_text(same)).to_be_visible()
    expect(page.get_by_text("Geprüft gegen 5 Runden")).to_be_visible()
    sentence = page.get_by_label("So steht es dann im Konzept")
    expect(sentence).to_be_hidden()
    is_clean()
    page.get_by_role("radio", name=re.compile("erweitern")).check()
    expect(sentence).to_be_visible()
    with page.expect_navigation():
        page.get_by_role("button", name="Entscheidung festhalten").click()
    expect(page.get_by_text("Es fehlt die Feststellung des Kreises.")).to_be_visible()
    is_clean()
    assert not parallel_gate(ebersfelde).is_passed
    with page.expect_navigation():
        page.get_by_role("button", name="Feststellung festhalten").click()
    expect(page.get_by_text("Nein. Der Kreis hat es festgestellt.")).to_be_visible()
    assert parallel_gate(ebersfelde).is_passed
    page.goto("/p/ebersfelde/befunde/")
    expect(page.get_by_text("Fast dasselbe wie")).to_have_count(0)
    is_clean()


def test_a_gap_is_closed_by_an_offer_row_by_row(page, ebersfelde, is_clean):
    page.goto(PATH)
    expect(page.get_by_text("Lücke").first).to_be_visible()
    page.goto(f"{PATH}liste/angebote/zeilen/")
    is_clean()
    for name in ("Sprachtreff für Ältere", "Lesekreis"):
        page.get_by_label("Name", exact=True).fill(name)
        page.keyboard.press("Enter")
        expect(page.locator(".structure-rows").get_by_text(name)).to_be_visible()
        expect(page.get_by_label("Name", exact=True)).to_have_value("")
    is_clean()
    assert Structure.objects.filter(project=ebersfelde, kind="offer").count() == 36
    page.goto(f"{PATH}liste/angebote/")
    expect(page.get_by_text("Lesekreis")).to_be_visible()
    is_clean()


def test_a_figure_that_was_asked_for_comes_in(page, ebersfelde, is_clean):
    page.goto(f"{PATH}lage/")
    expect(page.get_by_text("Von 12 Zahlen liegen 9 vor.")).to_be_visible()
    is_clean()
    page.goto(f"{PATH}lage/zahl/pupils/")
    is_clean()
    page.get_by_label("eigene Kommune").fill("214")
    page.get_by_label("Stichtag").fill("2026-09-01")
    page.get_by_label("Quelle").fill("Schulen der Stadt")
    with page.expect_navigation():
        page.get_by_role("button", name="Zahl speichern").click()
    expect(page.get_by_text("Von 12 Zahlen liegen 10 vor.")).to_be_visible()
    figure = Figure.objects.get(key="pupils")
    assert (figure.value, figure.source) == (214, "Schulen der Stadt")
    page.goto(f"{PATH}lage/leinwand/")
    name = "Menschen auf der Suche nach Schutz"
    expect(page.get_by_role("heading", name=name)).to_be_visible()
    is_clean()


def test_the_overview_is_downloaded_in_three_forms(page):
    page.goto("/p/ebersfelde/unterlagen/")
    for name, ending in (("PDF", "pdf"), ("Word", "docx"), ("Excel", "xlsx")):
        with page.expect_download() as waiting:
            page.get_by_role("link", name=re.compile(f"Übersicht .*{name}")).click()
        assert waiting.value.suggested_filename == f"bestand-ebersfelde.{ending}"
