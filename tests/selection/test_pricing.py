"""The exact search where split seats promise more than whole panels can keep."""

import numpy as np
import pytest

from auftakt.selection.domain import CancelledError, Method, Progress, ProofKind
from auftakt.selection.groups import groups_of
from auftakt.selection.marginals import leximin
from auftakt.selection.panels import NoPanelError
from auftakt.selection.pricing import exact_lottery
from auftakt.selection.solver import Ints
from tests.selection.pools import all_panels, impossible, odd_cycle, shut_out


@pytest.mark.parametrize("method", Method)
@pytest.mark.parametrize("length", [5, 7])
def test_on_an_odd_ring_all_have_the_same_chance(method: Method, length: int) -> None:
    groups = groups_of(odd_cycle(length))
    panels, weights, proof = exact_lottery(groups, method)
    chance = (length // 2) / length
    assert weights @ panels == pytest.approx([chance] * length, abs=1e-7)
    assert proof.kind is ProofKind.PRICING
    assert proof.gap < 1e-6


def test_split_seats_promise_what_no_panel_keeps() -> None:
    groups = groups_of(shut_out())
    assert (leximin(groups) > 0.1).all()
    panels, weights, _proof = exact_lottery(groups, Method.LEXIMIN)
    assert np.flatnonzero(weights @ panels < 0.1).tolist() == [0]


def test_known_panels_are_a_start_and_change_nothing() -> None:
    groups = groups_of(odd_cycle(7))
    start = all_panels(groups)[:3]
    for method in (Method.LEXIMIN, Method.NASH):
        cold, first, _proof = exact_lottery(groups, method)
        warm, second, _proof = exact_lottery(groups, method, start_panels=start)
        assert first @ cold == pytest.approx(second @ warm, abs=1e-7)


def test_a_search_that_is_cut_short_says_how_much_is_open() -> None:
    groups = groups_of(odd_cycle(7))
    for method in Method:
        panels, weights, proof = exact_lottery(groups, method, rounds=1)
        assert weights.sum() == pytest.approx(1.0)
        assert proof.kind is ProofKind.GAP
        off = np.abs(weights @ panels - 3 / 7).max()
        assert proof.gap >= off - 1e-9


def test_impossible_quotas_are_refused() -> None:
    with pytest.raises(NoPanelError):
        exact_lottery(groups_of(impossible()), Method.LEXIMIN)


def test_it_can_be_stopped_at_any_search() -> None:
    heard: list[Progress] = []

    def stop(progress: Progress) -> None:
        heard.append(progress)
        if progress.stage == "pricing":
            raise CancelledError

    with pytest.raises(CancelledError):
        exact_lottery(groups_of(odd_cycle()), Method.NASH, watch=stop)
    assert {one.stage for one in heard} == {"coverage", "pricing"}


def test_equal_questions_get_equal_answers() -> None:
    groups = groups_of(odd_cycle(7))
    answers: list[tuple[Ints, list[float]]] = []
    for _again in range(2):
        panels, weights, _proof = exact_lottery(groups, Method.GOLDILOCKS)
        answers.append((panels, weights.tolist()))
    assert np.array_equal(answers[0][0], answers[1][0])
    assert answers[0][1] == answers[1][1]
