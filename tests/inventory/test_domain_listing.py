"""Foreign lists: header or none, words of cells, and faults by row and column."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.problems import TableProblem, TableRefusedError
from auftakt.inventory.domain.kinds import (
    DecisionPower,
    Level,
    Rhythm,
    TargetGroup,
)
from auftakt.inventory.domain.listing import (
    LIST_LIMITS,
    Column,
    ListFault,
    checked_list,
    found_table,
    pasted_rows,
    words_of,
)
from auftakt.inventory.labels.listing import list_fault_text
from auftakt.projects.domain import ActionField


def read(text, known=()):
    table = found_table(pasted_rows(text))
    return checked_list(table.rows, table.mapping, known)


def values(text):
    checked = read(text)
    assert not checked.faults
    return [found for _number, found in checked.entries]


def faults(text):
    return [(f.row, f.column, f.field, f.fault) for f in read(text).faults]


def test_one_name_a_line_is_a_list():
    assert values("Sprachcafé\nHausaufgabenhilfe\n\n") == [
        {"name": "Sprachcafé"},
        {"name": "Hausaufgabenhilfe"},
    ]


def test_a_header_decides_what_columns_mean_and_a_title_above_is_passed_over():
    text = (
        "Angebote in Ebersfelde\n\nTräger;Angebot;Für wen;Geheim\nCaritas;Café;Alle;x"
    )
    assert values(text) == [
        {"name": "Café", "carrier_name": "Caritas", "target_groups": ["everybody"]}
    ]


def test_without_header_the_usual_order_holds():
    assert values("Café\tÜben\tCaritas\tSprache, Wohnen\tFrauen und Männer") == [
        {
            "name": "Café",
            "purpose": "Üben",
            "carrier_name": "Caritas",
            "fields": ["language", "housing"],
            "target_groups": ["women", "men"],
        }
    ]


def test_a_known_word_with_and_in_it_is_one_word():
    assert values("Name;Handlungsfeld\nA;Kita und Schule")[0]["fields"] == [
        "early_childhood_school"
    ]
    found = values("Name;Handlungsfeld\nA;Kita und Schule, Arbeit und Wohnen")
    assert found[0]["fields"] == ["early_childhood_school", "training_work", "housing"]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("31.12.2027", dt.date(2027, 12, 31)),
        ("1.2.2027", dt.date(2027, 2, 1)),
        ("2027-12-31", dt.date(2027, 12, 31)),
        ("31.12.2027 00:00", dt.date(2027, 12, 31)),
        ("2027", dt.date(2027, 12, 31)),
        ("Ende 2027", dt.date(2027, 12, 31)),
    ],
)
def test_dates_as_people_write_them(text, day):
    assert values(f"Name;Finanziert bis\nA;{text}")[0]["funding_until"] == day


@pytest.mark.parametrize("text", ["bald", "31.02.2027", "0000", "13/2027"])
def test_other_dates_are_faults(text):
    expected = [(2, "B", Column.FUNDING_UNTIL, ListFault.BAD_DATE)]
    assert faults(f"Name;Finanziert bis\nA;{text}") == expected


def test_each_fault_names_row_and_column():
    text = "Name;Plätze;Treffen;Stand\n;5;monatlich;\nA;viele;manchmal;irgendwie"
    assert faults(text) == [
        (2, "A", Column.NAME, ListFault.MISSING_NAME),
        (3, "B", Column.CAPACITY, ListFault.BAD_NUMBER),
        (3, "C", Column.RHYTHM, ListFault.UNKNOWN_VALUE),
        (3, "D", Column.IS_PLANNED, ListFault.UNKNOWN_VALUE),
    ]
    long = "x" * 201
    assert faults(f"Name\n{long}")[0][-1] is ListFault.TOO_LONG


def test_a_body_takes_as_many_members_as_its_form():
    def found(number):
        names = ", ".join(f"Stelle {place}" for place in range(number))
        return read(f"Name;Mitglieder\nRunde;{names}")

    assert len(found(60).entries[0][1]["members"]) == 60
    (fault,) = found(61).faults
    assert (fault.column, fault.fault, fault.most) == ("B", ListFault.TOO_MANY, 60)
    assert list_fault_text(fault) == "Höchstens 60 Mitglieder."


def test_names_twice_and_names_on_the_list():
    checked = read("Café\nCAFE\nTreff\nTreff", known=["Café"])
    assert [name for _number, name in checked.known] == ["Café", "CAFE"]
    assert [found["name"] for _number, found in checked.entries] == ["Treff"]
    assert [fault.fault for fault in checked.faults] == [ListFault.TWICE]


def test_members_come_by_line_or_by_comma():
    text = 'Runde\tMitglieder\nA\t"Caritas, Ebersfelde\nPolizei"\nB\tCaritas, Polizei'
    found = [one["members"] for one in values(text)]
    assert found == [["Caritas, Ebersfelde", "Polizei"], ["Caritas", "Polizei"]]


def test_columns_that_must_not_enter_refuse_the_list():
    with pytest.raises(TableRefusedError) as refused:
        read("Name;Staatsangehörigkeit\nA;x")
    assert refused.value.problem is TableProblem.FORBIDDEN_COLUMNS


def test_a_header_alone_and_too_many_rows_are_refused():
    for text, problem in (
        ("Name;Zweck", TableProblem.EMPTY),
        (" \n\n", TableProblem.EMPTY),
        ("A\n" * (LIST_LIMITS.rows + 1), TableProblem.TOO_MANY_ROWS),
        ("\t".join(["x"] * 61), TableProblem.TOO_MANY_COLUMNS),
    ):
        with pytest.raises(TableRefusedError) as refused:
            read(text)
        assert refused.value.problem is problem


@pytest.mark.parametrize(
    ("column", "kind"),
    [
        (Column.FIELDS, ActionField),
        (Column.TARGET_GROUPS, TargetGroup),
        (Column.RHYTHM, Rhythm),
        (Column.DECISION_POWER, DecisionPower),
        (Column.LEVEL, Level),
    ],
)
def test_each_value_has_words(column, kind):
    assert set(words_of(column).values()) == set(kind)


@given(st.text(max_size=300))
def test_any_text_gives_entries_or_a_named_refusal(text):
    try:
        checked = read(text)
    except TableRefusedError:
        return
    names = [found["name"] for _number, found in checked.entries]
    assert all(names)
    assert len(set(names)) == len(names)


@given(st.lists(st.lists(st.text(max_size=8), max_size=6), min_size=1, max_size=8))
def test_every_row_with_content_is_kept_known_or_faulty(table):
    rows = tuple(Row(n, tuple(cells)) for n, cells in enumerate(table, 1) if any(cells))
    if not rows:
        return
    found = found_table(rows)
    checked = checked_list(found.rows, found.mapping, ["a"])
    said = {number for number, _v in checked.entries}
    said |= {number for number, _name in checked.known}
    said |= {fault.row for fault in checked.faults}
    mapped = {
        row.number
        for row in found.rows
        if any(row.cells[place] for place in found.mapping)
    }
    assert said == mapped
