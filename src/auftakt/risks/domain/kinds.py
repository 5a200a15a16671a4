"""The kinds around a risk."""

from enum import StrEnum


class Category(StrEnum):
    POLITICAL = "political"
    ACCEPTANCE = "acceptance"
    RESOURCES = "resources"
    ORGANISATION = "organisation"
    LEGAL_DATA_PROTECTION = "legal_data_protection"
    SAFETY_OF_PARTICIPANTS = "safety_of_participants"
    THIRD_PARTIES = "third_parties"


class Treatment(StrEnum):
    AVOID = "avoid"
    REDUCE = "reduce"
    TRANSFER = "transfer"
    ACCEPT = "accept"


class RiskStatus(StrEnum):
    """`OCCURRED`: it has happened; it still needs somebody who acts."""

    OPEN = "open"
    OCCURRED = "occurred"
    CLOSED = "closed"


class RatingKind(StrEnum):
    """`GROSS`: as it stands today; `RESIDUAL`: once what we do takes effect."""

    GROSS = "gross"
    RESIDUAL = "residual"


class Level(StrEnum):
    """In rising order."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ReviewState(StrEnum):
    """When a risk is to be looked at again, seen from today."""

    NONE = "none"
    LATER = "later"
    SOON = "soon"
    DUE = "due"


def is_threat(*, threatens_people: bool, category: str) -> bool:
    """A threat to people stays one, however unlikely anybody finds it."""
    return threatens_people or category == Category.SAFETY_OF_PARTICIPANTS
