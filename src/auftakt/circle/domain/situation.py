"""Around what a proposal is made: who sits, who could be asked, what is wanted.

Members are those who hold a seat or were asked for one; their seat's point of view
counts, never their own.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from auftakt.actors.domain import MigrantKind, Perspective
from auftakt.circle.domain.candidates import ActorFacts, shares_word
from auftakt.circle.domain.composition import voices_of
from auftakt.circle.domain.requirements import (
    Criterion,
    Requirement,
    size_of_requirements,
)
from auftakt.circle.domain.seats import Mark, SeatFacts

SEAT = "seat"
_KEY_ACTOR, _INTEREST, _TITLE, _SAME_KIND = 2, 1, 2, 1
HOLDING = (Mark.TAKEN, Mark.ASKED)


class Blocked(StrEnum):
    """Why somebody of the register is not proposed at all."""

    SITS = "sits"
    DECLINED = "declined"
    DEPUTY = "deputy"
    ORGANISATION_SITS = "organisation_sits"


@dataclass(frozen=True, slots=True)
class Member:
    """A seat that is taken or asked for.

    `keys`: the register's keys of its person and organisation. `kind` and `district`
    are those of the organisation.
    """

    seat: SeatFacts
    keys: frozenset[str]
    kind: str = ""
    district: str = ""

    @property
    def key(self) -> str:
        return f"seat-{self.seat.number:03}"


@dataclass(frozen=True)
class Situation:
    """All that a proposal follows from.

    `seats` in the order of the list, those left open with a reason among them. `apart`:
    pairs of keys of the register. `blocked`: keys that are not proposed, and why.
    """

    seats: tuple[SeatFacts, ...]
    members: tuple[Member, ...]
    actors: tuple[ActorFacts, ...]
    requirements: tuple[Requirement, ...]
    apart: tuple[tuple[str, str], ...] = ()
    blocked: Mapping[str, Blocked] = field(default_factory=dict)

    @cached_property
    def open_seats(self) -> tuple[SeatFacts, ...]:
        return tuple(seat for seat in self.seats if seat.mark is Mark.OPEN)

    @cached_property
    def by_key(self) -> dict[str, ActorFacts]:
        return {one.key: one for one in self.actors}

    @cached_property
    def size(self) -> Requirement:
        return size_of_requirements(self.requirements)


Values = dict[str, frozenset[str]]


def values_of_member(member: Member) -> Values:
    return _stated(
        {
            Criterion.BLOC: {member.seat.bloc.value},
            Criterion.VOICE: {voice.value for voice in voices_of(member.seat)},
            Criterion.CATEGORY: {member.kind},
            Criterion.DISTRICT: {member.district},
        }
    )


def values_of_actor(actor: ActorFacts, open_seats: Iterable[SeatFacts] = ()) -> Values:
    """What a seat for this actor would bring, and which vacant seats it could be."""
    own = seat_for(actor)
    fitting = {str(seat.number) for seat in open_seats if fits(actor, seat)}
    return _stated(
        {
            Criterion.BLOC: {actor.bloc.value},
            Criterion.VOICE: {voice.value for voice in voices_of(own)},
            Criterion.CATEGORY: {actor.kind},
            Criterion.DISTRICT: {actor.district},
            SEAT: fitting,
        }
    )


def _stated(values: Mapping[str, set[str]]) -> Values:
    kept = {key: frozenset(found - {""}) for key, found in values.items()}
    return {str(key): found for key, found in kept.items() if found}


def seat_for(actor: ActorFacts, number: int = 0) -> SeatFacts:
    """The new seat that would be made for somebody."""
    return SeatFacts(
        number=number,
        bloc=actor.bloc,
        perspective=actor.perspective,
        migrant_kind=actor.migrant_kind,
        is_proposed=True,
    )


def fits(actor: ActorFacts, seat: SeatFacts) -> bool:
    """On this seat the actor would speak for all that a seat of their own would."""
    if actor.bloc is not seat.bloc:
        return False
    if seat.perspective not in (Perspective.NONE, actor.perspective):
        return False
    if seat.migrant_kind is not MigrantKind.NONE and (
        actor.migrant_kind is MigrantKind.NONE
    ):
        return False
    return voices_of(seat_for(actor)) <= voices_of(seat)


def score_of(actor: ActorFacts, open_seats: Iterable[SeatFacts] = ()) -> int:
    """Influence and a stated interest; and how well a vacant seat suits."""
    suits = (suit_of(actor, seat) for seat in open_seats if fits(actor, seat))
    own = _KEY_ACTOR * actor.is_key_actor + _INTEREST * actor.has_interest
    return own + max(suits, default=0)


def suit_of(actor: ActorFacts, seat: SeatFacts) -> int:
    """How well somebody goes with a vacant seat, beyond that they may fill it."""
    named = shares_word(seat.title, f"{actor.name} {actor.category} {actor.kind}")
    has_kind = seat.migrant_kind is not MigrantKind.NONE
    same_kind = has_kind and actor.migrant_kind is seat.migrant_kind
    return _TITLE * named + _SAME_KIND * same_kind


@dataclass(frozen=True)
class Picture:
    """Seats to be drawn and counted by their marks."""

    facts: Sequence[SeatFacts]

    def number_of(self, mark: Mark) -> int:
        return sum(seat.mark is mark for seat in self.facts)

    @property
    def rows(self) -> Sequence[SeatFacts]:
        return self.facts

    @property
    def taken(self) -> int:
        return self.number_of(Mark.TAKEN)

    @property
    def asked(self) -> int:
        return self.number_of(Mark.ASKED)

    @property
    def proposed(self) -> int:
        return self.number_of(Mark.PROPOSED)

    @property
    def open(self) -> int:
        return self.number_of(Mark.OPEN)

    @property
    def left_open(self) -> int:
        return self.number_of(Mark.LEFT_OPEN)
