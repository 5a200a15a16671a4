"""From a first sentence to a value, and the way opened with a reason.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.goals.models import GateOverride, Measurement
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/ziele/"


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


def test_a_goal_gets_an_indicator_and_a_value(page, is_clean):
    page.goto(PATH)
    is_clean()
    page.get_by_role("link", name="Ziel hinzufügen").click()
    page.get_by_label("Kurzer Name").fill("Kita")
    text = "Jedes zugezogene Kind hat nach einem Jahr einen Platz in einer Kita."
    page.get_by_label("Was soll erreicht sein?").fill(text)
    page.get_by_label("Kita und Schule").check()
    page.get_by_role("button", name="Ziel speichern").click()
    expect(page.get_by_role("heading", name="Ziel 5: Kita")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Indikator hinzufügen").click()
    page.get_by_role("link", name="Übernehmen").first.click()
    page.get_by_role("button", name="Indikator speichern").click()
    page.get_by_role("link", name="Wert eintragen").click()
    page.get_by_label("Wert in").fill("62,5")
    page.get_by_role("button", name="Wert speichern").click()
    expect(page.get_by_text("Zuletzt 62,5 Prozent")).to_be_visible()
    is_clean()
    assert Measurement.objects.filter(value="62.5").exists()


def test_the_way_is_opened_with_a_reason(page, is_clean):
    page.goto(f"{PATH}weg/")
    expect(page.get_by_text("Der Weg ist noch nicht dran")).to_be_visible()
    page.get_by_role("link", name="Trotzdem öffnen").click()
    reason = "Der Rat entscheidet nur in dieser Woche über das Geld."
    page.get_by_label("Warum jetzt schon?").fill(reason)
    page.get_by_role("button", name="Weg mit Begründung öffnen").click()
    expect(page.get_by_text(reason).first).to_be_visible()
    is_clean()
    assert GateOverride.objects.get().by.name == "Jana Lindner"
