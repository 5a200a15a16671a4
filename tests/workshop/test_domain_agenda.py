"""S58, S59, S69: computed times, order, coverage, and repairs of an overrun."""

import datetime as dt
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain import agenda, dates, repairs
from auftakt.workshop.domain.agenda import Item, Kind, Purpose, SubItem, Topic
from auftakt.workshop.domain.repairs import Change, ChangeKind, RepairKind

NINE = dt.datetime(2027, 1, 29, 9, tzinfo=dates.ZONE)
ONE = NINE.replace(hour=13)

EBERSFELDE = [
    Item("1", 10, kind=Kind.PLENARY, topic=Topic.GREETING),
    Item("2", 0, Decimal(3), 14, kind=Kind.ROUND, topic=Topic.INTRODUCTIONS),
    Item(
        "3",
        kind=Kind.INFORMATION,
        topic=Topic.BASELINE,
        subs=(SubItem("3a", 11), SubItem("3b", 9), SubItem("3c", 10)),
    ),
    Item("4", 45, kind=Kind.DECISION, topic=Topic.GOALS),
    Item("pause", 30, kind=Kind.PAUSE),
    Item(
        "5",
        kind=Kind.GROUP_WORK,
        topic=Topic.PROCESS_DESIGN,
        subs=(SubItem("5a", 25), SubItem("5b", 25), SubItem("5c", 25)),
    ),
    Item(
        "6",
        kind=Kind.DECISION,
        topic=Topic.FRAMEWORK,
        subs=(SubItem("6a", 12), SubItem("6b", 8), SubItem("6c", 10)),
    ),
    Item("7", 0, Decimal(1), 14, kind=Kind.ROUND, topic=Topic.CLOSING),
]

EACH = st.integers(0, 8).map(lambda halves: Decimal(halves) / 2)
HALF_MINUTES = st.integers(0, 240)


@st.composite
def agendas(draw):
    """Any items with unique keys, sub-items included."""
    items = []
    for place in range(draw(st.integers(0, 12))):
        subs = tuple(
            SubItem(
                f"{place}-{letter}",
                draw(st.integers(0, 60)),
                draw(EACH),
                14,
                draw(st.booleans()),
            )
            for letter in range(draw(st.integers(0, 3)))
        )
        items.append(
            Item(
                str(place),
                draw(st.integers(0, 90)),
                draw(EACH),
                14,
                kind=draw(st.sampled_from(Kind)),
                topic=draw(st.sampled_from(Topic)),
                subs=subs,
            )
        )
    return items


def test_clock_times_and_numbers_follow_from_start_and_minutes():
    plan = agenda.timeline(EBERSFELDE, NINE, ONE)
    rows = [
        (slot.number, f"{slot.start:%H:%M}", f"{slot.end:%H:%M}", slot.over)
        for slot in plan.slots
    ]
    assert rows == [
        (1, "09:00", "09:10", 0),
        (2, "09:10", "09:52", 0),
        (3, "09:52", "10:22", 0),
        (4, "10:22", "11:07", 0),
        (0, "11:07", "11:37", 0),
        (5, "11:37", "12:52", 0),
        (6, "12:52", "13:22", 22),
        (7, "13:22", "13:36", 14),
    ]
    assert (plan.minutes, plan.available, plan.over) == (276, 240, 36)
    labels = [(sub.label, f"{sub.start:%H:%M}") for sub in plan.slots[2].subs]
    assert labels == [("3a", "09:52"), ("3b", "10:03"), ("3c", "10:12")]


def test_without_a_booked_end_nothing_is_over():
    plan = agenda.timeline(EBERSFELDE, NINE, None)
    assert (plan.over, plan.available, repairs.repairs(plan)) == (0, None, ())


def test_a_handout_takes_no_time():
    items = [Item("1", 10, is_handout=True), Item("2", 5)]
    plan = agenda.timeline(items, NINE, None)
    assert (plan.minutes, plan.slots[1].start) == (5, NINE)


