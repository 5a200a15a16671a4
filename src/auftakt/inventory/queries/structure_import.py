"""Drafts of lists that are being taken over."""

from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.actors.tables.grid import Row
from auftakt.inventory.domain.listing import CheckedList, Column, checked_list
from auftakt.inventory.models import InventoryDraft, Structure
from auftakt.projects.models import Project

STRUCTURES = "structures"


def structure_drafts(project: Project, by: Account) -> QuerySet[InventoryDraft]:
    """They belong to the person who read the list in."""
    found = InventoryDraft.objects.filter(project=project, by=by, purpose=STRUCTURES)
    return found.select_related("project")


def mapping_of(draft: InventoryDraft) -> dict[int, Column]:
    stored = draft.choices.get("mapping", {})
    return {int(place): Column(name) for place, name in stored.items()}


def checked_draft(draft: InventoryDraft) -> CheckedList:
    """One query: the names the list has already."""
    own = Structure.objects.filter(project=draft.project, kind=draft.choices["kind"])
    rows = (Row(number, tuple(cells)) for number, cells in draft.rows)
    return checked_list(rows, mapping_of(draft), own.values_list("name", flat=True))
