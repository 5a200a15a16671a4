"""What the four analyses share: kinds, modes, and how several views become one.

Pure: no Django, no clock.
"""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


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
