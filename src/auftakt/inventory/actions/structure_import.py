"""Taking a foreign list over: draft, columns, and all good rows at once."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.errors import FaultyRowsError
from auftakt.inventory.actions.structures import add_structures
from auftakt.inventory.domain.listing import CheckedList, FoundTable
from auftakt.inventory.models import InventoryDraft
from auftakt.inventory.queries.structure_import import STRUCTURES
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import StaleVersionError
from auftakt.projects.models import Project

DRAFT_KEPT = dt.timedelta(hours=2)


@transaction.atomic
def start_structure_import(
    *,
    project: Project,
    by: Account,
    source: tuple[str, str],
    table: FoundTable,
    now: dt.datetime,
) -> InventoryDraft:
    """`source`: kind of the list and name of the file.

    Kept for two hours; an earlier draft of the same person goes, expired ones too.
    """
    kind, file_name = source
    drafts = InventoryDraft.objects.filter(purpose=STRUCTURES)
    drafts.filter(project=project, by=by).delete()
    drafts.filter(expires_at__lte=now).delete()
    draft = InventoryDraft.objects.create(
        project=project,
        by=by,
        purpose=STRUCTURES,
        file_name=file_name[:200],
        header=list(table.header),
        rows=[[row.number, list(row.cells)] for row in table.rows],
        choices={
            "kind": kind,
            "mapping": {str(place): str(name) for place, name in table.mapping.items()},
        },
        expires_at=now + DRAFT_KEPT,
    )
    audit.record(by=by, action="structure_import.start", obj=draft, project=project)
    return draft


@transaction.atomic
def map_structure_import(
    *, draft: InventoryDraft, by: Account, mapping: Mapping[str, str]
) -> None:
    written = apply_changes(
        draft, {"choices": {**draft.choices, "mapping": dict(mapping)}}
    )
    audit.record(
        by=by,
        action="structure_import.map",
        obj=draft,
        project=draft.project,
        fields=written,
    )


@transaction.atomic
def discard_structure_import(*, draft: InventoryDraft, by: Account) -> None:
    audit.record(
        by=by, action="structure_import.discard", obj=draft, project=draft.project
    )
    draft.delete()


@transaction.atomic
def apply_structure_import(
    *,
    draft: InventoryDraft,
    by: Account,
    checked: CheckedList,
    without_faulty: bool,
) -> int:
    """Answers how many entries came; the draft goes.

    Raises `FaultyRowsError` where rows have faults and are not to be left out, and
    `StaleVersionError` where the draft was taken or changed meanwhile.
    """
    if checked.faults and not without_faulty:
        raise FaultyRowsError
    present = InventoryDraft.objects.select_for_update().filter(pk=draft.pk)
    if not present.filter(version=draft.version).first():
        raise StaleVersionError
    kind = draft.choices["kind"]
    entries: Sequence[Mapping[str, Any]] = [
        {"kind": kind, **values} for _number, values in checked.entries
    ]
    made = add_structures(project=draft.project, entries=entries)
    audit.record(
        by=by, action="structure_import.apply", obj=draft, project=draft.project
    )
    draft.delete()
    return len(made)
