"""What is planned is compared, answered and signed off (S34)."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.inventory.domain.kinds import OverlapAnswer
from auftakt.inventory.errors import (
    NothingListedError,
    OverlapChangedError,
    OverlapReasonMissingError,
    OverlapsOpenError,
)
from auftakt.inventory.models import ParallelSignOff, Structure, StructureOverlap
from auftakt.inventory.queries.overlap import (
    Compared,
    all_structures,
    parallel_gate,
    structure_pairs,
)
from auftakt.inventory.queries.structures import counts
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project


@transaction.atomic
def recheck(*, project: Project, structure: Structure) -> None:
    """Compares one entry that came or changed with the other side only.

    Called by the actions of the lists, whose entry of the trail covers it.
    """
    entries = all_structures(project)
    own = [one for one in entries if one.pk == structure.pk]
    known = _between_structures(project)
    if structure.is_planned:
        found = structure_pairs(project, own, _existing(entries))
        known.filter(existing=structure).delete()
        _store(project, found, known.filter(planned=structure))
        return
    planned = [one for one in entries if one.is_planned]
    found = structure_pairs(project, planned, own)
    known.filter(planned=structure).delete()
    _store(project, found, known.filter(existing=structure))


@transaction.atomic
def recheck_all(*, project: Project) -> None:
    """After many entries came at once."""
    entries = all_structures(project)
    planned = [one for one in entries if one.is_planned]
    existing = _existing(entries)
    found = structure_pairs(project, planned, existing)
    _store(project, found, _between_structures(project))


def _between_structures(project: Project) -> QuerySet[StructureOverlap]:
    """Those with the Initiativkreis are compared when they are read."""
    return StructureOverlap.objects.filter(project=project, planned__isnull=False)


def _existing(entries: Iterable[Structure]) -> list[Structure]:
    return [one for one in entries if not one.is_planned]


def _store(
    project: Project, found: Iterable[Compared], known: Iterable[StructureOverlap]
) -> None:
    """Writes what is new or changed.

    A pair that resembles each other no more goes, unless it was answered: the decision
    stands in the concept.
    """
    rows = {(one.planned_id, one.existing_id): one for one in known}
    new = []
    for one in found:
        row = rows.pop(one.pair, None)
        if row:
            _update(row, one.values)
            continue
        sides = {"planned": one.planned, "existing": one.existing}
        new.append(StructureOverlap(project=project, **sides, **one.values))
    StructureOverlap.objects.bulk_create(new, batch_size=500)
    gone = [row.pk for row in rows.values() if not row.answer]
    StructureOverlap.objects.filter(pk__in=gone).delete()


def _update(row: StructureOverlap, values: Mapping[str, Any]) -> None:
    changes = {
        name: value for name, value in values.items() if value != getattr(row, name)
    }
    apply_changes(row, changes)


@transaction.atomic
def settle_overlap(
    *,
    overlap: StructureOverlap,
    by: Account,
    changes: Mapping[str, Any],
    seen: str,
    now: dt.datetime,
) -> None:
    """Records how both sides work together; a later answer replaces the first.

    `changes` by field name. `seen`: the essence the person decided on. Raises
    `OverlapChangedError` where either side says something else by now,
    `OverlapReasonMissingError` where both stay apart without a reason.
    """
    if overlap.essence != seen:
        raise OverlapChangedError
    answer = changes.get("answer", overlap.answer)
    reason = changes.get("reason", overlap.reason)
    if answer == OverlapAnswer.SEPARATE and not reason.strip():
        raise OverlapReasonMissingError
    written = apply_changes(
        _stored(overlap),
        {
            **changes,
            **_compared(overlap),
            "answered_essence": overlap.essence,
            "answered_at": now,
            "answered_by": by,
            "for_meeting": False,
        },
    )
    audit.record(
        by=by,
        action="overlap.settle",
        obj=overlap,
        project=overlap.project,
        fields=written,
        reason=reason,
    )


@transaction.atomic
def mark_for_meeting(
    *,
    overlap: StructureOverlap,
    by: Account,
    for_meeting: bool,
    draft: Mapping[str, str],
) -> None:
    """The circle talks about it first; it stays open.

    `draft`: reason and sentence as typed so far, kept for the meeting unless the
    overlap was answered once.
    """
    kept = (
        {} if overlap.answer else {name: text for name, text in draft.items() if text}
    )
    changes = {"for_meeting": for_meeting, **kept, **_compared(overlap)}
    written = apply_changes(_stored(overlap), changes)
    audit.record(
        by=by,
        action="overlap.for_meeting",
        obj=overlap,
        project=overlap.project,
        fields=written,
    )


def _stored(overlap: StructureOverlap) -> StructureOverlap:
    """A pair with the Initiativkreis is stored with its first answer.

    Raises `OverlapChangedError` where somebody answered it in the same moment.
    """
    if overlap.pk:
        return overlap
    made, is_new = StructureOverlap.objects.get_or_create(
        project=overlap.project,
        planned=None,
        existing=overlap.existing,
        defaults={"public_id": overlap.public_id, **_compared(overlap)},
    )
    if not is_new:
        raise OverlapChangedError
    overlap.pk = made.pk
    return made


def _compared(overlap: StructureOverlap) -> dict[str, Any]:
    """What was seen of the Initiativkreis when it was answered."""
    if overlap.planned_id:
        return {}
    return {name: getattr(overlap, name) for name in ("score", "criteria", "essence")}


@transaction.atomic
def sign_off(
    *, project: Project, by: Account, statement: str, on: dt.date
) -> ParallelSignOff:
    """The circle states that nothing is built twice.

    Raises `NothingListedError` before the first entry of the lists, and
    `OverlapsOpenError` while an overlap waits for an answer. A second press of the
    button states nothing again.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    if not counts(project).total:
        raise NothingListedError
    gate = parallel_gate(project)
    if gate.open:
        raise OverlapsOpenError
    last = gate.sign_off
    if last and gate.is_passed and (last.signed_on, last.statement) == (on, statement):
        return last
    made = ParallelSignOff.objects.create(
        project=project,
        signed_on=on,
        statement=statement,
        essence=gate.essence,
        by=by,
    )
    audit.record(by=by, action="parallel.sign_off", obj=made, project=project)
    return made
