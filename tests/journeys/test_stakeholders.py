"""Whoever is concerned: named, assessed by several, planned; one of them by phone.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.analyses.models import AnalysisRound
from auftakt.participants.models import PersonalLink
from auftakt.stakeholders.models import Stakeholder, StakeholderAssessment
from tests.factories.participants import PersonalLinkFactory
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/beteiligte/"


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(request, ebersfelde, open_context) -> Page:
    jana = Account.objects.get(name="Jana Lindner")
    return open_context(jana, width=request.param).new_page()


@pytest.fixture
def link(ebersfelde) -> PersonalLink:
    return PersonalLinkFactory(project=ebersfelde, token="weg", name="Frau Nowak")


def test_from_a_name_to_a_contact_with_a_voice_from_the_phone(
    page, link, ebersfelde, open_context, axe_source
):
    def is_clean(seen: Page = page) -> None:
        assert violations(seen, axe_source) == []
        assert overflow(seen) <= 0

    _name_somebody(page, is_clean)
    _ask(page, is_clean)
    phone = open_context(width=390).new_page()
    _answer(phone, lambda: is_clean(phone))
    _see_all_views(page, is_clean)
    club = Stakeholder.objects.get(project=ebersfelde, name="Fahrradwerkstatt")
    given = StakeholderAssessment.objects.filter(stakeholder=club, link=link).last()
    assert (given.power, given.affectedness, given.attitude) == (5, 5, 1)
    assert club.steps.exists()


def _name_somebody(page: Page, is_clean) -> None:
    page.goto(PATH)
    is_clean()
    page.get_by_role("link", name="Beteiligte ergänzen").click()
    is_clean()
    page.get_by_label("Einrichtung, Gruppe oder Amt").fill("Fahrradwerkstatt")
    with page.expect_navigation():
        page.get_by_role("button", name="Eintrag speichern").click()
    expect(page.get_by_text("Fahrradwerkstatt").first).to_be_visible()
    is_clean()


def _ask(page: Page, is_clean) -> None:
    """About this one alone, and only the person with the phone."""
    page.goto("/p/ebersfelde/analysen/runde/?frage=stakeholder_rating")
    ticked = page.get_by_role("checkbox", checked=True)
    while ticked.count():
        ticked.first.uncheck()
    page.get_by_role("checkbox", name="Frau Nowak").check()
    for button in ("Nur nach einigen fragen", "Keinen wählen"):
        with page.expect_navigation():
            page.get_by_role("button", name=button).click()
    page.get_by_role("searchbox", name="Suchen").fill("fahrrad")
    for button in ("Suchen", "Alle gefundenen wählen"):
        with page.expect_navigation():
            page.get_by_role("main").get_by_role("button", name=button).click()
    expect(page.get_by_text("1 von 13 gewählt.")).to_be_visible()
    is_clean()
    with page.expect_navigation():
        page.get_by_role("button", name="Runde starten").click()
    expect(page.get_by_text("Fahrradwerkstatt")).to_be_visible()
    is_clean()
    assert len(AnalysisRound.objects.latest("pk").subjects) == 1


def _answer(phone: Page, is_clean) -> None:
    phone.goto("/m/weg/")
    is_clean()
    phone.get_by_role("link", name="Jetzt antworten").click()
    expect(phone.get_by_role("heading", name="Fahrradwerkstatt")).to_be_visible()
    is_clean()
    for question, answer in (("power", 5), ("affectedness", 5), ("attitude", 1)):
        scale = phone.locator(f"#frage-{question}")
        scale.locator(f"button[value='{answer}']").click()
        expect(scale.get_by_text("Gespeichert")).to_be_visible()
    is_clean()


def _see_all_views(page: Page, is_clean) -> None:
    page.goto(f"{PATH}auswertung/")
    is_clean()
    with page.expect_navigation():
        page.get_by_role("button", name="Einschätzungen ansehen").click()
    expect(page.locator("main :text('Fahrradwerkstatt'):visible").first).to_be_visible()
    is_clean()
    with page.expect_navigation():
        page.get_by_role("button", name="Kontaktplan daraus machen").click()
    expect(page.locator("main :text('Fahrradwerkstatt'):visible").first).to_be_visible()
    is_clean()
