"""Five checks of a goal, computed from what is stored (domain.md 2.7)."""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

FEWEST_WORDS = 6
MOST_SENTENCES = 2
# Words that sound good and say nothing one could check; beginnings of words.
VAGUE = (
    "verbesser", "optimier", "stärk", "förder", "schnell", "möglichst", "angemess",
    "bedarfsgerecht", "nachhaltig", "ganzheitlich", "verstärkt", "sensibilisier",
    "improv", "optimis", "strengthen", "promot", "quick", "adequate", "sustainab",
)  # fmt: skip
_SENTENCE = re.compile(r"[.!?]+(?:\s+|$)")
_WORD = re.compile(r"[^\W\d_]+")


class Check(StrEnum):
    SPECIFIC = "specific"
    MEASURABLE = "measurable"
    ACCEPTED = "accepted"
    REALISTIC = "realistic"
    TIMED = "timed"


class Verdict(StrEnum):
    """What a check says; the first of each check is the good one."""

    CLEAR = "clear"
    TOO_SHORT = "too_short"
    VAGUE = "vague"
    TOO_MUCH = "too_much"
    MEASURED = "measured"
    NO_INDICATOR = "no_indicator"
    ONLY_CONTEXT = "only_context"
    NO_TARGET = "no_target"
    AGREED = "agreed"
    NOT_AGREED = "not_agreed"
    RESOURCED = "resourced"
    NO_RESOURCES = "no_resources"
    DATED = "dated"
    NO_DATE = "no_date"
    PAST = "past"


GOOD = frozenset(
    {
        Verdict.CLEAR,
        Verdict.MEASURED,
        Verdict.AGREED,
        Verdict.RESOURCED,
        Verdict.DATED,
    }
)


@dataclass(frozen=True, slots=True)
class GoalFacts:
    """`impact`, `context`: indicators of the kind; `with_target`: impact ones."""

    text: str
    impact: int = 0
    context: int = 0
    with_target: int = 0
    is_agreed: bool = False
    has_resources: bool = False
    due_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """`words`: the vague words of the goal as they are written there."""

    check: Check
    verdict: Verdict
    words: tuple[str, ...] = ()

    @property
    def is_met(self) -> bool:
        return self.verdict in GOOD


def smart(facts: GoalFacts, today: dt.date) -> tuple[Checked, ...]:
    """The five checks in order."""
    return (
        _specific(facts.text),
        Checked(Check.MEASURABLE, _measurable(facts)),
        Checked(
            Check.ACCEPTED, Verdict.AGREED if facts.is_agreed else Verdict.NOT_AGREED
        ),
        Checked(
            Check.REALISTIC,
            Verdict.RESOURCED if facts.has_resources else Verdict.NO_RESOURCES,
        ),
        Checked(Check.TIMED, _timed(facts.due_on, today)),
    )


def vague_words(text: str) -> tuple[str, ...]:
    """Each once, in the order of the text."""
    return tuple(dict.fromkeys(_vague(text)))


def _vague(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if word.lower().startswith(VAGUE):
            yield word


def _specific(text: str) -> Checked:
    if vague := vague_words(text):
        return Checked(Check.SPECIFIC, Verdict.VAGUE, vague)
    if len(text.split()) < FEWEST_WORDS:
        return Checked(Check.SPECIFIC, Verdict.TOO_SHORT)
    sentences = [part for part in _SENTENCE.split(text) if part.strip()]
    is_long = len(sentences) > MOST_SENTENCES
    return Checked(Check.SPECIFIC, Verdict.TOO_MUCH if is_long else Verdict.CLEAR)


def _measurable(facts: GoalFacts) -> Verdict:
    if not facts.impact:
        return Verdict.ONLY_CONTEXT if facts.context else Verdict.NO_INDICATOR
    return Verdict.MEASURED if facts.with_target else Verdict.NO_TARGET


def _timed(due_on: dt.date | None, today: dt.date) -> Verdict:
    if due_on is None:
        return Verdict.NO_DATE
    return Verdict.PAST if due_on < today else Verdict.DATED
