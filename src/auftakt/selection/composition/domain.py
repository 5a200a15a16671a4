"""What choosing a group speaks of: candidates, targets, groups and their proof."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who could sit in the group.

    `values` maps a category to the values stated there, several if need be; a category
    that is missing was not stated. `score`: influence, interest and availability added
    up, higher is better.
    """

    key: str
    values: Mapping[str, frozenset[str]]
    score: int = 0


@dataclass(frozen=True, slots=True)
class Target:
    """How many of the group should have a value; both ends belong to it.

    `most` None: no upper end. `weight` 0: must hold; above 0: the price of each seat
    that is missing or too many.
    """

    category: str
    value: str
    least: int
    most: int | None = None
    weight: int = 0

    @property
    def must(self) -> bool:
        return self.weight == 0


@dataclass(frozen=True, slots=True)
class CompositionProblem:
    """A group of `least` to `most` people of `candidates`.

    `fixed`: keys of confirmed members and people who must be in it. `apart`: pairs of
    keys that cannot serve together.
    """

    candidates: tuple[Candidate, ...]
    targets: tuple[Target, ...]
    least: int
    most: int
    fixed: frozenset[str] = frozenset()
    apart: tuple[tuple[str, str], ...] = ()


class LevelName(StrEnum):
    """What is made best, in this order; each level only breaks ties of those before.

    `CHANGE`: members who could stay but leave, only after a drop-out. `SHORTFALL`:
    seats missing or too many against the targets with a weight, times the weight.
    `SIZE`: seats, as few as possible. `COVERAGE`: different values that somebody in the
    group has. `SCORE`: sum of the scores.
    """

    CHANGE = "change"
    SHORTFALL = "shortfall"
    SIZE = "size"
    COVERAGE = "coverage"
    SCORE = "score"


@dataclass(frozen=True, slots=True)
class Level:
    """`value` is reached and `bound` proved: equal where the proof is complete."""

    name: LevelName
    value: float
    bound: float


@dataclass(frozen=True, slots=True)
class Shortfall:
    """`count` seats are missing to the target, or too many."""

    target: Target
    count: int


@dataclass(frozen=True, slots=True)
class Composition:
    """A group: keys in their order, its proof level by level, and what it falls short
    of among the targets with a weight."""

    chosen: tuple[str, ...]
    levels: tuple[Level, ...]
    shortfalls: tuple[Shortfall, ...] = ()

    def value(self, name: LevelName) -> float:
        return next((one.value for one in self.levels if one.name is name), 0.0)


class RuleKind(StrEnum):
    """One end of a target that must hold, one end of the size, a person who must be in
    the group, a pair that cannot serve together."""

    LEAST = "least"
    MOST = "most"
    SIZE_LEAST = "size_least"
    SIZE_MOST = "size_most"
    FIXED = "fixed"
    APART = "apart"


@dataclass(frozen=True, slots=True, order=True)
class Rule:
    """`number` belongs to ends of targets and of the size, `category` and `value` to
    ends of targets, `keys` to people and pairs."""

    kind: RuleKind
    category: str = ""
    value: str = ""
    number: int = 0
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Change:
    """A rule gets another `number`; None: it is dropped."""

    rule: Rule
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Repair:
    """Changes that together make a problem possible.

    `cost`: 1 for each seat that an end moves, more for dropping a pair or a person.
    """

    changes: tuple[Change, ...]
    cost: int


@dataclass(frozen=True, slots=True)
class Price:
    """What `changed` instead of `target` does to the best group.

    `differences`: new value less the old one, of the levels that change: shortfall and
    size, or else the first one after them; empty where nothing changes. `possible`
    False: no group at all.
    """

    target: Target
    changed: Target
    possible: bool
    differences: Mapping[LevelName, float]
