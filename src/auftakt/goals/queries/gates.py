"""Whether the way may be agreed (S25), and which gates were opened with a reason."""

from collections.abc import Mapping, Sequence
from uuid import UUID

from django.db.models import QuerySet

from auftakt.goals.domain.gates import (
    Gate,
    GateVerdict,
    GoalStanding,
    Opened,
    Parallel,
    procedure_missing,
    verdict,
)
from auftakt.goals.domain.kinds import GoalState as Stand
from auftakt.goals.models import GateOverride, Goal
from auftakt.goals.queries.agreement import Agreement, agreements
from auftakt.goals.queries.goals import goals
from auftakt.inventory.queries.overlap import parallel_gate
from auftakt.projects.models import Project


def procedure_gate(project: Project) -> GateVerdict:
    """Agreeing on the way is possible once the goals are agreed and nothing doubles."""
    counted = list(goals(project).exclude(state=Stand.DROPPED))
    return gate_of(project, counted, agreements(project, counted))


def gate_of(
    project: Project, counted: Sequence[Goal], agreed: Mapping[UUID, Agreement]
) -> GateVerdict:
    """As `procedure_gate`, for pages that have read goals and agreements already."""
    states = [
        GoalStanding(
            id=str(goal.public_id),
            number=goal.number,
            title=goal.title,
            text=goal.text,
            is_essential=goal.is_essential,
            is_agreed=agreed[goal.public_id].is_agreed,
        )
        for goal in counted
    ]
    inventory = parallel_gate(project)
    parallel = Parallel(len(inventory.open), inventory.is_passed)
    missing = procedure_missing(states, parallel)
    opened = [
        Opened(frozenset(one.missing), one.reason)
        for one in overrides(project).filter(gate=Gate.PROCEDURE)
    ]
    return verdict(Gate.PROCEDURE, missing, opened)


def overrides(project: Project) -> QuerySet[GateOverride]:
    """Every gate that was opened with a reason, oldest first; for all documents."""
    return GateOverride.objects.filter(project=project).select_related("by")
