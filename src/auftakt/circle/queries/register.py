"""The register of actors, as the circle looks at it."""

from dataclasses import dataclass

from django.db.models import Q

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.actors.models import Organisation, Person
from auftakt.circle.domain import ActorFacts
from auftakt.projects.models import Project

MOST_ENTRIES = 40


@dataclass(frozen=True)
class RegisterEntry:
    """Somebody who can be asked; `value` is `organisation-<id>` or `person-<id>`."""

    value: str
    name: str
    detail: str


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


def register_entries(project: Project, search: str = "") -> list[RegisterEntry]:
    """At most forty of each kind, by name, narrowed by each word of `search`."""
    organisations = Organisation.objects.filter(project=project)
    persons = Person.objects.filter(project=project).select_related("organisation")
    for word in search.split()[:5]:
        organisations = organisations.filter(
            Q(name__icontains=word) | Q(category__icontains=word)
        )
        persons = persons.filter(
            Q(name__icontains=word)
            | Q(function__icontains=word)
            | Q(organisation__name__icontains=word)
        )
    return [
        *(
            RegisterEntry(
                f"person-{one.public_id}",
                one.name,
                ", ".join(filter(None, [one.function, str(one.organisation or "")])),
            )
            for one in persons.order_by("name", "pk")[:MOST_ENTRIES]
        ),
        *(
            RegisterEntry(f"organisation-{one.public_id}", one.name, one.category)
            for one in organisations.order_by("name", "pk")[:MOST_ENTRIES]
        ),
    ]
