"""The four lists of what exists and what is planned (S33)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Prefetch, QuerySet

from auftakt.actors.models import Organisation
from auftakt.actors.tables.essence import organisation_essence
from auftakt.actors.tables.text import fold
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.domain.matrix import OfferFacts
from auftakt.inventory.models import Structure, StructureMember
from auftakt.kernel.content import load_content
from auftakt.projects.models import Project


def structures(project: Project, kind: str = "") -> QuerySet[Structure]:
    """With carrier and members: two queries, whatever the number; by name."""
    members = StructureMember.objects.select_related("organisation")
    found = Structure.objects.filter(project=project)
    if kind:
        found = found.filter(kind=kind)
    return (
        found.select_related("project", "carrier")
        .prefetch_related(Prefetch("members", queryset=members))
        .order_by("name", "pk")
    )


def carrier_of(structure: Structure) -> str:
    """The name in the register where it stands there, else as it was typed."""
    return structure.carrier.name if structure.carrier else structure.carrier_name


def member_names(structure: Structure) -> list[str]:
    return [str(member) for member in structure.members.all()]


@dataclass(frozen=True, slots=True)
class StructureFilter:
    """What a list is asked for; "" is everything. `state`: "existing" or "planned"."""

    search: str = ""
    state: str = ""
    field: str = ""
    target_group: str = ""
    sort: str = "name"

    @property
    def is_narrowed(self) -> bool:
        """Whether more than the search asks for less than everything by name."""
        return bool(self.field or self.target_group or self.sort != "name")


def structure_rows(
    project: Project, kind: str, wanted: StructureFilter
) -> list[Structure]:
    """One list, searched and sorted here: no database puts "Ä" beside "A"."""
    found = [one for one in structures(project, kind) if _fits(one, wanted)]
    order = _ORDERS.get(wanted.sort.removeprefix("-"), _ORDERS["name"])
    return sorted(found, key=order, reverse=wanted.sort.startswith("-"))


def _fits(one: Structure, wanted: StructureFilter) -> bool:
    if wanted.state and one.is_planned != (wanted.state == "planned"):
        return False
    if wanted.field and wanted.field not in one.fields:
        return False
    groups = OfferFacts((), one.target_groups)
    if wanted.target_group and not groups.serves(wanted.target_group):
        return False
    needle = fold(wanted.search)
    return not needle or needle in fold(
        f"{one.name} {one.purpose} {carrier_of(one)} {one.place}"
    )


def _ending(one: Structure) -> str:
    ends = one.funding_until or one.valid_until
    return ends.isoformat() if ends else "9999"


_ORDERS: dict[str, Callable[[Structure], tuple[str, str]]] = {
    "name": lambda one: (fold(one.name), one.name),
    "traeger": lambda one: (fold(carrier_of(one)) or "~", fold(one.name)),
    "ende": lambda one: (_ending(one), fold(one.name)),
}


@dataclass(frozen=True, slots=True)
class Counts:
    """How many entries exist per list; `planned_of` counts the planned ones by kind."""

    concepts: int = 0
    bodies: int = 0
    channels: int = 0
    offers: int = 0
    planned_of: Mapping[str, int] = field(default_factory=dict)

    @property
    def planned(self) -> int:
        return sum(self.planned_of.values())

    @property
    def total(self) -> int:
        return self.concepts + self.bodies + self.channels + self.offers + self.planned


def counts(project: Project) -> Counts:
    """One query."""
    found = (
        Structure.objects.filter(project=project)
        .order_by()
        .values_list("kind", "is_planned")
        .annotate(number=Count("pk"))
    )
    existing = {kind: number for kind, is_planned, number in found if not is_planned}
    planned = {kind: number for kind, is_planned, number in found if is_planned}
    return Counts(
        concepts=existing.get(StructureKind.CONCEPT, 0),
        bodies=existing.get(StructureKind.BODY, 0),
        channels=existing.get(StructureKind.CHANNEL, 0),
        offers=existing.get(StructureKind.OFFER, 0),
        planned_of={str(kind): planned.get(kind, 0) for kind in StructureKind},
    )


def known_organisations(project: Project) -> dict[str, Organisation]:
    """The register's organisations by essence of their name, one query."""
    found = Organisation.objects.filter(project=project).order_by("-pk")
    return {organisation_essence(one.name): one for one in found}


def matched(names: Sequence[str], known: dict[str, Organisation]) -> list[Organisation]:
    """Those of the names that stand in the register."""
    essences = (organisation_essence(name) for name in names if name)
    return [known[essence] for essence in essences if essence in known]


MOST_OFFERED = 300


def carrier_names(project: Project) -> list[str]:
    """Names to offer while a carrier is typed; two queries."""
    register = Organisation.objects.filter(project=project).order_by("name")
    typed = Structure.objects.filter(project=project, carrier=None).exclude(
        carrier_name=""
    )
    names = {
        *register.values_list("name", flat=True)[:MOST_OFFERED],
        *typed.order_by("pk").values_list("carrier_name", flat=True)[:MOST_OFFERED],
    }
    return sorted(names, key=fold)


def open_examples(
    project: Project, kind: StructureKind, language: str
) -> list[dict[str, Any]]:
    """Typical entries by field name, without those whose name is on the list."""
    offered = load_content("inventory", "structures", language).get(kind.value, [])
    own = Structure.objects.filter(project=project, kind=kind)
    present = {fold(name) for name in own.values_list("name", flat=True)}
    return [
        {"kind": kind.value, **entry}
        for entry in offered
        if fold(entry["name"]) not in present
    ]
