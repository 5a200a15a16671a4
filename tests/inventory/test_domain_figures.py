"""What a file adds, and what the ready figures say."""

from decimal import Decimal

import pytest

from auftakt.actors.tables.reading import read_rows
from auftakt.inventory.content.figures import mark_words, ready_figures
from auftakt.inventory.domain.areas import kept_areas, matched
from auftakt.inventory.domain.figures import (
    Choices,
    PlanFault,
    Trend,
    guessed_series,
    planned_figures,
    trend,
)
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.marks import MARKS
from auftakt.inventory.domain.official import read_observed
from tests.inventory.official_tables import COLUMNS, SHEET, TABLE
from tests.inventory.test_domain_official import HOME

READY = ready_figures("de")


def observed_of(text):
    rows = [(row.number, row.cells) for row in read_rows(text.encode())]
    return read_observed(rows, lambda areas: kept_areas(areas, HOME))


def plan_of(text, **choices):
    observed = observed_of(text)
    series = guessed_series(observed.series, READY.values(), observed.table_code)
    chosen = {"areas": matched(observed.areas, HOME), "series": series, **choices}
    return planned_figures(observed, Choices(**chosen), READY)


def test_the_total_of_a_table_becomes_its_ready_figure_at_each_level():
    plan = plan_of(TABLE, source="Statistische Ämter")
    assert [(one.key, one.level, one.value, one.mark) for one in plan.figures] == [
        ("residents", Level.FEDERAL, Decimal(84358845), ""),
        ("residents", Level.LAND, Decimal(1628378), ""),
        ("residents", Level.COUNTY, None, "x"),
        ("residents", Level.OWN, Decimal(24600), ""),
    ]
    assert {one.source for one in plan.figures} == {"Statistische Ämter"}
    assert not plan.faults


def test_other_series_can_be_taken_as_own_figures_with_faults_by_row():
    plan = plan_of(TABLE, series={1: "own"})
    marks = [(one.mark, one.value) for one in plan.figures]
    assert marks == [("", Decimal(41587188)), (".", None), ("0", None)]
    assert [(one.row, one.fault, one.text) for one in plan.faults] == [
        (9, PlanFault.NOT_A_NUMBER, "abc")
    ]


def test_a_sheet_names_its_figures_and_errors_by_row():
    plan = plan_of(SHEET, series={0: "housed", 1: "own"}, day="2026-01-01")
    assert [(one.name, one.level, one.value, one.mark) for one in plan.figures] == [
        ("Menschen in Unterkünften", Level.OWN, Decimal(96), ""),
        ("Wartende auf Kurse", Level.OWN, Decimal(41), ""),
        ("Wartende auf Kurse", Level.COUNTY, None, "<5"),
    ]
    assert [(one.row, one.fault) for one in plan.faults] == [
        (6, PlanFault.NOT_A_NUMBER)
    ]


def test_a_missing_day_and_a_double_are_faults():
    text = "Kennzahl;Wert;Ebene\nA;1;Kommune\nA;2;Kommune\n"
    faults = plan_of(text, series={0: "own"}).faults
    assert [one.fault for one in faults] == [PlanFault.NO_DAY, PlanFault.NO_DAY]
    faults = plan_of(text, series={0: "own"}, day="2026-01-01").faults
    assert [(one.row, one.fault) for one in faults] == [(3, PlanFault.TWICE)]


def test_five_years_are_five_figures():
    assert len(plan_of(COLUMNS).figures) == 6


@pytest.mark.parametrize(
    ("first", "later", "said"),
    [
        (1, 2, Trend.UP),
        (2, 1, Trend.DOWN),
        (2, 2, Trend.SAME),
        (None, 2, Trend.UNKNOWN),
        (2, None, Trend.UNKNOWN),
    ],
)
def test_trends(first, later, said):
    assert trend(first, later) is said


def test_both_languages_say_the_same_of_the_same_twelve():
    english = ready_figures("en-gb")
    assert len(READY) == 12
    assert list(READY) == list(english)
    for key, one in READY.items():
        other = english[key]
        assert (one.counts_people, one.per, one.statistics) == (
            other.counts_people,
            other.per,
            other.statistics,
        )
        assert one.per in {"", *READY}


def test_each_mark_has_a_meaning():
    assert set(mark_words("de")) == set(mark_words("en")) == set(MARKS)
