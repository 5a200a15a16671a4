"""`make bench`: what our pages cost beside the framework's floor of the same run.

CPU time is the figure to steer by; it hardly depends on what else the machine does.
Nothing here is a test: numbers are read, not asserted.
"""

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
ROUNDS, REQUESTS = 7, 10
ROWS = 300


@dataclass
class Case:
    """One page; `goal` is a multiple of the case it names, `""` without a goal."""

    name: str
    address: str
    plain: bool = False
    goal: str = ""


@dataclass
class Figure:
    case: Case
    milliseconds: float
    queries: int
    size: int


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="auftakt-bench-") as folder:
        start(folder)
        slug, cookie = fill()
        _print_pages(_measured(_pages(slug), cookie))
        _print_documents(_measured(_documents(slug), cookie))
        from bench import server  # noqa: PLC0415 - the environment comes first

        server.report(slug, cookie)


def start(folder: str) -> None:
    """The application over a data folder of its own, on SQLite."""
    os.environ.update(
        AUFTAKT_DATA=folder,
        AUFTAKT_LOG_LEVEL="ERROR",
        AUFTAKT_DEMO="true",
        DJANGO_SETTINGS_MODULE="auftakt.config.settings",
    )
    for name in ("DATABASE_URL", "REDIS_URL"):
        os.environ.pop(name, None)
    import django  # noqa: PLC0415 - the environment comes first

    django.setup()


