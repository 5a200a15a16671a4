"""Where the marks of the pictures stand; labels never cover each other."""

import datetime as dt
import itertools

from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain import agenda, dates, picture
from auftakt.workshop.domain.agenda import Item, Kind

NINE = dt.datetime(2027, 1, 29, 9, tzinfo=dates.ZONE)
TICK_LABEL = 40


def bar_of(minutes, booked, width=picture.WIDE):
    items = [Item(str(place), value) for place, value in enumerate(minutes)]
    until = dates.after(NINE, booked) if booked else None
    return picture.bar(agenda.timeline(items, NINE, until), width)


@given(
    minutes=st.lists(st.integers(0, 200), max_size=50),
    booked=st.one_of(st.none(), st.integers(1, 600)),
    width=st.sampled_from([picture.WIDE, picture.NARROW]),
)
def test_every_mark_stays_inside_and_hour_labels_apart(minutes, booked, width):
    bar = bar_of(minutes, booked, width)
    for segment in bar.segments:
        assert segment.x >= 0
        assert segment.x + segment.width <= width + 2
    places = [tick.x for tick in bar.ticks]
    assert all(0 <= place <= width for place in places)
    gaps = [right - left for left, right in itertools.pairwise(places)]
    assert all(gap >= TICK_LABEL for gap in gaps)
    assert bar.booked_x is None or 0 <= bar.booked_x <= width


def test_close_ends_put_their_labels_above_each_other():
    assert not bar_of([60, 216], 240).is_stacked
    assert bar_of([60, 188], 240).is_stacked
    assert bar_of([60, 188], 240).height == 114
    assert not bar_of([60, 100], 240).is_stacked


def test_a_room_that_closes_early_has_its_label_after_the_line():
    assert not bar_of([300], 20).is_room_label_before
    assert bar_of([300], 240).is_room_label_before


def test_a_long_agenda_is_drawn_as_one():
    assert len(bar_of([5] * 41, 240).segments) == 1
    assert len(bar_of([5] * 40, 240).segments) == 40


def test_a_wide_pause_carries_its_word():
    items = [Item("1", 60), Item("p", 30, kind=Kind.PAUSE), Item("2", 60)]
    bar = picture.bar(agenda.timeline(items, NINE, None), picture.WIDE)
    assert [(one.label, one.has_word) for one in bar.segments] == [
        ("1", False),
        ("", True),
        ("2", False),
    ]


@given(
    today=st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)),
    kickoff=st.one_of(st.none(), st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1))),
    start=st.dates(dt.date(2026, 1, 1), dt.date(2028, 1, 1)),
)
def test_the_date_line_keeps_its_order(today, kickoff, start):
    line = picture.date_line(today, kickoff, dates.window(start), 232)
    places = [line.today_x, line.start_x, line.window_x]
    assert all(8 <= place <= 224 for place in places)
    assert line.window_width >= 0
    if kickoff is not None and line.kickoff_x is not None and kickoff < start:
        assert line.kickoff_x <= line.start_x
