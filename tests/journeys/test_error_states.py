"""What people see when something is wrong is as accessible as the rest."""

import pytest

from auftakt.accounts.models import Account
from auftakt.projects.models import ProjectBrief
from tests.journeys.axe import overflow, violations

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


def look(page, axe_source) -> list[str]:
    faults = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        faults += [f"{page.url} {width}: {v}" for v in violations(page, axe_source)]
        if overflow(page) > 0:
            faults.append(f"{page.url} {width}: {overflow(page)} px too wide")
    return faults


def window(open_context, name, theme):
    return open_context(Account.objects.get(name=name), theme=theme).new_page()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forms_with_errors(theme, ebersfelde, open_context, axe_source):
    page = window(open_context, "Jana Lindner", theme)
    faults = []
    for address in FORMS:
        page.goto(address)
        with page.expect_navigation():
            page.locator("main form[method=post] button[type=submit]").first.click()
        assert page.locator("[aria-invalid=true], .kern-error").count(), address
        faults += look(page, axe_source)
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_refusals(theme, ebersfelde, open_context, axe_source):
    page = window(open_context, "Ulf Merkens", theme)
    faults = []
    for address, status in (("/p/nirgends/", 404), ("/p/ebersfelde/akteure/", 403)):
        assert page.goto(address).status == status
        faults += look(page, axe_source)
    assert faults == [], "\n".join(faults)


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_two_people_change_the_same_text(theme, ebersfelde, open_context, axe_source):
    jana = window(open_context, "Jana Lindner", theme)
    hanne = window(open_context, "Hanne Dorfeld", theme)
    for page, text in ((jana, "Text von Jana"), (hanne, "Text von Hanne")):
        page.goto("/p/ebersfelde/steckbrief/")
        page.get_by_role("textbox", name="Anlass").fill(text)
    for page in (jana, hanne):
        with page.expect_navigation():
            page.locator("main form[method=post] button[type=submit]").first.click()
    main = hanne.locator("main")
    assert "Text von Jana" in main.inner_text()
    assert "Jana Lindner" in main.inner_text()
    assert look(hanne, axe_source) == []
    hanne.get_by_label("So soll es gelten").fill("Beide Texte")
    hanne.keyboard.press("Tab")
    with hanne.expect_navigation():
        hanne.keyboard.press("Enter")
    assert ProjectBrief.objects.get().occasion == "Beide Texte"
