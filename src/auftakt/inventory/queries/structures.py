"""The four lists of what exists and what is planned (S33)."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from django.db.models import Count, Prefetch, QuerySet

from auftakt.actors.models import Organisation
from auftakt.actors.tables.essence import organisation_essence
from auftakt.actors.tables.text import fold
from auftakt.inventory.domain.kinds import StructureKind
from auftakt.inventory.models import Structure, StructureMember
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
    if wanted.target_group and wanted.target_group not in one.target_groups:
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
    """How many entries exist per list, and how many more are planned in all."""

    concepts: int = 0
    bodies: int = 0
    channels: int = 0
    offers: int = 0
    planned: int = 0

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
    existing = {kind: number for kind, planned, number in found if not planned}
    return Counts(
        concepts=existing.get(StructureKind.CONCEPT, 0),
        bodies=existing.get(StructureKind.BODY, 0),
        channels=existing.get(StructureKind.CHANNEL, 0),
        offers=existing.get(StructureKind.OFFER, 0),
        planned=sum(number for _, planned, number in found if planned),
    )


def known_organisations(project: Project) -> dict[str, Organisation]:
    """The register's organisations by essence of their name, one query."""
    found = Organisation.objects.filter(project=project).order_by("-pk")
    return {organisation_essence(one.name): one for one in found}


def matched(names: Sequence[str], known: dict[str, Organisation]) -> list[Organisation]:
    """Those of the names that stand in the register."""
    essences = (organisation_essence(name) for name in names if name)
    return [known[essence] for essence in essences if essence in known]
