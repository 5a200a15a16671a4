"""A generated walk: every address x every role x own and foreign x every verb.

It grows by itself. What may happen follows from the mark above each view and from the
role table, so nobody lists addresses here.
"""

import gzip
import re
import zipfile
from contextlib import contextmanager
from io import BytesIO

import pytest
from django.db import connection, transaction
from django.http import HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string

from auftakt.accounts.permissions import Permission
from auftakt.kernel import error_pages
from auftakt.kernel import views as kernel_views
from tests.guards.code import assert_none
from tests.guards.routes import (
    MEMBERS,
    ROLES,
    SAFE,
    STRANGERS,
    VERBS,
    Route,
    expected,
    routes,
    unknown_names,
)
from tests.guards.rows import (
    CANARY,
    STRANGER,
    checksum,
    rows_of,
)
from tests.guards.world import (
    EMPTY,
    FOREIGN,
    OWN,
    build_world,
)

ROUTES = routes()
CHANGING = re.compile(r"^\s*(INSERT|UPDATE|DELETE|REPLACE)\s+(?:INTO|FROM)?\s*\W*(\w+)")
# Not contents: who is signed in, counters, and what can be computed anew.
PASSING_TABLES = {"django_session", "kernel_cache"}
SIGN_IN = "/konto/anmelden/"


pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def world(django_db_setup, django_db_blocker, plain_refusals):
    """One world for all cases; each case is rolled back, and at the end all of it."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield build_world()
        transaction.set_rollback(True)


@pytest.fixture(scope="module")
def plain_refusals():
    """Refusals look alike for every verb: their pages are drawn for GET and POST."""

    def drawn_for(request):
        return request.method in {"GET", "POST"}

    def page(request, template, *args, **kwargs):
        if drawn_for(request) or "status" not in kwargs:
            return render(request, template, *args, **kwargs)
        return HttpResponse(template, status=kwargs["status"])

    def text(template, context=None, request=None):
        if drawn_for(request):
            return render_to_string(template, context, request=request)
        return template

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(kernel_views, "render", page)
        patch.setattr(error_pages, "render_to_string", text)
        yield


@contextmanager
def changed_tables():
    """Collects the tables of contents that are written to; then takes all back."""
    tables = set()

    def watch(execute, sql, params, many, context):
        found = CHANGING.match(sql)
        if found and found.group(2) not in PASSING_TABLES:
            tables.add(found.group(2))
        return execute(sql, params, many, context)

    with transaction.atomic(), connection.execute_wrapper(watch):
        yield tables
        transaction.set_rollback(True)


def body_of(response):
    """All that leaves the house, unpacked: headers, text, parts of Office files."""
    content = b"".join(response) if response.streaming else response.content
    parts = [str(response.headers).encode(), content]
    if content.startswith(b"\x1f\x8b"):
        parts.append(gzip.decompress(content))
    if content.startswith(b"PK"):
        with zipfile.ZipFile(BytesIO(content)) as archive:
            parts += [archive.read(name) for name in archive.namelist()]
    return b"\n".join(parts).decode("utf-8", "replace")


def leaks(response, path, world, words=(CANARY, STRANGER)):
    body = body_of(response)
    found = [word for word in words if word in body]
    return found + [one for one in world.secret_ids if one in body and one not in path]


def places(route: Route, world):
    """Addresses of the same route in the own town, in the foreign one, and crossed."""
    yield "own", route.path(OWN, world.own_ids, world.words)
    if "project_slug" in route.kwargs:
        yield "foreign", route.path(FOREIGN, world.foreign_ids, world.words)
    for name in route.objects:
        mixed = world.own_ids | {name: world.foreign_ids[name]}
        yield "mixed", route.path(OWN, mixed, world.words)


def faults_of(world, route, role, verb, place, path):
    """What went wrong in one case, in words."""
    codes = expected(route, role, verb, place)
    with changed_tables() as tables:
        response = world.client(role).generic(verb, path)
        faults = [*_wrong_answer(response, codes, role), *_writing(tables, verb, codes)]
        at_home = role == "foreign_coordinator" and "project_slug" not in route.kwargs
        if not at_home:  # there the own account is seen and changed
            words = (CANARY,) if role == "administrator" else (CANARY, STRANGER)
            faults += [f"shows {one}" for one in leaks(response, path, world, words)]
            if tables and verb not in SAFE and checksum(world.foreign) != world.before:
                faults.append("changes the foreign town")
    return [f"{verb} {path} as {role}: {fault}" for fault in faults]


def _wrong_answer(response, codes, role):
    code = response.status_code
    if code not in codes:
        yield f"{code} instead of {sorted(codes)}"
    elif codes == {302} and role in STRANGERS:
        target = response.headers["Location"]
        if not target.startswith(f"{SIGN_IN}?next="):
            yield f"leads to {target}"


def _writing(tables, verb, codes):
    """Reading never writes, and neither does what is refused."""
    if tables and (verb in SAFE or not codes & {200}):
        yield f"writes to {sorted(tables)}"


def cases(route: Route, world):
    for place, path in places(route, world):
        for role in ROLES:
            if place == "foreign" and role == "foreign_coordinator":
                continue  # at home there
            by_link = route.access.kind == "participant"
            if place == "mixed" and role not in MEMBERS and not by_link:
                continue  # never gets as far as the record
            for verb in VERBS:
                if verb != "HEAD" or not _is_repetition(route, role, place):
                    yield role, verb, place, path


def _is_repetition(route, role, place):
    """HEAD draws the same page as GET: once per page is enough where it opens."""
    opens = 200 in expected(route, role, "HEAD", place)
    return opens and role != "coordinator" and route.access.kind == "project"


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_every_address_is_marked_and_its_names_are_known(route):
    assert route.access, f"{route.name} has no mark: @page, @account_page, @open_to_all"
    assert route.access.kind in {
        *("project", "account", "administrator", "open", "participant")
    }
    hint = "add a line to OBJECTS or WORDS in tests/guards/world.py for"
    assert not unknown_names(route), f"{hint} {unknown_names(route)}"
    if route.access.kind == "project":
        assert route.kwargs[0] == "project_slug"
        assert route.access.permission in set(Permission)
    if route.access.kind == "open":
        assert len(route.access.reason) > 10, "an open page needs a reason"


@pytest.mark.parametrize("route", ROUTES, ids=lambda route: route.name)
def test_everybody_gets_what_the_role_table_says(world, route):
    world.before = checksum(world.foreign)
    faults = [
        fault
        for case in cases(route, world)
        for fault in faults_of(world, route, *case)
    ]
    assert checksum(world.foreign) == world.before
    assert_none(faults)


@pytest.mark.parametrize(
    "route",
    [route for route in ROUTES if "project_slug" in route.kwargs and not route.objects],
    ids=lambda route: route.name,
)
def test_an_empty_project_can_be_read_without_writing(world, route):
    if "GET" not in route.methods:
        return
    path = route.path(EMPTY, {}, world.words)
    with changed_tables() as tables:
        response = world.client("coordinator").get(path)
        assert response.status_code in {200, 302, 404, 409}
        assert not leaks(response, path, world)
    assert not tables


def test_the_walk_sees_what_it_looks_for(world):
    """Each instrument strikes where it should."""
    client = world.client("foreign_coordinator")
    response = client.get(f"/p/{FOREIGN}/verwaltung/personen/")
    assert CANARY in leaks(response, "", world)
    with changed_tables() as tables:
        before = checksum(world.foreign)
        rows_of(world.foreign)[0].update(name="anders")
        assert checksum(world.foreign) != before
    assert tables == {"projects_project"}
    assert checksum(world.foreign) == before
    assert {model.model._meta.label for model in rows_of(world.foreign)} >= {
        "accounts.Invitation",
        "actors.Person",
        "circle.Seat",
        "circle.SeatAssignment",
        "workshop.AgendaItem",
    }


def test_every_kind_of_record_of_a_project_is_in_the_foreign_town(world):
    """Else an address could leak it unnoticed; `_town` in world.py makes them."""
    empty = {rows.model._meta.label for rows in rows_of(world.foreign) if not rows}
    assert empty <= {
        "circle.CircleChange",
        "circle.SuggestionDecision",
        "kernel.AuditChain",
        "kernel.AuditEntry",
        "projects.InitiatorHandover",
    }


def test_there_are_routes_and_roles():
    assert len(ROUTES) > 40
    assert len(ROLES) == len(MEMBERS) + 4
