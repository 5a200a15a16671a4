"""Rows and counts, at the same number of queries whatever their number."""

import datetime as dt
import uuid

from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.analyses.domain import Spread
from auftakt.origins.domain import Kind
from auftakt.themes.domain.kinds import Choice, Question
from auftakt.themes.queries import (
    decided_choices,
    existing_by_field,
    findings,
    origin_text,
    progress,
    theme_rows,
)
from tests.factories.inventory import StructureFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.themes import (
    ThemeDecisionFactory,
    ThemeFactory,
    ThemeRatingFactory,
)

TODAY = dt.date(2026, 11, 27)


def test_many_rows_cost_five_queries(project):
    for number in (1, 20):
        for _ in range(number):
            ThemeDecisionFactory(theme=ThemeRatingFactory(project=project).theme)
        for read in (theme_rows, progress, lambda one: findings(one, TODAY)):
            with CaptureQueriesContext(connection) as seen:
                read(project)
            assert len(seen) == 5


def test_planned_and_foreign_entries_do_not_count_as_existing(project, other_project):
    for values in (
        {"project": project, "kind": "offer"},
        {"project": project, "kind": "concept"},
        {"project": project, "kind": "offer", "is_planned": True},
        {"project": other_project, "kind": "offer"},
    ):
        StructureFactory(**values, fields=["health", "health"])
    found = existing_by_field(project)
    assert (found["health"].offers, found["health"].structures) == (1, 1)
    assert found["housing"].offers == 0


def test_an_own_field_is_not_in_the_inventory(project):
    ThemeFactory(project=project, key="own-1")
    assert theme_rows(project)[0].existing is None


def test_progress_counts_active_fields_of_the_own_project(project, other_project):
    ThemeRatingFactory(project=other_project)
    ThemeDecisionFactory(theme=ThemeRatingFactory(project=project).theme)
    ThemeFactory(project=project)
    ThemeRatingFactory(project=project, theme__state="retired")
    found = progress(project)
    assert (found.total, found.rated, found.decided) == (2, 1, 1)


def test_an_author_who_left_still_counts_as_one(project):
    theme = ThemeFactory(project=project)
    for _ in range(2):
        ThemeRatingFactory(theme=theme, account=None)
    assert theme_rows(project)[0].facts.opinion.raters == 2


def test_each_author_counts_with_the_newest_row(project, jana):
    theme = ThemeFactory(project=project)
    link = PersonalLinkFactory(project=project)
    for need in (1, 2, 5):
        ThemeRatingFactory(theme=theme, account=jana, need=need)
        ThemeRatingFactory(theme=theme, account=None, link=link, need=need - 1)
    found = theme_rows(project)[0].facts.opinion
    assert found.raters == 2
    assert found.spreads[Question.NEED] == Spread(4.5, 4, 5, 2)


def test_the_newest_decision_counts_and_a_retired_field_is_put_off(project):
    theme = ThemeFactory(project=project, key="housing")
    ThemeDecisionFactory(theme=theme, decision="later")
    ThemeDecisionFactory(theme=theme, decision="quick_win")
    retired = ThemeFactory(project=project, key="health", state="retired")
    ThemeDecisionFactory(theme=retired, decision="focus")
    assert decided_choices(project) == {
        "housing": Choice.QUICK_WIN,
        "health": Choice.NOT,
    }


def test_the_text_to_carry_over_is_that_of_the_own_project(project, other_project):
    theme = ThemeFactory(project=project, name="Wohnen")
    assert origin_text(project, Kind.THEME, theme.public_id) == "Wohnen"
    assert origin_text(project, Kind.GOAL, theme.public_id) is None
    assert origin_text(other_project, Kind.THEME, theme.public_id) is None
    assert origin_text(project, Kind.THEME, uuid.uuid4()) is None
