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
from auftakt.goals.errors import GoalNotOpenError, WayShutError
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
            is_essential=goal.is_essential or agreed[goal.public_id].is_contested,
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
    """How far people are with the way (S28).

    Open again once the gate is shut, and once an essential goal has a wording that is
    younger than the agreement on the way.
    """
    found = standings(project, [project.public_id])[project.public_id]
    if found.state is not Standing.AGREED:
        return found
    if gate.is_open and not _is_older_than_goals(project, found):
        return found
    return replace(found, state=Standing.REOPENED)


def _is_older_than_goals(project: Project, way: SubjectStanding) -> bool:
    essential = goals(project).filter(is_essential=True).exclude(state=Stand.DROPPED)
    texts = standings(project, [one.public_id for one in essential])
    return any(
        one.written_at and way.closed_at and one.written_at > way.closed_at
        for one in texts.values()
    )


def way_holds(proposal: Proposal, standing: Standing) -> Standing:
    """What an agreement on the way is worth now; other standings stay."""
    if standing is not Standing.AGREED:
        return standing
    project = proposal.project
    return procedure_standing(project, procedure_gate(project)).state


def refuse_closed_goal(proposal: Proposal) -> None:
    """Raises `GoalNotOpenError`: nobody is asked about a goal that was given up."""
    if proposal.subject_id is None:
        return
    goal = goals(proposal.project).filter(public_id=proposal.subject_id).first()
    if goal and goal.state != Stand.OPEN:
        raise GoalNotOpenError


def refuse_shut_gate(proposal: Proposal) -> None:
    """Raises `WayShutError` where agreeing on the way is not due yet (S25)."""
    if not procedure_gate(proposal.project).is_open:
        raise WayShutError


def overrides(project: Project) -> QuerySet[GateOverride]:
    """Every gate that was opened with a reason, oldest first; for all documents."""
    return GateOverride.objects.filter(project=project).select_related("by")
