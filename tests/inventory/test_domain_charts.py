"""Small pictures: nothing overlaps, nothing leaves the drawing, nothing is invented."""

import datetime as dt
from decimal import Decimal
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.charts import (
    APART,
    CHART_WIDTH,
    LABELS,
    LINE_HEIGHT,
    VALUES,
    bars_of,
    lines_of,
)
from auftakt.inventory.domain.kinds import Level

LEVELS = st.sampled_from(Level)
NUMBERS = st.decimals(0, 10**9, places=1)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31))


@given(st.dictionaries(LEVELS, st.none() | NUMBERS))
def test_bars_stand_in_proportion_and_leave_room_for_their_values(values):
    drawn = bars_of(values)
    known = [value for value in values.values() if value is not None]
    if len(known) < 2:
        assert drawn is None
        return
    assert [bar.level for bar in drawn.bars] == list(values)
    longest = max(bar.length for bar in drawn.bars)
    assert longest <= CHART_WIDTH - LABELS - VALUES
    for bar in drawn.bars:
        assert bar.is_empty == (values[bar.level] is None)
        assert bar.value_at + 8 <= CHART_WIDTH
    if max(known):
        share = float(min(known) / max(known))
        shortest = min(bar.length for bar in drawn.bars if not bar.is_empty)
        assert abs(shortest - longest * share) <= 0.2


@given(st.dictionaries(LEVELS, st.lists(st.tuples(DAYS, NUMBERS), max_size=6)))
def test_lines_stay_in_the_picture_and_their_names_apart(series):
    drawn = lines_of(series)
    if not any(len({day for day, _ in points}) > 1 for points in series.values()):
        assert drawn is None
        return
    assert {line.level for line in drawn.lines} == {
        level for level, points in series.items() if points
    }
    for line in drawn.lines:
        for point in line.points:
            assert 0 <= point.x <= CHART_WIDTH
            assert 0 <= point.y <= LINE_HEIGHT
    heights = sorted(line.label_y for line in drawn.lines)
    assert all(0 <= one <= LINE_HEIGHT for one in heights)
    assert all(below - above >= APART - 0.2 for above, below in pairwise(heights))


def test_the_ground_of_lines_is_zero():
    """A small change must not look like a large one."""
    days = [(dt.date(2024, 1, 1), Decimal(100)), (dt.date(2025, 1, 1), Decimal(99))]
    line = lines_of({Level.OWN: days}).lines[0]
    assert abs(line.points[0].y - line.points[1].y) < 2