def fill() -> tuple[str, str]:
    """The demo with 300 organisations and 300 cards.

    Answers its slug and a session of its coordinator.
    """
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: I001, PLC0415 - the settings come first
    from django.contrib.sessions.backends.db import SessionStore  # noqa: PLC0415 - as above
    from django.conf import settings  # noqa: PLC0415 - as above
    from auftakt.accounts.models import Membership  # noqa: PLC0415 - as above
    from auftakt.actors.models import Organisation  # noqa: PLC0415 - as above
    from auftakt.config import demo_data, preparation  # noqa: PLC0415 - as above

    preparation.migrate()
    preparation.collect_static_files()
    demo_data.load_if_missing()
    member = Membership.objects.select_related("account", "project").get(
        role="coordinator", project__is_demo=True
    )
    model = Organisation.objects.filter(project=member.project).first()
    missing = ROWS - Organisation.objects.filter(project=member.project).count()
    Organisation.objects.bulk_create(
        Organisation(
            project=member.project,
            name=f"Verein {number}",
            bloc=model.bloc,
            district="Ebersfelde Süd",
            interest="Wir wollen, dass Ankommen gelingt und alle mitreden können.",
            email=f"verein{number}@example.org",
        )
        for number in range(missing)
    )
    _add_cards(member.project)
    session = SessionStore()
    session[SESSION_KEY] = str(member.account.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = member.account.get_session_auth_hash()
    session.create()
    cookie = f"{settings.SESSION_COOKIE_NAME}={session.session_key}"
    return member.project.slug, cookie


def _add_cards(project: Any) -> None:
    from auftakt.swot.models import SwotEntry  # noqa: PLC0415 - as above

    texts = [
        (entry.quadrant, entry.text)
        for entry in SwotEntry.objects.filter(project=project)
    ]
    SwotEntry.objects.bulk_create(
        SwotEntry(
            project=project,
            number=number + 1,
            quadrant=texts[number % len(texts)][0],
            text=f"{texts[number % len(texts)][1]}, zum Beispiel {number}",
            theme="housing",
        )
        for number in range(len(texts), ROWS)
    )


def _pages(slug: str) -> list[Case]:
    return [
        Case("floor: Django hello", "/bench/hello/", plain=True),
        Case("floor: 300 naive rows", f"/bench/naive/{slug}/", plain=True),
        Case("floor: signed-in hello", "/bench/signed-in/", plain=True),
        Case("empty signed-in page", "/bench/empty/", goal="5.0 x hello"),
        Case("empty project page", f"/bench/empty/{slug}/"),
        Case("home page", f"/p/{slug}/"),
        Case("circle", f"/p/{slug}/kreis/"),
        Case("agenda editor", f"/p/{slug}/auftakt/ablauf/", goal="1.0 x rows"),
        Case("board of 300 cards", f"/p/{slug}/karten/", goal="3.0 x rows"),
        Case("list of 300 actors", f"/p/{slug}/akteure/", goal="0.5 x rows"),
    ]


def _documents(slug: str) -> list[Case]:
    base = f"/p/{slug}/unterlagen"
    names = {
        "invitation, PDF": "einladung.pdf",
        "invitation, Word": "einladung.docx",
        "agenda, PDF": "tagesordnung.pdf",
        "agenda, Word": "tagesordnung.docx",
        "Regieplan, PDF": "regieplan.pdf",
        "Regieplan, Word": "regieplan.docx",
        "calendar file": "termin.ics",
    }
    return [Case(name, f"{base}/{file}") for name, file in names.items()]


def _measured(cases: list[Case], cookie: str) -> list[Figure]:
    """Rounds take turns, so that a slow moment of the machine hits all alike."""
    calls = [caller(case, cookie) for case in cases]
    figures = [
        Figure(case, 0, *first_of(call))
        for case, call in zip(cases, calls, strict=True)
    ]
    times: list[list[float]] = [[] for _ in cases]
    for _ in range(ROUNDS):
        for place, call in enumerate(calls):
            times[place].append(_cpu_milliseconds(call))
    for figure, samples in zip(figures, times, strict=True):
        figure.milliseconds = statistics.median(samples)
    return figures


def _cpu_milliseconds(call: Callable[[], int]) -> float:
    begin = time.process_time()
    for _ in range(REQUESTS):
        call()
    return (time.process_time() - begin) * 1000 / REQUESTS


def first_of(call: Callable[[], int]) -> tuple[int, int]:
    """Warms up, then counts queries and bytes of one answer."""
    from django.db import connection  # noqa: PLC0415 - the settings come first

    call()
    count = 0

    def counted(execute: Any, *rest: Any) -> Any:
        nonlocal count
        count += 1
        return execute(*rest)

    with connection.execute_wrapper(counted):
        size = call()
    return count, size


def caller(case: Case, cookie: str) -> Callable[[], int]:
    """Calls the page as a server does; the handler has the case's middleware."""
    from django.core.handlers.wsgi import WSGIHandler  # noqa: PLC0415 - as above

    with _settings(plain=case.plain):
        handler = WSGIHandler()

    def call() -> int:
        answered: list[str] = []
        body = handler(
            _environ(case.address, cookie), lambda status, _: answered.append(status)
        )
        size = sum(map(len, body))
        body.close()
        if not answered[0].startswith("200"):
            sys.exit(f"{case.name}: {case.address} answers {answered[0]}")
        return size

    return call


@contextmanager
def _settings(*, plain: bool) -> Iterator[None]:
    from django.conf import settings  # noqa: PLC0415 - the settings come first

    from bench import floor  # noqa: PLC0415 - as above

    own = settings.MIDDLEWARE
    settings.ROOT_URLCONF = "bench.floor"
    settings.MIDDLEWARE = floor.USUAL_MIDDLEWARE if plain else own
    try:
        yield
    finally:
        settings.MIDDLEWARE = own


def _environ(address: str, cookie: str) -> dict[str, Any]:
    return {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": address,
        "QUERY_STRING": "",
        "SERVER_NAME": "localhost",
        "SERVER_PORT": "8000",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost:8000",
        "HTTP_COOKIE": cookie,
        "wsgi.url_scheme": "http",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
    }


def _print_pages(figures: list[Figure]) -> None:
    hello, rows = figures[0].milliseconds, figures[1].milliseconds
    print(f"CPU per request, in process, median of {ROUNDS} rounds of {REQUESTS}")
    print(f"{'page':24}{'CPU ms':>8}{'x hello':>9}{'x rows':>8}", end="")
    print(f"{'queries':>9}{'KB':>6}  goal")
    for figure in figures:
        spent = figure.milliseconds
        print(f"{figure.case.name:24}{spent:8.2f}{spent / hello:9.1f}", end="")
        print(f"{spent / rows:8.2f}{figure.queries:9}{figure.size / 1024:6.0f}", end="")
        print(f"  {_verdict(figure.case.goal, spent, hello, rows)}".rstrip())


def _verdict(goal: str, spent: float, hello: float, rows: float) -> str:
    if not goal:
        return ""
    factor, _, base = goal.partition(" x ")
    reached = spent <= float(factor) * (hello if base == "hello" else rows)
    return f"<= {goal}: {'reached' if reached else 'MISSED'}"


def _print_documents(figures: list[Figure]) -> None:
    print("\nDocuments")
    print(f"{'document':24}{'CPU ms':>8}{'queries':>26}{'KB':>6}")
    for figure in figures:
        print(f"{figure.case.name:24}{figure.milliseconds:8.1f}", end="")
        print(f"{figure.queries:26}{figure.size / 1024:6.0f}")


if __name__ == "__main__":
    main()
