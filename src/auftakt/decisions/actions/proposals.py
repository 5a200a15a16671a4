"""Proposals begin, get new wordings, are given up and taken up again."""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.decisions.domain.concerns import Fate
from auftakt.decisions.errors import RoundRunningError, SameTextError
from auftakt.decisions.models import BallotRound, Concern, Proposal, ProposalVersion
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Wording:
    """`options`: what one chooses between; `reason`: why it was changed."""

    text: str
    reason: str = ""
    options: Sequence[str] = ()


@transaction.atomic
def start_proposal(
    *,
    project: Project,
    by: Account,
    title: str,
    wording: Wording,
    today: dt.date,
    subject: tuple[str, UUID] | None = None,
) -> Proposal:
    """With its first version; `subject`: kind and public id of what it is about."""
    Project.objects.select_for_update().get(pk=project.pk)
    kind, subject_id = subject or ("", None)
    found = Proposal.objects.filter(project=project)
    last = found.aggregate(last=Max("number"))["last"]
    proposal = Proposal.objects.create(
        project=project,
        number=(last or 0) + 1,
        title=title,
        subject_kind=kind,
        subject_id=subject_id,
    )
    _write(proposal, by, wording, today)
    audit.record(by=by, action="proposal.start", obj=proposal, project=project)
    return proposal


@transaction.atomic
def add_version(
    *,
    proposal: Proposal,
    by: Account,
    wording: Wording,
    today: dt.date,
    taken_up: Iterable[Concern] = (),
) -> ProposalVersion:
    """A new wording; what was agreed before holds no longer (S28).

    `taken_up`: concerns that have their fate by it. Raises `RoundRunningError` while
    people answer to the old one, `SameTextError` where nothing differs.
    """
    locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
    newest = locked.versions.order_by("-number").first()
    if newest and _is_same(newest, wording):
        raise SameTextError
    refuse_running_round(locked)
    version = _write(locked, by, wording, today)
    for concern in taken_up:
        changes = {
            "fate": Fate.TEXT_CHANGED.value,
            "changed_in": version,
            "settled_on": today,
        }
        apply_changes(concern, changes)
    audit.record(
        by=by,
        action="proposal.add_version",
        obj=locked,
        project=locked.project,
        reason=wording.reason,
    )
    return version


@transaction.atomic
def rename_proposal(*, proposal: Proposal, by: Account, title: str) -> None:
    """For proposals of their own; others take the name of what they are about."""
    if title == proposal.title:
        return
    apply_changes(proposal, {"title": title})
    audit.record(
        by=by,
        action="proposal.rename",
        obj=proposal,
        project=proposal.project,
        fields=["title"],
    )


@transaction.atomic
def drop_proposal(*, proposal: Proposal, by: Account, reason: str) -> None:
    """Given up with a reason; it stays to be read."""
    locked = Proposal.objects.select_for_update().get(pk=proposal.pk)
    refuse_running_round(locked)
    _set_state(proposal, by, "dropped", reason)


@transaction.atomic
def take_up_proposal(*, proposal: Proposal, by: Account) -> None:
    _set_state(proposal, by, "open", "")


def _set_state(proposal: Proposal, by: Account, state: str, reason: str) -> None:
    apply_changes(proposal, {"state": state, "dropped_reason": reason})
    audit.record(
        by=by,
        action=f"proposal.{state}",
        obj=proposal,
        project=proposal.project,
        fields=["state"],
        reason=reason,
    )


def refuse_running_round(proposal: Proposal) -> None:
    """Raises `RoundRunningError` while a round is not closed."""
    running = BallotRound.objects.filter(
        version_of__proposal=proposal, closed_at__isnull=True
    )
    if running.exists():
        raise RoundRunningError


def _is_same(version: ProposalVersion, wording: Wording) -> bool:
    same_text = version.text.strip() == wording.text.strip()
    return same_text and list(version.options) == list(wording.options)


def _write(
    proposal: Proposal, by: Account, wording: Wording, today: dt.date
) -> ProposalVersion:
    last = proposal.versions.aggregate(last=Max("number"))["last"]
    return ProposalVersion.objects.create(
        proposal=proposal,
        number=(last or 0) + 1,
        text=wording.text.strip(),
        reason=wording.reason,
        options=list(wording.options),
        made_on=today,
        made_by=by,
    )
