"""What people see when something is wrong is as accessible as the rest."""

from auftakt.accounts.models import Account
from auftakt.projects.models import ProjectBrief
from tests.journeys.axe import faults

WIDTHS = (320, 768, 1280)
# A form sent empty: its address, and whether required marks of the browser must go.
FORMS = (
    "/projekte/neu/",
    "/p/ebersfelde/akteure/einrichtung/",
    "/p/ebersfelde/akteure/person/",
    "/p/ebersfelde/akteure/einlesen/",
    "/p/ebersfelde/kreis/platz/neu/",
    "/p/ebersfelde/auftakt/ablauf/neu/",
    "/p/ebersfelde/verwaltung/personen/einladen/",
)


def window(open_context, name):
    return open_context(Account.objects.get(name=name)).new_page()


def test_forms_with_errors(ebersfelde, open_context, axe_source):
    page = window(open_context, "Jana Lindner")
    found = []
    for address in FORMS:
        page.goto(address)
        with page.expect_navigation():
            page.locator("main form[method=post] button[type=submit]").first.click()
        assert page.locator("[aria-invalid=true], .kern-error").count(), address
        found += faults(page, axe_source, WIDTHS)
    assert found == [], "\n".join(found)


def test_refusals(ebersfelde, open_context, axe_source):
    page = window(open_context, "Ulf Merkens")
    found = []
    for address, status in (("/p/nirgends/", 404), ("/p/ebersfelde/akteure/", 403)):
        assert page.goto(address).status == status
        found += faults(page, axe_source, WIDTHS)
    assert found == [], "\n".join(found)


def test_two_people_change_the_same_text(ebersfelde, open_context, axe_source):
    jana = window(open_context, "Jana Lindner")
    hanne = window(open_context, "Hanne Dorfeld")
    for page, text in ((jana, "Text von Jana"), (hanne, "Text von Hanne")):
        page.goto("/p/ebersfelde/steckbrief/")
        page.get_by_role("textbox", name="Anlass").fill(text)
    for page in (jana, hanne):
        with page.expect_navigation():
            page.locator("main form[method=post] button[type=submit]").first.click()
    main = hanne.locator("main")
    assert "Text von Jana" in main.inner_text()
    assert "Jana Lindner" in main.inner_text()
    assert faults(hanne, axe_source, WIDTHS) == []
    hanne.get_by_label("So soll es gelten").fill("Beide Texte")
    hanne.keyboard.press("Tab")
    with hanne.expect_navigation():
        hanne.keyboard.press("Enter")
    assert ProjectBrief.objects.get().occasion == "Beide Texte"
