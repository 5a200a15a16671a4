"""The ledger of concerns: every one has a number and a fate that everybody can see."""

from enum import StrEnum


class ConcernKind(StrEnum):
    """An objection stops a text, a concern goes with it."""

    CONCERN = "concern"
    OBJECTION = "objection"


class Fate(StrEnum):
    """`BECAME`: a goal, risk, measure or question was made of it.

    `WITHDRAWN` by whoever said it; the sentence stays, nothing disappears.
    """

    OPEN = "open"
    TEXT_CHANGED = "text_changed"
    BECAME = "became"
    ANSWERED = "answered"
    WITHDRAWN = "withdrawn"


def fate_of(stored: str, *, has_outcome: bool) -> Fate:
    """What was made of an open concern is its fate; what was decided stays."""
    found = Fate(stored)
    return Fate.BECAME if found is Fate.OPEN and has_outcome else found


def may_be_rewritten(stored: str) -> bool:
    """Whether its author's next words change this entry or start a new one."""
    return Fate(stored) in {Fate.OPEN, Fate.WITHDRAWN}
