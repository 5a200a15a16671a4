"""Every page that opens with GET: no violation, light and dark, at three widths."""

import pytest

from auftakt.accounts.models import Account
from tests.guards.routes import Route, routes
from tests.guards.world import OBJECTS, WORDS
from tests.journeys.axe import overflow, violations

WIDTHS = (320, 768, 1280)
APPS = (
    "account",
    "accounts",
    "actors",
    "analyses",
    "circle",
    "decisions",
    "demo",
    "documents",
    "goals",
    "inventory",
    "kernel",
    "measures",
    "outcomes",
    "participants",
    "projects",
    "risks",
    "roadmap",
    "stakeholders",
    "workshop",
)


def _pages(app: str) -> list[Route]:
    return [
        route
        for route in routes()
        if route.name.replace("account_", "account:").startswith(f"{app}:")
        and route.access
        and "GET" in route.access.methods
    ]


def test_no_page_is_left_out():
    assert {route.name for app in APPS for route in _pages(app)} == {
        route.name
        for route in routes()
        if route.access and "GET" in route.access.methods
    }


@pytest.fixture
def addresses(ebersfelde):
    """Builds the address of a route from records of the demo."""
    made = {}

    def address(route: Route) -> str:
        for name in route.kwargs:
            if name in OBJECTS and name not in made:
                made[name] = str(OBJECTS[name](ebersfelde).public_id)
            if name in WORDS and name not in made:
                made[name] = WORDS[name](ebersfelde)
        return route.path(ebersfelde.slug, made, {})

    return address


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("app", APPS)
def test_pages_have_no_violation(app, theme, addresses, open_context, axe_source):
    jana = Account.objects.get(name="Jana Lindner")
    Account.objects.filter(pk=jana.pk).update(is_instance_admin=True)
    windows = {
        is_open: open_context(None if is_open else jana, theme=theme).new_page()
        for is_open in (True, False)
    }
    faults = []
    for route in _pages(app):
        page = windows[route.access.kind == "open"]
        if not _opens_as_page(page, addresses(route)):
            continue
        for width in WIDTHS:
            page.set_viewport_size({"width": width, "height": 900})
            found = violations(page, axe_source)
            if overflow(page) > 0:
                found.append(f"{overflow(page)} px too wide")
            faults += [f"{route.name} {theme} {width}: {line}" for line in found]
    assert faults == [], "\n".join(faults)


def _opens_as_page(page, address: str) -> bool:
    """False for downloads, pictures and fragments that htmx asks for."""
    try:
        response = page.goto(address)
    except Exception as error:
        if "Download is starting" in str(error):
            return False
        raise
    kind = response.headers.get("content-type", "") if response else ""
    return kind.startswith("text/html") and "<html" in response.text()
