"""What the home page learns; numbers only, for it is read by every role."""

import datetime as dt
from collections.abc import Iterable

from auftakt.analyses.retention import missing_weight
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project
from auftakt.stakeholders.domain import findings as rules
from auftakt.stakeholders.domain.contacts import is_overdue
from auftakt.stakeholders.domain.findings import State
from auftakt.stakeholders.queries.assessments import board, old_assessments
from auftakt.stakeholders.queries.stakeholders import steps


def findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None = None
) -> Iterable[Finding]:
    """Four queries, whatever the number; the day comes from an app above."""
    all_steps = list(steps(project))
    contacted = {step.stakeholder_id for step in all_steps}
    found = board(project)
    unplanned = [
        row for row in found.rows if row.is_key and row.stakeholder.pk not in contacted
    ]
    state = State(
        assessed=len(found.placed),
        unplanned=len(unplanned),
        overdue=sum(is_overdue(step.due_on, step.done_on, today) for step in all_steps),
    )
    return list(rules.findings(state, missing_weight(kickoff_day, today)))


def retention_findings(
    project: Project, today: dt.date, kickoff_day: dt.date | None
) -> Iterable[Finding]:
    """One query; the kick-off lies in an app above, so its day comes along."""
    old = len(old_assessments(project, kickoff_day, today))
    return list(rules.retention_findings(old, kickoff_day))
