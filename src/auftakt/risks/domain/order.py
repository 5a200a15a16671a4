"""In which order risks are read, and which of them count where."""

import datetime as dt
from dataclasses import dataclass

from auftakt.risks.domain.kinds import Level, ReviewState, RiskStatus
from auftakt.risks.domain.levels import LEVEL_ORDER

DAYS_AHEAD = 14


@dataclass(frozen=True, slots=True)
class RiskFacts:
    """What the rules need to know of one risk; `level` None: not rated yet.

    `is_treated`: it is said what we do, or a measure was made of it.
    """

    number: int
    title: str
    level: Level | None = None
    is_threat: bool = False
    is_treated: bool = False
    owner: str = ""
    review_on: dt.date | None = None
    status: RiskStatus = RiskStatus.OPEN

    @property
    def is_running(self) -> bool:
        return self.status != RiskStatus.CLOSED


def sort_key(risk: RiskFacts) -> tuple[bool, int, int]:
    """Threats to people first, then the higher level, then the number."""
    weight = LEVEL_ORDER[risk.level] if risk.level else -1
    return not risk.is_threat, -weight, risk.number


def review_state(review_on: dt.date | None, today: dt.date) -> ReviewState:
    """Due on the day itself; soon within fourteen days."""
    if review_on is None:
        return ReviewState.NONE
    if review_on <= today:
        return ReviewState.DUE
    is_soon = review_on <= today + dt.timedelta(days=DAYS_AHEAD)
    return ReviewState.SOON if is_soon else ReviewState.LATER
