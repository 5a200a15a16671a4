"""Small generated compositions, and every group of them tried one by one."""

import random
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from auftakt.selection.composition import (
    Candidate,
    CompositionProblem,
    Rule,
    RuleKind,
    Target,
)
from auftakt.selection.composition.rules import rules_of

CATEGORIES = {"bloc": "abc", "view": "xyz", "place": "nesw"}


def problem_of(seed: int) -> CompositionProblem:
    """At most 12 candidates; about a third of the problems are impossible."""
    chance = random.Random(seed)  # noqa: S311 - generated test data
    people = tuple(
        Candidate(f"p{number:02}", _values(chance), chance.randrange(5))
        for number in range(chance.randint(3, 12))
    )
    keys = [one.key for one in people]
    least = chance.randint(0, 4)
    return CompositionProblem(
        candidates=people,
        targets=tuple(_target(chance) for _ in range(chance.randint(1, 8))),
        least=least,
        most=least + chance.choice((0, 1, 2, 4)),
        fixed=frozenset(chance.sample(keys, chance.choice((0, 0, 1, 2)))),
        apart=tuple(_pair(chance, keys) for _ in range(chance.choice((0, 1, 3)))),
    )


def _values(chance: random.Random) -> dict[str, frozenset[str]]:
    numbers = {"bloc": (1,), "view": (0, 1, 1, 2), "place": (0, 1)}
    return {
        category: frozenset(chance.sample(values, chance.choice(numbers[category])))
        for category, values in CATEGORIES.items()
    }


def _target(chance: random.Random) -> Target:
    category = chance.choice(list(CATEGORIES))
    least = chance.choice((0, 0, 1, 1, 2))
    room = chance.choice((0, 1, 3))
    most = None if least and chance.random() < 0.6 else least + room
    weight = chance.choice((0, 0, 1, 3))
    return Target(category, chance.choice(CATEGORIES[category]), least, most, weight)


def _pair(chance: random.Random, keys: list[str]) -> tuple[str, str]:
    first, second = chance.sample(keys, 2)
    return first, second


@dataclass
class EveryGroup:
    """All subsets of the candidates, one row each."""

    problem: CompositionProblem

    def __post_init__(self) -> None:
        self.people = sorted(self.problem.candidates, key=lambda one: one.key)
        count = len(self.people)
        self.groups = (np.arange(2**count)[:, None] >> np.arange(count)) & 1

    def held(self, category: str, value: str) -> np.ndarray:
        has = [value in one.values.get(category, ()) for one in self.people]
        return self.groups @ np.array(has, int)

    def short(self, rule: Rule) -> np.ndarray:
        """Seats by which each group breaks the rule."""
        size = self.groups.sum(axis=1)
        among = [one.key in rule.keys for one in self.people]
        if rule.kind is RuleKind.FIXED:
            return 1 - self.groups @ np.array(among, int)
        if rule.kind is RuleKind.APART:
            return np.maximum(0, self.groups @ np.array(among, int) - 1)
        held = self.held(rule.category, rule.value) if rule.category else size
        if rule.kind in (RuleKind.LEAST, RuleKind.SIZE_LEAST):
            return np.maximum(0, rule.number - held)
        return np.maximum(0, held - rule.number)

    def keeps(self, rules: tuple[Rule, ...]) -> np.ndarray:
        found = np.ones(len(self.groups), bool)
        for rule in rules:
            found &= self.short(rule) == 0
        return found

    @cached_property
    def valid(self) -> np.ndarray:
        return self.keeps(rules_of(self.problem))

    def shortfall(self) -> np.ndarray:
        total = np.zeros(len(self.groups), int)
        for one in self.problem.targets:
            held = self.held(one.category, one.value)
            missing = np.maximum(0, one.least - held)
            over = 0 if one.most is None else np.maximum(0, held - one.most)
            total += one.weight * (missing + over)
        return total

    def coverage(self) -> np.ndarray:
        every = [(name, value) for name, all_ in CATEGORIES.items() for value in all_]
        return sum(self.held(*one) > 0 for one in every)  # type: ignore[return-value] # at least one

    @cached_property
    def ranks(self) -> np.ndarray:
        """Rows: shortfall, size, coverage, score, order; smaller is better."""
        scores = np.array([one.score for one in self.people])
        return np.stack(
            [
                self.shortfall(),
                self.groups.sum(axis=1),
                -self.coverage(),
                -(self.groups @ scores),
                self.groups @ np.arange(len(self.people)),
            ],
            axis=1,
        )

    def row(self, chosen: tuple[str, ...]) -> int:
        places = [place for place, one in enumerate(self.people) if one.key in chosen]
        return sum(1 << place for place in places)

    def best(self, among: np.ndarray) -> tuple[int, ...] | None:
        """The best rank among the groups for which it is true."""
        ranks = self.ranks[among]
        return min(map(tuple, ranks.tolist()), default=None)
