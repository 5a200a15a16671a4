"""S57: how long the kick-off should last."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain.duration import (
    Analysis,
    Complexity,
    Effort,
    Part,
    Proposal,
    Setting,
    Size,
    half_up,
    propose,
)

EXAMPLE = [
    Part(base=10),
    Part(each=Decimal(2)),
    Part(base=10),
    Part(base=15),
    Part(base=25),
    Part(base=50),
    Part(base=40),
    Part(base=20),
    Part(base=15),
    Part(base=10),
    Part(each=Decimal("1.5")),
]
PARTS = st.lists(
    st.builds(
        Part,
        base=st.integers(0, 120),
        each=st.integers(0, 10).map(lambda halves: Decimal(halves) / 2),
    ),
    max_size=15,
)
SETTINGS = st.builds(
    Setting,
    persons=st.integers(0, 60),
    complexity=st.sampled_from(Complexity),
    size=st.sampled_from(Size),
    effort=st.sampled_from(Effort),
    tasks=st.integers(0, 10),
    live=st.frozensets(st.sampled_from(Analysis)),
)


def test_the_published_example_takes_257_minutes():
    assert propose(EXAMPLE, Setting()) == Proposal(
        base=195, rounds=42, live=0, tasks=0, breaks=20, dates=1
    )
    assert propose(EXAMPLE, Setting()).total == 257


def test_live_analyses_and_tasks_are_added():
    setting = Setting(live=frozenset(Analysis), tasks=4, effort=Effort.HIGH)
    proposal = propose(EXAMPLE, setting)
    assert (proposal.live, proposal.tasks, proposal.breaks) == (140, 60, 40)
    assert (proposal.total, proposal.dates) == (477, 2)
    assert proposal.needs_two_dates
    assert not proposal.is_excessive


def test_more_than_two_dates_are_too_many():
    setting = Setting(
        persons=40,
        complexity=Complexity.HIGH,
        size=Size.LARGE,
        live=frozenset(Analysis),
        tasks=10,
        effort=Effort.HIGH,
    )
    assert propose(EXAMPLE, setting).is_excessive


@pytest.mark.parametrize(
    ("value", "whole"), [("0.4", 0), ("0.5", 1), ("1.5", 2), ("2.5", 3), ("2.49", 2)]
)
def test_a_half_goes_up(value, whole):
    assert half_up(Decimal(value)) == whole


@given(parts=PARTS, setting=SETTINGS, persons=st.integers(0, 60))
def test_more_persons_never_shorten(parts, setting, persons):
    more = replace(setting, persons=setting.persons + persons)
    assert propose(parts, more).total >= propose(parts, setting).total


@given(parts=PARTS, setting=SETTINGS)
def test_raising_size_complexity_or_effort_never_shortens(parts, setting):
    for name, scale in (("complexity", Complexity), ("size", Size), ("effort", Effort)):
        totals = [
            propose(parts, replace(setting, **{name: step})).total for step in scale
        ]
        assert totals == sorted(totals)


@given(parts=PARTS, setting=SETTINGS, analysis=st.sampled_from(Analysis))
def test_another_task_or_live_analysis_never_shortens(parts, setting, analysis):
    total = propose(parts, setting).total
    task = replace(setting, tasks=setting.tasks + 1)
    live = replace(setting, live=setting.live | {analysis})
    assert propose(parts, task).total >= total
    assert propose(parts, live).total >= total


@given(parts=PARTS, setting=SETTINGS)
def test_a_proposal_adds_up(parts, setting):
    proposal = propose(parts, setting)
    assert proposal.breaks == proposal.work // 90 * 10
    assert (proposal.dates - 1) * 360 < max(proposal.total, 1) <= proposal.dates * 360
