"""Small pools of every kind, and all panels that they allow."""

from itertools import product

import numpy as np

from auftakt.selection.domain import LotProblem, Quota, Volunteer
from auftakt.selection.groups import Groups
from auftakt.selection.solver import Floats, Ints

_VALUES = (("young", "middle", "old"), ("north", "south"), ("yes", "no", "maybe"))


def problem(seed: int, most: int = 12) -> LotProblem:
    """A pool of up to `most` people whose quotas are often tight, often impossible;
    every third has households, every fourth somebody who is confirmed."""
    random = np.random.default_rng(seed)
    number = int(random.integers(4, most + 1))
    categories = _VALUES[: int(random.integers(1, 4))]
    people = tuple(
        Volunteer(
            f"p{place}",
            {
                f"c{at}": str(random.choice(names))
                for at, names in enumerate(categories)
            },
            f"h{random.integers(number)}" if seed % 3 == 0 else "",
        )
        for place in range(number)
    )
    size = int(random.integers(1, max(2, number // 2 + 1)))
    quotas = tuple(
        _quota(random, people, f"c{at}", value, size)
        for at, names in enumerate(categories)
        for value in names
    )
    confirmed = frozenset({"p0"} if seed % 4 == 0 else ())
    return LotProblem(people, quotas, size, confirmed)


def _quota(
    random: np.random.Generator,
    people: tuple[Volunteer, ...],
    category: str,
    value: str,
    size: int,
) -> Quota:
    share = sum(one.values[category] == value for one in people) / len(people)
    wanted = size * share + random.normal(0.0, 0.5)
    least = max(0, min(size, int(np.floor(wanted))))
    return Quota(category, value, least, max(least, min(size, int(np.ceil(wanted)))))


def all_panels(groups: Groups) -> Ints:
    """Every valid panel, one row each."""
    seats = [range(int(count) + 1) for count in groups.counts]
    panels = np.array(list(product(*seats)), np.int32).reshape(-1, len(seats))
    held = panels @ groups.dense.T
    kept = (held >= groups.least).all(1) & (held <= groups.most).all(1)
    found: Ints = panels[kept & (panels.sum(1) == groups.size)]
    return found


def odd_cycle(length: int = 5) -> LotProblem:
    """Households that split seats share fairly but whole panels cannot: neighbours on
    a ring of odd length exclude each other through quotas of at most one."""
    people = tuple(
        Volunteer(
            f"p{place}",
            {f"c{at}": _side(place, at, length) for at in range(length)},
        )
        for place in range(length)
    )
    quotas = tuple(
        Quota(f"c{at}", value, 0, 1 if value == "pair" else length)
        for at in range(length)
        for value in ("pair", "rest")
    )
    return LotProblem(people, quotas, length // 2)


def _side(place: int, at: int, length: int) -> str:
    return "pair" if place in (at, (at + 1) % length) else "rest"


def chances(groups: Groups, panels: Ints, weights: Floats) -> Floats:
    """Per person, ascending."""
    per_group = weights @ panels / groups.counts
    return np.sort(np.repeat(per_group, groups.counts.astype(int)))


def shut_out() -> LotProblem:
    """p0 shares no panel with p1, p2 and p3, so needs three of the six others. Those
    are two threes in which each excludes each: two whole people, or six halves."""
    exclusive = [(0, 1), (0, 2), (0, 3)]
    exclusive += [(4, 5), (5, 6), (4, 6), (7, 8), (8, 9), (7, 9)]
    people = tuple(
        Volunteer(
            f"p{place}",
            {
                f"c{at}": "pair" if place in pair else "rest"
                for at, pair in enumerate(exclusive)
            },
        )
        for place in range(10)
    )
    quotas = tuple(
        Quota(f"c{at}", value, 0, 1 if value == "pair" else 10)
        for at in range(len(exclusive))
        for value in ("pair", "rest")
    )
    return LotProblem(people, quotas, 4)


def impossible() -> LotProblem:
    """Two old people are wanted from the north, where nobody is old."""
    values = [("old", "south")] * 3 + [("young", "north")] * 3
    people = tuple(
        Volunteer(f"p{at}", {"age": age, "place": place})
        for at, (age, place) in enumerate(values)
    )
    quotas = (
        Quota("age", "old", 2, 3),
        Quota("age", "young", 0, 3),
        Quota("place", "north", 2, 3),
        Quota("place", "south", 0, 3),
    )
    return LotProblem(people, quotas, 3)
