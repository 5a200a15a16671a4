"""Single items: add, change, move, remove."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import F, QuerySet

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import StaleVersionError
from auftakt.workshop.actions.changes import ORDER, REMOVED, locked, note, top_id
from auftakt.workshop.domain import agenda
from auftakt.workshop.models import AgendaItem, Meeting


@transaction.atomic
def add_item(
    *,
    meeting: Meeting,
    by: Account,
    values: Mapping[str, Any],
    parent: AgendaItem | None = None,
    place: int | None = None,
) -> AgendaItem:
    """At `place` (from 0), else last in its row; a part takes its parent's kind."""
    meeting = locked(meeting)
    siblings = _siblings(meeting, parent)
    count = siblings.count()
    target = count if place is None else max(0, min(place, count))
    siblings.filter(position__gte=target).update(position=F("position") + 1)
    kind = {"kind": parent.kind} if parent else {}
    item = AgendaItem.objects.create(
        **{**values, **kind}, meeting=meeting, parent=parent, position=target
    )
    note(meeting, [top_id(item)])
    _record(by, "agenda_item.add", item, sorted(values))
    return item


@transaction.atomic
def update_item(*, item: AgendaItem, by: Account, changes: Mapping[str, Any]) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(item, changes)
    if written:
        note(locked(item.meeting), [top_id(item)])
        _record(by, "agenda_item.update", item, written)


@transaction.atomic
def move_item(
    *, item: AgendaItem, by: Account, step: int = 0, place: int | None = None
) -> bool:
    """One up (-1) or down (1), or to `place`; False where it stays where it is."""
    meeting = locked(item.meeting)
    siblings = _siblings(meeting, item.parent)
    keys = [str(pk) for pk in siblings.values_list("pk", flat=True)]
    if str(item.pk) not in keys:
        return False
    old = keys.index(str(item.pk))
    new = agenda.moved(keys, str(item.pk), old + step if place is None else place)
    if new == keys:
        return False
    _renumber(siblings, new)
    note(meeting, [ORDER])
    _record(by, "agenda_item.move", item, ["position"])
    return True


@transaction.atomic
def remove_item(*, item: AgendaItem, by: Account) -> None:
    """With all its parts. Raises `StaleVersionError` where it is gone already."""
    meeting = locked(item.meeting)
    stored = AgendaItem.objects.select_related("parent").filter(pk=item.pk).first()
    if stored is None:
        raise StaleVersionError
    item = stored  # its place may have changed since the page was opened
    siblings = _siblings(meeting, item.parent)
    note(meeting, [top_id(item) if item.parent else REMOVED])
    _record(by, "agenda_item.remove", item, [])
    siblings.filter(position__gt=item.position).update(position=F("position") - 1)
    item.delete()


def _siblings(meeting: Meeting, parent: AgendaItem | None) -> QuerySet[AgendaItem]:
    return AgendaItem.objects.filter(meeting=meeting, parent=parent)


def _renumber(siblings: QuerySet[AgendaItem], keys: Sequence[str]) -> None:
    """Writes only the rows whose place changes."""
    stored = dict(siblings.values_list("pk", "position"))
    changed = [
        AgendaItem(pk=int(key), position=place)
        for place, key in enumerate(keys)
        if stored[int(key)] != place
    ]
    AgendaItem.objects.bulk_update(changed, ["position"])


def _record(by: Account, action: str, item: AgendaItem, fields: list[str]) -> None:
    audit.record(
        by=by, action=action, obj=item, project=item.meeting.project, fields=fields
    )
