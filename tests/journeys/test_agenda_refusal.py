"""A refusal is seen, also where the page was changed without loading it anew."""

from playwright.sync_api import expect

from auftakt.accounts.models import Account


def test_wrong_minutes_are_named_on_the_page(ebersfelde, open_context):
    jana = Account.objects.get(name="Jana Lindner")
    page = open_context(jana).new_page()
    page.goto("/p/ebersfelde/auftakt/ablauf/")
    minutes = page.locator("main input[name^=min-]").first
    minutes.evaluate("input => { input.type = 'text'; }")
    minutes.fill("zwanzig")
    minutes.press("Tab")
    expect(page.locator("body")).to_contain_text("ist keine Zahl von 0 bis 600")
