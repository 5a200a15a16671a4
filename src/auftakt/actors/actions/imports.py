"""Taking a list over: draft, mapping, choices, and all or nothing at the end."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.errors import FaultyRowsError
from auftakt.actors.models import ImportDraft, Organisation, Person
from auftakt.actors.review import Review
from auftakt.actors.tables.columns import guessed_mapping
from auftakt.actors.tables.grid import Grid
from auftakt.actors.tables.plan import Entry, Plan
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project

DRAFT_KEPT = dt.timedelta(hours=2)
_EMPTY = ("", "none", False)


@transaction.atomic
def start_import(
    *, project: Project, by: Account, file_name: str, grid: Grid, now: dt.datetime
) -> ImportDraft:
    """Keeps what was read for two hours; an earlier draft of the same person goes."""
    ImportDraft.objects.filter(project=project, by=by).delete()
    draft = ImportDraft.objects.create(
        project=project,
        by=by,
        file_name=file_name[:200],
        header=list(grid.header),
        rows=[[row.number, list(row.cells)] for row in grid.rows],
        mapping={
            str(place): field.value
            for place, field in guessed_mapping(grid.header).items()
        },
        expires_at=now + DRAFT_KEPT,
    )
    audit.record(by=by, action="actor_import.start", obj=draft, project=project)
    return draft


@transaction.atomic
def map_import(
    *, draft: ImportDraft, by: Account, mapping: Mapping[str, str], default_bloc: str
) -> None:
    """Columns that hold nothing we take are emptied at once: they are not needed."""
    kept = {int(place) for place in mapping}
    rows = [
        [number, [cell if at in kept else "" for at, cell in enumerate(cells)]]
        for number, cells in draft.rows
    ]
    stored = dict(mapping)
    if default_bloc:
        stored["default_bloc"] = default_bloc
    changes = {"mapping": stored, "rows": rows, "choices": {}}
    written = apply_changes(draft, changes)
    audit.record(
        by=by,
        action="actor_import.map",
        obj=draft,
        project=draft.project,
        fields=written,
    )


@transaction.atomic
def choose_for_import(
    *, draft: ImportDraft, by: Account, choices: Mapping[str, str]
) -> None:
    """What happens with duplicates, and which faulty rows are left out."""
    written = apply_changes(draft, {"choices": dict(choices)})
    audit.record(
        by=by,
        action="actor_import.choose",
        obj=draft,
        project=draft.project,
        fields=written,
    )


@transaction.atomic
def discard_import(*, draft: ImportDraft, by: Account) -> None:
    audit.record(by=by, action="actor_import.discard", obj=draft, project=draft.project)
    draft.delete()


@transaction.atomic
def apply_import(*, draft: ImportDraft, by: Account, review: Review) -> Plan:
    """Writes the reviewed list as a whole and deletes the draft.

    Raises `FaultyRowsError` where a row still has a fault: then nothing is written.
    Raises `StaleVersionError` where the draft was taken or changed meanwhile.
    """
    if review.faults:
        raise FaultyRowsError
    present = ImportDraft.objects.select_for_update().filter(pk=draft.pk)
    if not present.filter(version=draft.version).first():
        raise StaleVersionError
    plan = review.plan
    written = _write_organisations(plan, draft.project)
    new = [
        _person(entry, draft.project, written) for entry in plan.persons if not entry.of
    ]
    Person.objects.bulk_create(new)
    _update_persons(plan, draft.project, written)
    audit.record(by=by, action="actor_import.apply", obj=draft, project=draft.project)
    draft.delete()
    return plan


@transaction.atomic
def delete_expired_drafts(*, now: dt.datetime) -> int:
    """Answers how many went. Called whenever a list is read in, and by the server."""
    expired = ImportDraft.objects.filter(expires_at__lte=now)
    count, _ = expired.delete()
    return count


def _write_organisations(plan: Plan, project: Project) -> dict[str, Organisation]:
    """The organisations of the plan by the key of their entry."""
    entries = list(plan.organisations.values())
    created = {
        entry.key: Organisation(project=project, **entry.for_new)
        for entry in entries
        if not entry.of
    }
    Organisation.objects.bulk_create(created.values())
    on_record = {entry.of: entry for entry in entries if entry.of}
    found = Organisation.objects.filter(project=project, public_id__in=list(on_record))
    completed = {
        on_record[str(one.public_id)].key: _completed(one, on_record) for one in found
    }
    return created | completed


def _completed(
    organisation: Organisation, entries: Mapping[str, Entry]
) -> Organisation:
    entry = entries[str(organisation.public_id)]
    fills = {
        name: value
        for name, value in entry.fills.items()
        if getattr(organisation, name) in _EMPTY
    }
    apply_changes(organisation, {**fills, **entry.values})
    return organisation


def _person(
    entry: Entry, project: Project, written: Mapping[str, Organisation]
) -> Person:
    employer = written.get(entry.organisation)
    return Person(project=project, organisation=employer, **entry.for_new)


def _update_persons(
    plan: Plan, project: Project, written: Mapping[str, Organisation]
) -> None:
    updates = {entry.of: entry for entry in plan.persons if entry.of}
    found = Person.objects.filter(project=project, public_id__in=list(updates))
    for person in found:
        entry = updates[str(person.public_id)]
        changes: dict[str, Any] = dict(entry.values)
        if entry.organisation in written:
            changes["organisation"] = written[entry.organisation]
        apply_changes(person, changes)
