"""What something was made from, and what became of it. Pure: no Django."""

from enum import StrEnum


class Kind(StrEnum):
    """Whatever can be an origin, an outcome or both."""

    STAKEHOLDER = "stakeholder"
    INTEREST = "interest"
    SWOT_ENTRY = "swot_entry"
    STRATEGY = "strategy"
    AGREED_POINT = "agreed_point"
    RISK = "risk"
    THEME = "theme"
    CONCERN = "concern"
    QUESTION = "question"
    GOAL = "goal"
    MEASURE = "measure"
    SEAT = "seat"


class OutcomeState(StrEnum):
    """`DROPPED`: given up with a reason; the origin shows it all the same.

    `DELETED`: there is no page any more that one could open.
    """

    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"
    DELETED = "deleted"


# What somebody wants, or a voice of the circle: not for everybody who reads along.
DELICATE = frozenset({Kind.STAKEHOLDER, Kind.INTEREST, Kind.SEAT})
