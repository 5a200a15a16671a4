"""The wording of a goal is a proposal: people agree on it version by version (S26)."""

from collections.abc import Iterable

from auftakt.accounts.models import Account
from auftakt.decisions.actions.proposals import (
    Wording,
    add_version,
    rename_proposal,
    start_proposal,
)
from auftakt.decisions.models import Concern, Proposal
from auftakt.goals.models import Goal
from auftakt.kernel import clock
from auftakt.origins.domain import Kind


def proposal_of(goal: Goal) -> Proposal | None:
    found = Proposal.objects.filter(project=goal.project, subject_id=goal.public_id)
    return found.first()


def present(goal: Goal, by: Account) -> Proposal:
    """The goal's proposal; started with the present text where there is none.

    Runs inside the transaction of the caller.
    """
    return proposal_of(goal) or start_proposal(
        project=goal.project,
        by=by,
        title=goal.title,
        wording=Wording(goal.text),
        today=clock.today(),
        subject=(Kind.GOAL.value, goal.public_id),
    )


def follow(
    goal: Goal,
    by: Account,
    *,
    wording: Wording | None,
    taken_up: Iterable[Concern] = (),
) -> None:
    """After the goal changed: its new text is a new version, its title the name.

    Raises `RoundRunningError` while people answer to the old text.
    """
    proposal = proposal_of(goal)
    if proposal is None:
        present(goal, by)
        return
    if wording:
        add_version(
            proposal=proposal,
            by=by,
            wording=wording,
            taken_up=taken_up,
            today=clock.today(),
        )
    rename_proposal(proposal=proposal, by=by, title=goal.title)
