"""Every page that opens with GET: no violation, light and dark, at three widths."""

import pytest

from auftakt.accounts.models import Account
from tests.guards.routes import Route, routes
from tests.guards.world import OBJECTS, WORDS
from tests.journeys.axe import faults

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
    "swot",
    "themes",
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


@pytest.mark.parametrize("app", APPS)
def test_pages_have_no_violation(app, addresses, open_context, axe_source):
    jana = Account.objects.get(name="Jana Lindner")
    Account.objects.filter(pk=jana.pk).update(is_instance_admin=True)
    windows = {
        is_open: open_context(None if is_open else jana).new_page()
        for is_open in (True, False)
    }
    found = []
    for route in _pages(app):
        page = windows[route.access.kind == "open"]
        if _opens_as_page(page, addresses(route)):
            lines = faults(page, axe_source, WIDTHS)
            found += [f"{route.name} {line}" for line in lines]
    assert found == [], "\n".join(found)


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
