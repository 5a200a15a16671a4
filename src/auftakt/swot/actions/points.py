"""What the circle agrees on is fixed, changed with a new day, or withdrawn."""

import datetime as dt
from collections.abc import Collection, Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.models import Project
from auftakt.swot.domain.kinds import POINT_QUADRANTS, PointKind
from auftakt.swot.errors import PointWithdrawnError, UnfitSourceError
from auftakt.swot.models import AgreedPoint, AgreedPointEntry, SwotEntry


@transaction.atomic
def fix_point(
    *,
    project: Project,
    by: Account,
    kind: PointKind,
    values: Mapping[str, Any],
    entries: Collection[SwotEntry] = (),
) -> AgreedPoint:
    """`values`: text and agreed_on; `entries`: the cards it came from, if any."""
    _check(kind, entries)
    point = AgreedPoint.objects.create(project=project, kind=kind, made_by=by, **values)
    for entry in entries:
        AgreedPointEntry.objects.create(point=point, entry=entry)
    audit.record(by=by, action="agreed_point.fix", obj=point, project=project)
    return point


@transaction.atomic
def update_point(
    *,
    point: AgreedPoint,
    by: Account,
    changes: Mapping[str, Any],
    entries: Collection[SwotEntry] | None = None,
) -> None:
    """`entries` None: as before. Raises `StaleVersionError`, `PointWithdrawnError`."""
    if point.withdrawn_on:
        raise PointWithdrawnError
    fields = [*changes]
    if entries is not None:
        _check(PointKind(point.kind), entries)
        point.sources.exclude(entry__in=entries).delete()
        there = set(point.sources.values_list("entry_id", flat=True))
        for entry in entries:
            if entry.pk not in there:
                AgreedPointEntry.objects.create(point=point, entry=entry)
        fields.append("entries")
    if not fields:
        return
    apply_changes(point, changes)
    if "text" in changes:
        origins.rename(point, point.text)
    audit.record(
        by=by,
        action="agreed_point.update",
        obj=point,
        project=point.project,
        fields=fields,
    )


@transaction.atomic
def withdraw_point(
    *, point: AgreedPoint, by: Account, today: dt.date, reason: str
) -> None:
    """It stays readable with day and reason; what was made of it stays, too."""
    if point.withdrawn_on:
        raise PointWithdrawnError
    changes = {"withdrawn_on": today, "withdrawn_reason": reason}
    apply_changes(point, changes)
    audit.record(
        by=by,
        action="agreed_point.withdraw",
        obj=point,
        project=point.project,
        fields=[*changes],
        reason=reason,
    )


def _check(kind: PointKind, entries: Collection[SwotEntry]) -> None:
    if any(entry.quadrant not in POINT_QUADRANTS[kind] for entry in entries):
        raise UnfitSourceError
