"""The results chain: eight steps from what is put in to what changes (domain.md 2.7).

Steps 1 to 3 say that something was done; effect begins with step 4.
"""

import itertools
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.goals.domain.kinds import OUTPUT_STEPS, STEPS, GoalLevel

STEP_WIDTH, STEP_RISE, TREAD = 112, 34, 46
# Where a goal itself stands on the stairs.
GOAL_STEPS: dict[str, int] = {
    GoalLevel.VISION: 7,
    GoalLevel.OUTCOME: 6,
    GoalLevel.ACTION: 1,
    GoalLevel.PROCESS: 1,
}


class EntryKind(StrEnum):
    GOAL = "goal"
    ELEMENT = "element"
    IMPACT = "impact"
    CONTEXT = "context"


class ChainVerdict(StrEnum):
    """What the chain of a goal says; `WHOLE`: it leads to an effect."""

    EMPTY = "empty"
    STOPS = "stops"
    BEGINS_HIGH = "begins_high"
    WHOLE = "whole"


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that stands on a step; `id` is the public id of an element."""

    step: int
    text: str
    kind: EntryKind
    id: str = ""


@dataclass(frozen=True, slots=True)
class Stair:
    """One step of the picture; `top` is the height of its tread."""

    step: int
    entries: tuple[Entry, ...]
    left: int
    top: int

    @property
    def is_effect(self) -> bool:
        return self.step > OUTPUT_STEPS


@dataclass(frozen=True, slots=True)
class Stairs:
    width: int
    height: int
    stairs: tuple[Stair, ...]


def stairs(entries: Iterable[Entry]) -> Stairs:
    """All eight steps, the empty ones too: they are what is still missing."""
    found = list(entries)
    height = STEP_RISE * (len(STEPS) - 1) + TREAD
    return Stairs(
        STEP_WIDTH * len(STEPS),
        height,
        tuple(
            Stair(
                step,
                tuple(one for one in found if one.step == step),
                STEP_WIDTH * step,
                height - TREAD - STEP_RISE * step,
            )
            for step in STEPS
        ),
    )


def chain_verdict(entries: Sequence[Entry]) -> ChainVerdict:
    """Of elements and impact indicators: a goal only names where it wants to be."""
    steps = {
        one.step for one in entries if one.kind in (EntryKind.ELEMENT, EntryKind.IMPACT)
    }
    if not steps:
        return ChainVerdict.EMPTY
    if max(steps) <= OUTPUT_STEPS:
        return ChainVerdict.STOPS
    return (
        ChainVerdict.WHOLE if min(steps) <= OUTPUT_STEPS else ChainVerdict.BEGINS_HIGH
    )


def reading(entries: Sequence[Entry]) -> Iterator[tuple[Entry, Entry]]:
    """If this, then that: from each step that is filled to the next one."""
    told = sorted(
        (one for one in entries if one.kind in (EntryKind.ELEMENT, EntryKind.GOAL)),
        key=lambda one: one.step,
    )
    firsts: dict[int, Entry] = {}
    for one in told:
        firsts.setdefault(one.step, one)
    steps = list(firsts.values())
    yield from itertools.pairwise(steps)
