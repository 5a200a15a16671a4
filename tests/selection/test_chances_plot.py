"""The picture of chances: everybody is in it once, and no label touches another."""

from fractions import Fraction
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.selection.chances import MOST_RANGES, SURE, spread
from auftakt.selection.chances_plot import Captions, filled, picture
from auftakt.selection.report_chances import NARROW, WIDE
from auftakt.selection.report_words import ends_text, grouped, percent

CHANCES = st.lists(
    st.one_of(
        st.floats(0, 1),
        st.floats(0, 0.01),
        st.sampled_from([0.0, 1.0, 0.1, 0.2, 0.3, 0.5, 1 / 3]),
    ),
    min_size=1,
    max_size=60,
)
WIDTHS = st.sampled_from([WIDE, NARROW])


def _captions(found):
    values = (found.smallest, found.mean, found.largest)
    return Captions("ohne", "sicher", "Chance in Prozent", tuple(map(percent, values)))


@given(CHANCES, st.integers(0, 20))
def test_everybody_stands_in_one_range(chances, without):
    found = spread(chances, without)
    assert found.people == len(chances)
    assert len(found.ranges) <= MOST_RANGES
    assert found.sure == sum(chance >= SURE for chance in chances)
    for one in found.ranges:
        held = [c for c in chances if one.low <= c + 1e-9 < one.high and c < SURE]
        assert len(held) == one.people


@given(CHANCES)
def test_ranges_start_at_nothing_and_leave_no_gap(chances):
    ranges = spread(chances).ranges
    assert all(one.high == other.low for one, other in pairwise(ranges))
    if ranges:
        assert ranges[0].low == 0
        assert ranges[-1].high <= 1


@given(CHANCES)
def test_ends_of_ranges_are_round(chances):
    ranges = spread(chances).ranges
    steps = [one.high - one.low if spread(chances).even else one.high for one in ranges]
    assert all(str(step).strip("0/.")[:1] in {"1", "2", "5"} for step in map(_s, steps))


def _s(step: Fraction) -> str:
    return f"{float(step):.10f}"


def test_ends_count_as_written_though_floats_miss_them():
    found = spread([0.1 + 0.2, 0.3, 0.7 - 0.4, 0.65])
    (one,) = [some for some in found.ranges if some.people == 3]
    assert one.low == Fraction(3, 10)


def test_few_large_chances_do_not_crush_many_small_ones():
    found = spread([0.001] * 400 + [0.004] * 400 + [0.3] * 3)
    assert not found.even
    assert max(one.people for one in found.ranges) == 400


def test_nobody_makes_no_picture():
    with pytest.raises(ValueError, match="nobody"):
        spread([])


@given(CHANCES, st.integers(0, 3000), WIDTHS)
def test_no_label_touches_another_or_a_bar(chances, without, width):
    found = spread(chances * 40, without)
    drawn = picture(found, width, _captions(found))
    marks = [mark.label for mark in drawn.marks if mark.label]
    labels = [*drawn.counts, *drawn.ends, *drawn.captions, *marks]
    for one, other in combinations(labels, 2):
        assert not one.box.meets(other.box), (one, other)
    for label in labels:
        assert not any(label.box.meets(filled(bar.box)) for bar in drawn.bars)
        assert label.box.left >= -1e-6 or label in drawn.ends
        assert label.box.right <= width + 1e-6 or label in drawn.ends
        assert label.box.top >= 0
        assert label.box.bottom <= drawn.height


@given(CHANCES, WIDTHS)
def test_marks_lie_in_order_on_the_axis(chances, width):
    found = spread(chances)
    drawn = picture(found, width, _captions(found))
    places = [mark.place for mark in drawn.marks]
    assert all(one <= other + 1e-6 for one, other in pairwise(places))
    assert all(0 <= place <= width for place in places)


@given(CHANCES, st.integers(0, 20), WIDTHS)
def test_bars_are_as_tall_as_people_are_many(chances, without, width):
    found = spread(chances, without)
    bars = picture(found, width, _captions(found)).bars
    assert sum(bar.people for bar in bars) == len(chances) + without
    for bar, other in pairwise(sorted(bars, key=lambda one: one.people)):
        assert bar.box.height <= other.box.height
    assert all(bool(bar.box.height) == bool(bar.people) for bar in bars)
    assert all(one.box.right <= two.box.left + 1e-6 for one, two in pairwise(bars))


def test_the_largest_number_always_finds_room():
    found = spread([0.05] * 12_000 + [0.15] * 11_000 + [0.25, 0.35, 0.75], 9_000)
    drawn = picture(found, NARROW, _captions(found))
    assert "12.000" in {label.text for label in drawn.counts}


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (1.0, "100"),
        (0.99999, "über 99,9"),
        (0.15, "15"),
        (0.0784, "7,84"),
        (0.00123, "0,123"),
        (0.0000001, "unter 0,001"),
        (0.0, "0"),
    ],
)
def test_percent_never_rounds_to_sure_or_to_nothing(share, text):
    assert percent(share) == f"{text}\u202f%"


def test_numbers_are_german():
    assert grouped(12345) == "12.345"
    assert ends_text(Fraction(1, 200)) == "0,5"
