"""Rounds open, are prolonged, taken back and closed with their arithmetic."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from django.db import transaction
from django.utils import timezone

from auftakt.accounts.models import Account
from auftakt.circle.models import Seat
from auftakt.decisions import gatekeeping
from auftakt.decisions.actions.concerns import say_without_names
from auftakt.decisions.actions.proposals import refuse_running_round
from auftakt.decisions.content import usual_labels, zero_option
from auftakt.decisions.domain.methods import WITH_OPTIONS, Method, Stance, stance_of
from auftakt.decisions.domain.rounds import RoundState, round_state
from auftakt.decisions.domain.tally import Cast, Result, StepKey, shut, tally
from auftakt.decisions.domain.visibility import LEAST_VOTERS, may_show_breakdown
from auftakt.decisions.errors import (
    NewerVersionError,
    NobodyEligibleError,
    NoOptionsError,
    ProposalDroppedError,
    QuorumTooLowError,
    RoundAnsweredError,
    RoundClosedError,
    RoundNotBegunError,
    SeatsLeftOutError,
    TooFewForSecrecyError,
)
from auftakt.decisions.models import (
    Ballot,
    BallotRound,
    EligibleSeat,
    Proposal,
    ProposalVersion,
)
from auftakt.decisions.queries.seats import filled_seats
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes

LEAST_OPTIONS = 2
LEAST_QUORUM = 50


@transaction.atomic
def open_round(
    *,
    version: ProposalVersion,
    by: Account,
    seats: Sequence[Seat],
    values: Mapping[str, Any],
) -> BallotRound:
    """`values` by field name; the words of the scale and the options are kept with it.

    Goals and the way are agreed on by all filled seats with at least half of them
    (S26). Raises `RoundRunningError`, `NobodyEligibleError`, `SeatsLeftOutError`,
    `QuorumTooLowError`, `TooFewForSecrecyError`, `NewerVersionError`,
    `NoOptionsError`, and what the gate of the subject raises.
    """
    proposal = Proposal.objects.select_for_update().get(pk=version.proposal_id)
    if proposal.state != "open":
        raise ProposalDroppedError
    gatekeeping.check(proposal)
    refuse_running_round(proposal)
    _refuse(version, seats, values)
    method = values.get("method", Method.CONSENT)
    round_ = BallotRound.objects.create(
        version_of=version,
        made_by=by,
        labels=usual_labels(method),
        options=_options(version, method),
        **values,
    )
    EligibleSeat.objects.bulk_create(
        EligibleSeat(round=round_, seat=seat, title=seat.title, position=place)
        for place, seat in enumerate(seats, start=1)
    )
    audit.record(
        by=by, action="ballot_round.open", obj=round_, project=proposal.project
    )
    return round_


def _refuse(
    version: ProposalVersion, seats: Sequence[Seat], values: Mapping[str, Any]
) -> None:
    proposal = version.proposal
    if proposal.versions.filter(number__gt=version.number).exists():
        raise NewerVersionError
    if not seats:
        raise NobodyEligibleError
    if values.get("is_secret") and len(seats) < LEAST_VOTERS:
        raise TooFewForSecrecyError
    if not proposal.subject_kind:
        return
    if values.get("quorum", LEAST_QUORUM) < LEAST_QUORUM:
        raise QuorumTooLowError
    asked = {seat.pk for seat in seats}
    if any(seat.pk not in asked for seat in filled_seats(proposal.project)):
        raise SeatsLeftOutError


def _options(version: ProposalVersion, method: str) -> list[str]:
    if method not in WITH_OPTIONS:
        return []
    options = list(version.options)
    if method == Method.RESISTANCE:
        options = [zero_option("de"), *(options or [version.text])]
    if len(options) < LEAST_OPTIONS:
        raise NoOptionsError
    return options


@transaction.atomic
def move_end(*, round_: BallotRound, by: Account, closes_on: dt.date | None) -> None:
    """The last day is another one; a round that was over takes answers again."""
    if round_.is_closed:
        raise RoundClosedError
    apply_changes(round_, {"closes_on": closes_on})
    audit.record(
        by=by,
        action="ballot_round.move_end",
        obj=round_,
        project=round_.version_of.proposal.project,
        fields=["closes_on"],
    )


@transaction.atomic
def take_back_round(*, round_: BallotRound, by: Account) -> None:
    """Opened by mistake; raises `RoundAnsweredError` once somebody has answered."""
    locked = locked_round(round_)
    if locked.is_closed:
        raise RoundClosedError
    if Ballot.objects.filter(eligible__round=locked).exists():
        raise RoundAnsweredError
    audit.record(
        by=by,
        action="ballot_round.take_back",
        obj=locked,
        project=locked.version_of.proposal.project,
    )
    locked.delete()


@transaction.atomic
def close_round(
    *,
    round_: BallotRound,
    by: Account,
    now: dt.datetime,
    outcome_text: str = "",
    review_on: dt.date | None = None,
) -> BallotRound:
    """Counts by the round's rule and keeps the arithmetic.

    Without names only sums stay, and only where they give no vote away; the ballots
    are deleted, and what was feared joins the ledger in an order of chance. Where the
    subject's gate has shut meanwhile the round ends without an agreement. Raises
    `RoundClosedError`, `RoundNotBegunError`.
    """
    locked = locked_round(round_)
    if locked.is_closed:
        raise RoundClosedError
    day = timezone.localdate(now)
    if state_of(locked, day) is RoundState.PLANNED:
        raise RoundNotBegunError
    proposal = locked.version_of.proposal
    eligible = list(locked.eligible.select_related("ballot", "seat"))
    ballots = [one.ballot for one in eligible if hasattr(one, "ballot")]
    result = tally(locked.rule, [cast_of(one) for one in ballots], len(eligible))
    if gatekeeping.is_shut(proposal):
        result = shut(result)
    is_shown = not locked.is_secret or may_show_breakdown(
        _voters(eligible), _shown_before(locked)
    )
    changes = {
        "closed_at": now,
        "closed_by": by,
        "passed": result.passed,
        "result": _kept(locked, result, eligible, is_shown=is_shown),
        "outcome_text": outcome_text,
        "review_on": review_on,
    }
    apply_changes(locked, changes)
    if locked.is_secret:
        say_without_names(round_=locked, ballots=ballots, day=day)
        Ballot.objects.filter(eligible__round=locked).delete()
    audit.record(
        by=by,
        action="ballot_round.close",
        obj=locked,
        project=proposal.project,
        reason=outcome_text,
    )
    return locked


def locked_round(round_: BallotRound) -> BallotRound:
    """Answers and the closing of a round wait for each other here."""
    found = BallotRound.objects.select_for_update(of=("self",))
    return found.select_related("version_of__proposal__project").get(pk=round_.pk)


def state_of(round_: BallotRound, today: dt.date) -> RoundState:
    return round_state(
        round_.opens_on, round_.closes_on, today, is_closed=round_.is_closed
    )


def cast_of(ballot: Ballot) -> Cast:
    return Cast(ballot.given, has_reason=bool(ballot.reason.strip()))


def _voters(eligible: Sequence[EligibleSeat]) -> frozenset[str]:
    return frozenset(_key(one) for one in eligible if one.has_answered)


def _key(one: EligibleSeat) -> str:
    return str(one.seat_id or f"gone-{one.pk}")


def _shown_before(round_: BallotRound) -> list[frozenset[str]]:
    """Who took part in each earlier picture of the proposal that people have seen."""
    earlier = BallotRound.objects.filter(
        version_of__proposal=round_.version_of.proposal_id, closed_at__isnull=False
    )
    return [
        _voters(list(one.eligible.all()))
        for one in earlier.prefetch_related("eligible")
        if one.result.get("is_shown")
    ]


def _kept(
    round_: BallotRound,
    result: Result,
    eligible: Sequence[EligibleSeat],
    *,
    is_shown: bool,
) -> dict[str, Any]:
    """What documents and pages need; without sums where they must not be shown."""
    ballots = [one.ballot for one in eligible if hasattr(one, "ballot")]
    kept = {
        "is_shown": is_shown,
        "entered": sum(one.entered_by_id is not None for one in ballots),
        "by_deputy": sum(one.is_by_deputy for one in ballots),
        "answered": result.answered,
        "eligible": result.eligible,
        "missing": [one.title for one in eligible if not one.has_answered],
    }
    steps = [asdict(step) for step in result.steps]
    if not is_shown:
        shown = (StepKey.QUORUM, StepKey.GATE_SHUT)
        return {**kept, "steps": [one for one in steps if one["key"] in shown]}
    abstained = sum(
        number
        for value, number in result.counts.get(0, {}).items()
        if stance_of(round_.method, value) is Stance.ABSTAIN
    )
    counts = {
        str(option): {str(value): number for value, number in found.items()}
        for option, found in result.counts.items()
    }
    return {
        **kept,
        "steps": steps,
        "counts": counts,
        "leading": list(result.leading),
        "abstained": abstained,
    }
