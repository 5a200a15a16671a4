"""Cards from the first word to what the circle holds on to, on a desk and on a phone.

Without a violation and without a page that is too wide; and a person without an
account writes a card and gives dots.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.analyses.actions import open_round
from auftakt.swot.models import AgreedPoint, SwotDot, SwotEntry
from tests.factories.participants import PersonalLinkFactory
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/karten/"


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(request, ebersfelde, open_context) -> Page:
    jana = Account.objects.get(name="Jana Lindner")
    return open_context(jana, width=request.param).new_page()


@pytest.fixture
def is_clean(axe_source):
    def check(page: Page) -> None:
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    return check


def press(page: Page, role: str, name: str, **options) -> None:
    with page.expect_navigation():
        page.get_by_role(role, name=name, **options).first.click()


@pytest.mark.usefixtures("ebersfelde")
def test_a_card_is_written_ranked_merged_and_taken_out(page, is_clean):
    page.goto(PATH)
    expect(page.get_by_text("Festgehalten: 3 Stärken")).to_be_visible()
    is_clean(page)
    press(page, "link", "Karte schreiben")
    is_clean(page)
    page.get_by_label("Was steht auf der Karte?").fill("Kurze Wege in der Verwaltung")
    press(page, "button", "Karte speichern")
    expect(page.get_by_text("Karte 25 hängt unter „Stärken“.")).to_be_visible()

    press(page, "link", "Punkte vergeben")
    is_clean(page)
    press(page, "button", "Einen Punkt von Karte 1 wegnehmen")
    press(page, "button", "Einen Punkt auf Karte 25 setzen")
    expect(page.get_by_text("Noch 0 von 5 Punkten.")).to_be_visible()

    page.goto(PATH)
    press(page, "link", "Karte 25 ändern")
    is_clean(page)
    press(page, "link", "Mit einer anderen zusammenlegen")
    expect(page.get_by_text("Die erste Karte klingt ähnlich.")).to_be_visible()
    is_clean(page)
    press(page, "button", "Zusammenlegen")
    other = page.locator("#karte-4")
    expect(other.get_by_text("3 Punkte")).to_be_visible()
    is_clean(page)
    with page.expect_navigation():
        other.get_by_role("link", name="Kurze Wege in der Verwaltung").click()
    press(page, "button", "Wieder herauslösen")
    expect(page.locator("#karte-25").get_by_text("1 Punkt")).to_be_visible()


def test_what_counts_is_agreed_on(page, ebersfelde, is_clean):
    page.goto(PATH)
    press(page, "link", "Festgehalten")
    is_clean(page)
    press(page, "link", "Karte 20 festhalten")
    is_clean(page)
    press(page, "button", "Herausforderung festhalten")
    expect(page.get_by_text("Festgehalten.", exact=True)).to_be_visible()
    point = AgreedPoint.objects.get(project=ebersfelde, text="Die Förderung läuft aus")
    assert [source.entry.number for source in point.sources.all()] == [20]


def test_a_person_writes_a_card_and_gives_dots(ebersfelde, open_context, is_clean):
    jana = Account.objects.get(name="Jana Lindner")
    link = PersonalLinkFactory(project=ebersfelde, token="weg", name="Frau Pohlke")
    page = open_context(width=390).new_page()
    open_round(project=ebersfelde, by=jana, activity="swot_cards", links=[link])
    page.goto("/m/weg/")
    page.get_by_role("link", name="Jetzt antworten").click()
    page.locator("textarea").first.fill("Die Nachbarn grüßen")
    page.get_by_role("button", name="Karte dazulegen").first.click()
    expect(page.get_by_text("Die Nachbarn grüßen", exact=True)).to_be_visible()
    is_clean(page)
    entry = SwotEntry.objects.get(project=ebersfelde, text="Die Nachbarn grüßen")
    assert (entry.quadrant, entry.made_by) == ("strength", None)

    open_round(project=ebersfelde, by=jana, activity="swot_dots", links=[link])
    page.goto("/m/weg/")
    page.get_by_role("link", name="Jetzt antworten").click()
    own = page.locator(f"#karte-{entry.public_id}")
    for left in ("Noch 4 von 5", "Noch 3 von 5", "Noch 2 von 5"):
        own.get_by_role("button", name="Einen Punkt geben").click()
        expect(page.get_by_text(left)).to_be_visible()
    expect(own.get_by_role("button", name="Einen Punkt geben")).to_be_disabled()
    is_clean(page)
    assert SwotDot.objects.get(link=link).count == 3
