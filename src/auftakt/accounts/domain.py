"""Rules about people: roles that stay filled, invitations, the setup code."""

import datetime as dt
from enum import StrEnum

from auftakt.accounts.permissions import Role

INVITATION_LIFE = dt.timedelta(days=14)
SETUP_TRIES = 10
SETUP_FREE_TRIES = 3
SETUP_LONGEST_WAIT = dt.timedelta(seconds=60)


class InvitationState(StrEnum):
    OPEN = "open"
    EXPIRED = "expired"
    REVOKED = "revoked"
    ACCEPTED = "accepted"


class SetupVerdict(StrEnum):
    """What a typed setup code leads to."""

    RIGHT = "right"
    WRONG = "wrong"
    WAIT = "wait"
    USED_UP = "used_up"


def invitation_state(
    *,
    expires_at: dt.datetime,
    revoked_at: dt.datetime | None,
    accepted_at: dt.datetime | None,
    now: dt.datetime,
) -> InvitationState:
    if accepted_at:
        return InvitationState.ACCEPTED
    if revoked_at:
        return InvitationState.REVOKED
    return InvitationState.EXPIRED if expires_at <= now else InvitationState.OPEN


def leaves_project_without_coordinator(
    *, old: Role, new: Role | None, others: int
) -> bool:
    """`new` is None where the person leaves; `others` counts active coordinators."""
    return old == Role.COORDINATOR and new != Role.COORDINATOR and others == 0


def setup_wait(failed_tries: int) -> dt.timedelta:
    """How long the next try has to wait after the last wrong one; it doubles."""
    if failed_tries < SETUP_FREE_TRIES:
        return dt.timedelta(0)
    wait = dt.timedelta(seconds=2 ** min(failed_tries - SETUP_FREE_TRIES, 16))
    return min(wait, SETUP_LONGEST_WAIT)


def setup_verdict(
    *, matches: bool, failed_tries: int, since_last: dt.timedelta
) -> SetupVerdict:
    """A right code given too early counts for nothing, so that guessing stays slow."""
    if failed_tries >= SETUP_TRIES:
        return SetupVerdict.USED_UP
    if failed_tries and since_last < setup_wait(failed_tries):
        return SetupVerdict.WAIT
    return SetupVerdict.RIGHT if matches else SetupVerdict.WRONG
