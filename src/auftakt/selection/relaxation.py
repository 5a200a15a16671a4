"""Why no panel meets the quotas, what would help, and what each quota costs.

A lot draw that is impossible is explained like a group that is: its quotas are targets,
households are people who cannot serve together, the confirmed are fixed.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np

from auftakt.selection.composition.conflicts import conflict, conflict_reason
from auftakt.selection.composition.domain import (
    Candidate,
    Change,
    CompositionProblem,
    Repair,
    Rule,
    RuleKind,
    Target,
)
from auftakt.selection.composition.mending import repairs
from auftakt.selection.composition.reasons import reason_of
from auftakt.selection.convex import inside
from auftakt.selection.domain import LotProblem, Quota, Reason, Volunteer
from auftakt.selection.groups import Groups
from auftakt.selection.marginals import maximin
from auftakt.selection.panels import without

_TIGHT = 1e-7


@dataclass(frozen=True, slots=True)
class ChancePrice:
    """`change` of one end of a quota by one seat lifts the smallest chance of those who
    have one from `before` to `after`."""

    change: Change
    before: float
    after: float

    @property
    def reason(self) -> Reason:
        facts = {"before": _percent(self.before), "after": _percent(self.after)}
        return Reason("chance_price", {"change": self.change, **facts})


def _percent(chance: float) -> str:
    return f"{100 * chance:.2f}".replace(".", ",")


def why_impossible(problem: LotProblem) -> tuple[Reason, ...]:
    """First quotas that cannot hold together, while they could less any one of them;
    then up to three repairs, cheapest first. Empty if there is a valid panel."""
    group = as_composition(problem)
    rules = conflict(group)
    if not rules:
        return ()
    mended = (reason_of(repair) for repair in repairs(group))
    return (conflict_reason(group, rules), *mended)


def relaxations(problem: LotProblem, count: int = 3) -> tuple[Repair, ...]:
    """Changes that each make an impossible draw possible, cheapest first; none changes
    all that an earlier one changes."""
    return repairs(as_composition(problem), count)


def as_composition(problem: LotProblem) -> CompositionProblem:
    """The same panels as groups to choose."""
    return CompositionProblem(
        candidates=tuple(
            Candidate(one.key, {name: frozenset({v}) for name, v in one.values.items()})
            for one in problem.people
        ),
        targets=tuple(
            Target(one.category, one.value, one.least, one.most)
            for one in problem.quotas
        ),
        least=problem.size,
        most=problem.size,
        fixed=problem.confirmed,
        apart=tuple(_pairs(problem.people)),
    )


def _pairs(people: tuple[Volunteer, ...]) -> Iterator[tuple[str, str]]:
    homes: dict[str, list[str]] = defaultdict(list)
    for one in people:
        if one.household:
            homes[one.household].append(one.key)
    for keys in homes.values():
        yield from combinations(keys, 2)


def chance_prices(problem: LotProblem, groups: Groups) -> tuple[ChancePrice, ...]:
    """The ends of quotas that hold the smallest chance down, most costly first.

    `groups` are those of `problem`. Only ends that are met exactly can cost anything.
    Raises `NoMarginalsError`.
    """
    live = without(groups, inside(groups).empty)
    if not live.members:
        return ()
    seats, before = maximin(live)
    held = live.dense @ seats
    found = []
    for row, asked in enumerate(problem.quotas):
        for changed, change in _loosened(live.quotas[row], asked, float(held[row])):
            quotas = (*live.quotas[:row], changed, *live.quotas[row + 1 :])
            after = maximin(replace(live, quotas=quotas))[1]
            if after > before + _TIGHT:
                found.append(ChancePrice(change, before, after))
    return tuple(sorted(found, key=lambda price: -price.after))


def _loosened(
    quota: Quota, asked: Quota, held: float
) -> Iterator[tuple[Quota, Change]]:
    """One seat less at the least, one more at the most, where `held` meets that end."""
    ends = [
        (RuleKind.LEAST, "least", -1, quota.least > 0),
        (RuleKind.MOST, "most", 1, True),
    ]
    for kind, end, step, open_ in ends:
        if open_ and np.isclose(held, getattr(quota, end), atol=_TIGHT):
            number = getattr(asked, end)
            rule = Rule(kind, asked.category, asked.value, number)
            moved = replace(quota, **{end: getattr(quota, end) + step})
            yield moved, Change(rule, number + step)
