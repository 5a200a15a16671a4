"""One mechanism for every gate: what is missing, and whether somebody opened it.

A gate hands in its conditions; nothing here knows which gate it is. The gate of the
procedure (S25, S28) is the first that uses it.
"""

import hashlib
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum


class Gate(StrEnum):
    """Every gate that can be opened with a reason."""

    PROCEDURE = "procedure"


class Missing(StrEnum):
    """What can keep the gate of the procedure shut."""

    NO_GOAL = "no_goal"
    GOAL_NOT_AGREED = "goal_not_agreed"
    NO_GOAL_AGREED = "no_goal_agreed"
    OVERLAPS_OPEN = "overlaps_open"
    NOT_SIGNED_OFF = "not_signed_off"


@dataclass(frozen=True, slots=True)
class Condition:
    """One thing that is missing.

    `code` names it and the state it was found in, so that an override of yesterday
    does not cover what went missing today. `subject`: public id of the record that
    mends it, or "".
    """

    key: str
    code: str
    facts: Mapping[str, str | int] = field(default_factory=dict)
    subject: str = ""


@dataclass(frozen=True, slots=True)
class Opened:
    """An override: `covered` are the codes that were missing when it was made."""

    covered: frozenset[str]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class GateVerdict:
    """`opened` is the override that covers all that is missing, if there is one."""

    gate: str
    missing: tuple[Condition, ...]
    opened: Opened | None = None

    @property
    def is_met(self) -> bool:
        return not self.missing

    @property
    def is_overridden(self) -> bool:
        return bool(self.missing) and self.opened is not None

    @property
    def is_open(self) -> bool:
        return self.is_met or self.is_overridden

    @property
    def codes(self) -> frozenset[str]:
        return frozenset(one.code for one in self.missing)


def verdict(
    gate: str, missing: Sequence[Condition], overrides: Iterable[Opened]
) -> GateVerdict:
    """The newest override that covers everything counts; pass the newest last."""
    codes = {one.code for one in missing}
    fitting = [one for one in overrides if codes <= one.covered]
    return GateVerdict(gate, tuple(missing), fitting[-1] if fitting else None)


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal that still counts; `text` is what agreement is sought for."""

    id: str
    number: int
    title: str
    text: str
    is_essential: bool
    is_agreed: bool


@dataclass(frozen=True, slots=True)
class Parallel:
    """What the stock-taking says: open overlaps, and the circle's statement."""

    overlaps_open: int = 0
    is_passed: bool = True


def procedure_missing(
    goals: Collection[GoalStanding], parallel: Parallel
) -> list[Condition]:
    """Every essential goal is agreed, at least one goal is, and nothing is doubled."""
    found = _goals_missing(goals)
    if parallel.overlaps_open:
        facts = {"count": parallel.overlaps_open}
        found.append(_condition(Missing.OVERLAPS_OPEN, facts))
    elif not parallel.is_passed:
        found.append(_condition(Missing.NOT_SIGNED_OFF))
    return found


def _goals_missing(goals: Collection[GoalStanding]) -> list[Condition]:
    if not goals:
        return [_condition(Missing.NO_GOAL)]
    essential = [one for one in goals if one.is_essential]
    if not essential and not any(one.is_agreed for one in goals):
        return [_condition(Missing.NO_GOAL_AGREED)]
    return [
        Condition(
            key=Missing.GOAL_NOT_AGREED,
            code=f"{Missing.GOAL_NOT_AGREED}:{one.id}:{digest(one.text)}",
            facts={"number": one.number, "title": one.title},
            subject=one.id,
        )
        for one in essential
        if not one.is_agreed
    ]


def _condition(key: Missing, facts: Mapping[str, int] | None = None) -> Condition:
    values: dict[str, str | int] = {**(facts or {})}
    suffix = ":".join(str(value) for value in values.values())
    return Condition(key, f"{key}:{suffix}" if suffix else str(key), values)


def digest(text: str) -> str:
    """Short, equal for equal texts."""
    return hashlib.sha256(text.strip().encode()).hexdigest()[:16]
