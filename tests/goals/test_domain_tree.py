"""The picture of the goals leaves none out."""

import itertools

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.domain.tree import (
    BOX_HEIGHT,
    LINE_CHARACTERS,
    Branch,
    ordered,
    tree,
    wrapped,
)

IDS = st.sampled_from("abcdefgh")
BRANCHES = st.dictionaries(IDS, IDS | st.just(""), max_size=8).map(
    lambda pairs: [Branch(one, above, f"Ziel {one}") for one, above in pairs.items()]
)


@given(BRANCHES)
def test_each_goal_stands_once_whatever_points_where(branches):
    found = [one.id for one, _depth in ordered(branches)]
    assert sorted(found) == sorted(one.id for one in branches)


@given(BRANCHES)
def test_boxes_do_not_overlap(branches):
    drawn = tree(branches)
    if drawn is None:
        assert not branches
        return
    tops = [box.top for box in drawn.boxes]
    assert all(b - a > BOX_HEIGHT for a, b in itertools.pairwise(tops))
    assert all(box.top + BOX_HEIGHT <= drawn.height for box in drawn.boxes)


def test_a_goal_follows_the_one_it_belongs_to():
    branches = [Branch("a", "c", ""), Branch("b", "", ""), Branch("c", "", "")]
    assert [(one.id, depth) for one, depth in ordered(branches)] == [
        ("b", 0),
        ("c", 0),
        ("a", 1),
    ]


@given(st.text(max_size=200))
def test_a_title_takes_two_lines_at_most(text):
    lines = wrapped(text)
    assert len(lines) <= 2
    assert all(len(line) <= LINE_CHARACTERS + 3 for line in lines)
