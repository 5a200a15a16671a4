"""Every address of the root configuration, and what each person may expect there."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from auftakt.accounts.permissions import Role, allows
from auftakt.kernel.access import Access, access_of
from tests.guards.world import OBJECTS, QUESTIONS, WORDS

VERBS = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")
SAFE = {"GET", "HEAD", "OPTIONS"}
STRANGERS = ("anonymous", "deactivated")
MEMBERS = tuple(str(role) for role in Role)
ROLES = (*STRANGERS, *MEMBERS, "foreign_coordinator", "administrator")

# Answers to somebody who may, with an empty form or an object that is there.
READ_ANSWERS = frozenset({200, 302, 304})
WRITE_ANSWERS = frozenset({200, 204, 302, 400, 409, 410, 413, 422, 429})
# What the coordinator read in and nobody else sees, whatever their role.
DRAFTS = frozenset(
    {"figure_draft_id", "goal_draft_id", "inventory_draft_id", "list_draft_id"}
)
OPEN_ANSWERS = READ_ANSWERS | WRITE_ANSWERS | {404}


@dataclass(frozen=True)
class Route:
    name: str
    kwargs: tuple[str, ...]
    access: Access | None
    methods: frozenset[str]

    @property
    def objects(self) -> tuple[str, ...]:
        """Names of records below the project, such as `seat_id`."""
        in_project = {"project_slug", "link_token"} & set(self.kwargs)
        return tuple(name for name in self.kwargs if in_project and name in OBJECTS)

    def path(self, slug: str, ids: dict[str, str], words: dict[str, str]) -> str:
        known = {"project_slug": slug, **ids, **words}
        path = reverse(self.name, kwargs={name: known[name] for name in self.kwargs})
        return path + QUESTIONS.get(self.name, "")


def routes() -> list[Route]:
    return sorted(_routes(get_resolver(), (), ()), key=lambda route: route.name)


def _routes(
    resolver: URLResolver, spaces: tuple[str, ...], names: tuple[str, ...]
) -> Iterator[Route]:
    for entry in resolver.url_patterns:
        kwargs = (*names, *entry.pattern.regex.groupindex)
        if isinstance(entry, URLResolver):
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from _routes(entry, inner, kwargs)
        else:
            yield _route(entry, spaces, kwargs)


def _route(
    entry: URLPattern, spaces: tuple[str, ...], kwargs: tuple[str, ...]
) -> Route:
    access = access_of(entry.callback)
    name = ":".join((*spaces, entry.name or "(no name)"))
    methods = frozenset(access.methods) if access else frozenset()
    return Route(name, kwargs, access, methods)


def unknown_names(route: Route) -> list[str]:
    """Parts of the address for which nobody said how to make one."""
    known = {"project_slug", *OBJECTS, *WORDS}
    return [name for name in route.kwargs if name not in known]


def expected(route: Route, role: str, verb: str, place: str) -> frozenset[int]:
    """The codes that may come.

    `place`: "own" (the own project with its own records), "foreign" (another project
    with its records), "mixed" (the own project with a record of another).
    """
    access = route.access
    assert access is not None
    may_write = verb not in SAFE
    answers: Any = WRITE_ANSWERS if may_write else READ_ANSWERS
    if access.kind == "open":
        return OPEN_ANSWERS if verb in route.methods else frozenset({405})
    if access.kind == "participant":
        return _of_the_link(route, verb, place)
    if role in STRANGERS:
        return frozenset({302})
    if access.kind == "project":
        refused = _refusal_in_project(route, role, verb, place)
    else:
        refused = _refusal_outside(access, route, role, verb)
    return frozenset({refused}) if refused else answers


def _of_the_link(route: Route, verb: str, place: str) -> frozenset[int]:
    """The token alone counts, whoever holds it; it opens nothing of other projects."""
    if verb not in route.methods:
        return frozenset({405})
    return frozenset({404}) if place == "mixed" else OPEN_ANSWERS


def _refusal_in_project(route: Route, role: str, verb: str, place: str) -> int:
    assert route.access is not None
    if place == "foreign" or role not in MEMBERS:
        return 404
    if verb not in route.methods:
        return 405
    if not allows(role, route.access.permission):
        return 403
    is_of_another = role != Role.COORDINATOR and not DRAFTS.isdisjoint(route.kwargs)
    return 404 if place == "mixed" or is_of_another else 0


def _refusal_outside(access: Access, route: Route, role: str, verb: str) -> int:
    if verb not in route.methods:
        return 405
    is_for_others = access.kind == "administrator" and role != "administrator"
    return 403 if is_for_others else 0
