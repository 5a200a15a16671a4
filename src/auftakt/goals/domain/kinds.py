"""The fixed words of goals and indicators (domain.md 2.7)."""

from enum import StrEnum


class GoalLevel(StrEnum):
    """From why to how; a process goal is about the way itself (S35)."""

    VISION = "vision"
    OUTCOME = "outcome"
    ACTION = "action"
    PROCESS = "process"


class GoalState(StrEnum):
    """`DROPPED`: given up with a reason, and still to be read."""

    OPEN = "open"
    REACHED = "reached"
    DROPPED = "dropped"


class IndicatorKind(StrEnum):
    """A context indicator says how things are, not what the project changed (S36)."""

    IMPACT = "impact"
    CONTEXT = "context"


class Direction(StrEnum):
    """Which way is good."""

    UP = "up"
    DOWN = "down"


class Frequency(StrEnum):
    """How often somebody measures."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    YEARLY = "yearly"
    AS_NEEDED = "as_needed"


MONTHS: dict[str, int] = {
    Frequency.MONTHLY: 1,
    Frequency.QUARTERLY: 3,
    Frequency.HALF_YEARLY: 6,
    Frequency.YEARLY: 12,
}

# From what is put in to what changes in society.
STEPS = range(8)
OUTPUT_STEPS = 3  # up to here something was done; from the next on something changed


class Agreed(StrEnum):
    """How far the people are with a goal; `REOPENED`: agreed once, then changed."""

    NONE = "none"
    WRITTEN = "written"
    ASKED = "asked"
    AGREED = "agreed"
    REOPENED = "reopened"
    REFUSED = "refused"
