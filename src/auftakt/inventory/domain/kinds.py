"""The words of the inventory as enumerations (domain.md, 2.5 and 2.6)."""

from enum import StrEnum


class StructureKind(StrEnum):
    """What exists or is planned (S33); offers belong to the stock-taking (S30)."""

    CONCEPT = "concept"
    BODY = "body"
    CHANNEL = "channel"
    OFFER = "offer"


class Level(StrEnum):
    """Whose territory a figure or a structure speaks of."""

    OWN = "own"
    COUNTY = "county"
    LAND = "land"
    FEDERAL = "federal"


class TargetGroup(StrEnum):
    CHILDREN = "children"
    YOUTH = "youth"
    WOMEN = "women"
    MEN = "men"
    FAMILIES = "families"
    OLDER = "older"
    HELPERS = "helpers"
    EVERYBODY = "everybody"


class Rhythm(StrEnum):
    UNKNOWN = "unknown"
    WEEKLY = "weekly"
    MONTHLY = "monthly"
    TWO_MONTHLY = "two_monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    AS_NEEDED = "as_needed"


class DecisionPower(StrEnum):
    UNKNOWN = "unknown"
    INFORMS = "informs"
    ADVISES = "advises"
    DECIDES = "decides"


class OverlapAnswer(StrEnum):
    """How two structures that overlap shall work together (S34)."""

    USE = "use"
    EXTEND = "extend"
    MERGE = "merge"
    REPLACE = "replace"
    SEPARATE = "separate"


class CellState(StrEnum):
    """What is said of a field and target group without any offer."""

    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"
