"""Lists of indicators and values, with each fault by its place."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.problems import TableRefusedError
from auftakt.goals.domain.table import (
    Known,
    TableFault,
    TableKind,
    checked,
    found_columns,
)

TODAY = dt.date(2026, 11, 27)
KNOWN = Known({"wartezeit": frozenset({7}), "zweimal": frozenset({1, 2})})
VALUES = TableKind.MEASUREMENTS


def rows(*cells):
    return [Row(number, tuple(row)) for number, row in enumerate(cells, 1)]


def read(kind, known, *cells):
    columns, body = found_columns(kind, rows(*cells))
    return checked(kind, body, columns, known, TODAY)


def faults(*cells):
    header = ("Indikator", "Datum", "Wert", "Quelle")
    found = read(VALUES, KNOWN, header, *cells)
    return [(one.row, one.place, one.fault) for one in found.faults]


def test_values_are_read_as_people_write_them():
    found = read(
        VALUES,
        KNOWN,
        ("Gemessen am", "Wert", "Indikator"),
        ("30.06.2026", "1.200,5", "Wartezeit"),
    )
    (entry,) = found.entries
    assert entry.subject == 7
    assert entry.values == {
        "measured_on": dt.date(2026, 6, 30),
        "value": Decimal("1200.5"),
    }


def test_copied_cells_need_no_header():
    found = read(VALUES, KNOWN, ("Wartezeit", "2026-06-30", "12"))
    assert len(found.entries) == 1


@pytest.mark.parametrize(
    ("cells", "place", "fault"),
    [
        (("Unbekannt", "30.06.2026", "1"), "A", TableFault.UNKNOWN_INDICATOR),
        (("zweimal", "30.06.2026", "1"), "A", TableFault.NOT_ALONE),
        (("Wartezeit", "31.06.2026", "1"), "B", TableFault.BAD_DATE),
        (("Wartezeit", "30.06.2027", "1"), "B", TableFault.FUTURE),
        (("Wartezeit", "30.06.2026", "viel"), "C", TableFault.BAD_NUMBER),
        (("Wartezeit", "", "1"), "B", TableFault.MISSING),
        (("Wartezeit", "30.06.2026", "1", "x" * 201), "D", TableFault.TOO_LONG),
    ],
)
def test_each_fault_is_named_by_row_and_column(cells, place, fault):
    assert faults(cells) == [(2, place, fault)]


def test_a_day_stands_once_in_a_list():
    day = ("Wartezeit", "30.06.2026", "1")
    assert faults(day, (*day[:2], "2")) == [(3, "A", TableFault.TWICE)]


def test_what_is_there_already_is_passed_over():
    there = (7, dt.date(2026, 6, 30), Decimal(12).normalize())
    known = Known(KNOWN.subjects, frozenset({there}))
    found = read(VALUES, known, ("Wartezeit", "30.06.2026", "12,0"))
    assert (found.known, found.entries) == ((1,), ())


def test_indicators_belong_to_a_goal_and_a_value_needs_its_day():
    header = ("Ziel", "Indikator", "Einheit", "Art", "Zielwert", "Stufe")
    goals = Known({"1": frozenset({4})})
    good = ("1", "Wartezeit", "Wochen", "Lage", "", "4 Wissen")
    found = read(TableKind.INDICATORS, goals, header, good)
    assert found.entries[0].values == {
        "name": "Wartezeit",
        "unit": "Wochen",
        "kind": "context",
        "impact_step": 4,
    }
    wrong = read(TableKind.INDICATORS, goals, header, ("1", "W", "%", "", "8", "9"))
    assert [(one.column, one.fault) for one in wrong.faults] == [
        ("impact_step", TableFault.UNKNOWN_VALUE),
        ("target_on", TableFault.MISSING),
    ]


def test_a_list_of_indicators_without_header_is_refused():
    with pytest.raises(TableRefusedError):
        found_columns(TableKind.INDICATORS, rows(("1", "Wartezeit", "Wochen")))


CELLS = st.lists(
    st.sampled_from(["Wartezeit", "30.06.2026", "12", "", "x", "=1+1"])
    | st.text(max_size=12),
    min_size=1,
    max_size=6,
)


@given(st.lists(CELLS, max_size=8))
def test_any_list_is_read_or_refused_and_no_row_is_lost(cells):
    try:
        columns, body = found_columns(VALUES, rows(*cells))
    except TableRefusedError:
        return
    found = checked(VALUES, body, columns, KNOWN, TODAY)
    told = {one.row for one in found.entries} | set(found.known)
    told |= {one.row for one in found.faults}
    assert told == {row.number for row in body}
