"""Who is contacted how, how often and until when."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from auftakt.analyses.retention import months_after
from auftakt.stakeholders.domain.kinds import Quadrant, Rhythm, Way

MONTHS: Mapping[Rhythm, int] = {
    Rhythm.MONTHLY: 1,
    Rhythm.QUARTERLY: 3,
    Rhythm.HALF_YEARLY: 6,
    Rhythm.YEARLY: 12,
}


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a quadrant asks for: the way, how often, and days until the first time."""

    way: Way
    rhythm: Rhythm
    days: int


PROPOSALS: Mapping[Quadrant, Proposal] = {
    Quadrant.COLLABORATE: Proposal(Way.TALK, Rhythm.QUARTERLY, 14),
    Quadrant.INVOLVE: Proposal(Way.MEETING, Rhythm.QUARTERLY, 28),
    Quadrant.WIN: Proposal(Way.VISIT, Rhythm.HALF_YEARLY, 28),
    Quadrant.INFORM: Proposal(Way.LETTER, Rhythm.QUARTERLY, 42),
}


def next_due(due_on: dt.date, done_on: dt.date, rhythm: Rhythm) -> dt.date | None:
    """The day of the next contact, None for a single one.

    It follows the plan, and the day it was done where the plan has been passed.
    """
    if rhythm not in MONTHS:
        return None
    planned = months_after(due_on, MONTHS[rhythm])
    if planned > done_on:
        return planned
    return months_after(done_on, MONTHS[rhythm])


def is_overdue(due_on: dt.date, done_on: dt.date | None, today: dt.date) -> bool:
    return done_on is None and due_on < today