def test_three_repairs_with_their_new_end():
    plan = agenda.timeline(EBERSFELDE, NINE, ONE)
    shorten, hand_out, extend = repairs.repairs(plan)
    assert [
        (repair.kind, f"{repair.end:%H:%M}", repair.fits)
        for repair in (shorten, hand_out, extend)
    ] == [
        (RepairKind.SHORTEN, "12:59", True),
        (RepairKind.HAND_OUT, "13:00", True),
        (RepairKind.EXTEND, "13:36", True),
    ]
    fields = [
        Change(ChangeKind.MINUTES, key, Decimal(25), Decimal(15), 10)
        for key in ("5a", "5b", "5c")
    ]
    people = Change(ChangeKind.EACH, "2", Decimal(3), Decimal("2.5"), 7)
    assert shorten.changes == (*fields, people)
    assert [(change.key, change.saved) for change in hand_out.changes] == [
        ("5a", 25),
        ("3a", 11),
    ]
    assert f"{extend.until:%H:%M}" == "13:45"


@given(items=agendas(), booked=st.integers(1, 300))
def test_a_repair_fits_or_says_what_remains(items, booked):
    until = dates.after(NINE, booked)
    plan = agenda.timeline(items, NINE, until)
    for repair in repairs.repairs(plan):
        limit = repair.until or until
        mended = agenda.timeline(repairs.applied(items, repair.changes), NINE, limit)
        assert mended.end == repair.end
        assert mended.over == repair.remaining
        assert repair.fits == (mended.over == 0)


@given(items=agendas(), booked=st.integers(1, 300))
def test_shortening_leaves_everything_at_least_three_fifths(items, booked):
    plan = agenda.timeline(items, NINE, dates.after(NINE, booked))
    for repair in repairs.repairs(plan)[:1]:
        for change in repair.changes:
            assert change.new < change.old
            assert change.new >= change.old * Decimal("0.6")


@given(items=agendas())
def test_items_follow_each_other_without_gap(items):
    plan = agenda.timeline(items, NINE, None)
    ends = [NINE, *(slot.end for slot in plan.slots)]
    assert [slot.start for slot in plan.slots] == ends[:-1]
    assert plan.end == ends[-1]
    numbers = [slot.number for slot in plan.slots if slot.number]
    assert numbers == list(range(1, len(numbers) + 1))


@pytest.mark.parametrize(
    ("place", "expected"),
    [(0, "3124"), (1, "1324"), (3, "1243"), (-5, "3124"), (9, "1243")],
)
def test_moving_an_item(place, expected):
    assert "".join(agenda.moved("1234", "3", place)) == expected


@given(
    keys=st.lists(st.integers(0, 99).map(str), unique=True, min_size=1),
    data=st.data(),
)
def test_moving_keeps_all_items(keys, data):
    key = data.draw(st.sampled_from(keys))
    result = agenda.moved(keys, key, data.draw(st.integers(-3, 120)))
    assert sorted(result) == sorted(keys)
    assert [other for other in result if other != key] == [
        other for other in keys if other != key
    ]


def test_the_way_before_the_goal_is_named():
    swapped = agenda.moved("12345678", "6", 3)
    items = [EBERSFELDE[int(key) - 1] for key in swapped]
    assert agenda.procedure_before_goal(items) == (4, 5)
    assert agenda.procedure_before_goal(EBERSFELDE) is None
    assert agenda.procedure_before_goal([]) is None


def test_missing_items_of_the_guide_and_purposes_are_named():
    items = [EBERSFELDE[0], EBERSFELDE[3]]
    assert agenda.missing_topics(items) == [
        Topic.INTRODUCTIONS,
        Topic.BASELINE,
        Topic.PROCESS_DESIGN,
        Topic.FRAMEWORK,
        Topic.CLOSING,
    ]
    assert agenda.missing_topics(EBERSFELDE) == []
    served = Item("x", 5, purposes=frozenset(Purpose) - {Purpose.TEAM})
    assert agenda.uncovered_purposes([served]) == [Purpose.TEAM]


def test_breaks_stand_where_full_stretches_end():
    assert agenda.break_places([10, 24, 50, 50, 40, 45, 18], 90) == [3, 5]
    assert agenda.break_places([200], 90) == []
    assert agenda.break_places([], 90) == []


@pytest.mark.parametrize(
    ("place", "text"), [(0, "a"), (25, "z"), (26, "aa"), (51, "az"), (52, "ba")]
)
def test_letters_go_on_after_z(place, text):
    assert agenda.letter(place) == text
