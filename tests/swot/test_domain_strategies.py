"""A way pairs exactly one inner with one outer quadrant; findings say what is open."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.findings import Severity
from auftakt.swot.domain.findings import State, findings, retention_findings
from auftakt.swot.domain.kinds import INNER, OUTER, Quadrant
from auftakt.swot.domain.strategies import PairGap, kind_of, pair_gap
from auftakt.swot.labels import FINDINGS

QUADRANTS = st.lists(st.sampled_from(Quadrant), max_size=8)


@given(quadrants=QUADRANTS)
def test_a_kind_is_there_exactly_where_nothing_lacks(quadrants):
    inner = {one for one in quadrants if one in INNER}
    outer = {one for one in quadrants if one in OUTER}
    kind, gap = kind_of(quadrants), pair_gap(quadrants)
    assert (kind is None) == (gap is not None)
    assert (kind is not None) == (len(inner) == 1 and len(outer) == 1)
    if kind:
        assert kind == f"{min(inner)[0]}{min(outer)[0]}"


@given(quadrants=QUADRANTS)
def test_order_and_number_of_cards_do_not_matter(quadrants):
    assert kind_of(quadrants) == kind_of([*reversed(quadrants), *quadrants])


def test_gaps():
    s, w, o, t = Quadrant
    assert pair_gap([o, t]) is PairGap.NO_INNER
    assert pair_gap([s]) is PairGap.NO_OUTER
    assert pair_gap([s, w, o]) is PairGap.TOO_MANY
    assert [kind_of(pair) for pair in ((s, o), (w, o), (s, t), (w, t))] == [
        *("so", "wo", "st", "wt")
    ]


def keys(**numbers):
    return [one.key for one in findings(State(**numbers))]


def test_findings_wait_for_dots():
    assert keys() == ["swot.none"]
    assert keys(cards=3) == []
    assert keys(cards=3, dots=1) == ["swot.no_strengths", "swot.no_challenges"]
    assert keys(cards=3, dots=1, strengths=1) == ["swot.no_challenges"]
    assert keys(cards=3, dots=1, strengths=1, challenges=2) == []
    old = [one.key for one in retention_findings(1, dt.date(2026, 1, 1))]
    assert {*keys(), *keys(cards=1, dots=1), *old} == set(FINDINGS)
    assert not list(retention_findings(0, dt.date(2026, 1, 1)))


def test_a_missing_analysis_matters_until_the_kick_off():
    assert [one.severity for one in findings(State(), Severity.WARNING)] == ["warning"]
    assert not list(findings(State(), None))
