"""What the four analyses share: kinds, modes, and how several views become one.

Pure: no Django, no clock.
"""

import datetime as dt
import statistics
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Protocol


class AnalysisKind(StrEnum):
    """The four analyses of the kick-off (S50)."""

    STAKEHOLDER = "stakeholder"
    SWOT = "swot"
    RISK = "risk"
    THEMES = "themes"


class Mode(StrEnum):
    """Each analysis is prepared beforehand, or carried out in the workshop (S50)."""

    PREPARED = "prepared"
    LIVE = "live"


MANY_APART = 2


@dataclass(frozen=True, slots=True)
class Spread:
    """What several people gave on one scale.

    `low` and `high` are the extremes, `votes` how many gave a value.
    """

    median: float
    low: int
    high: int
    votes: int

    @property
    def width(self) -> int:
        return self.high - self.low

    @property
    def is_disputed(self) -> bool:
        """Two steps apart or more: something to talk about, not to average away."""
        return self.votes > 1 and self.width >= MANY_APART


def spread(values: Sequence[int]) -> Spread | None:
    """None where nobody gave a value."""
    if not values:
        return None
    return Spread(statistics.median(values), min(values), max(values), len(values))


class RoundState(StrEnum):
    """OVER: the last day has passed, and nobody has closed the round."""

    OPEN = "open"
    OVER = "over"
    CLOSED = "closed"


def round_state(
    *, closed_at: dt.datetime | None, closes_on: dt.date | None, today: dt.date
) -> RoundState:
    """On the last day itself answers are still taken."""
    if closed_at is not None:
        return RoundState.CLOSED
    if closes_on is not None and closes_on < today:
        return RoundState.OVER
    return RoundState.OPEN


class DatedRound(Protocol):
    closed_at: Any
    closes_on: Any


def state_of(round_: DatedRound, today: dt.date) -> RoundState:
    return round_state(
        closed_at=round_.closed_at, closes_on=round_.closes_on, today=today
    )


def dots_are_left(
    budget: int, given: Mapping[str, int], subject: str, wished: int
) -> bool:
    """Whether `wished` dots on the subject fit beside those on the others.

    Fewer dots than before always fit, also where the budget was larger once.
    """
    others = sum(dots for key, dots in given.items() if key != subject)
    return wished <= given.get(subject, 0) or others + wished <= budget
