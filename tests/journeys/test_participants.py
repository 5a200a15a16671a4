"""Somebody without an account rates a risk on the phone, stops, and comes back."""

from playwright.sync_api import expect

from auftakt.accounts.models import Account
from auftakt.analyses.actions import open_round
from tests.factories.participants import PersonalLinkFactory
from tests.journeys.axe import overflow, violations


def test_a_person_answers_on_the_phone(ebersfelde, open_context, axe_source):
    link = PersonalLinkFactory(project=ebersfelde, token="weg", name="Frau Pohlke")
    open_round(
        project=ebersfelde,
        by=Account.objects.get(name="Jana Lindner"),
        activity="risk_rating",
        links=[link],
    )
    page = open_context(width=390).new_page()

    def is_clean():
        assert violations(page, axe_source) == []
        assert overflow(page) <= 0

    page.goto("/m/weg/")
    is_clean()
    page.get_by_role("link", name="Jetzt antworten").click()
    is_clean()
    page.get_by_role("button", name="4", exact=True).first.click()
    expect(page.get_by_text("Gespeichert", exact=True)).to_be_visible()
    is_clean()
    page.get_by_role("link", name="Später weitermachen").click()
    page.get_by_role("link", name="Weitermachen oder ändern").click()
    expect(page.get_by_text("2 von 7")).to_be_visible()
