"""The register of actors, as the circle looks at it."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.actors.models import Organisation, Person
from auftakt.circle.domain import ActorFacts, Gap, candidates_for
from auftakt.projects.models import Project

MOST_ENTRIES = 40


def actor_facts(project: Project) -> list[ActorFacts]:
    """Everybody with what proposals are ranked by; two queries."""
    return [*_organisation_facts(project), *_person_facts(project)]


def _organisation_facts(project: Project) -> Iterator[ActorFacts]:
    rows = Organisation.objects.filter(project=project).values_list(
        "public_id", "name", "bloc", "category", "perspective", "migrant_kind",
        "is_key_actor", "interest", "district",
    )  # fmt: skip
    for key, name, bloc, category, view, kind, is_key, interest, district in rows:
        yield ActorFacts(
            key=f"organisation-{key}",
            name=name,
            bloc=Bloc(bloc),
            category=category,
            perspective=Perspective(view),
            migrant_kind=MigrantKind(kind),
            is_key_actor=is_key,
            has_interest=bool(interest),
            kind=category.strip(),
            district=district.strip(),
        )


def _person_facts(project: Project) -> Iterator[ActorFacts]:
    """Kind and place are those of the organisation; its point of view is not theirs."""
    rows = Person.objects.filter(project=project).values_list(
        "public_id", "name", "bloc", "function", "is_key_actor", "interest",
        "organisation__public_id", "organisation__category", "organisation__district",
    )  # fmt: skip
    for key, name, bloc, function, is_key, interest, belongs, kind, district in rows:
        yield ActorFacts(
            key=f"person-{key}",
            name=name,
            bloc=Bloc(bloc),
            category=function,
            is_key_actor=is_key,
            has_interest=bool(interest),
            kind=(kind or "").strip(),
            district=(district or "").strip(),
            organisation=f"organisation-{belongs}" if belongs else "",
        )


def register_size(project: Project) -> int:
    organisations = Organisation.objects.filter(project=project).count()
    return organisations + Person.objects.filter(project=project).count()


def register_record(project: Project, value: str) -> dict[str, Any] | None:
    """`{"person": …}` or `{"organisation": …}` for `person-<id>` and the like; None
    for anything that is not in this project's register. A person brings along the
    organisation he or she belongs to."""
    kind, _dash, key = value.partition("-")
    try:
        public_id = UUID(key)
    except ValueError:
        return None
    if kind == "person":
        persons = Person.objects.filter(project=project).select_related("organisation")
        person = persons.filter(public_id=public_id).first()
        if person:
            return {"person": person, "organisation": person.organisation}
    if kind == "organisation":
        organisations = Organisation.objects.filter(project=project)
        organisation = organisations.filter(public_id=public_id).first()
        if organisation:
            return {"organisation": organisation}
    return None


def register_choices(project: Project, search: str, gap: Gap) -> list[tuple[str, Any]]:
    """Choices for a select: proposals first, then persons and organisations by name.

    At most forty of each kind, narrowed by each word of `search`.
    """
    actors = [one for one in actor_facts(project) if _found(one, search)]
    actors.sort(key=lambda one: one.name.casefold())
    fitting = [one.actor for one in candidates_for(gap, actors)]
    groups = (
        (_("Passt zum Platz"), fitting),
        (_("Personen"), _of_kind(actors, "person")),
        (_("Einrichtungen"), _of_kind(actors, "organisation")),
    )
    return [
        (str(label), [(one.key, _choice_text(one)) for one in found])
        for label, found in groups
        if found
    ]


def register_entries(project: Project, search: str) -> list[tuple[str, Any]]:
    """As `register_choices`, for no seat in particular."""
    actors = [one for one in actor_facts(project) if _found(one, search)]
    actors.sort(key=lambda one: one.name.casefold())
    groups = ((_("Personen"), "person"), (_("Einrichtungen"), "organisation"))
    return [
        (str(label), [(one.key, _choice_text(one)) for one in _of_kind(actors, kind)])
        for label, kind in groups
    ]


def _found(actor: ActorFacts, search: str) -> bool:
    words = f"{actor.name} {actor.category}".casefold()
    return all(word in words for word in search.casefold().split())


def _of_kind(actors: list[ActorFacts], kind: str) -> list[ActorFacts]:
    return [one for one in actors if one.key.startswith(kind)][:MOST_ENTRIES]


def _choice_text(actor: ActorFacts) -> str:
    return f"{actor.name}, {actor.category}" if actor.category else actor.name
