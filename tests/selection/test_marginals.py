"""The best split seats: valid, and in a known pool the known chances."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.selection.domain import LotProblem, Quota, Volunteer
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.marginals import NoMarginalsError, leximin, maximin
from tests.selection.towns import town


def _pool(young: int, old: int, quotas: tuple[Quota, ...], size: int) -> Groups:
    people = [Volunteer(f"y{n}", {"age": "young"}) for n in range(young)]
    people += [Volunteer(f"o{n}", {"age": "old"}) for n in range(old)]
    return groups_of(LotProblem(tuple(people), quotas, size))


def test_equal_chances_where_nothing_speaks_against() -> None:
    groups = _pool(6, 4, (Quota("age", "young", 0, 5), Quota("age", "old", 0, 5)), 5)
    assert np.allclose(leximin(groups) / groups.counts, 0.5)


def test_a_quota_raises_some_and_the_rest_stays_equal() -> None:
    groups = _pool(8, 2, (Quota("age", "young", 0, 3), Quota("age", "old", 2, 2)), 5)
    assert np.allclose(leximin(groups), [3, 2])


def test_nobody_has_more_than_certainty() -> None:
    groups = _pool(3, 1, (Quota("age", "young", 0, 9), Quota("age", "old", 1, 9)), 4)
    assert np.allclose(leximin(groups), [3, 1])


def test_quotas_that_contradict_each_other_are_refused() -> None:
    """Whoever is young lives in the north here."""
    young = [Volunteer(f"y{n}", {"age": "young", "home": "north"}) for n in range(4)]
    old = [Volunteer(f"o{n}", {"age": "old", "home": "south"}) for n in range(4)]
    quotas = (
        Quota("age", "young", 3, 3),
        Quota("age", "old", 0, 4),
        Quota("home", "north", 0, 1),
        Quota("home", "south", 0, 4),
    )
    with pytest.raises(NoMarginalsError):
        leximin(groups_of(LotProblem((*young, *old), quotas, 4)))


def test_whoever_is_on_every_panel_is_not_taken_for_one_who_is_on_none() -> None:
    """Only the two old ones of the south can sit, so their chance is at its upper end
    while the smallest chance is 0."""
    people = (
        Volunteer("a", {"age": "old", "home": "south"}),
        Volunteer("b", {"age": "old", "home": "south"}),
        Volunteer("c", {"age": "old", "home": "north"}),
        Volunteer("d", {"age": "young", "home": "south"}),
    )
    quotas = (
        Quota("age", "old", 2, 2),
        Quota("age", "young", 0, 2),
        Quota("home", "south", 2, 2),
        Quota("home", "north", 0, 2),
    )
    groups = groups_of(LotProblem(people, quotas, 2))
    assert np.allclose(leximin(groups) / groups.counts, [1, 0, 0])


@given(st.integers(0, 10_000))
def test_split_seats_keep_every_quota_and_no_smallest_chance_is_larger(
    seed: int,
) -> None:
    groups = groups_of(town(60, 12, seed))
    seats = leximin(groups)
    filled = groups.dense @ seats
    assert (seats >= -1e-9).all()
    assert (seats <= groups.counts + 1e-9).all()
    assert (filled >= groups.least - 1e-7).all()
    assert (filled <= groups.most + 1e-7).all()
    assert abs(seats.sum() - groups.size) < 1e-7
    _seats, smallest = maximin(groups)
    assert abs((seats / groups.counts).min() - smallest) < 1e-9
