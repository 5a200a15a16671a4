"""Whether the way may be agreed (S25), and which gates were opened with a reason."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from uuid import UUID

from django.db.models import QuerySet

from auftakt.decisions.domain.rounds import Standing
from auftakt.decisions.models import Proposal
from auftakt.decisions.queries.proposals import SubjectStanding, standings
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
from auftakt.goals.errors import WayShutError
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


def procedure_standing(project: Project, gate: GateVerdict) -> SubjectStanding:
    """How far people are with the way; open again once the gate is shut (S28)."""
    found = standings(project, [project.public_id])[project.public_id]
    if found.state is Standing.AGREED and not gate.is_open:
        return replace(found, state=Standing.REOPENED)
    return found


def refuse_shut_gate(proposal: Proposal) -> None:
    """Raises `WayShutError` where agreeing on the way is not due yet (S25)."""
    if not procedure_gate(proposal.project).is_open:
        raise WayShutError


def overrides(project: Project) -> QuerySet[GateOverride]:
    """Every gate that was opened with a reason, oldest first; for all documents."""
    return GateOverride.objects.filter(project=project).select_related("by")
