"""Reads of the register, starting from a project; constant query counts."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q, QuerySet
from django.urls import reverse

from auftakt.accounts.models import Account
from auftakt.actors import domain
from auftakt.actors.labels import BLOC_WORDS
from auftakt.actors.models import ImportDraft, Organisation, Person
from auftakt.actors.tables.duplicates import Known
from auftakt.actors.tables.essence import organisation_essence
from auftakt.actors.tables.text import fold
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class ActorRow:
    """One line of the list, everything in it ready to be shown.

    `detail` is an organisation's kind and place, or a person's function and
    organisation; `contact` is empty for readers without the right to see it.
    """

    subject: str
    name: str
    url: str
    bloc: str
    bloc_word: str
    detail: str
    is_key_actor: bool
    interest: str
    contact: str
    sort_name: str


@dataclass(frozen=True, slots=True)
class ActorFilter:
    """What the list is asked for, and what its reader may see; "" is everything."""

    bloc: str = ""
    subject: str = ""
    search: str = ""
    sort: str = "name"
    with_contact: bool = False
    with_links: bool = False

    @property
    def is_narrowed(self) -> bool:
        """Whether more than the search asks for less than everything by name."""
        return bool(self.bloc or self.subject or self.sort != "name")


def organisations(project: Project) -> QuerySet[Organisation]:
    return Organisation.objects.filter(project=project).order_by("name")


def persons(project: Project) -> QuerySet[Person]:
    return Person.objects.filter(project=project).order_by("name")


def draft(project: Project, by: Account) -> QuerySet[ImportDraft]:
    """Drafts belong to the person who read the file in."""
    return ImportDraft.objects.filter(project=project, by=by)


def actor_rows(project: Project, wanted: ActorFilter) -> list[ActorRow]:
    """The register as flat rows: two queries, whatever its size.

    Sorted and searched here: neither database knows that "Ä" stands beside "A".
    """
    rows = [
        *_organisation_rows(project, wanted),
        *_person_rows(project, wanted),
    ]
    needle = fold(wanted.search)
    if needle:
        rows = [row for row in rows if needle in fold(f"{row.name} {row.detail}")]
    order = _ORDERS.get(wanted.sort.removeprefix("-"), _ORDERS["name"])
    return sorted(rows, key=order, reverse=wanted.sort.startswith("-"))


_ORDERS: dict[str, Callable[[ActorRow], tuple[str, str]]] = {
    "name": lambda row: (row.sort_name, row.subject),
    "bereich": lambda row: (row.bloc_word, row.sort_name),
    "angaben": lambda row: (fold(row.detail), row.sort_name),
}


def _organisation_rows(project: Project, wanted: ActorFilter) -> Iterator[ActorRow]:
    if wanted.subject == "person":
        return
    address = (
        _address("actors:organisation_edit", project) if wanted.with_links else None
    )
    blocs = {key: str(word) for key, word in BLOC_WORDS.items()}
    found = _in_bloc(organisations(project), wanted.bloc).values_list(
        "public_id", "name", "bloc", "category", "district",
        "is_key_actor", "interest", "email", "phone",
    )  # fmt: skip
    for public_id, name, bloc, category, district, key, interest, *contact in found:
        yield ActorRow(
            subject="organisation",
            name=name,
            url=address(public_id) if address else "",
            bloc=bloc,
            bloc_word=blocs.get(bloc, bloc),
            detail=", ".join(filter(None, (category, district))),
            is_key_actor=key,
            interest=interest,
            contact=" · ".join(filter(None, contact)) if wanted.with_contact else "",
            sort_name=fold(name),
        )


def _person_rows(project: Project, wanted: ActorFilter) -> Iterator[ActorRow]:
    if wanted.subject == "organisation":
        return
    address = _address("actors:person_edit", project) if wanted.with_links else None
    blocs = {key: str(word) for key, word in BLOC_WORDS.items()}
    found = _in_bloc(persons(project), wanted.bloc).values_list(
        "public_id", "name", "bloc", "function", "organisation__name",
        "is_key_actor", "interest", "email", "phone",
    )  # fmt: skip
    for public_id, name, bloc, function, employer, key, interest, *contact in found:
        yield ActorRow(
            subject="person",
            name=name,
            url=address(public_id) if address else "",
            bloc=bloc,
            bloc_word=blocs.get(bloc, bloc),
            detail=", ".join(filter(None, (function, employer))),
            is_key_actor=key,
            interest=interest,
            contact=" · ".join(filter(None, contact)) if wanted.with_contact else "",
            sort_name=fold(name),
        )


def _in_bloc(entries: QuerySet[Any], bloc: str) -> QuerySet[Any]:
    return entries.filter(bloc=bloc) if bloc else entries


def _address(name: str, project: Project) -> Callable[[UUID], str]:
    """One resolved address for all rows: resolving each costs more than reading it."""
    pattern = reverse(name, args=[project.slug, _ANY])
    return lambda public_id: pattern.replace(str(_ANY), str(public_id))


_ANY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many there are, and of how many a stated interest is known (S4)."""

    organisations: int
    persons: int
    key_actors: int
    with_interest: int

    @property
    def actors(self) -> int:
        return self.organisations + self.persons


def totals(project: Project) -> Totals:
    """Two queries."""
    is_key = Q(is_key_actor=True)
    counts = {
        "all": Count("pk"),
        "key": Count("pk", filter=is_key),
        "interest": Count("pk", filter=is_key & ~Q(interest="")),
    }
    of_organisations = project.organisations.aggregate(**counts)
    of_persons = project.persons.aggregate(**counts)
    return Totals(
        organisations=of_organisations["all"],
        persons=of_persons["all"],
        key_actors=of_organisations["key"] + of_persons["key"],
        with_interest=of_organisations["interest"] + of_persons["interest"],
    )


def findings(project: Project) -> tuple[Finding, ...]:
    return found_in(totals(project))


def found_in(found: Totals) -> tuple[Finding, ...]:
    """What the register lacks (S4); nothing is asked of an empty one."""
    if not found.actors:
        return ()
    return domain.findings(
        key_actors=found.key_actors, with_interest=found.with_interest
    )


def known_organisations(project: Project) -> list[Known]:
    found = organisations(project).values_list("public_id", "name", "email")
    return [Known(str(key), name, email) for key, name, email in found]


def known_persons(project: Project) -> list[Known]:
    found = persons(project).values_list(
        "public_id", "name", "email", "organisation__name"
    )
    return [
        Known(str(key), name, email, employer or "")
        for key, name, email, employer in found
    ]


def known_blocs(project: Project) -> dict[str, str]:
    """Bloc by essence of the name of each organisation on record."""
    found = organisations(project).values_list("name", "bloc")
    return {organisation_essence(name): bloc for name, bloc in found}
