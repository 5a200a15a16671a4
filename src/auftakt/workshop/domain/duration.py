"""How long the kick-off should last (S57): domain rule 2.12.

minutes = sum(base x complexity x size) + sum(per person x persons) + live analyses
+ tasks x effort, and 10 minutes of break per full 90 minutes of work.

The base minutes of the agenda are those of a medium project: the published example
of 257 minutes is a circle of 12 with medium complexity. So the factors 1.0, 1.2, 1.5
are read relative to 1.2. The size factors 0.9, 1.0, 1.2 are our own and relative to a
medium project too. Raising size, complexity, effort, persons, tasks or the number
of analyses never shortens the result.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from auftakt.projects.domain import Complexity, Size

WORK_PER_BREAK = 90
BREAK_MINUTES = 10
ONE_DATE = 360
WARN_ABOVE_DATES = 2


class Effort(StrEnum):
    """Of one extra task treated in the workshop."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Analysis(StrEnum):
    SWOT = "swot"
    RISK = "risk"
    STAKEHOLDER = "stakeholder"
    FIELDS = "fields"


COMPLEXITY_FACTOR = {
    Complexity.LOW: Fraction(10, 10),
    Complexity.MEDIUM: Fraction(12, 10),
    Complexity.HIGH: Fraction(15, 10),
}
SIZE_FACTOR = {
    Size.SMALL: Fraction(9, 10),
    Size.MEDIUM: Fraction(1),
    Size.LARGE: Fraction(12, 10),
}
EFFORT_MINUTES = {Effort.LOW: 5, Effort.MEDIUM: 10, Effort.HIGH: 15}
LIVE_MINUTES = {
    Analysis.SWOT: 40,
    Analysis.RISK: 30,
    Analysis.STAKEHOLDER: 30,
    Analysis.FIELDS: 40,
}


@dataclass(frozen=True)
class Setting:
    """What the proposal depends on. `live` are the analyses done in the workshop."""

    persons: int = 12
    complexity: Complexity = Complexity.MEDIUM
    size: Size = Size.MEDIUM
    effort: Effort = Effort.MEDIUM
    tasks: int = 0
    live: frozenset[Analysis] = frozenset()

    @property
    def factor(self) -> Fraction:
        """1 for a medium project."""
        relative = (
            COMPLEXITY_FACTOR[self.complexity] / COMPLEXITY_FACTOR[Complexity.MEDIUM]
        )
        return relative * SIZE_FACTOR[self.size]


@dataclass(frozen=True)
class Part:
    """Of an item or sub-item: `base` minutes of a medium project, `each` per person."""

    base: int = 0
    each: Decimal = Decimal(0)


@dataclass(frozen=True)
class Proposal:
    """All in minutes. `dates` is how many meetings it takes, 360 minutes each."""

    base: int
    rounds: int
    live: int
    tasks: int
    breaks: int
    dates: int = 1

    @property
    def work(self) -> int:
        return self.base + self.rounds + self.live + self.tasks

    @property
    def total(self) -> int:
        return self.work + self.breaks

    @property
    def needs_two_dates(self) -> bool:
        return self.dates > 1

    @property
    def is_excessive(self) -> bool:
        return self.dates > WARN_ABOVE_DATES


def half_up(value: Decimal | Fraction) -> int:
    """Whole minutes; a half goes up."""
    return math.floor(Fraction(value) + Fraction(1, 2))


def base_minutes(part: Part, setting: Setting) -> int:
    return half_up(part.base * setting.factor)


def round_minutes(each: Decimal, persons: int) -> int:
    return half_up(each * persons)


def breaks_for(work: int) -> int:
    return work // WORK_PER_BREAK * BREAK_MINUTES


def propose(parts: Iterable[Part], setting: Setting) -> Proposal:
    """`parts` are all items without sub-items and all sub-items; no breaks."""
    listed = list(parts)
    base = sum(base_minutes(part, setting) for part in listed)
    rounds = sum(round_minutes(part.each, setting.persons) for part in listed)
    live = sum(LIVE_MINUTES[analysis] for analysis in setting.live)
    tasks = setting.tasks * EFFORT_MINUTES[setting.effort]
    breaks = breaks_for(base + rounds + live + tasks)
    total = base + rounds + live + tasks + breaks
    dates = max(1, -(-total // ONE_DATE))
    return Proposal(base, rounds, live, tasks, breaks, dates)
