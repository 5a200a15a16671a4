"""A real browser against the served application."""

import datetime as dt
import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import caches
from django.db import connection
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from auftakt.accounts.models import Account
from auftakt.demo.actions import load_demo
from auftakt.kernel import clock
from auftakt.projects.models import Project

# Playwright's own event loop runs in the test's thread; the tests stay synchronous.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
AXE = Path(__file__).parents[2] / "frontend/node_modules/axe-core/axe.min.js"


def pytest_collection_modifyitems(items):
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.journey)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    found = next(filter(None, map(shutil.which, NAMES)), None)
    assert found, "Chromium is missing: apt install chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def axe_source() -> str:
    return AXE.read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def demo_copies() -> dict[dt.date, sqlite3.Connection]:
    """The whole database with the demo of a day in it."""
    return {}


@pytest.fixture
def ebersfelde(transactional_db, demo_copies) -> Project:
    """Built once per process; later tests get a copy of that database."""
    today = clock.today()
    if connection.vendor != "sqlite":
        return load_demo(today=today)
    if today not in demo_copies:
        load_demo(today=today)
        demo_copies[today] = sqlite3.connect(":memory:", check_same_thread=False)
        connection.connection.backup(demo_copies[today])
    else:
        connection.ensure_connection()
        demo_copies[today].backup(connection.connection)
    # Keys come again with other records behind them.
    caches["local"].clear()
    ContentType.objects.clear_cache()
    return Project.objects.get(is_demo=True)


@pytest.fixture
def open_context(browser, live_server) -> Iterator[Callable[..., BrowserContext]]:
    """`open_context(account, width=…)`: a window that is signed in.

    Requests to other hosts and messages about the Content Security Policy fail the
    test at its end.
    """
    contexts, faults = [], []

    def note(message):
        if message.type == "error" and "Content Security Policy" in message.text:
            faults.append(message.text)

    def watch(request):
        if not request.url.startswith((live_server.url, "data:", "blob:")):
            faults.append(f"left the house: {request.url}")

    def make(account: Account | None = None, *, width=1280):
        context = browser.new_context(
            base_url=live_server.url,
            viewport={"width": width, "height": 900},
            locale="de-DE",
            reduced_motion="reduce",
            accept_downloads=True,
        )
        context.set_default_timeout(30_000)
        context.on("console", note)
        context.on("request", watch)
        if account:
            client = Client()
            client.force_login(account)
            cookie = client.cookies["sessionid"].value
            context.add_cookies(
                [{"name": "sessionid", "value": cookie, "url": live_server.url}]
            )
        contexts.append(context)
        return context

    yield make
    for context in contexts:
        context.close()
    assert faults == []
