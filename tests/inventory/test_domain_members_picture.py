from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.members_picture import MOST_DRAWN, members_picture

numbers = st.integers(0, 20)
RADIUS = 10


@given(numbers, numbers, numbers)
def test_each_member_is_a_mark_unless_there_are_too_many(ours, both, theirs):
    picture = members_picture(ours, both, theirs)
    for number, part in zip(
        (ours, both, theirs), (picture.ours, picture.both, picture.theirs), strict=True
    ):
        assert part.number == number
        assert len(part.marks) == (number if number <= MOST_DRAWN else 0)


@given(numbers, numbers, numbers)
def test_no_two_marks_touch_and_all_lie_above_the_words(ours, both, theirs):
    picture = members_picture(ours, both, theirs)
    marks = [*picture.ours.marks, *picture.both.marks, *picture.theirs.marks]
    for place, (x, y) in enumerate(marks):
        assert RADIUS <= x <= picture.width - RADIUS
        assert RADIUS <= y <= picture.height - 2 * RADIUS
        for other_x, other_y in marks[place + 1 :]:
            assert max(abs(x - other_x), abs(y - other_y)) >= 2 * RADIUS
