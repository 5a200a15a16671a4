"""From missing voices to people who are asked; an impossible target and its repair."""

import re

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.circle import queries
from auftakt.circle.domain import Mark
from tests.journeys.axe import faults

PATH = "/p/ebersfelde/kreis/"


@pytest.fixture
def jana(ebersfelde) -> Account:
    return Account.objects.get(name="Jana Lindner")


def test_missing_voices_are_asked_and_an_impossible_target_is_mended(
    jana, ebersfelde, open_context, axe_source
):
    page = open_context(jana).new_page()

    def is_clean() -> None:
        assert faults(page, axe_source, (390, 1280)) == []

    page.goto(PATH)
    expect(page.get_by_text("Zwei Stimmen fehlen noch.")).to_be_visible()
    page.get_by_role("link", name="Vorschlag ansehen").click()
    see_the_proposal(page)
    is_clean()
    ask_both(page, is_clean)
    rows = queries.seat_rows(ebersfelde)
    assert len(rows) == 12
    assert sum(row.mark is Mark.ASKED for row in rows) == 3
    try_an_impossible_target(page, is_clean)
    assert all(
        one.criterion != "bloc" or one.least == 1
        for one in queries.target_set(ebersfelde).requirements
    )
    mend_it(page, is_clean)
    saved = {one.subject: one for one in queries.target_set(ebersfelde).requirements}
    assert saved["bloc", "politics"].least == 2


def see_the_proposal(page: Page) -> None:
    expect(page.get_by_role("heading", name="Vorschlag", level=1)).to_be_visible()
    expect(page.get_by_text("deckt: Ablehnung aus der Bürgerschaft")).to_be_visible()
    page.get_by_label("Wonach fragen Sie?").select_option(
        label="Interessengemeinschaft Marktstraße"
    )
    page.get_by_role("button", name="Grund zeigen").click()
    expect(page.locator(".why-answer")).to_contain_text("Interessengemeinschaft")


def ask_both(page: Page, is_clean) -> None:
    for name, rest in (
        ("Frauencafé Lindenhof", "Mit einer weiteren Anfrage"),
        ("Bürgerforum Altstadt", "Es fehlt niemand"),
    ):
        with page.expect_navigation():
            page.get_by_role("button", name=re.compile(f"^Anfragen.*{name}")).click()
        expect(page.get_by_text(rest)).to_be_visible()
        expect(page.get_by_role("button", name="Rückgängig machen")).to_be_visible()
        is_clean()


def try_an_impossible_target(page: Page, is_clean) -> None:
    page.get_by_role("link", name="Vorgaben", exact=True).first.click()
    is_clean()
    page.get_by_label(re.compile("^Politik.*mindestens")).fill("9")
    with page.expect_navigation():
        page.get_by_role("button", name="Wirkung ansehen").click()
    expect(page.get_by_text("Das ist ein Versuch.")).to_be_visible()
    expect(page.get_by_role("heading", name="So geht es nicht auf")).to_be_visible()
    is_clean()


def mend_it(page: Page, is_clean) -> None:
    with page.expect_navigation():
        page.get_by_role("link", name=re.compile("^So ändern")).first.click()
    expect(page.get_by_text("So geht es nicht auf")).to_have_count(0)
    is_clean()
    with page.expect_navigation():
        page.get_by_role("button", name="Vorgaben speichern").click()
    expect(page.get_by_text("Die Vorgaben sind gespeichert.")).to_be_visible()
    page.get_by_role("link", name="Vergleich").click()
    is_clean()
