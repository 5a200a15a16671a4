"""From what several people gave to one cell and one level.

The level is the product of likelihood and impact, held against the thresholds of the
scale on which the ratings were given. A median between two steps counts as the worse
one, so that list and picture never differ.
"""

import datetime as dt
import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from auftakt.analyses.domain import Spread, spread
from auftakt.risks.domain.kinds import Level, RatingKind

STEPS = (1, 2, 3, 4, 5)
FEWEST_FOR_SPREAD = 3
LEVEL_ORDER = {level: place for place, level in enumerate(Level)}


@dataclass(frozen=True, slots=True)
class Thresholds:
    """Of one version of the scale: from which product a risk is medium or high."""

    number: int
    medium_from: int
    high_from: int


USUAL = Thresholds(number=1, medium_from=8, high_from=15)


@dataclass(frozen=True, slots=True)
class Cell:
    likelihood: int
    impact: int

    @property
    def score(self) -> int:
        return self.likelihood * self.impact


@dataclass(frozen=True, slots=True)
class Given:
    """One rating; `order` settles which of two at the same moment is newer."""

    author: str
    at: dt.datetime
    order: int
    kind: RatingKind
    likelihood: int
    impact: int
    scale: Thresholds


@dataclass(frozen=True, slots=True)
class Opinion:
    """What the raters of one risk make together."""

    likelihood: Spread
    impact: Spread
    scale: Thresholds

    @property
    def cell(self) -> Cell:
        return Cell(math.ceil(self.likelihood.median), math.ceil(self.impact.median))

    @property
    def level(self) -> Level:
        return level_of(self.cell, self.scale)

    @property
    def raters(self) -> int:
        return self.likelihood.votes

    @property
    def shows_spread(self) -> bool:
        """With two raters each would learn what the other gave."""
        return self.raters >= FEWEST_FOR_SPREAD

    @property
    def is_disputed(self) -> bool:
        apart = self.likelihood.is_disputed or self.impact.is_disputed
        return self.shows_spread and apart


def level_of(cell: Cell, scale: Thresholds) -> Level:
    """Never falls when likelihood or impact rises."""
    if cell.score >= scale.high_from:
        return Level.HIGH
    return Level.MEDIUM if cell.score >= scale.medium_from else Level.LOW


def counted(given: Iterable[Given]) -> list[Given]:
    """The newest of each author, as far as it was given on the newest scale used."""
    newest: dict[str, Given] = {}
    for one in sorted(given, key=lambda one: (one.at, one.order)):
        newest[one.author] = one
    last = max((one.scale.number for one in newest.values()), default=0)
    return [one for one in newest.values() if one.scale.number == last]


def opinion(given: Sequence[Given], kind: RatingKind) -> Opinion | None:
    """None where nobody has rated yet."""
    found = counted(one for one in given if one.kind == kind)
    likelihood = spread([one.likelihood for one in found])
    impact = spread([one.impact for one in found])
    if likelihood is None or impact is None:
        return None
    return Opinion(likelihood, impact, found[0].scale)


def is_worse_after(gross: Cell, residual: Cell) -> bool:
    """What we do should not make things worse; it is asked, not refused."""
    return residual.score > gross.score
