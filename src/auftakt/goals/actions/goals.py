"""Goals come, change and go."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.decisions.actions.proposals import Wording, refuse_running_round
from auftakt.decisions.errors import SameTextError
from auftakt.decisions.models import Concern, Proposal
from auftakt.goals.actions.wording import follow, present, proposal_of
from auftakt.goals.domain.kinds import GoalState
from auftakt.goals.errors import WrongParentError
from auftakt.goals.models import Goal
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.origins.domain import OutcomeState
from auftakt.projects.models import Project

OUTCOME_STATES = {
    GoalState.OPEN: OutcomeState.OPEN,
    GoalState.REACHED: OutcomeState.DONE,
    GoalState.DROPPED: OutcomeState.DROPPED,
}


@transaction.atomic
def create_goal(*, project: Project, by: Account, values: Mapping[str, Any]) -> Goal:
    """`values` by field name; "title" and "text" are needed. The next number is its."""
    Project.objects.select_for_update().get(pk=project.pk)
    last = Goal.objects.filter(project=project).aggregate(last=Max("number"))["last"]
    goal = Goal.objects.create(project=project, number=(last or 0) + 1, **values)
    present(goal, by)
    audit.record(
        by=by, action="goal.create", obj=goal, project=project, fields=list(values)
    )
    return goal


@transaction.atomic
def update_goal(*, goal: Goal, by: Account, changes: Mapping[str, Any]) -> None:
    """A new text is a new version: what was agreed before holds no longer (S28).

    Raises `StaleVersionError` where somebody was faster, `WrongParentError`,
    `RoundRunningError`.
    """
    if not changes:
        return
    if "parent" in changes:
        _refuse_ring(goal, changes["parent"])
    is_reworded = changes.get("text", goal.text).strip() != goal.text.strip()
    written = apply_changes(goal, changes)
    if "title" in changes:
        origins.rename(goal, goal.title)
    follow(goal, by, wording=Wording(goal.text) if is_reworded else None)
    audit.record(
        by=by, action="goal.update", obj=goal, project=goal.project, fields=written
    )


@transaction.atomic
def reword_goal(
    *, goal: Goal, by: Account, wording: Wording, taken_up: Iterable[Concern] = ()
) -> None:
    """The next version with its reason and the concerns it takes up.

    Raises `SameTextError`, `RoundRunningError`, `StaleVersionError`.
    """
    if wording.text.strip() == goal.text.strip():
        raise SameTextError
    present(goal, by)
    apply_changes(goal, {"text": wording.text.strip()})
    follow(goal, by, wording=wording, taken_up=taken_up)
    audit.record(
        by=by,
        action="goal.reword",
        obj=goal,
        project=goal.project,
        fields=["text"],
        reason=wording.reason,
    )


@transaction.atomic
def present_goal(*, goal: Goal, by: Account) -> Proposal:
    """A goal from before people could agree on it gets its first version."""
    return present(goal, by)


@transaction.atomic
def set_goal_state(
    *, goal: Goal, by: Account, state: GoalState, reason: str = ""
) -> None:
    """Reached, given up with a reason, or taken up again; the origins show it.

    Raises `RoundRunningError` while people are asked about it.
    """
    proposal = proposal_of(goal)
    if proposal and state is not GoalState.OPEN:
        refuse_running_round(proposal)
    apply_changes(goal, {"state": state.value, "dropped_reason": reason})
    origins.set_state(goal.public_id, OUTCOME_STATES[state], dropped_reason=reason)
    audit.record(
        by=by,
        action=f"goal.{state}",
        obj=goal,
        project=goal.project,
        fields=["state"],
        reason=reason,
    )


def _refuse_ring(goal: Goal, parent: Goal | None) -> None:
    """A goal hangs neither under itself nor under what hangs under it."""
    above = dict(Goal.objects.filter(project=goal.project).values_list("pk", "parent"))
    here = parent.pk if parent else None
    while here is not None:
        if here == goal.pk:
            raise WrongParentError
        here = above.pop(here, None)
