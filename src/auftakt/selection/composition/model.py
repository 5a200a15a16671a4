"""A composition as a whole-number program, one column for each candidate.

Columns: candidates in the order of their keys, then one for each end of a target with
a weight (seats short of it), then one for each value that may or may not be covered.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

import numpy as np

from auftakt.selection.composition.domain import Candidate, CompositionProblem, Target
from auftakt.selection.solver import INFINITE, Floats, Model, Sparse

Value = tuple[str, str]
"""A category and one of its values."""


@dataclass
class Rows:
    """Rows under construction: coefficients by column, lower and upper bound."""

    entries: list[tuple[list[int], list[float]]] = field(default_factory=list)
    lower: list[float] = field(default_factory=list)
    upper: list[float] = field(default_factory=list)

    def add(self, entries: Mapping[int, float], lower: float, upper: float) -> None:
        self.entries.append((list(entries), list(entries.values())))
        self.lower.append(lower)
        self.upper.append(upper)

    def model(self, columns: tuple[Floats, Floats], whole: Sequence[int]) -> Model:
        """All costs are 0. `columns`: lower and upper bounds."""
        return Model(
            np.zeros(len(columns[0])),
            columns,
            Sparse.of(self.entries),
            (np.array(self.lower), np.array(self.upper)),
            whole=whole,
        )


@dataclass(frozen=True)
class Layout:
    """What stands in which column.

    A target makes sure of its value if it asks for `sure` seats or more.
    """

    problem: CompositionProblem
    candidates: tuple[Candidate, ...]
    sure: int = 1

    @cached_property
    def place(self) -> dict[str, int]:
        return {one.key: column for column, one in enumerate(self.candidates)}

    @cached_property
    def holders(self) -> dict[Value, list[int]]:
        """Columns of the candidates with each value."""
        found: dict[Value, list[int]] = defaultdict(list)
        for column, one in enumerate(self.candidates):
            for value in values_of(one):
                found[value].append(column)
        return found

    @cached_property
    def slack(self) -> dict[tuple[Target, int], int]:
        """Columns of the seats missing (1) and too many (-1) to a soft target."""
        ends = [
            (target, sign)
            for target in dict.fromkeys(sorted_targets(self.problem))
            if not target.must
            for sign in (1, -1)
            if sign == 1 or target.most is not None
        ]
        return {end: len(self.candidates) + place for place, end in enumerate(ends)}

    @cached_property
    def open_values(self) -> dict[Value, int]:
        """Columns of the values that no target makes sure of."""
        sure = {
            (target.category, target.value)
            for target in self.problem.targets
            if target.must and target.least >= self.sure
        }
        start = len(self.candidates) + len(self.slack)
        found = sorted(value for value in self.holders if value not in sure)
        return {value: start + place for place, value in enumerate(found)}

    @property
    def width(self) -> int:
        """Never 0: a program without columns gets no answer."""
        return max(1, len(self.candidates) + len(self.slack) + len(self.open_values))

    def prices(self) -> dict[int, float]:
        """The weight of each seat short of a soft target, by column."""
        repeated = Counter(self.problem.targets)
        return {
            column: float(target.weight * repeated[target])
            for (target, _sign), column in self.slack.items()
        }

    def model(self, whole: bool) -> Model:  # noqa: FBT001 - whole people or split ones
        """Row 0 is the size, then come the targets as `sorted_targets` has them;
        unless `whole`, people may be split."""
        rows = Rows()
        everybody = dict.fromkeys(range(len(self.candidates)), 1.0)
        rows.add(everybody, self.problem.least, self.problem.most)
        for target in sorted_targets(self.problem):
            self._add_target(rows, target)
        for pair in sorted({tuple(sorted(pair)) for pair in self.problem.apart}):
            rows.add({self.place[key]: 1.0 for key in pair}, -INFINITE, 1.0)
        for value, column in self.open_values.items():
            shown = dict.fromkeys(self.holders[value], -1.0)
            rows.add({column: 1.0, **shown}, -INFINITE, 0.0)
        chosen = range(len(self.candidates)) if whole else ()
        return rows.model(self.bounds(), chosen)

    def _add_target(self, rows: Rows, target: Target) -> None:
        held = dict.fromkeys(self.holders.get((target.category, target.value), ()), 1.0)
        slack = {
            self.slack[target, sign]: float(sign)
            for sign in (1, -1)
            if (target, sign) in self.slack
        }
        most = INFINITE if target.most is None else target.most
        rows.add({**held, **slack}, target.least, most)

    def bounds(self) -> tuple[Floats, Floats]:
        """Of the columns, lower and upper."""
        lower, upper = np.zeros(self.width), np.ones(self.width)
        lower[[self.place[key] for key in sorted(self.problem.fixed)]] = 1.0
        upper[list(self.slack.values())] = INFINITE
        return lower, upper


def layout_of(problem: CompositionProblem, special: Collection[str] = ()) -> Layout:
    """Without candidates who are never better than others with the same values.

    `special`: keys of candidates who are never left out.
    """
    named = problem.fixed.union(special, *problem.apart)
    found: list[Candidate] = []
    alike: dict[frozenset[Value], list[Candidate]] = defaultdict(list)
    for one in problem.candidates:
        if one.key in named:
            found.append(one)
        else:
            alike[frozenset(values_of(one))].append(one)
    for group in alike.values():
        group.sort(key=lambda one: (-one.score, one.key))
        found.extend(group[: problem.most])
    return Layout(problem, tuple(sorted(found, key=lambda one: one.key)))


def values_of(candidate: Candidate) -> Iterable[Value]:
    for category, values in candidate.values.items():
        for value in values:
            yield category, value


def sorted_targets(problem: CompositionProblem) -> list[Target]:
    return sorted(
        problem.targets,
        key=lambda one: (
            one.category,
            one.value,
            one.weight,
            one.least,
            -1 if one.most is None else one.most,
        ),
    )
