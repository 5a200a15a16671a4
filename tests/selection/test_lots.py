"""The whole way from a pool to a lottery with proof."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.selection.domain import (
    CancelledError,
    GroupLottery,
    LotProblem,
    Method,
    Progress,
    ProofKind,
    Quota,
    SelectionError,
    Volunteer,
)
from auftakt.selection.groups import groups_of
from auftakt.selection.lots import fair_lottery
from auftakt.selection.marginals import leximin
from tests.selection.towns import town


def _chances(lottery: GroupLottery) -> dict[str, float]:
    found = dict.fromkeys((key for group in lottery.groups for key in group), 0.0)
    for panel, weight in zip(lottery.panels, lottery.weights, strict=True):
        for group, seats in panel:
            members = lottery.groups[group]
            for key in members:
                found[key] += weight * seats / len(members)
    return found


def _assert_valid(problem: LotProblem, lottery: GroupLottery) -> None:
    values = {one.key: one.values for one in problem.people}
    for panel in lottery.panels:
        assert sum(seats for _group, seats in panel) == problem.size
        for quota in problem.quotas:
            held = sum(
                seats
                for group, seats in panel
                if values[lottery.groups[group][0]][quota.category] == quota.value
            )
            assert quota.least <= held <= quota.most


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.sampled_from(Method))
def test_every_panel_is_valid_and_chances_sum_to_the_seats(
    seed: int, method: Method
) -> None:
    problem = town(60, 12, seed, slack=2)
    lottery = fair_lottery(problem, method)
    _assert_valid(problem, lottery)
    chances = _chances(lottery)
    assert abs(sum(lottery.weights) - 1) < 1e-9
    assert abs(sum(chances.values()) - problem.size) < 1e-6
    assert max(chances.values()) < 1 + 1e-9
    none = {key for key, chance in chances.items() if chance <= 0}
    assert none == set(lottery.no_chance)


@pytest.mark.parametrize("seed", range(4))
def test_leximin_reaches_the_bound_of_split_seats(seed: int) -> None:
    problem = town(200, 30, seed)
    groups = groups_of(problem)
    lottery = fair_lottery(problem)
    assert lottery.proof.kind is ProofKind.RELAXATION
    chances = _chances(lottery)
    best = leximin(groups) / groups.counts
    own = [chances[members[0]] for members in groups.members]
    assert np.allclose(own, best, atol=1e-6)


def test_equal_seeds_give_equal_lotteries() -> None:
    problem = town(120, 15, 3)
    assert fair_lottery(problem, seed=5) == fair_lottery(problem, seed=5)


def test_confirmed_people_are_on_every_panel_and_others_share_the_rest() -> None:
    people = tuple(Volunteer(f"p{n}", {"age": "any"}) for n in range(6))
    problem = LotProblem(
        people, (Quota("age", "any", 0, 3),), 3, frozenset({"p0", "p1"})
    )
    chances = _chances(fair_lottery(problem))
    assert chances["p0"] == chances["p1"] == 1
    assert chances["p2"] == pytest.approx(1 / 4)


def test_everybody_confirmed_leaves_one_panel() -> None:
    people = tuple(Volunteer(f"p{n}", {"age": "any"}) for n in range(3))
    problem = LotProblem(
        people, (Quota("age", "any", 0, 2),), 2, frozenset({"p0", "p1"})
    )
    lottery = fair_lottery(problem)
    assert lottery.weights == (1.0,)
    assert lottery.no_chance == ("p2",)


def test_one_of_a_household_at_most() -> None:
    people = (
        Volunteer("a", {"age": "any"}, "home"),
        Volunteer("b", {"age": "any"}, "home"),
        Volunteer("c", {"age": "any"}),
    )
    lottery = fair_lottery(LotProblem(people, (Quota("age", "any", 0, 2),), 2))
    chances = _chances(lottery)
    assert chances["c"] == pytest.approx(1)
    assert chances["a"] == pytest.approx(chances["b"])


def test_an_impossible_request_is_refused_with_reasons() -> None:
    young = [Volunteer(f"y{n}", {"age": "young", "home": "north"}) for n in range(4)]
    old = [Volunteer(f"o{n}", {"age": "old", "home": "south"}) for n in range(4)]
    quotas = (
        Quota("age", "young", 3, 3),
        Quota("age", "old", 0, 4),
        Quota("home", "north", 0, 1),
        Quota("home", "south", 0, 4),
    )
    with pytest.raises(SelectionError) as refusal:
        fair_lottery(LotProblem((*young, *old), quotas, 4))
    assert refusal.value.reasons


def test_progress_is_told_and_can_stop_the_work() -> None:
    heard: list[Progress] = []

    def stop(progress: Progress) -> None:
        heard.append(progress)
        if progress.stage == "panels":
            raise CancelledError

    with pytest.raises(CancelledError):
        fair_lottery(town(120, 15, 1), watch=stop)
    assert {one.stage for one in heard} == {"chances", "panels"}
    assert all(0 <= one.done <= 1 for one in heard)
