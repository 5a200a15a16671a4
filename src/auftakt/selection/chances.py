"""How many people have which chance."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

_SAME = 1e-9
SURE = 1 - _SAME
"""From here on a chance counts as 100 %."""
MOST_RANGES = 8
_STEPS = [lead * Fraction(10) ** power for power in range(-9, 0) for lead in (1, 2, 5)]
_STEPS.append(Fraction(1))


@dataclass(frozen=True, slots=True)
class Range:
    """`people` have a chance of at least `low` and below `high`, both 0 to 1."""

    low: Fraction
    high: Fraction
    people: int


@dataclass(frozen=True, slots=True)
class Spread:
    """Chances of the people who take part in the draw.

    `ranges` start at 0 and leave no gap; they hold everybody but the `sure`. `without`
    counts the people who cannot be drawn; no other number heeds them.
    """

    ranges: tuple[Range, ...]
    sure: int
    without: int
    smallest: float
    mean: float
    largest: float

    @property
    def people(self) -> int:
        return self.sure + sum(one.people for one in self.ranges)

    @property
    def even(self) -> bool:
        """Whether all ranges are equally wide."""
        return len({one.high - one.low for one in self.ranges}) <= 1


def spread(chances: Collection[float], without: int = 0) -> Spread:
    """Of the two scales, even steps or growing ones, the one whose fullest range holds
    fewer people. Raises `ValueError` if nobody takes part."""
    if not chances:
        raise ValueError("nobody takes part")
    mean = sum(chances) / len(chances)
    open_ones = [chance for chance in chances if chance < SURE]
    ranges: list[tuple[Range, ...]] = [()]
    if open_ones:
        top = max(*open_ones, min(mean, SURE - _SAME))
        scales = (_even_ends(top), _growing_ends(min(open_ones), top))
        ranges = [_counted(ends, open_ones) for ends in scales]
    return Spread(
        ranges=min(
            ranges, key=lambda some: max((one.people for one in some), default=0)
        ),
        sure=len(chances) - len(open_ones),
        without=without,
        smallest=min(chances),
        mean=mean,
        largest=max(chances),
    )


def _even_ends(top: float) -> list[Fraction]:
    """0 and up to `MOST_RANGES` round multiples, the last one above `top`."""
    for step in _STEPS:
        number = int((top + _SAME) / step) + 1
        if number <= MOST_RANGES:
            return [place * step for place in range(number + 1)]
    return [Fraction(0), Fraction(1)]


def _growing_ends(lowest: float, top: float) -> list[Fraction]:
    """0 and then 1, 2, 5, 10 and so on, from above `lowest` to above `top`."""
    start = min(bisect_right(_STEPS, lowest + _SAME), len(_STEPS) - 1)
    end = min(bisect_right(_STEPS, top + _SAME), len(_STEPS) - 1)
    return [Fraction(0), *_STEPS[max(start, end - MOST_RANGES + 1) : end + 1]]


def _counted(ends: Sequence[Fraction], chances: Collection[float]) -> tuple[Range, ...]:
    held = [0] * (len(ends) - 1)
    for chance in chances:
        held[min(bisect_right(ends, chance + _SAME), len(held)) - 1] += 1
    return tuple(
        Range(low, high, people)
        for (low, high), people in zip(pairwise(ends), held, strict=True)
    )
