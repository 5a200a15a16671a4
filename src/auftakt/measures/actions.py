"""Measures come, change their state, are given up and go."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.measures.domain import Status, next_states
from auftakt.measures.errors import MoveRefusedError, ReasonMissingError
from auftakt.measures.models import Measure
from auftakt.origins import actions as origins
from auftakt.origins.domain import OutcomeState
from auftakt.projects.models import Project

_SHOWN_AS = {Status.DONE: OutcomeState.DONE, Status.DROPPED: OutcomeState.DROPPED}


@transaction.atomic
def create_measure(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> Measure:
    """`values` by field name; the number follows the highest one so far."""
    Project.objects.select_for_update().get(pk=project.pk)
    known = Measure.objects.filter(project=project)
    highest = known.aggregate(highest=Max("number"))["highest"] or 0
    measure = Measure.objects.create(project=project, number=highest + 1, **values)
    audit.record(
        by=by,
        action="measure.create",
        obj=measure,
        project=project,
        fields=sorted(values),
    )
    return measure


@transaction.atomic
def update_measure(
    *, measure: Measure, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(measure, changes)
    if not written:
        return
    if "title" in changes:
        origins.rename(measure, measure.title)
    audit.record(
        by=by,
        action="measure.update",
        obj=measure,
        project=measure.project,
        fields=written,
    )


@transaction.atomic
def set_measure_state(
    *, measure: Measure, by: Account, status: Status, today: dt.date
) -> None:
    """One step on; what it was made from shows it. Giving up: `drop_measure`."""
    if status not in next_states(Status(measure.status)):
        raise MoveRefusedError
    changes = {
        "status": status.value,
        "done_on": today if status is Status.DONE else None,
        "dropped_reason": "",
    }
    written = apply_changes(measure, changes)
    origins.set_state(measure.public_id, _SHOWN_AS.get(status, OutcomeState.OPEN))
    audit.record(
        by=by,
        action="measure.set_state",
        obj=measure,
        project=measure.project,
        fields=written,
    )


@transaction.atomic
def drop_measure(*, measure: Measure, by: Account, reason: str) -> None:
    """Given up, but kept with its reason; what it was made from shows that."""
    reason = reason.strip()
    if not reason:
        raise ReasonMissingError
    if Status(measure.status) is Status.DROPPED:
        raise MoveRefusedError
    changes = {"status": Status.DROPPED.value, "dropped_reason": reason}
    written = apply_changes(measure, {**changes, "done_on": None})
    origins.set_state(measure.public_id, OutcomeState.DROPPED, dropped_reason=reason)
    audit.record(
        by=by,
        action="measure.drop",
        obj=measure,
        project=measure.project,
        fields=written,
        reason=reason,
    )


@transaction.atomic
def delete_measure(*, measure: Measure, by: Account, reason: str = "") -> None:
    """For what was entered by mistake; what it was made from says that it is gone."""
    audit.record(
        by=by,
        action="measure.delete",
        obj=measure,
        project=measure.project,
        reason=reason,
    )
    origins.remove(measure, reason=reason)
    measure.delete()
