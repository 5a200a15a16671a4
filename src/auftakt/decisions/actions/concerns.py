"""Concerns are said, get a number, and get a fate everybody can see (S27)."""

import datetime as dt
import secrets
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction
from django.db.models import Max

from auftakt.accounts.models import Account
from auftakt.decisions.domain.concerns import ConcernKind, Fate, may_be_rewritten
from auftakt.decisions.domain.methods import is_objection, wants_reason
from auftakt.decisions.models import Ballot, BallotRound, Concern, ProposalVersion
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.models import Project


@transaction.atomic
def note_concern(
    *,
    version: ProposalVersion,
    by: Account,
    values: Mapping[str, Any],
    today: dt.date,
) -> Concern:
    """Somebody said it in a talk; `values`: kind, text, voice."""
    project = version.proposal.project
    concern = _add(project, about=version, noted_by=by, said_on=today, **values)
    audit.record(by=by, action="concern.note", obj=concern, project=project)
    return concern


def _add(project: Project, **values: Any) -> Concern:
    Project.objects.select_for_update().get(pk=project.pk)
    found = Concern.objects.filter(project=project)
    last = found.aggregate(last=Max("number"))["last"]
    return Concern.objects.create(project=project, number=(last or 0) + 1, **values)


def sync_concern(*, round_: BallotRound, ballot: Ballot, today: dt.date) -> None:
    """Keeps the ledger as the ballot says; the caller's entry of the trail covers it.

    Words that are taken back stay in the ledger as withdrawn. Where the circle has
    dealt with a concern already, new words are a new one. A round without names says
    nothing before its close: the moment would tell whose it is.
    """
    if round_.is_secret:
        return
    given, reason = ballot.given, ballot.reason.strip()
    last = ballot.concerns.order_by("-number").first()
    if not reason or not wants_reason(round_.method, given):
        if last and last.fate == Fate.OPEN:
            apply_changes(last, {"fate": Fate.WITHDRAWN.value, "settled_on": today})
        return
    values = _said(round_, ballot)
    if last and may_be_rewritten(last.fate):
        _rewrite(last, {**values, "fate": Fate.OPEN.value, "settled_on": None})
    elif last is None or (last.text, last.kind) != (reason, values["kind"]):
        version = round_.version_of
        place = {"about": version, "round": round_, "ballot": ballot}
        _add(version.proposal.project, said_on=today, **place, **values)


def _said(round_: BallotRound, ballot: Ballot) -> dict[str, str]:
    objects = is_objection(round_.method, ballot.given)
    kind = ConcernKind.OBJECTION if objects else ConcernKind.CONCERN
    return {
        "kind": kind.value,
        "text": ballot.reason.strip(),
        "voice": ballot.eligible.title if ballot.is_named else "",
    }


def say_without_names(
    *, round_: BallotRound, ballots: Sequence[Ballot], day: dt.date
) -> None:
    """At the close, in an order of chance, before the ballots are deleted.

    Runs inside the transaction of the close.
    """
    said = [
        _said(round_, one)
        for one in ballots
        if one.reason.strip() and wants_reason(round_.method, one.given)
    ]
    version = round_.version_of
    for values in secrets.SystemRandom().sample(said, len(said)):
        place = {"about": version, "round": round_}
        _add(version.proposal.project, said_on=day, **place, **values)


def _rewrite(concern: Concern, values: Mapping[str, Any]) -> None:
    changes = {
        name: value for name, value in values.items() if getattr(concern, name) != value
    }
    apply_changes(concern, changes)
    if "text" in changes:
        origins.rename(concern, concern.text)


@transaction.atomic
def update_concern(
    *, concern: Concern, by: Account, changes: Mapping[str, Any]
) -> None:
    """Kind, words, day of the talk. Raises `StaleVersionError`."""
    if not changes:
        return
    written = apply_changes(concern, changes)
    if "text" in changes:
        origins.rename(concern, concern.text)
    audit.record(
        by=by,
        action="concern.update",
        obj=concern,
        project=concern.project,
        fields=written,
    )


@transaction.atomic
def settle_concern(
    *,
    concern: Concern,
    by: Account,
    fate: Fate,
    today: dt.date,
    answer: str = "",
    changed_in: ProposalVersion | None = None,
) -> None:
    """Its fate: answered, taken up in a wording, withdrawn, or open again."""
    changes = {
        "fate": fate.value,
        "answer": answer,
        "changed_in": changed_in,
        "settled_on": None if fate is Fate.OPEN else today,
    }
    written = apply_changes(concern, changes)
    audit.record(
        by=by,
        action="concern.settle",
        obj=concern,
        project=concern.project,
        fields=written,
    )
