"""Filling the lists: row by row with the keyboard, pasted cells, and a gap answered."""

import pytest
from playwright.sync_api import expect

from auftakt.accounts.models import Account
from auftakt.inventory.models import CellNote, Structure
from tests.journeys.axe import overflow, violations

PASTED = (
    "Angebot\tZweck\tZielgruppe\tfinanziert bis\n"
    "Nähcafé\tNähen und sprechen\tFrauen\t31.12.2027\n"
    "Leihladen\tDinge leihen\tAlle\tirgendwann\n"
)


@pytest.mark.parametrize("width", [1280, 390])
def test_lists_are_filled_without_a_mouse(ebersfelde, open_context, axe_source, width):
    jana = Account.objects.get(name="Jana Lindner")
    page = open_context(jana, width=width).new_page()
    root = f"/p/{ebersfelde.slug}/bestand/"

    def looked_at():
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    type_two_rows(page, f"{root}liste/angebote/zeilen/")
    looked_at()
    paste_two_rows(page, f"{root}liste/angebote/uebernehmen/", looked_at)
    names = ["Tauschregal", "Fahrradkurs", "Nähcafé", "Leihladen"]
    assert Structure.objects.filter(name__in=names).count() == len(names) - 1
    ask_about_a_gap(page, f"{root}feld/volunteering/older/", looked_at)
    note = CellNote.objects.get(field="volunteering", target_group="older")
    assert note.asked == "Seniorenbeirat"
    looked_at()


def type_two_rows(page, url):
    page.goto(url)
    for name in ("Tauschregal", "Fahrradkurs"):
        expect(page.locator("input[name=name]")).to_be_focused()
        page.keyboard.type(name)
        page.keyboard.press("Tab")
        page.keyboard.type("Zum Ausprobieren")
        page.keyboard.press("Enter")
        expect(page.get_by_role("link", name=name)).to_be_visible()
        expect(page.locator("input[name=name]")).to_have_value("")


def paste_two_rows(page, url, looked_at):
    page.goto(url)
    page.get_by_label("Hier einfügen").fill(PASTED)
    page.get_by_role("button", name="Liste prüfen").click()
    expect(page.get_by_text("„irgendwann“ ist kein Tag")).to_be_visible()
    looked_at()
    page.get_by_label("Zeilen mit Fehlern weglassen").check()
    page.get_by_role("button", name="Einträge übernehmen").click()
    expect(page.get_by_text("1 Eintrag ist übernommen.")).to_be_visible()


def ask_about_a_gap(page, url, looked_at):
    page.goto(url)
    page.get_by_text("unklar", exact=True).click()
    page.get_by_label("Wer wird gefragt?").fill("Seniorenbeirat")
    looked_at()
    page.get_by_role("button", name="Angabe speichern").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Was gibt es schon?")
