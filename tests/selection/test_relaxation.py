"""Impossible draws are explained and mended; quotas have a price."""

from dataclasses import replace

import numpy as np
import pytest

from auftakt.selection.composition.domain import Change, Repair, RuleKind
from auftakt.selection.domain import LotProblem, Quota, SelectionError
from auftakt.selection.groups import groups_of
from auftakt.selection.labels import sentence
from auftakt.selection.lots import fair_lottery
from auftakt.selection.marginals import NoMarginalsError, maximin
from auftakt.selection.relaxation import (
    ChancePrice,
    chance_prices,
    relaxations,
    why_impossible,
)
from tests.selection.pools import all_panels, impossible, odd_cycle, problem


def _moved(pool: LotProblem, change: Change) -> LotProblem:
    rule, number = change.rule, change.number
    if rule.kind is RuleKind.FIXED:
        return replace(pool, confirmed=pool.confirmed.difference(rule.keys))
    if rule.kind is RuleKind.APART:
        people = tuple(
            replace(one, household="") if one.key in rule.keys else one
            for one in pool.people
        )
        return replace(pool, people=people)
    assert number is not None
    if rule.kind in (RuleKind.SIZE_LEAST, RuleKind.SIZE_MOST):
        return replace(pool, size=number)
    lower = rule.kind is RuleKind.LEAST
    quotas = tuple(
        Quota(
            one.category,
            one.value,
            number if lower else one.least,
            one.most if lower else number,
        )
        if (one.category, one.value) == (rule.category, rule.value)
        else one
        for one in pool.quotas
    )
    return replace(pool, quotas=quotas)


def _mended(pool: LotProblem, repair: Repair) -> LotProblem:
    for change in repair.changes:
        pool = _moved(pool, change)
    return pool


def _is_possible(pool: LotProblem) -> bool:
    groups = groups_of(pool)
    return len(all_panels(groups)) > 0


def test_the_first_reason_is_why_and_the_others_are_repairs() -> None:
    reasons = why_impossible(impossible())
    assert reasons[0].key != "repair"
    assert [one.key for one in reasons[1:]] == ["repair"] * 3
    assert all(sentence(one) for one in reasons)


def test_a_possible_draw_needs_no_explanation() -> None:
    assert why_impossible(odd_cycle()) == ()


def test_the_lottery_refuses_with_these_reasons() -> None:
    with pytest.raises(SelectionError) as refused:
        fair_lottery(impossible())
    assert refused.value.reasons == why_impossible(impossible())


def test_repairs_are_cheapest_first_and_each_works() -> None:
    checked = 0
    for seed in range(400):
        pool = problem(seed)
        try:
            if _is_possible(pool):
                continue
        except SelectionError:
            continue
        found = relaxations(pool)
        assert [one.cost for one in found] == sorted(one.cost for one in found)
        for repair in found:
            if len(repair.changes) == 1 and not _ends_meet(repair):
                assert _is_possible(_mended(pool, repair))
                checked += 1
    assert checked > 20


def _ends_meet(repair: Repair) -> bool:
    """A size or a household that moves changes what is malformed; the composition's
    own tests have those."""
    kinds = {change.rule.kind for change in repair.changes}
    return not kinds <= {RuleKind.LEAST, RuleKind.MOST}


def _pool() -> LotProblem:
    people = tuple(
        replace(one, values={"age": "old" if at < 2 else "young", "place": f"{at % 2}"})
        for at, one in enumerate(odd_cycle(11).people)
    )
    quotas = (
        Quota("age", "old", 2, 2),
        Quota("age", "young", 0, 4),
        Quota("place", "0", 0, 4),
        Quota("place", "1", 0, 4),
    )
    return LotProblem(people, quotas, 4)


def test_the_end_that_holds_the_smallest_chance_down_has_a_price() -> None:
    pool = _pool()
    (price,) = chance_prices(pool, groups_of(pool))
    assert (price.change.rule.kind, price.change.number) == (RuleKind.LEAST, 1)
    assert (price.before, price.after) == pytest.approx((2 / 9, 3 / 9))
    assert sentence(price.reason) == (
        "mindestens 1 statt 2 × age: old: Dann steigt die kleinste Chance "
        "von 22,22 auf 33,33 Prozent."
    )


def test_prices_are_those_of_solving_again_for_every_end() -> None:
    for seed in range(80):
        pool = problem(seed)
        try:
            groups = groups_of(pool)
            found = chance_prices(pool, groups)
        except (SelectionError, NoMarginalsError):
            continue
        if not groups.size or maximin(groups)[1] <= 1e-6 or pool.confirmed:
            continue
        before = maximin(groups)[1]
        assert {_key(one) for one in found} == _all_prices(pool, before)


def _key(price: ChancePrice) -> tuple[str, str, str, float]:
    rule = price.change.rule
    return rule.category, rule.value, rule.kind, round(price.after, 6)


def _all_prices(pool: LotProblem, before: float) -> set[tuple[str, str, str, float]]:
    groups, found = groups_of(pool), set()
    for row, quota in enumerate(pool.quotas):
        for end, step in (("least", -1), ("most", 1)):
            number = getattr(quota, end) + step
            if number < 0:
                continue
            moved = replace(groups.quotas[row], **{end: number})
            quotas = (*groups.quotas[:row], moved, *groups.quotas[row + 1 :])
            after = maximin(replace(groups, quotas=quotas))[1]
            if after > before + 1e-7:
                found.add((quota.category, quota.value, end, round(after, 6)))
    return found


def test_prices_come_most_costly_first() -> None:
    for seed in range(0, 60, 3):
        pool = problem(seed)
        try:
            found = chance_prices(pool, groups_of(pool))
        except (SelectionError, NoMarginalsError):
            continue
        assert np.all(np.diff([one.after for one in found]) <= 0)
