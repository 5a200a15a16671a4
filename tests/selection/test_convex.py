"""Nash and Goldilocks over split seats: optimal, within the quotas, as proved."""

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.selection.convex import goldilocks, inside, nash
from auftakt.selection.domain import LotProblem, Quota, SelectionError, Volunteer
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.marginals import NoMarginalsError, leximin
from auftakt.selection.panels import without
from auftakt.selection.solver import Floats
from tests.selection.pools import problem

Aim = Callable[[Floats, Floats], float]


def _pool(number: int, share: int, quotas: tuple[Quota, ...], size: int) -> Groups:
    people = tuple(
        Volunteer(str(at), {"age": "old" if at < share else "young"})
        for at in range(number)
    )
    return groups_of(LotProblem(people, quotas, size))


def _seen(seed: int) -> tuple[Groups, Floats] | None:
    """Groups that some point seats, and that point."""
    try:
        groups = groups_of(problem(seed))
        empty = inside(groups).empty
        live = without(groups, empty)
        return (live, inside(live).point) if live.members else None
    except (SelectionError, NoMarginalsError):
        return None


def _keeps_quotas(groups: Groups, seats: Floats) -> bool:
    held = groups.dense @ seats
    rows = (held >= groups.least - 1e-8).all() and (held <= groups.most + 1e-8).all()
    whole = abs(seats.sum() - groups.size) < 1e-8
    own = (seats >= -1e-9).all() and (seats <= groups.counts + 1e-8).all()
    return bool(rows and whole and own)


def _product(counts: Floats, seats: Floats) -> float:
    return float(counts @ np.log(seats / counts))


def _spread(counts: Floats, seats: Floats) -> float:
    chances, mean = seats / counts, seats.sum() / counts.sum()
    return -float(chances.max() / mean + mean / chances.min())


def test_without_binding_quotas_all_have_the_same_chance() -> None:
    loose = (Quota("age", "old", 0, 4), Quota("age", "young", 0, 4))
    groups = _pool(10, 3, loose, 4)
    for found in (nash, goldilocks):
        seats, gap = found(groups)
        assert seats / groups.counts == pytest.approx([0.4, 0.4], abs=1e-7)
        assert gap < 1e-6


def test_quotas_that_leave_no_choice_are_kept_exactly() -> None:
    fixed = (Quota("age", "old", 3, 3), Quota("age", "young", 1, 1))
    groups = _pool(10, 3, fixed, 4)
    for found in (nash, goldilocks):
        assert found(groups)[0] == pytest.approx([3.0, 1.0], abs=1e-7)


def test_a_group_that_no_point_seats_gets_none_and_counts_for_nothing() -> None:
    closed = (Quota("age", "old", 0, 0), Quota("age", "young", 0, 4))
    groups = _pool(10, 3, closed, 4)
    for found in (nash, goldilocks):
        assert found(groups)[0] == pytest.approx([0.0, 4.0], abs=1e-7)


def test_impossible_quotas_are_refused() -> None:
    impossible = (Quota("age", "old", 4, 4), Quota("age", "young", 0, 4))
    groups = _pool(10, 3, impossible, 4)
    for found in (nash, goldilocks):
        with pytest.raises(NoMarginalsError):
            found(groups)


@pytest.mark.parametrize(("found", "aim"), [(nash, _product), (goldilocks, _spread)])
@given(seed=st.integers(0, 10_000))
@settings(deadline=None, max_examples=60)
def test_no_step_towards_any_other_point_is_better(
    found: Callable[[Groups], tuple[Floats, float]], aim: Aim, seed: int
) -> None:
    seen = _seen(seed)
    if seen is None:
        return
    groups, middle = seen
    seats, gap = found(groups)
    assert _keeps_quotas(groups, seats)
    assert 0.0 <= gap < 1e-5
    best = aim(groups.counts, seats)
    for other in (middle, leximin(groups)):
        for step in (1e-3, 0.1, 1.0):
            moved = seats + step * (other - seats)
            if moved.min() > 0:
                assert aim(groups.counts, moved) <= best + 1e-7


@given(st.integers(0, 10_000))
@settings(deadline=None, max_examples=60)
def test_the_point_inside_leaves_every_bound_that_can_be_left(seed: int) -> None:
    seen = _seen(seed)
    if seen is None:
        return
    groups, _point = seen
    within = inside(groups)
    assert _keeps_quotas(groups, within.point)
    assert ((within.point > 0) | within.empty).all()
    assert ((within.point < groups.counts) | within.full).all()
    held = groups.dense @ within.point
    assert ((held > groups.least) | within.low[:-1]).all()
    assert ((held < groups.most) | within.high[:-1]).all()
