"""A field is found as a gap, rated, decided, and gets a group and a goal.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.analyses.actions import open_round
from auftakt.themes.models import Theme
from tests.factories.participants import PersonalLinkFactory
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/themenfelder/"


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(request, ebersfelde, open_context) -> Page:
    jana = Account.objects.get(name="Jana Lindner")
    return open_context(jana, width=request.param).new_page()


def checker(page, axe_source):
    def check() -> None:
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    return check


def press(page, name):
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_a_gap_becomes_a_focus_with_a_group_and_a_goal(page, ebersfelde, axe_source):
    is_clean = checker(page, axe_source)
    page.goto(PATH)
    expect(page.get_by_text("Schwerpunkt: Wohnen.")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Lücken", exact=True).click()
    expect(page.get_by_role("img", name="Hier fehlt etwas: Wohnen")).to_be_visible()
    expect(page.get_by_text("Lücke ohne Ziel")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Wer entscheidet").click()
    is_clean()
    page.get_by_role("link", name="Gesundheit").click()
    is_clean()
    page.get_by_role("link", name="Entscheidung festhalten").click()
    is_clean()
    page.get_by_role("radio", name="Schwerpunkt").check()
    press(page, "Entscheidung festhalten")
    expect(page.get_by_text("Die Vorschläge für den Kreis folgen")).to_be_visible()
    page.get_by_role("link", name="Arbeitsgruppe gründen").click()
    is_clean()
    press(page, "Arbeitsgruppe planen")
    expect(page.get_by_role("link", name="Arbeitsgruppe Gesundheit")).to_be_visible()
    page.get_by_role("link", name="Daraus machen").click()
    is_clean()
    ebersfelde.refresh_from_db()
    assert "health" in ebersfelde.themes
    assert Theme.objects.get(key="health").working_group.is_planned


def test_a_person_rates_a_field_on_the_phone(ebersfelde, open_context, axe_source):
    link = PersonalLinkFactory(project=ebersfelde, token="weg", name="Frau Pohlke")
    jana = Account.objects.get(name="Jana Lindner")
    open_round(project=ebersfelde, by=jana, activity="theme_rating", links=[link])
    page = open_context(width=390).new_page()
    is_clean = checker(page, axe_source)
    page.goto("/m/weg/")
    page.get_by_role("link", name="Jetzt antworten").click()
    expect(page.get_by_text("Wie groß ist der Bedarf?")).to_be_visible()
    is_clean()
    page.get_by_role("button", name="4", exact=True).first.click()
    expect(page.get_by_text("Gespeichert", exact=True)).to_be_visible()
    page.get_by_role("link", name="Später weitermachen").click()
    page.get_by_role("link", name="Weitermachen oder ändern").click()
    expect(page.get_by_text("2 von 12")).to_be_visible()
