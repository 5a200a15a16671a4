"""The register of actors, as the circle looks at it."""

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
    organisations = Organisation.objects.filter(project=project).values_list(
        "public_id",
        "name",
        "bloc",
        "category",
        "perspective",
        "migrant_kind",
        "is_key_actor",
    )
    persons = Person.objects.filter(project=project).values_list(
        "public_id", "name", "bloc", "function", "is_key_actor"
    )
    return [
        *(
            ActorFacts(
                key=f"organisation-{key}",
                name=name,
                bloc=Bloc(bloc),
                category=category,
                perspective=Perspective(perspective),
                migrant_kind=MigrantKind(kind),
                is_key_actor=is_key,
            )
            for key, name, bloc, category, perspective, kind, is_key in organisations
        ),
        *(
            ActorFacts(f"person-{key}", name, Bloc(bloc), function, is_key_actor=is_key)
            for key, name, bloc, function, is_key in persons
        ),
    ]


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


def _found(actor: ActorFacts, search: str) -> bool:
    words = f"{actor.name} {actor.category}".casefold()
    return all(word in words for word in search.casefold().split())


def _of_kind(actors: list[ActorFacts], kind: str) -> list[ActorFacts]:
    return [one for one in actors if one.key.startswith(kind)][:MOST_ENTRIES]


def _choice_text(actor: ActorFacts) -> str:
    return f"{actor.name}, {actor.category}" if actor.category else actor.name
