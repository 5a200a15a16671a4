"""The picture: nothing lies on anything else, and nobody is lost."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.domain.plot import NARROW, WIDE, Place, corner_of, plot
from auftakt.analyses.domain.widths import shortened, text_width

MEDIAN = st.integers(2, 10).map(lambda half: half / 2)
NAME = st.text(min_size=1, max_size=60)
FRAMES = pytest.mark.parametrize("frame", [WIDE, NARROW], ids=["wide", "narrow"])


@st.composite
def places(draw, most=60):
    """Spread out or all on few values, as people rate."""
    number = draw(st.integers(0, most))
    value = draw(st.sampled_from([MEDIAN, st.sampled_from([4.0, 5.0]), st.just(3.0)]))
    return [
        Place(count, draw(NAME), draw(value), draw(value))
        for count in range(1, number + 1)
    ]


@FRAMES
@given(given_places=places())
def test_up_to_sixty_nothing_overlaps_and_nobody_is_left_out(frame, given_places):
    drawn = plot(given_places, frame)
    assert not drawn.left_out
    assert sorted(mark.place.number for mark in drawn.marks) == [
        place.number for place in given_places
    ]
    boxes = [mark.box for mark in drawn.marks]
    boxes += [mark.label.box for mark in drawn.marks if mark.label]
    assert not any(one.touches(other) for one, other in combinations(boxes, 2))
    assert all(frame.plot.holds(box) for box in boxes)


@FRAMES
@given(given_places=places())
def test_each_mark_lies_in_its_own_corner(frame, given_places):
    for mark in plot(given_places, frame).marks:
        place = mark.place
        assert mark.corner is corner_of(place.across, place.upward)
        assert frame.corner(mark.corner).holds(mark.box)


@given(given_places=places(), seed=st.randoms())
def test_the_order_of_the_list_changes_nothing(given_places, seed):
    mixed = list(given_places)
    seed.shuffle(mixed)
    assert plot(mixed) == plot(given_places)


def test_sixty_of_one_opinion_fit():
    same = [Place(number, f"Verein {number}", 5, 5) for number in range(1, 61)]
    for frame in (WIDE, NARROW):
        assert not plot(same, frame).left_out


def test_more_than_there_is_room_for_is_said():
    many = [Place(number, "Verein", 5, 5) for number in range(1, 301)]
    drawn = plot(many)
    assert len(drawn.marks) + len(drawn.left_out) == 300
    assert drawn.left_out


def test_a_few_apart_all_have_their_names():
    few = [
        Place(1, "Stadtrat", 3.5, 5),
        Place(2, "Sportverein", 2.5, 2),
        Place(3, "Geflüchtete Familien", 5, 1.5),
    ]
    assert all(mark.label for mark in plot(few).marks)
    assert not any(mark.label for mark in plot(few, NARROW).marks)


@given(text=NAME, most=st.integers(20, 300))
def test_a_shortened_name_is_never_wider(text, most):
    assert text_width(shortened(text, 14, most), 14) <= most
