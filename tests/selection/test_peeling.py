"""Peeled panels are valid and, with what covering adds, average to the wished seats."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.selection.covering import REACHED, cover
from auftakt.selection.face import Face
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.marginals import leximin
from auftakt.selection.peeling import Peeled, Peeler
from auftakt.selection.solver import Floats
from tests.selection.towns import town


def _peeled(groups: Groups, seats: Floats, seed: int = 0) -> Peeled:
    return Peeler(Face(groups, seats), seed).peel()


def _assert_valid(groups: Groups, panels: list[Floats]) -> None:
    for panel in panels:
        filled = groups.dense @ panel
        assert (panel == np.round(panel)).all()
        assert (panel >= 0).all()
        assert (panel <= groups.counts).all()
        assert panel.sum() == groups.size
        assert (filled >= groups.least).all()
        assert (filled <= groups.most).all()


@settings(max_examples=30)
@given(st.integers(0, 10_000), st.integers(1, 2))
def test_each_panel_is_valid_and_the_average_is_right(seed: int, slack: int) -> None:
    groups = groups_of(town(60, 12, seed, slack=slack))
    seats = leximin(groups)
    found = _peeled(groups, seats)
    _assert_valid(groups, found.panels)
    covered = np.array(found.weights) @ np.array(found.panels)
    assert abs(sum(found.weights) + found.rest - 1) < 1e-9
    assert (covered <= seats + 1e-7).all()
    if found.rest < 1e-9:
        assert np.allclose(covered, seats, atol=1e-7)


def test_peeling_the_same_seats_twice_gives_the_same_panels() -> None:
    groups = groups_of(town(120, 15, 7))
    seats = leximin(groups)
    first, second = _peeled(groups, seats, 3), _peeled(groups, seats, 3)
    assert first.weights == second.weights
    assert np.array_equal(first.panels, second.panels)


@settings(max_examples=20)
@given(st.integers(0, 10_000))
def test_covering_mends_what_peeling_left(seed: int) -> None:
    groups = groups_of(town(60, 12, seed, slack=2))
    seats = leximin(groups)
    start = _peeled(groups, seats).panels[:2]
    if not start:
        return
    found = cover(groups, Face(groups, seats), seats, iter([start]), lambda _off: None)
    _assert_valid(groups, list(found.panels))
    assert abs(found.weights.sum() - 1) < 1e-12
    if found.missing <= REACHED:
        assert np.allclose(found.weights @ np.array(found.panels), seats, atol=1e-6)


def test_covering_reaches_most_of_what_peeling_alone_does_not() -> None:
    reached = 0
    for seed in range(12):
        groups = groups_of(town(60, 12, seed, slack=2))
        seats = leximin(groups)
        start = _peeled(groups, seats).panels[:2]
        face = Face(groups, seats)
        if start:
            found = cover(groups, face, seats, iter([start]), lambda _off: None)
            reached += found.missing <= REACHED
    assert reached >= 9
