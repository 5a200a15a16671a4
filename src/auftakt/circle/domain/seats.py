"""What a seat is to the rules: its place in the circle and how far it is filled."""

import datetime as dt
from dataclasses import dataclass
from enum import StrEnum

from auftakt.actors.domain import Bloc, MigrantKind, Perspective


class SeatStatus(StrEnum):
    """S23. A declined seat is open again, but remembers that somebody said no."""

    VACANT = "vacant"
    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    DECLINED = "declined"


class Answer(StrEnum):
    """What can happen to a seat that somebody holds or was asked for."""

    CONFIRM = "confirm"
    DECLINE = "decline"
    WITHDRAW = "withdraw"


class Mark(StrEnum):
    """How a seat is drawn, in the wheel and in the list alike."""

    TAKEN = "taken"
    ASKED = "asked"
    PROPOSED = "proposed"
    OPEN = "open"
    LEFT_OPEN = "left_open"


_AFTER = {
    (SeatStatus.REQUESTED, Answer.CONFIRM): SeatStatus.CONFIRMED,
    (SeatStatus.REQUESTED, Answer.DECLINE): SeatStatus.DECLINED,
    (SeatStatus.REQUESTED, Answer.WITHDRAW): SeatStatus.VACANT,
    (SeatStatus.CONFIRMED, Answer.WITHDRAW): SeatStatus.VACANT,
    (SeatStatus.DECLINED, Answer.CONFIRM): SeatStatus.CONFIRMED,
}


def answers_to(status: SeatStatus) -> tuple[Answer, ...]:
    """The answers that make sense now; none for a vacant seat."""
    return tuple(answer for answer in Answer if (status, answer) in _AFTER)


def status_after(status: SeatStatus, answer: Answer) -> SeatStatus | None:
    """None where the answer does not fit the status."""
    return _AFTER.get((status, answer))


@dataclass(frozen=True, slots=True)
class SeatFacts:
    """One seat without Django.

    `number` counts from 1 in the order of the list. `holder` and `deputies` are keys
    that tell people and organisations apart, never names. `is_proposed` belongs to a
    seat that the proposal fills: it is drawn, not stored.
    """

    number: int
    bloc: Bloc
    status: SeatStatus = SeatStatus.VACANT
    perspective: Perspective = Perspective.NONE
    migrant_kind: MigrantKind = MigrantKind.NONE
    title: str = ""
    catalogue_key: str = ""
    vacant_reason: str = ""
    requested_on: dt.date | None = None
    holder: str = ""
    deputies: tuple[str, ...] = ()
    is_proposed: bool = False

    @property
    def mark(self) -> Mark:
        if self.status is SeatStatus.CONFIRMED:
            return Mark.TAKEN
        if self.status is SeatStatus.REQUESTED:
            return Mark.ASKED
        if self.is_proposed:
            return Mark.PROPOSED
        return Mark.LEFT_OPEN if self.vacant_reason.strip() else Mark.OPEN
