"""Rounds with their seats, and what a person with a link is asked."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.decisions.domain.rounds import RoundState, round_state
from auftakt.decisions.domain.visibility import Own, sees_positions
from auftakt.decisions.models import Ballot, BallotRound, EligibleSeat
from auftakt.decisions.queries.seats import seats_of_account
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


def rounds(project: Project) -> QuerySet[BallotRound]:
    return BallotRound.objects.filter(version_of__proposal__project=project)


def rounds_of_link(link: PersonalLink) -> QuerySet[BallotRound]:
    """Rounds in which the seat of this person may answer, newest first."""
    if link.seat_id is None:
        return BallotRound.objects.none()
    found = BallotRound.objects.filter(eligible__seat=link.seat_id)
    return found.select_related("version_of__proposal__project").order_by("-pk")


def state_on(round_: BallotRound, today: dt.date) -> RoundState:
    return round_state(
        round_.opens_on, round_.closes_on, today, is_closed=round_.is_closed
    )


def seats_of(round_: BallotRound) -> list[EligibleSeat]:
    """With their ballots, in the order of the circle."""
    if "eligible" in getattr(round_, "_prefetched_objects_cache", {}):
        return list(round_.eligible.all())
    return list(round_.eligible.select_related("ballot", "seat"))


def ballot_of(eligible: EligibleSeat) -> Ballot | None:
    return getattr(eligible, "ballot", None)


def ballots_of(round_: BallotRound) -> list[Ballot]:
    return [found for one in seats_of(round_) if (found := ballot_of(one))]


@dataclass(frozen=True, slots=True)
class Reader:
    """Who looks at rounds: own seats, and whether the person runs them."""

    seats: frozenset[int]
    runs_it: bool

    def sees(self, round_: BallotRound) -> bool:
        return sees_positions(
            is_closed=round_.is_closed,
            is_secret=round_.is_secret,
            hides=round_.hides_positions,
            own=own_of(seats_of(round_), self.seats),
            runs_it=self.runs_it,
        )


def reader_of(membership: Membership) -> Reader:
    """One query."""
    return Reader(
        seats=seats_of_account(membership.project, membership.account),
        runs_it=membership.may(Permission.PROPOSAL_EDIT),
    )


def own_of(eligible: Sequence[EligibleSeat], seats: frozenset[int]) -> Own:
    own = [one for one in eligible if one.seat_id in seats]
    if not own:
        return Own.NO_SEAT
    is_done = all(one.has_answered for one in own)
    return Own.ANSWERED if is_done else Own.UNANSWERED
