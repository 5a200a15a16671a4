"""S43 to S46: every unmet condition is named with the page that mends it."""

import datetime as dt
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain import dates
from auftakt.workshop.domain.readiness import (
    Facts,
    Met,
    ReadyVerdict,
    may_mark_ready,
    readiness,
)

START = dt.date(2027, 4, 1)
READY = Facts(
    is_circle_final=True,
    vacant_seats=0,
    confirmed_seats=12,
    brief_done=8,
    brief_total=8,
    date=dates.check_date(dt.date(2027, 1, 29), START),
    has_start_time=True,
    items=7,
    minutes_over=0,
    is_order_broken=False,
)


def states(facts):
    return [(one.met, one.reason) for one in readiness(facts).conditions]


def test_all_conditions_met():
    result = readiness(READY)
    assert result.is_ready
    assert (result.met_count, len(result.conditions)) == (4, 4)
    assert may_mark_ready(result.conditions, "") is ReadyVerdict.READY


def test_nothing_done_yet():
    empty = Facts(
        is_circle_final=False,
        vacant_seats=0,
        confirmed_seats=0,
        brief_done=0,
        brief_total=8,
        date=dates.check_date(None, None),
        has_start_time=False,
        items=0,
        minutes_over=0,
        is_order_broken=False,
    )
    assert states(empty) == [
        (Met.NO, "circle_empty"),
        (Met.NO, "brief_open"),
        (Met.NO, "date_undated"),
        (Met.NO, "agenda_empty"),
    ]
    pages = [one.page for one in readiness(empty).unmet]
    assert pages == [
        "circle:seat_list",
        "projects:brief_edit",
        "workshop:kickoff_plan",
        "workshop:agenda_edit",
    ]


@pytest.mark.parametrize(
    ("change", "place", "expected"),
    [
        ({"is_circle_final": False}, 0, (Met.PARTLY, "circle_not_final")),
        (
            {"is_circle_final": False, "vacant_seats": 2},
            0,
            (Met.PARTLY, "circle_vacant"),
        ),
        ({"brief_done": 6}, 1, (Met.PARTLY, "brief_open")),
        (
            {"date": dates.check_date(dt.date(2027, 3, 25), START)},
            2,
            (Met.PARTLY, "date_too_late"),
        ),
        (
            {"date": dates.check_date(START, START)},
            2,
            (Met.PARTLY, "date_after_start"),
        ),
        ({"has_start_time": False}, 2, (Met.PARTLY, "date_without_time")),
        ({"minutes_over": 36}, 3, (Met.PARTLY, "agenda_over")),
        ({"is_order_broken": True}, 3, (Met.PARTLY, "agenda_order")),
    ],
)
def test_one_open_condition_closes_the_gate(change, place, expected):
    result = readiness(replace(READY, **change))
    assert states(replace(READY, **change))[place] == expected
    assert (result.is_ready, result.met_count) == (False, 3)


def test_seats_that_are_all_full_are_not_yet_a_final_selection():
    facts = replace(READY, is_circle_final=False, vacant_seats=0)
    assert not readiness(facts).is_ready


@given(reason=st.text(max_size=20), final=st.booleans())
def test_only_a_reason_opens_the_closed_gate(reason, final):
    conditions = readiness(replace(READY, is_circle_final=final)).conditions
    verdict = may_mark_ready(conditions, reason)
    if final:
        assert verdict is ReadyVerdict.READY
    elif reason.strip():
        assert verdict is ReadyVerdict.OVERRIDDEN
    else:
        assert verdict is ReadyVerdict.REASON_MISSING
