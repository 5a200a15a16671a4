"""The kinds around whoever is concerned. Pure: no Django."""

from enum import StrEnum


class InfluenceKind(StrEnum):
    """By what somebody can further or hinder the project."""

    POLITICAL = "political"
    ECONOMIC = "economic"
    OPINION = "opinion"
    FINANCIAL = "financial"


class InterestOrigin(StrEnum):
    """Who says so: they themselves, a document, or somebody's view of them."""

    SELF_STATED = "self_stated"
    DOCUMENTED = "documented"
    ASSESSED = "assessed"


class Aspect(StrEnum):
    """Which of the three questions about one's own interests a text answers."""

    REPRESENTS = "represents"
    MATTERS = "matters"
    FEARS = "fears"


class RelationKind(StrEnum):
    SUPPORTS = "supports"
    CONFLICTS = "conflicts"


class Quadrant(StrEnum):
    """How somebody takes part, by influence and by how much it concerns them."""

    COLLABORATE = "collaborate"
    INVOLVE = "involve"
    WIN = "win"
    INFORM = "inform"


class Way(StrEnum):
    """How somebody is contacted."""

    TALK = "talk"
    VISIT = "visit"
    CALL = "call"
    MEETING = "meeting"
    LETTER = "letter"
    MAIL = "mail"


class Rhythm(StrEnum):
    ONCE = "once"
    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
