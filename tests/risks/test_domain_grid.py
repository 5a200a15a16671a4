"""The picture holds every mark, none touches another, and piles are counted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.risks.domain.grid import DESK, MOST_MARKS, PHONE, Mark, grid
from auftakt.risks.domain.kinds import Level
from auftakt.risks.domain.levels import STEPS, USUAL, Cell, level_of
from tests.risks.test_domain_levels import CELLS, SCALES

MARKS = st.lists(
    st.builds(
        Mark,
        number=st.integers(1, 120),
        cell=CELLS,
        level=st.sampled_from(Level),
        is_threat=st.booleans(),
    ),
    max_size=40,
    unique_by=lambda mark: mark.number,
)


@given(MARKS, SCALES, st.sampled_from([DESK, PHONE]))
def test_every_mark_is_drawn_once_or_counted(marks, scale, size):
    picture = grid(marks, scale, size)
    assert len(picture.boxes) == 25
    drawn = [placed.mark for box in picture.boxes for placed in box.marks]
    counted = sum(box.count for box in picture.boxes)
    assert len(drawn) + counted == len(marks)
    assert set(drawn) <= set(marks)
    for box in picture.boxes:
        assert all(placed.mark.cell == box.cell for placed in box.marks)
        assert box.level == level_of(box.cell, scale)
        assert len(box.marks) <= MOST_MARKS
        assert not (box.count and box.marks)


@given(MARKS, st.sampled_from([DESK, PHONE]))
def test_marks_stay_in_their_cell_and_apart(marks, size):
    for box in grid(marks, USUAL, size).boxes:
        for placed in box.marks:
            assert placed.radius >= 10
            assert box.x <= placed.x - placed.radius
            assert placed.x + placed.radius <= box.x + size.width
            assert box.y <= placed.y - placed.radius
            assert placed.y + placed.radius <= box.y + size.height
            for other in box.marks:
                apart = max(abs(placed.x - other.x), abs(placed.y - other.y))
                assert other is placed or apart >= placed.radius + other.radius


@given(MARKS, SCALES)
def test_each_level_has_its_word_in_a_free_cell_if_there_is_one(marks, scale):
    picture = grid(marks, scale)
    for level in Level:
        boxes = [box for box in picture.boxes if box.level == level]
        free = [box for box in boxes if not box.marks and not box.count]
        worded = [box for box in boxes if box.has_word]
        assert len(worded) == min(1, len(free))
        assert set(worded) <= set(free)


def test_high_is_above_and_right():
    boxes = {box.cell: box for box in grid([], USUAL).boxes}
    assert boxes[Cell(5, 1)].y < boxes[Cell(1, 1)].y
    assert boxes[Cell(1, 5)].x > boxes[Cell(1, 1)].x
    assert {box.cell for box in boxes.values() if box.has_word} == {
        Cell(1, 1),
        Cell(3, 3),
        Cell(5, 5),
    }


@pytest.mark.parametrize("size", [DESK, PHONE])
def test_the_picture_fits_its_place(size):
    picture = grid([], USUAL, size)
    assert picture.width <= (388 if size is DESK else 318)
    assert [step for step, _x in picture.columns] == list(STEPS)
    assert picture.rows[0][1] > picture.rows[-1][1]
