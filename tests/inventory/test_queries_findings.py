"""What the home page learns from figures, lists and overlaps."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.inventory.queries.findings import findings
from auftakt.inventory.queries.overlap import parallel_gate
from tests.factories.inventory import (
    FigureFactory,
    StockTakingFactory,
    StructureFactory,
    StructureOverlapFactory,
)

TODAY = dt.date(2026, 11, 23)
OLD, NEW = dt.date(2021, 12, 31), dt.date(2026, 6, 30)


def keys(project):
    found = findings(project, TODAY)
    return {one.key.removeprefix("inventory.") for one in found}


def fill(project, number: int) -> None:
    taken = StockTakingFactory(project=project)
    past = TODAY - dt.timedelta(days=40)
    for _ in range(number):
        FigureFactory(stock_taking=taken, reference_date=OLD)
        StructureFactory(project=project, kind="concept", valid_until=past)
        StructureFactory(
            project=project, kind="offer", fields=["health"], funding_until=past
        )
        StructureOverlapFactory(project=project)


def test_an_empty_project_has_no_figures(project):
    assert keys(project) == {"no_figures"}


def test_all_of_it_is_found_with_the_same_number_of_queries(project, other_project):
    project.themes = other_project.themes = ["housing"]
    fill(project, 1)
    fill(other_project, 3)
    with CaptureQueriesContext(connection) as few:
        one = keys(project)
    with CaptureQueriesContext(connection) as many:
        three = keys(other_project)
    assert len(few) == len(many)
    assert one == {
        "overlap_open",
        "figure_old",
        "concept_expired",
        "funding_ended",
        "no_offer_housing",
    }
    assert three == {
        "overlaps_open",
        "figure_old_many",
        "concept_expired_many",
        "funding_ended_many",
        "no_offer_housing",
    }


def test_of_a_series_the_newest_day_counts(project):
    taken = StockTakingFactory(project=project)
    for day in (OLD, NEW):
        FigureFactory(stock_taking=taken, key="refugees", reference_date=day)
    assert keys(project) == set()


def test_figures_of_the_county_and_corrected_ones_do_not_count(project):
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, key="refugees", level="county")
    assert keys(project) == {"no_figures"}
    wrong = FigureFactory(stock_taking=taken, key="pupils", reference_date=NEW)
    FigureFactory(stock_taking=taken, key="pupils", reference_date=OLD, replaces=wrong)
    assert keys(project) == {"figure_old"}


def test_how_old_is_old_can_be_set(project, settings):
    FigureFactory(project=project, reference_date=OLD)
    settings.FIGURES_OLD_MONTHS = 120
    assert keys(project) == set()


def test_planned_offers_cover_nothing_and_end_nowhere(project):
    FigureFactory(project=project, reference_date=NEW)
    project.themes = ["housing"]
    StructureFactory(project=project, kind="offer", fields=["language"])
    StructureFactory(
        project=project,
        kind="offer",
        fields=["housing"],
        is_planned=True,
        funding_until=OLD,
    )
    assert keys(project) == {"no_offer_housing"}


@pytest.mark.parametrize(("answered_for", "is_open"), [("a", False), ("b", True)])
def test_an_answer_counts_while_both_sides_stay_the_same(
    project, answered_for, is_open
):
    StructureOverlapFactory(
        project=project, answer="extend", answered_essence=answered_for * 64
    )
    assert bool(parallel_gate(project).open) is is_open
