"""Answers come in: from a phone, or typed in for somebody present."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.decisions.actions.concerns import sync_concern
from auftakt.decisions.actions.rounds import locked_round, state_of
from auftakt.decisions.domain.methods import Method, is_allowed, is_complete
from auftakt.decisions.domain.rounds import RoundState
from auftakt.decisions.errors import (
    HolderAnsweredError,
    NotEligibleError,
    RoundNotOpenError,
    TooManyDotsError,
    ValueNotOfferedError,
)
from auftakt.decisions.models import Ballot, BallotRound, EligibleSeat
from auftakt.decisions.queries.seats import Side, side_of
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.participants.actions import note_answer
from auftakt.participants.models import PersonalLink

KEPT_KEYS = 50


@dataclass(frozen=True, slots=True)
class Tap:
    """One touch: a value for an option, the reason, or whether to be named.

    `key` is the page's own for this touch: sent twice it counts once.
    """

    key: str
    option: int = 0
    value: int | None = None
    reason: str | None = None
    is_named: bool | None = None


@transaction.atomic
def give_ballot(
    *,
    round_: BallotRound,
    link: PersonalLink,
    tap: Tap,
    now: dt.datetime,
    today: dt.date,
) -> Ballot:
    """The holder or the deputy answers for the seat; the last tap counts.

    Raises `RoundNotOpenError`, `NotEligibleError`, `HolderAnsweredError`,
    `ValueNotOfferedError`, `TooManyDotsError`.
    """
    locked = _open(round_, today)
    eligible = locked.eligible.filter(seat=link.seat_id).first()
    if link.seat_id is None or eligible is None:
        raise NotEligibleError
    side = side_of(link)
    if side is None:
        raise NotEligibleError
    ballot = _ballot(eligible, now)
    by_deputy = side is Side.DEPUTY
    if by_deputy and _is_holders(ballot):
        raise HolderAnsweredError
    if tap.key and tap.key in ballot.used_keys:
        return ballot
    own = {"is_by_deputy": by_deputy, "entered_by": None}
    if ballot.entered_by_id or ballot.is_by_deputy != by_deputy:
        _start_anew(ballot)
    facts = {**own, "given_at": now}
    is_new = _keep(locked, ballot, tap, facts, link.language, today)
    note_answer(link=link, now=now)
    _record(locked, None, "ballot.give", is_new=is_new)
    return ballot


@transaction.atomic
def enter_ballot(
    *,
    eligible: EligibleSeat,
    by: Account,
    tap: Tap,
    now: dt.datetime,
    today: dt.date,
) -> Ballot:
    """For somebody in the room without a device; marked as typed in.

    Raises `HolderAnsweredError` where the seat has answered itself.
    """
    locked = _open(eligible.round, today)
    ballot = _ballot(eligible, now)
    if _is_own(ballot):
        raise HolderAnsweredError
    if tap.key and tap.key in ballot.used_keys:
        return ballot
    facts = {"entered_by": by, "given_at": now}
    is_new = _keep(locked, ballot, tap, facts, "de", today)
    _record(locked, by, "ballot.enter", is_new=is_new)
    return ballot


def _open(round_: BallotRound, today: dt.date) -> BallotRound:
    locked = locked_round(round_)
    if state_of(locked, today) is not RoundState.OPEN:
        raise RoundNotOpenError
    return locked


def _ballot(eligible: EligibleSeat, now: dt.datetime) -> Ballot:
    """The seat's, or a blank one that is not stored yet."""
    found = Ballot.objects.filter(eligible=eligible).first()
    return found or Ballot(eligible=eligible, given_at=now)


def _is_own(ballot: Ballot) -> bool:
    return bool(ballot.pk) and ballot.entered_by_id is None


def _is_holders(ballot: Ballot) -> bool:
    return _is_own(ballot) and not ballot.is_by_deputy


def _start_anew(ballot: Ballot) -> None:
    """Another person answers for the seat: nobody says what somebody else wrote."""
    ballot.values, ballot.labels, ballot.used_keys = {}, {}, []
    ballot.reason, ballot.is_named = "", False


def _keep(
    round_: BallotRound,
    ballot: Ballot,
    tap: Tap,
    facts: dict[str, Any],
    language: str,
    today: dt.date,
) -> bool:
    """Answers whether the seat has answered now and had not before, or the reverse."""
    before = {"values": ballot.values, "labels": ballot.labels}
    said = {"reason": ballot.reason, "is_named": ballot.is_named}
    changed = _changed(round_, ballot, tap, language)
    changes = {**facts, **before, **said, **changed}
    changes["used_keys"] = [*ballot.used_keys, tap.key][-KEPT_KEYS:]
    if ballot.pk:
        apply_changes(ballot, changes)
    else:
        for name, value in changes.items():
            setattr(ballot, name, value)
        ballot.save()
    has_answered = is_complete(round_.rule, ballot.given)
    is_new = ballot.eligible.has_answered != has_answered
    if is_new:
        apply_changes(ballot.eligible, {"has_answered": has_answered})
    sync_concern(round_=round_, ballot=ballot, today=today)
    return is_new


def _changed(
    round_: BallotRound, ballot: Ballot, tap: Tap, language: str
) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    if tap.value is not None:
        given = {**ballot.given, tap.option: tap.value}
        _refuse(round_, given)
        changes["values"] = {str(option): value for option, value in given.items()}
        changes["labels"] = _labels(round_, given, language)
    if tap.reason is not None:
        changes["reason"] = tap.reason.strip()
    if tap.is_named is not None:
        changes["is_named"] = tap.is_named
    return changes


def _refuse(round_: BallotRound, given: dict[int, int]) -> None:
    rule = round_.rule
    if is_allowed(rule, given):
        return
    each_is_offered = all(is_allowed(rule, {o: v}) for o, v in given.items())
    if rule.method is Method.DOTS and each_is_offered:
        raise TooManyDotsError
    raise ValueNotOfferedError


def _labels(
    round_: BallotRound, given: dict[int, int], language: str
) -> dict[str, str]:
    """The words that stood beside the values, as the person read them."""
    words = round_.labels.get(language) or round_.labels.get("de", {})
    return {
        str(option): words.get(str(value), str(value))
        for option, value in given.items()
    }


def _record(
    round_: BallotRound, by: Account | None, action: str, *, is_new: bool
) -> None:
    """The trail names the round, never whose answer it was.

    Without names one entry for each seat: more would tell who wrote a sentence.
    """
    if round_.is_secret and not is_new:
        return
    audit.record(
        by=by, action=action, obj=round_, project=round_.version_of.proposal.project
    )
