"""The judge of the bench must itself be right: small pools that a hand can solve."""

from decimal import Decimal

import numpy as np
import pytest
from bench.chances import Relaxation, quality, read_pool

ONE_EACH = "category,feature,min,max\ngender,f,1,1\ngender,m,1,1\n"
ONE_AND_THREE = "id,gender\na,f\nb,m\nc,m\nd,m\n"
THIRD = Decimal("0.333333333333")
REST = Decimal("0.333333333334")


@pytest.fixture
def pool(tmp_path):
    (tmp_path / "categories.csv").write_text(ONE_EACH, encoding="utf-8")
    (tmp_path / "respondents.csv").write_text(ONE_AND_THREE, encoding="utf-8")
    return read_pool(tmp_path, 2)


def _result(lottery, **more):
    return {
        "lottery": lottery,
        "method": "leximin",
        "probabilities": {"a": 1, "b": THIRD, "c": THIRD, "d": REST},
        "seconds": 0.5,
        "versions": {},
        **more,
    }


def _even():
    panels = zip("bcd", (THIRD, THIRD, REST), strict=True)
    return [{"panel": ["a", other], "weight": weight} for other, weight in panels]


def test_a_fair_lottery_is_at_the_bound(pool):
    found = quality(pool, _result(_even()))
    assert (found["invalid"], found["weight_error"], found["panels"]) == (0, 0, 3)
    assert found["distance"] < 1e-8
    assert found["stated_error"] < 1e-15
    assert found["min_prob"] == pytest.approx(1 / 3)
    assert found["gini"] == pytest.approx(0.25)
    assert found["geomean"] == pytest.approx(27**-0.25)


def test_a_lottery_over_groups_says_the_same(pool):
    entry = {"groups": {"g1": 1, "g2": 1}, "weight": Decimal(1)}
    groups = {"g1": ["a"], "g2": ["b", "c", "d"]}
    found = quality(pool, _result([entry], groups=groups))
    assert found["invalid"] == 0
    assert found["distance"] < 1e-8


def test_an_unfair_lottery_is_off_the_bound(pool):
    entry = {"panel": ["a", "b"], "weight": Decimal(1)}
    found = quality(pool, _result([entry]))
    assert found["distance"] == pytest.approx(2 / 3)
    assert found["stated_error"] == pytest.approx(2 / 3)


@pytest.mark.parametrize("panel", [["b", "c"], ["a", "a"], ["a", "b", "c"], ["a"]])
def test_a_panel_that_breaks_a_quota_is_counted(pool, panel):
    lottery = [*_even(), {"panel": panel, "weight": Decimal("0.1")}]
    found = quality(pool, _result(lottery))
    assert found["invalid"] == 1
    assert found["weight_error"] == pytest.approx(0.1)


def test_people_of_a_group_must_be_alike(pool):
    entry = {"groups": {"g1": 1, "g2": 1}, "weight": Decimal(1)}
    groups = {"g1": ["a", "b"], "g2": ["c", "d"]}
    assert quality(pool, _result([entry], groups=groups))["invalid"] == 1


def test_no_product_grows_beyond_its_limit(pool):
    _rows, _kinds, counts = pool.alike
    best = np.where(counts == 1, 1.0, 1 / 3)
    assert Relaxation(pool).product_gap(best, counts) == pytest.approx(0, abs=1e-9)
    worse = np.where(counts == 1, 0.5, 1 / 3)
    assert Relaxation(pool).product_gap(worse, counts) > 2**0.25 - 1
