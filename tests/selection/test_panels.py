"""The best panel under any weighting is the one that counting out finds."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.selection.domain import SelectionError
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.panels import NoPanelError, PanelFinder, without
from tests.selection.pools import all_panels, problem


def _groups(seed: int) -> Groups | None:
    try:
        return groups_of(problem(seed))
    except SelectionError:
        return None


@given(st.integers(0, 10_000))
@settings(deadline=None, max_examples=60)
def test_the_best_panel_is_valid_and_no_other_is_better(seed: int) -> None:
    groups = _groups(seed)
    if groups is None:
        return
    panels = all_panels(groups)
    finder = PanelFinder(groups)
    weights = np.random.default_rng(seed).normal(size=len(groups.members))
    if not len(panels):
        with pytest.raises(NoPanelError):
            finder.best(weights)
        return
    panel, bound = finder.best(weights)
    assert (panels == panel).all(1).any()
    assert weights @ panel == pytest.approx(float((panels @ weights).max()), abs=1e-9)
    assert bound == pytest.approx(float(weights @ panel), abs=1e-9)


def test_without_some_groups_the_quotas_count_those_who_stay() -> None:
    groups = _groups(2)
    assert groups is not None
    gone = np.arange(len(groups.members)) % 2 == 0
    fewer = without(groups, gone)
    assert fewer.members == groups.members[1::2]
    assert np.array_equal(fewer.dense, groups.dense[:, ~gone])
    assert (fewer.quotas, fewer.size) == (groups.quotas, groups.size)
