"""What both computations speak of: people, quotas, reasons and what can be wrong."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


@dataclass(frozen=True, slots=True)
class Quota:
    """How many of the chosen must and may have this value; both ends belong to it."""

    category: str
    value: str
    least: int
    most: int


@dataclass(frozen=True, slots=True)
class Volunteer:
    """Somebody in the pool of a lot draw.

    `values` maps each category to one value. At most one of a `household` is drawn; an
    empty one means nobody else lives there.
    """

    key: str
    values: Mapping[str, str]
    household: str = ""


@dataclass(frozen=True, slots=True)
class LotProblem:
    """A panel of `size` from `people`; `confirmed` keys sit on every panel."""

    people: tuple[Volunteer, ...]
    quotas: tuple[Quota, ...]
    size: int
    confirmed: frozenset[str] = frozenset()


class Method(StrEnum):
    """What a lottery aims at.

    Leximin raises the smallest chance, then the next one, and so on; maximin only the
    smallest; Nash the product of all; Goldilocks keeps the smallest up and the largest
    down.
    """

    LEXIMIN = "leximin"
    MAXIMIN = "maximin"
    NASH = "nash"
    GOLDILOCKS = "goldilocks"


class ProofKind(StrEnum):
    """What shows that no lottery is better.

    `RELAXATION`: the chances reach a bound that holds for every lottery. `PRICING`: no
    valid panel improves them. `GAP`: only the stated gap to the bound is proved.
    """

    RELAXATION = "relaxation"
    PRICING = "pricing"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Proof:
    """`gap`: the largest distance of a chance from its proved value, 0 to 1."""

    kind: ProofKind
    gap: float


@dataclass(frozen=True, slots=True)
class GroupLottery:
    """A lottery over panels of groups; within a group the lot decides equally.

    `groups`: keys of people who are alike to every quota, in the pool's order.
    `panels`: pairs (number of the group, seats) without zeros. `weights`: chances of
    the panels, above 0, sum 1. `no_chance`: keys of people who are on no valid panel.
    """

    groups: tuple[tuple[str, ...], ...]
    panels: tuple[tuple[tuple[int, int], ...], ...]
    weights: tuple[float, ...]
    method: Method
    proof: Proof
    no_chance: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Progress:
    """`stage` is a key, `done` a share from 0 to 1 of that stage."""

    stage: str
    done: float


Watch = Callable[[Progress], None]
"""Is told how far a computation is; raises `CancelledError` to stop it."""


class CancelledError(Exception):
    """Somebody stopped the computation; nothing was decided."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A sentence without words: `labels.py` has one for each key."""

    key: str
    facts: Mapping[str, Any] = field(default_factory=dict)


class SelectionError(Exception):
    """The request cannot be met or makes no sense; `reasons` say why, worst first."""

    def __init__(self, *reasons: Reason) -> None:
        super().__init__("; ".join(f"{one.key} {dict(one.facts)}" for one in reasons))
        self.reasons = reasons
