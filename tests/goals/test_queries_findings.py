"""What the home page learns of the goals."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.queries import origin_text
from auftakt.goals.queries.findings import Progress, findings, progress
from auftakt.origins.domain import Kind
from tests.factories.goals import (
    ChainElementFactory,
    GoalFactory,
    IndicatorFactory,
    MeasurementFactory,
)
from tests.goals.pages import agree

TODAY = dt.date(2026, 11, 27)


def keys(project):
    return {one.key.removeprefix("goals.") for one in findings(project, TODAY)}


def test_a_project_without_goals_has_nothing_to_mend(project):
    assert keys(project) == set()
    assert progress(project) == Progress()


def test_all_of_it_is_found(project, monkeypatch):
    goal = GoalFactory(project=project)
    ChainElementFactory(goal=goal, step=2)
    IndicatorFactory(goal=goal, kind="context", impact_step=2)
    agree(monkeypatch, Agreed.REOPENED, dissent=1)
    assert keys(project) == {
        "way_locked",
        "dissent",
        "changed",
        "only_context",
        "chain_stops",
        "no_data",
    }


def test_goals_that_were_given_up_count_nowhere(project):
    GoalFactory(project=project, state="dropped")
    assert keys(project) == set()
    assert progress(project) == Progress()


def test_a_leitziel_is_measured_by_what_belongs_to_it(project):
    above = GoalFactory(project=project, level="vision")
    below = GoalFactory(project=project, parent=above)
    MeasurementFactory(indicator=IndicatorFactory(goal=below))
    assert keys(project) == {"way_locked"}


def test_progress_counts_the_essential_goals(project, monkeypatch):
    first = GoalFactory(project=project, number=1)
    GoalFactory(project=project, number=2)
    GoalFactory(project=project, number=3, is_essential=False)
    IndicatorFactory(goal=first)
    agree(monkeypatch, Agreed.AGREED, Agreed.ASKED)
    found = progress(project)
    assert (found.goals, found.agreed, found.measured) == (2, 1, 1)
    assert (found.indicators, found.is_way_open) == (1, False)


def cost(ask):
    with CaptureQueriesContext(connection) as seen:
        ask()
    return len(seen)


@pytest.mark.parametrize("ask", [keys, progress])
def test_more_goals_cost_no_more_queries(project, ask):
    MeasurementFactory(project=project)
    one = cost(lambda: ask(project))
    for _ in range(3):
        MeasurementFactory(project=project)
    assert cost(lambda: ask(project)) == one


def test_the_text_of_a_goal_is_carried_over(project, other_project):
    goal = GoalFactory(project=project, text="Ein Satz.")
    assert origin_text(project, Kind.GOAL, goal.public_id) == "Ein Satz."
    assert origin_text(other_project, Kind.GOAL, goal.public_id) is None
    assert origin_text(project, Kind.RISK, goal.public_id) is None
