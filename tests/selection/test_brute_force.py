"""500 small pools: the engine agrees with counting out all panels."""

from functools import cached_property

import numpy as np
import pytest
from numpy.typing import NDArray

from auftakt.selection.domain import GroupLottery, LotProblem, Method, SelectionError
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.lots import fair_lottery
from auftakt.selection.panels import NoPanelError, without
from auftakt.selection.pricing import exact_lottery
from auftakt.selection.solver import Floats, Ints
from tests.selection import counting
from tests.selection.pools import all_panels, odd_cycle, problem, shut_out

_CLOSE = 1e-6
_SEEDS = [range(first, first + 25) for first in range(0, 500, 25)]


class Counted:
    """All panels of a pool, the groups that are on any, and the chances to reach."""

    def __init__(self, groups: Groups) -> None:
        self.panels = all_panels(groups)
        self.possible: NDArray[np.bool_] = np.any(self.panels > 0, axis=0)
        self.live = without(groups, ~self.possible)
        self.own = self.panels[:, self.possible]

    def agrees(self, method: Method, chances: Floats) -> bool:
        """`chances`: per group that is on any panel."""
        if method is Method.NASH:
            return bool(np.abs(chances - self.nash).max() < _CLOSE)
        if method is Method.GOLDILOCKS:
            return self._balanced(chances)
        if method is Method.MAXIMIN:
            return bool(abs(chances.min() - self.leximin.min()) < _CLOSE)
        return bool(np.abs(chances - self.leximin).max() < _CLOSE)

    @cached_property
    def leximin(self) -> Floats:
        return counting.leximin(self.live, self.own)

    @cached_property
    def nash(self) -> Floats:
        """From all panels at once, and shown to be the best by the slope there."""
        panels, weights, _proof = exact_lottery(
            self.live, Method.NASH, start_panels=self.own
        )
        chances: Floats = weights @ panels / self.live.counts
        assert counting.nash_misses(self.live, self.own, chances) < 1e-5
        return chances

    def _balanced(self, chances: Floats) -> bool:
        mean = self.live.size / self.live.people
        least, most = chances.min() / mean, chances.max() / mean
        bound = 2.0 / least + counting.steepest(self.live, self.own, 1.0 / least**2)
        best = counting.leximin(self.live, self.own, chances.max() + 3e-8)
        tie = np.abs(chances - best).max() < _CLOSE
        return bool(tie and most + 1.0 / least - bound < _CLOSE)


def _valid(panels: Ints, every: Ints) -> bool:
    return all((every == panel).all(axis=1).any() for panel in panels)


def _groups(pool: LotProblem) -> Groups | None:
    try:
        return groups_of(pool)
    except SelectionError:
        return None


@pytest.mark.parametrize("seeds", _SEEDS, ids=str)
def test_the_exact_search_agrees(seeds: range) -> None:
    """Each pool by one of the methods: the other search has them all."""
    for seed in seeds:
        groups = _groups(problem(seed))
        if groups is not None:
            _check_exact(groups, tuple(Method)[seed // 5 % len(Method)])


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("pool", [odd_cycle(5), odd_cycle(7), shut_out()])
def test_the_exact_search_agrees_where_split_seats_mislead(
    pool: LotProblem, method: Method
) -> None:
    _check_exact(groups_of(pool), method)


def _check_exact(groups: Groups, method: Method) -> None:
    counted = Counted(groups)
    if not len(counted.panels):
        with pytest.raises(NoPanelError):
            exact_lottery(groups, method)
        return
    panels, weights, proof = exact_lottery(groups, method)
    assert _valid(panels, counted.panels)
    assert (weights > 0).all()
    assert weights.sum() == pytest.approx(1.0, abs=1e-12)
    assert proof.gap < 1e-4
    seats = weights @ panels
    assert np.array_equal(seats > 0, counted.possible)
    if counted.possible.any():
        chances = (seats / groups.counts)[counted.possible]
        assert counted.agrees(method, chances)


@pytest.mark.parametrize("seeds", _SEEDS, ids=str)
def test_the_fairest_lottery_agrees(seeds: range) -> None:
    for seed in seeds:
        _check_lotteries(problem(seed))


@pytest.mark.parametrize("pool", [odd_cycle(5), odd_cycle(7), shut_out()])
def test_the_fairest_lottery_agrees_where_split_seats_mislead(pool: LotProblem) -> None:
    _check_lotteries(pool)


def _check_lotteries(pool: LotProblem) -> None:
    groups = _groups(pool)
    counted = Counted(groups) if groups else None
    for method in Method:
        if groups is None or counted is None or not len(counted.panels):
            with pytest.raises(SelectionError) as refused:
                fair_lottery(pool, method)
            assert refused.value.reasons
        else:
            _check_lottery(pool, method, groups, counted)


def _check_lottery(
    pool: LotProblem, method: Method, groups: Groups, counted: Counted
) -> None:
    lottery = fair_lottery(pool, method)
    chances = _chances(lottery)
    named = set(lottery.no_chance)
    for group, possible in zip(groups.members, counted.possible, strict=True):
        assert named.isdisjoint(group) if possible else named.issuperset(group)
    assert all(chances[key] == pytest.approx(1.0) for key in pool.confirmed)
    _check_panels(pool, lottery)
    own = np.array([chances[group[0]] for group in groups.members])
    if counted.possible.any():
        assert counted.agrees(method, own[counted.possible])


def _chances(lottery: GroupLottery) -> dict[str, float]:
    found = dict.fromkeys((key for group in lottery.groups for key in group), 0.0)
    for panel, weight in zip(lottery.panels, lottery.weights, strict=True):
        for group, seats in panel:
            for key in lottery.groups[group]:
                found[key] += weight * seats / len(lottery.groups[group])
    return found


def _check_panels(pool: LotProblem, lottery: GroupLottery) -> None:
    """Every panel keeps size, quotas and households, confirmed people included."""
    values = {one.key: one.values for one in pool.people}
    assert sum(lottery.weights) == pytest.approx(1.0, abs=1e-9)
    for panel in lottery.panels:
        seats = [(lottery.groups[group], number) for group, number in panel]
        assert sum(number for _keys, number in seats) == pool.size
        for quota in pool.quotas:
            held = sum(
                number / len(keys)
                for keys, number in seats
                for key in keys
                if values[key][quota.category] == quota.value
            )
            assert quota.least <= round(held, 9) <= quota.most
