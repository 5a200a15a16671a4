"""Choosing a small, mixed group: the best one with proof, and why (selection.md, 5)."""

from auftakt.selection.composition.choice import alternatives, compose, replacement
from auftakt.selection.composition.domain import (
    Candidate,
    Change,
    Composition,
    CompositionProblem,
    Level,
    LevelName,
    Price,
    Repair,
    Rule,
    RuleKind,
    Shortfall,
    Target,
)
from auftakt.selection.composition.effects import prices
from auftakt.selection.composition.explained import (
    covers,
    why_not,
    why_this,
    why_this_size,
)
from auftakt.selection.composition.mending import repaired, repairs
from auftakt.selection.composition.reasons import moved_end, reason_of

__all__ = [
    "Candidate",
    "Change",
    "Composition",
    "CompositionProblem",
    "Level",
    "LevelName",
    "Price",
    "Repair",
    "Rule",
    "RuleKind",
    "Shortfall",
    "Target",
    "alternatives",
    "compose",
    "covers",
    "moved_end",
    "prices",
    "reason_of",
    "repaired",
    "repairs",
    "replacement",
    "why_not",
    "why_this",
    "why_this_size",
]
