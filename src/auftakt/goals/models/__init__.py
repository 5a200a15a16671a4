"""The records of goals, indicators, the results chain and the gate."""

from auftakt.goals.models.chain import ChainElement
from auftakt.goals.models.drafts import GoalDraft
from auftakt.goals.models.gates import GateOverride
from auftakt.goals.models.goals import Goal
from auftakt.goals.models.indicators import Indicator, Measurement

__all__ = [
    "ChainElement",
    "GateOverride",
    "Goal",
    "GoalDraft",
    "Indicator",
    "Measurement",
]
