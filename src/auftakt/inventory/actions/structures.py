"""Entries of the four lists come, change and go, with their members."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation
from auftakt.actors.tables.essence import organisation_essence
from auftakt.inventory.actions.overlaps import recheck, recheck_all
from auftakt.inventory.errors import EntryTakenError
from auftakt.inventory.models import Structure, StructureMember
from auftakt.inventory.queries.structures import known_organisations, structures
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project

MEMBERS, CARRIER = "members", "carrier_name"
ONCE = ("kind", "is_planned", "name")


@transaction.atomic
def create_structure(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> Structure:
    """`values` by field name; "members" is a list of names of the body's members.

    Names that stand in the register become links to it, the others stay as written.
    Raises `EntryTakenError` where the list has such an entry.
    """
    _refuse_taken_name(project, values)
    own = {name: value for name, value in values.items() if name != MEMBERS}
    known = known_organisations(project)
    structure = Structure.objects.create(project=project, **_with_carrier(own, known))
    members = _members(structure, values.get(MEMBERS, ()), known)
    StructureMember.objects.bulk_create(members)
    audit.record(
        by=by,
        action="structure.create",
        obj=structure,
        project=project,
        fields=values,
    )
    recheck(project=project, structure=structure)
    return structure


@transaction.atomic
def update_structure(
    *, structure: Structure, by: Account, changes: Mapping[str, Any]
) -> None:
    """As `create_structure`; raises `StaleVersionError` where somebody was faster."""
    if not changes:
        return
    _refuse_taken_name(
        structure.project,
        {**{name: getattr(structure, name) for name in ONCE}, **changes},
        besides=structure,
    )
    known = known_organisations(structure.project)
    own = {name: value for name, value in changes.items() if name != MEMBERS}
    # Members alone raise the version too: the unchanged kind carries the write.
    apply_changes(structure, _with_carrier(own, known) or {"kind": structure.kind})
    if MEMBERS in changes:
        structure.members.all().delete()
        members = _members(structure, changes[MEMBERS], known)
        StructureMember.objects.bulk_create(members)
    audit.record(
        by=by,
        action="structure.update",
        obj=structure,
        project=structure.project,
        fields=changes,
    )
    recheck(project=structure.project, structure=structure)


@transaction.atomic
def take_examples(
    *, project: Project, by: Account, entries: Iterable[Mapping[str, Any]]
) -> int:
    """Answers how many were added; one entry of the trail for all."""
    made = add_structures(project=project, entries=entries)
    audit.record(by=by, action="structure.take_examples", obj=project, project=project)
    return len(made)


def add_structures(
    *, project: Project, entries: Iterable[Mapping[str, Any]]
) -> list[Structure]:
    """Many entries at once, for actions that leave one entry in the trail.

    What the list got meanwhile is passed over, so that a second press adds nothing.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    there = set(structures(project).values_list(*ONCE))
    known = known_organisations(project)
    made: list[Structure] = []
    members: list[StructureMember] = []
    for values in entries:
        own = {name: value for name, value in values.items() if name != MEMBERS}
        one = Structure(project=project, **_with_carrier(own, known))
        if tuple(getattr(one, name) for name in ONCE) in there:
            continue
        made.append(one)
        members += _members(one, values.get(MEMBERS, ()), known)
    Structure.objects.bulk_create(made)
    StructureMember.objects.bulk_create(members)
    recheck_all(project=project)
    return made


@transaction.atomic
def delete_structure(*, structure: Structure, by: Account) -> None:
    """Its members and its overlaps go with it."""
    audit.record(
        by=by, action="structure.delete", obj=structure, project=structure.project
    )
    structure.delete()


def _with_carrier(
    values: Mapping[str, Any], known: Mapping[str, Organisation]
) -> dict[str, Any]:
    """A typed carrier that stands in the register is linked to it."""
    if CARRIER not in values or "carrier" in values:
        return dict(values)
    return {**values, "carrier": known.get(organisation_essence(values[CARRIER]))}


def _members(
    structure: Structure, names: Iterable[str], known: Mapping[str, Organisation]
) -> list[StructureMember]:
    """Each name once; not yet written."""
    members: dict[tuple[int | None, str], StructureMember] = {}
    for name in (name.strip()[:160] for name in names):
        found = known.get(organisation_essence(name)) if name else None
        title = "" if found else name
        if name:
            members.setdefault(
                (found.pk if found else None, title),
                StructureMember(structure=structure, organisation=found, title=title),
            )
    return list(members.values())


def _refuse_taken_name(
    project: Project, values: Mapping[str, Any], *, besides: Structure | None = None
) -> None:
    others = Structure.objects.filter(
        project=project,
        kind=values["kind"],
        is_planned=values.get("is_planned", False),
        name=values["name"],
    )
    if besides:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise EntryTakenError
