"""Opening a gate although something is missing: an act with a reason."""

import datetime as dt

from django.db import transaction
from django.utils.translation import gettext

from auftakt.accounts.models import Account
from auftakt.decisions.actions.proposals import (
    Wording,
    add_version,
    start_proposal,
)
from auftakt.decisions.models import Proposal
from auftakt.goals.domain.gates import Gate, GateVerdict
from auftakt.goals.errors import NothingToOverrideError, WayShutError
from auftakt.goals.models import GateOverride
from auftakt.goals.queries.gates import procedure_gate
from auftakt.kernel import audit
from auftakt.projects.models import Project


@transaction.atomic
def open_procedure(
    *, project: Project, by: Account, reason: str, now: dt.datetime
) -> GateOverride:
    """Covers what is missing now; raises `NothingToOverrideError` when it is open."""
    Project.objects.select_for_update().get(pk=project.pk)
    return override_gate(
        project=project, by=by, verdict=procedure_gate(project), reason=reason, now=now
    )


@transaction.atomic
def propose_procedure(
    *, project: Project, by: Account, text: str, reason: str, today: dt.date
) -> Proposal:
    """The way as a wording to agree on, or its next version.

    Raises `WayShutError` while the goals are not agreed (S25), `RoundRunningError`,
    `SameTextError`.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    if not procedure_gate(project).is_open:
        raise WayShutError
    wording = Wording(text, reason)
    found = Proposal.objects.filter(project=project, subject_id=project.public_id)
    if proposal := found.first():
        add_version(proposal=proposal, by=by, wording=wording, today=today)
        return proposal
    return start_proposal(
        project=project,
        by=by,
        title=gettext("Der Weg"),
        wording=wording,
        today=today,
        subject=(Gate.PROCEDURE.value, project.public_id),
    )


@transaction.atomic
def override_gate(
    *,
    project: Project,
    by: Account,
    verdict: GateVerdict,
    reason: str,
    now: dt.datetime,
) -> GateOverride:
    """For any gate: the row, and an entry of the trail that holds the reason."""
    if verdict.is_open:
        raise NothingToOverrideError
    made = GateOverride.objects.create(
        project=project,
        gate=verdict.gate,
        reason=reason,
        missing=sorted(verdict.codes),
        at=now,
        by=by,
    )
    audit.record(
        by=by, action="gate.override", obj=made, project=project, reason=reason
    )
    return made
