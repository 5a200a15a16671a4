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
    "replacement",
]
