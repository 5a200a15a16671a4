"""Cards are written, changed, merged, taken apart and deleted."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.models import Project
from auftakt.swot.domain.merging import MergeRefusal, groups, merge_refusal
from auftakt.swot.errors import (
    CardInUseError,
    MergeRefusedError,
    NotMergedError,
)
from auftakt.swot.labels import MERGE_WORDS
from auftakt.swot.models import SwotEntry


@transaction.atomic
def create_entry(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> SwotEntry:
    """`values` by field name; "quadrant" and "text" are needed."""
    entry = add_entries(project, by, [values])[0]
    audit.record(
        by=by, action="swot_entry.create", obj=entry, project=project, fields=[*values]
    )
    return entry


def add_entries(
    project: Project, by: Account | None, entries: Iterable[Mapping[str, Any]]
) -> list[SwotEntry]:
    """With the next numbers; the caller's entry of the trail covers them."""
    Project.objects.select_for_update().get(pk=project.pk)
    there = SwotEntry.objects.filter(project=project)
    start = (there.aggregate(last=Max("number"))["last"] or 0) + 1
    return [
        SwotEntry.objects.create(project=project, number=number, made_by=by, **values)
        for number, values in enumerate(entries, start=start)
    ]


@transaction.atomic
def update_entry(*, entry: SwotEntry, by: Account, changes: Mapping[str, Any]) -> None:
    """A new quadrant moves what was merged into the card along.

    Raises `StaleVersionError` where somebody was faster, `MergeRefusedError` where a
    merged card would leave the quadrant of the one it counts at.
    """
    if not changes:
        return
    if changes.get("quadrant", entry.quadrant) != entry.quadrant:
        _move(entry, changes["quadrant"])
    written = apply_changes(entry, changes)
    if "text" in changes:
        origins.rename(entry, entry.text)
    audit.record(
        by=by,
        action="swot_entry.update",
        obj=entry,
        project=entry.project,
        fields=written,
    )


def _move(entry: SwotEntry, quadrant: str) -> None:
    parents = _parents(entry.project)
    if parents[entry.pk] is not None:
        raise MergeRefusedError(MERGE_WORDS[MergeRefusal.OTHER_QUADRANT])
    below = [key for key in groups(parents)[entry.pk] if key != entry.pk]
    for one in SwotEntry.objects.filter(pk__in=below):
        apply_changes(one, {"quadrant": quadrant})


def _parents(project: Project) -> dict[int, int | None]:
    rows = SwotEntry.objects.filter(project=project)
    return dict(rows.values_list("pk", "merged_into_id"))


@transaction.atomic
def merge_entry(*, entry: SwotEntry, into: SwotEntry, by: Account) -> None:
    """`entry` keeps its row, its dots and its links, and is counted at `into`.

    What was merged into `entry` before comes along. Raises `MergeRefusedError`.
    """
    Project.objects.select_for_update().get(pk=entry.project_id)
    parents = _parents(entry.project)
    quadrants = {entry.pk: entry.quadrant, into.pk: into.quadrant}
    refused = merge_refusal(entry.pk, into.pk, parents, quadrants)
    if refused:
        raise MergeRefusedError(MERGE_WORDS[refused])
    apply_changes(entry, {"merged_into": into})
    audit.record(
        by=by,
        action="swot_entry.merge",
        obj=entry,
        project=entry.project,
        fields=["merged_into"],
    )


@transaction.atomic
def split_entry(*, entry: SwotEntry, by: Account) -> None:
    """The card stands for itself again, as before it was merged."""
    if entry.merged_into_id is None:
        raise NotMergedError
    apply_changes(entry, {"merged_into": None})
    audit.record(
        by=by,
        action="swot_entry.split",
        obj=entry,
        project=entry.project,
        fields=["merged_into"],
    )


@transaction.atomic
def tell_apart(*, entry: SwotEntry, other: SwotEntry, by: Account) -> None:
    """The two only sound alike; they are not proposed any more."""
    known = str(other.public_id)
    if known in entry.told_apart:
        return
    apply_changes(entry, {"told_apart": [*entry.told_apart, known]})
    audit.record(
        by=by,
        action="swot_entry.tell_apart",
        obj=entry,
        project=entry.project,
        fields=["told_apart"],
    )


@transaction.atomic
def delete_entry(*, entry: SwotEntry, by: Account | None, reason: str = "") -> None:
    """Its dots go with it; what was merged into it moves on to where it counted."""
    audit.record(
        by=by,
        action="swot_entry.delete",
        obj=entry,
        project=entry.project,
        reason=reason,
    )
    origins.remove(entry, reason=reason)
    for one in SwotEntry.objects.filter(merged_into=entry):
        apply_changes(one, {"merged_into": entry.merged_into})
    entry.delete()


@transaction.atomic
def take_back(*, entry: SwotEntry) -> None:
    """Whoever wrote the card on a phone withdraws it.

    Raises `CardInUseError` once it has dots or somebody has worked with it.
    """
    is_used = (
        bool(entry.evidence or entry.theme)
        or entry.merged_into_id is not None
        or entry.merged.exists()
        or entry.dots.exists()
        or entry.strategy_uses.exists()
        or entry.point_uses.exists()
        or origins.is_linked(entry)
    )
    if is_used:
        raise CardInUseError
    delete_entry(entry=entry, by=None)
