"""A risk is written, rated by its writer, watched, and closed with a reason.

On a desk and on a phone, without a violation and without a page that is too wide.
"""

import pytest
from playwright.sync_api import Page, expect

from auftakt.accounts.models import Account
from auftakt.risks.models import Risk
from tests.journeys.axe import overflow, violations

PATH = "/p/ebersfelde/risiken/"


@pytest.fixture(params=[1280, 390], ids=["desk", "phone"])
def page(request, ebersfelde, open_context) -> Page:
    jana = Account.objects.get(name="Jana Lindner")
    return open_context(jana, width=request.param).new_page()


@pytest.fixture
def is_clean(page, axe_source):
    def check() -> None:
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    return check


def test_a_risk_from_the_first_word_to_the_last(page, ebersfelde, is_clean):
    page.goto(PATH)
    expect(page.get_by_text("Ein Risiko ist hoch.")).to_be_visible()
    expect(page.get_by_role("img", name="hoch: 1;")).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Risiko ergänzen").click()
    is_clean()
    page.get_by_label("Was könnte schiefgehen?").fill("Drohungen gegen Engagierte")
    page.get_by_label("Menschen sind in Gefahr").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Risiko speichern").click()
    expect(page.get_by_text("Risiko 8 steht auf der Liste.")).to_be_visible()
    is_clean()
    page.get_by_label("2 · unwahrscheinlich").first.check()
    page.get_by_label("4 · groß").first.check()
    with page.expect_navigation():
        page.get_by_role("button", name="Einschätzung speichern").click()
    expect(page.get_by_text("Menschen in Gefahr").first).to_be_visible()
    first = page.locator(".risk-rows li").first
    expect(first.get_by_role("link", name="Drohungen gegen")).to_be_visible()
    expect(first.get_by_text("mittel")).to_be_visible()
    is_clean()
    first.get_by_role("link", name="Drohungen gegen").click()
    is_clean()
    page.get_by_role("link", name="Risiko abschließen").click()
    page.get_by_label("Warum ist es erledigt?").fill("Die Polizei ist eingebunden.")
    with page.expect_navigation():
        page.get_by_role("button", name="Risiko abschließen").click()
    expect(page.get_by_text("Risiko 8 ist abgeschlossen.")).to_be_visible()
    expect(page.get_by_role("link", name="Drohungen gegen")).to_have_count(0)
    assert Risk.objects.get(number=8, project=ebersfelde).status == "closed"
