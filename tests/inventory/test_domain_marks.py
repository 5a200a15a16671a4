"""Marks stay marks, numbers are read as they are written in Germany."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.counts import per_thousand, shown_outside
from auftakt.inventory.domain.marks import (
    ALONE,
    MARKS,
    Point,
    ReadFault,
    Reading,
    point_of,
    read_value,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1629464", "1629464"),
        ("35747,85", "35747.85"),
        ("1.629.464", "1629464"),
        ("1.629,5", "1629.5"),
        ("1 629 464", "1629464"),
        ("1\u202f629\u00a0464,5", "1629464.5"),
        ("1,629,464", "1629464"),
        ("1,629.5", "1629.5"),
        ("16202.37", "16202.37"),
        ("0.125", "0.125"),
        ("-12", "-12"),
        ("0", "0"),
        ("1e-05", "0"),
    ],
)
def test_numbers(text, value):
    assert read_value(text) == Reading(Decimal(value))


@pytest.mark.parametrize("text", ["abc", "", "1.2.3", "12 Personen", "1 2", "--", "½"])
def test_other_texts_are_no_numbers(text):
    assert read_value(text) is ReadFault.NOT_A_NUMBER


def test_numbers_beyond_the_field_are_refused():
    assert read_value("9" * 15) is ReadFault.TOO_LARGE
    # Stored, a number that rounding lifts over the edge could never be read again.
    assert read_value(f"{'9' * 14},99995") is ReadFault.TOO_LARGE


@pytest.mark.parametrize(
    ("text", "mark", "value"),
    [
        ("–", "-", None),
        ("…", "...", None),
        ("X", "x", None),
        ("( )", "()", None),
        ("unter 5", "<5", None),
        ("(123)", "()", 123),
        ("123 r", "r", 123),
        ("1.234p", "p", 1234),
        ("12,5s", "s", Decimal("12.5")),
        ("17e", "", 17),
    ],
)
def test_marks(text, mark, value):
    assert read_value(text, point=Point.THOUSANDS) == Reading(value, mark)


@given(st.sampled_from(sorted(ALONE)))
def test_a_mark_alone_is_never_a_number(text):
    reading = read_value(f" {text} ", zero_is_mark=True)
    assert reading.value is None
    assert reading.mark in MARKS


def test_zero_of_an_office_is_more_than_nothing():
    assert read_value("0", zero_is_mark=True) == Reading(None, "0")
    assert read_value("0,0", zero_is_mark=True) == Reading(None, "0")


def test_one_point_can_mean_both_until_another_number_shows_it():
    assert read_value("12.345") is ReadFault.AMBIGUOUS
    assert read_value("12.345", point=Point.DECIMAL).value == Decimal("12.345")
    assert point_of(["12.345", "7"]) is Point.UNKNOWN
    assert point_of(["12.345", "7,5"]) is Point.THOUSANDS
    assert point_of(["12.345", "7.5"]) is Point.DECIMAL
    assert point_of(["7,5", "7.5"]) is Point.UNKNOWN


@given(st.decimals(-(10**12), 10**12, places=3))
def test_what_is_written_in_german_is_read_again(number):
    text = f"{number:,.3f}".translate(str.maketrans(",.", ".,"))
    assert read_value(text).value == number


@given(st.text(max_size=30))
def test_any_text_gives_a_reading_or_a_reason(text):
    assert isinstance(read_value(text), Reading | ReadFault)


@given(st.integers(0, 30))
def test_few_people_are_never_shown_outside(count):
    shown = shown_outside(Decimal(count), "", counts_people=True)
    assert shown.is_hidden == (count < 5)
    assert shown.value == (None if count < 5 else count)
    assert per_thousand(shown.value, Decimal(24600)) is None or count >= 5
    assert not shown_outside(Decimal(count), "", counts_people=False).is_hidden


def test_marks_pass_and_rates_need_both_sides():
    assert shown_outside(None, ".", counts_people=True).mark == "."
    assert per_thousand(Decimal(310), Decimal(24600)) == Decimal("12.6")
    assert per_thousand(Decimal(310), Decimal(0)) is None
    assert per_thousand(None, Decimal(24600)) is None
