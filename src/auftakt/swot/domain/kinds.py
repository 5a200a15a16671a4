"""The kinds around a card."""

from enum import StrEnum


class Quadrant(StrEnum):
    """In the order of the board."""

    STRENGTH = "strength"
    WEAKNESS = "weakness"
    OPPORTUNITY = "opportunity"
    THREAT = "threat"


# What lies in one's own hands, and what comes from outside.
INNER = (Quadrant.STRENGTH, Quadrant.WEAKNESS)
OUTER = (Quadrant.OPPORTUNITY, Quadrant.THREAT)


class StrategyKind(StrEnum):
    """One inner and one outer quadrant, by their first letters."""

    SO = "so"
    WO = "wo"
    ST = "st"
    WT = "wt"


class PointKind(StrEnum):
    """What the circle agrees on: local strengths (S31), central challenges (S32)."""

    STRENGTH = "strength"
    CHALLENGE = "challenge"


POINT_QUADRANTS: dict[PointKind, tuple[Quadrant, ...]] = {
    PointKind.STRENGTH: (Quadrant.STRENGTH,),
    PointKind.CHALLENGE: (Quadrant.WEAKNESS, Quadrant.THREAT),
}
