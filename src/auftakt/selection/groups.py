"""People who are alike to every quota count as one group: the engine's unknowns."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from auftakt.selection.checks import problems_of
from auftakt.selection.domain import LotProblem, Quota, SelectionError, Volunteer
from auftakt.selection.solver import Floats, Sparse

HOUSEHOLD = "household"
"""The category of rows that keep two of one household apart."""


@dataclass(frozen=True, eq=False)
class Groups:
    """A panel of `size` seats takes x[g] of the `counts[g]` people of each group g so
    that every row r of `table` keeps `least[r] <= x of its groups <= most[r]`.

    Nobody confirmed is in it: size and quotas are those of the seats still to draw.
    `members`: keys of people, in the pool's order. `quotas[r]` names row r.
    """

    members: tuple[tuple[str, ...], ...]
    quotas: tuple[Quota, ...]
    table: Sparse
    size: int

    @cached_property
    def counts(self) -> Floats:
        return np.array([len(keys) for keys in self.members], np.float64)

    @cached_property
    def least(self) -> Floats:
        return np.array([row.least for row in self.quotas], np.float64)

    @cached_property
    def most(self) -> Floats:
        return np.array([row.most for row in self.quotas], np.float64)

    @cached_property
    def dense(self) -> Floats:
        """Rows by groups, 1 where the group counts for the row."""
        found = np.zeros((len(self.quotas), len(self.members)))
        for row, (start, end) in enumerate(
            zip(self.table.starts[:-1], self.table.starts[1:], strict=True)
        ):
            found[row, self.table.columns[start:end]] = 1.0
        return found

    @property
    def people(self) -> int:
        return int(self.counts.sum())


def groups_of(problem: LotProblem) -> Groups:
    """Raises `SelectionError` for quotas that name an unknown category or contradict
    each other, people without a value or with one that no quota names."""
    reasons = problems_of(problem)
    if reasons:
        raise SelectionError(*reasons)
    seated = [one for one in problem.people if one.key in problem.confirmed]
    taken = {one.household for one in seated if one.household}
    free = [
        one
        for one in problem.people
        if one.key not in problem.confirmed and one.household not in taken - {""}
    ]
    shared = _shared_households(one.household for one in free)
    quotas = _without_seated(problem.quotas, seated)
    categories = tuple(dict.fromkeys(row.category for row in quotas))
    members: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for one in free:
        home = one.household if one.household in shared else ""
        alike = (*(one.values[name] for name in categories), home)
        members[alike].append(one.key)
    kinds = list(members)
    rows = [*quotas, *(Quota(HOUSEHOLD, home, 0, 1) for home in sorted(shared))]
    return Groups(
        members=tuple(tuple(members[alike]) for alike in kinds),
        quotas=tuple(rows),
        table=_table(rows, (*categories, HOUSEHOLD), kinds),
        size=problem.size - len(seated),
    )


def _shared_households(homes: Iterable[str]) -> set[str]:
    counted = Counter(home for home in homes if home)
    return {home for home, number in counted.items() if number > 1}


def _without_seated(
    quotas: Iterable[Quota], seated: list[Volunteer]
) -> tuple[Quota, ...]:
    return tuple(
        Quota(row.category, row.value, max(0, row.least - held), row.most - held)
        for row in quotas
        for held in [sum(one.values[row.category] == row.value for one in seated)]
    )


def _table(
    rows: list[Quota], categories: tuple[str, ...], kinds: list[tuple[str, ...]]
) -> Sparse:
    columns: dict[tuple[int, str], list[int]] = defaultdict(list)
    for group, alike in enumerate(kinds):
        for place, value in enumerate(alike):
            columns[place, value].append(group)
    place_of = {name: place for place, name in enumerate(categories)}
    found = [columns.get((place_of[row.category], row.value), []) for row in rows]
    return Sparse.of([(one, [1.0] * len(one)) for one in found])
