"""The wheel's promises: nothing overlaps, nothing leaves the picture, all is drawn."""

import itertools
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.domain import Bloc
from auftakt.circle.domain import (
    DESKTOP,
    PHONE,
    Mark,
    hollow_ring,
    label_middles,
    ring,
    wheel,
)
from auftakt.circle.domain.lettering import width_of
from tests.circle.circles import NAMES, A, C, K, P, circles, ebersfelde

sizes = st.sampled_from([DESKTOP, PHONE])
words = st.text(alphabet="abemwgMWÄß -", min_size=1, max_size=26)
names = st.fixed_dictionaries(dict.fromkeys(Bloc, words))


def assert_labels_apart(arcs):
    for one, other in itertools.pairwise([*arcs, arcs[0]]):
        turn = 360 if other is arcs[0] else 0
        assert other.label_from + turn - one.label_to > 0


@given(circles(most=30), sizes)
def test_labels_never_overlap(seats, size):
    assert_labels_apart(wheel(seats, NAMES, size).arcs)


@given(circles(most=30), names, sizes)
def test_labels_never_overlap_in_any_language(seats, other_names, size):
    drawn = wheel(seats, other_names, size)
    assert sum(arc.label_to - arc.label_from for arc in drawn.arcs) < 360
    assert_labels_apart(drawn.arcs)


@given(circles(least=1, most=60), sizes)
def test_marks_never_touch_and_stay_inside_the_arcs(seats, size):
    drawn = wheel(seats, NAMES, size)
    for one, other in itertools.combinations(drawn.marks, 2):
        apart = math.dist((one.x, one.y), (other.x, other.y))
        assert apart > one.radius + other.radius
    for one in drawn.marks:
        reach = math.dist((one.x, one.y), (drawn.centre, drawn.centre)) + one.radius
        assert reach < size.arc - 2


@given(circles(least=1, most=30), sizes)
def test_up_to_thirty_seats_carry_their_number(seats, size):
    """A number fits its circle: half its diagonal is less than the radius."""
    for one in wheel(seats, NAMES, size).marks:
        assert one.radius * 2 >= 10
        assert one.font >= 13
        width, height = width_of(str(one.number), one.font), one.font * 0.7
        assert math.hypot(width, height) / 2 < one.radius


@given(circles(most=30), sizes)
def test_all_seats_and_all_blocs_are_drawn(seats, size):
    drawn = wheel(seats, NAMES, size)
    assert [(one.number, one.bloc, one.mark) for one in drawn.marks] == [
        (one.number, one.bloc, one.mark) for one in seats
    ]
    assert [arc.bloc for arc in drawn.arcs] == list(Bloc)
    present = {one.bloc for one in seats}
    assert [arc.is_empty for arc in drawn.arcs] == [b not in present for b in Bloc]


@given(circles(most=30), sizes)
def test_arcs_stand_in_order_and_leave_gaps(seats, size):
    arcs = wheel(seats, NAMES, size).arcs
    for one, other in itertools.pairwise(arcs):
        assert one.start < one.end < other.start
    assert arcs[-1].end < arcs[0].start + 360


@given(circles(most=30), sizes)
def test_names_stay_inside_the_picture_and_outside_the_arcs(seats, size):
    drawn = wheel(seats, NAMES, size)
    assert drawn.size.label_high < size.side / 2
    assert drawn.size.label_low - size.arc >= 8


@given(
    st.lists(st.floats(0, 359), min_size=4, max_size=4, unique=True).map(sorted),
    st.lists(st.floats(5, 60), min_size=4, max_size=4),
)
def test_pushing_keeps_order_and_moves_nobody_without_need(wanted, widths):
    middles = label_middles(wanted, widths)
    assert middles == sorted(middles)
    pairs = list(zip(wanted, widths, strict=True))
    pairs.append((wanted[0] + 360, widths[0]))
    free = all(
        b[0] - a[0] >= (a[1] + b[1]) / 2 + 5 for a, b in itertools.pairwise(pairs)
    )
    if free:
        assert middles == wanted


def test_picture_two():
    drawn = wheel(ebersfelde(), NAMES, DESKTOP)
    first, fourth, fifth = drawn.marks[0], drawn.marks[3], drawn.marks[4]
    assert (first.radius, first.font) == (25.0, 15)
    assert first.y == pytest.approx(fourth.y)  # administration is centred at the top
    assert fifth.x > fourth.x
    assert [arc.bloc for arc in drawn.arcs] == [A, P, C, K]
    assert [one.mark for one in drawn.marks if one.number in (8, 9, 11)] == [
        Mark.OPEN,
        Mark.ASKED,
        Mark.OPEN,
    ]


def test_names_in_the_lower_half_read_from_left_to_right():
    arcs = {arc.bloc: arc for arc in wheel(ebersfelde(), NAMES, DESKTOP).arcs}
    assert " 0 0 1 " in arcs[A].label_path
    assert " 0 0 0 " in arcs[C].label_path


@given(st.lists(st.sampled_from(Mark), min_size=1, max_size=40))
def test_the_ring_counts_and_keeps_its_marks_apart(marks):
    drawn = ring(marks)
    assert (drawn.taken, drawn.total) == (marks.count(Mark.TAKEN), len(marks))
    for one, other in itertools.combinations(drawn.marks, 2):
        apart = math.dist((one.x, one.y), (other.x, other.y))
        assert apart > one.radius + other.radius


def test_the_hollow_ring_is_twelve_open_places():
    drawn = hollow_ring()
    assert [one.mark for one in drawn.marks] == [Mark.OPEN] * 12
    assert drawn.taken == 0
