"""A result becomes a question, the question a measure, and giving up asks for a reason.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.measures.models import Measure
from auftakt.origins.models import OriginLink
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/massnahmen/"


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


def press(page: Page, name: str) -> None:
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()


def test_a_result_becomes_a_question_and_then_a_measure(page, is_clean):
    page.goto(PATH)
    expect(page.get_by_text("davon 1 überfällig")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Sprechstunde der Ausländerbehörde").click()
    is_clean()
    page.get_by_role("link", name="Daraus machen …").click()
    title = page.get_by_label("In einem Satz")
    expect(title).to_have_value("Sprechstunde der Ausländerbehörde im Rathaus")
    expect(page.get_by_label("Nur für einen Platz: Bereich")).to_be_hidden()
    is_clean()
    page.get_by_text("Platz im Kreis", exact=True).click()
    expect(page.get_by_label("Nur für einen Platz: Bereich")).to_be_visible()
    page.get_by_text("Offene Frage", exact=True).click()
    title.fill("Wer dolmetscht in der Sprechstunde?")
    press(page, "Daraus machen")
    expect(page.get_by_text("Daraus ist eine offene Frage geworden")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Daraus machen …").click()
    page.get_by_text("Maßnahme", exact=True).last.click()
    press(page, "Daraus machen")
    expect(page.get_by_text("Entstanden aus Offene Frage")).to_be_visible()
    _give_up(page, is_clean)


def _give_up(page, is_clean):
    """The measure that is shown; its origin says so afterwards."""
    page.get_by_role("link", name="Aufgeben, mit Grund").click()
    expect(page.get_by_text("Das bleibt dann ohne Antwort")).to_be_visible()
    is_clean()
    page.get_by_label("Warum geben Sie die Maßnahme auf?").fill("Es gibt sie schon.")
    press(page, "Maßnahme aufgeben")
    assert Measure.objects.latest("pk").dropped_reason == "Es gibt sie schon."
    page.goto("/p/ebersfelde/daraus/")
    expect(page.get_by_text("Es gibt sie schon.").first).to_be_visible()
    assert OriginLink.objects.filter(outcome_state="dropped").count() == 1
    is_clean()
