"""The contact plan is made from the picture, changed and worked off."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.contacts import PROPOSALS, next_due
from auftakt.stakeholders.domain.kinds import Rhythm
from auftakt.stakeholders.models import EngagementStep, Stakeholder
from auftakt.stakeholders.queries.assessments import board
from auftakt.stakeholders.queries.stakeholders import steps


@transaction.atomic
def plan_contacts(*, project: Project, by: Account, today: dt.date) -> int:
    """A first contact for everybody with a place in the picture and none in the plan.

    Answers how many were added.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    there = set(steps(project).values_list("stakeholder", flat=True))
    made = []
    for row in board(project).placed:
        if row.quadrant and row.stakeholder.pk not in there:
            proposal = PROPOSALS[row.quadrant]
            made.append(
                EngagementStep(
                    stakeholder=row.stakeholder,
                    way=proposal.way.value,
                    rhythm=proposal.rhythm.value,
                    due_on=today + dt.timedelta(days=proposal.days),
                )
            )
    EngagementStep.objects.bulk_create(made)
    audit.record(by=by, action="contact.plan", obj=project, project=project)
    return len(made)


@transaction.atomic
def create_contact(
    *, stakeholder: Stakeholder, by: Account, values: Mapping[str, Any]
) -> EngagementStep:
    step = EngagementStep.objects.create(stakeholder=stakeholder, **values)
    audit.record(
        by=by,
        action="contact.create",
        obj=step,
        project=stakeholder.project,
        fields=values,
    )
    return step


@transaction.atomic
def update_contact(
    *, step: EngagementStep, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(step, changes)
    if written:
        audit.record(
            by=by,
            action="contact.update",
            obj=step,
            project=step.stakeholder.project,
            fields=written,
        )


@transaction.atomic
def finish_contact(
    *, step: EngagementStep, by: Account, today: dt.date
) -> EngagementStep | None:
    """Answers the next one of its rhythm, None for a single one or one done before."""
    if step.done_on:
        return None
    apply_changes(step, {"done_on": today})
    audit.record(
        by=by,
        action="contact.done",
        obj=step,
        project=step.stakeholder.project,
        fields=["done_on"],
    )
    due_on = next_due(step.due_on, today, Rhythm(step.rhythm))
    if due_on is None:
        return None
    kept = ("stakeholder", "way", "rhythm", "contact", "responsible", "purpose")
    values = {name: getattr(step, name) for name in kept}
    return EngagementStep.objects.create(due_on=due_on, **values)


@transaction.atomic
def delete_contact(*, step: EngagementStep, by: Account) -> None:
    audit.record(
        by=by, action="contact.delete", obj=step, project=step.stakeholder.project
    )
    step.delete()
