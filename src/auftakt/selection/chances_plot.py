"""Where the marks of a picture of chances lie, in pixels."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import pairwise
from typing import Literal

from auftakt.selection.chances import SURE, Spread
from auftakt.selection.report_words import ends_text, grouped

_CHARACTER, LINE, _AIR = 8.7, 18.0, 6.0
"""The widest usual letter of 14 px type, a line, and room around."""
_SIDE, _GAP, _BARS, _LEAST_BAR = 12.0, 16.0, 170.0, 3.0
_FILLED, _WIDEST = 0.86, 64.0
"""The share of its slot that a bar fills, and at most so much."""
_BESIDE = 12.0
"""From the middle of a mark to its label."""

Kind = Literal["without", "range", "sure"]


@dataclass(frozen=True, slots=True)
class Box:
    left: float
    top: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.left + self.width

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def middle(self) -> float:
        return self.left + self.width / 2

    def meets(self, other: "Box") -> bool:
        return (
            self.left < other.right
            and other.left < self.right
            and self.top < other.bottom
            and other.top < self.bottom
        )


@dataclass(frozen=True, slots=True)
class Label:
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Bar:
    """`box` has no height where nobody stands for it."""

    kind: Kind
    people: int
    box: Box


@dataclass(frozen=True, slots=True)
class Mark:
    """A chance's place on the axis, in a row of its own with its label if it finds
    room."""

    place: float
    height: float
    label: Label | None


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels from the left upper corner. `counts` are the numbers above the bars that
    found room, `ends` the chances at the ends of ranges."""

    width: float
    height: float
    floor: float
    bars: tuple[Bar, ...]
    counts: tuple[Label, ...]
    ends: tuple[Label, ...]
    captions: tuple[Label, ...]
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Captions:
    """Texts of a picture: two for the bars beside the ranges, one for the axis, three
    for smallest, mean and largest chance."""

    without: str
    sure: str
    axis: str
    marks: tuple[str, str, str]


def picture(found: Spread, width: float, captions: Captions) -> Picture:
    """Labels that cannot stand without touching another are left out: their numbers
    stand in the table beside."""
    floor = LINE + _BARS
    bars = _bars(found, width, floor)
    inner = [bar.box for bar in bars if bar.kind == "range"]
    texts = (
        _beside(bars, "without", captions.without),
        _beside(bars, "sure", captions.sure),
    )
    rows = floor + 2 * LINE + _AIR
    values = (found.smallest, found.mean, found.largest)
    marks = [
        _mark(_place(found, bars, value), text, width, rows + row * (LINE + _AIR))
        for row, (value, text) in enumerate(zip(values, captions.marks, strict=True))
    ]
    return Picture(
        width=width,
        height=rows + 3 * (LINE + _AIR),
        floor=floor,
        bars=bars,
        counts=_counts(bars, width),
        ends=_ends(found, inner, floor),
        captions=_apart([*texts, _axis(inner, captions.axis, floor)]),
        marks=tuple(marks),
    )


def _bars(found: Spread, width: float, floor: float) -> tuple[Bar, ...]:
    """From left to right; those beside the ranges stand apart from them."""
    kinds: list[tuple[Kind, int]] = [("range", one.people) for one in found.ranges]
    if found.without:
        kinds.insert(0, ("without", found.without))
    if found.sure:
        kinds.append(("sure", found.sure))
    gaps = sum(one[0] != next_one[0] for one, next_one in pairwise(kinds))
    pitch = (width - 2 * _SIDE - gaps * _GAP) / len(kinds)
    tallest = max(people for _kind, people in kinds)
    bars, left = [], _SIDE
    for place, (kind, people) in enumerate(kinds):
        left += _GAP if place and kinds[place - 1][0] != kind else 0
        height = max(_LEAST_BAR, _BARS * people / tallest) if people else 0.0
        bars.append(Bar(kind, people, Box(left, floor - height, pitch, height)))
        left += pitch
    return tuple(bars)


def filled(box: Box) -> Box:
    """What a bar fills of its slot."""
    width = min(box.width * _FILLED, _WIDEST)
    return Box(box.middle - width / 2, box.top, width, box.height)


def _counts(bars: Sequence[Bar], width: float) -> tuple[Label, ...]:
    """Largest first, so that the most important ones find room."""
    placed: list[Label] = []
    for bar in sorted(bars, key=lambda one: -one.people):
        label = _centred(grouped(bar.people), bar.box.middle, bar.box.top - LINE)
        others = [one.box for one in placed] + [filled(one.box) for one in bars]
        inside = label.box.left >= 0 and label.box.right <= width
        if inside and not any(label.box.meets(one) for one in others):
            placed.append(label)
    return tuple(placed)


def _ends(found: Spread, inner: Sequence[Box], floor: float) -> tuple[Label, ...]:
    """Every one, or every second, third and so on: as many as find room."""
    if not inner:
        return ()
    values = [found.ranges[0].low, *(one.high for one in found.ranges)]
    places = [inner[0].left, *(box.right for box in inner)]
    every = [
        _centred(ends_text(value), place, floor + 2)
        for value, place in zip(values, places, strict=True)
    ]
    for step in range(1, len(every) + 1):
        some = every[::step]
        if not any(one.box.meets(other.box) for one, other in pairwise(some)):
            return tuple(some)
    return ()


def _beside(bars: Sequence[Bar], kind: Kind, text: str) -> Label | None:
    """Under the bar of this kind, if there is one; never beyond the picture's edge."""
    found = next((bar.box for bar in bars if bar.kind == kind), None)
    if found is None:
        return None
    label = _centred(text, found.middle, found.bottom + 2 + LINE)
    most = bars[-1].box.right + _SIDE - label.box.width
    return Label(text, replace(label.box, left=max(0.0, min(label.box.left, most))))


def _axis(inner: Sequence[Box], text: str, floor: float) -> Label | None:
    if not inner:
        return None
    middle = (inner[0].left + inner[-1].right) / 2
    return _centred(text, middle, floor + 2 + LINE)


def _apart(labels: Iterable[Label | None]) -> tuple[Label, ...]:
    """The first ones have the right of way."""
    placed: list[Label] = []
    for label in labels:
        if label and not any(label.box.meets(one.box) for one in placed):
            placed.append(label)
    return tuple(placed)


def _place(found: Spread, bars: Sequence[Bar], chance: float) -> float:
    """On the axis; the sure have their bar beside it."""
    if chance >= SURE:
        return bars[-1].box.middle
    inner = [bar.box for bar in bars if bar.kind == "range"]
    lows = [one.low for one in found.ranges]
    at = max(0, bisect_right(lows, chance) - 1)
    one = found.ranges[at]
    share = float((Fraction(chance) - one.low) / (one.high - one.low))
    return inner[at].left + min(share, 1.0) * inner[at].width


def _mark(place: float, text: str, width: float, top: float) -> Mark:
    """The label stands to the right, or to the left where the right has no room."""
    length = _length(text)
    for left in (place + _BESIDE, place - _BESIDE - length):
        if 0 <= left <= width - length:
            label = Label(text, Box(left, top, length, LINE))
            return Mark(place, top + LINE / 2, label)
    return Mark(place, top + LINE / 2, None)


def _centred(text: str, middle: float, top: float) -> Label:
    length = _length(text)
    return Label(text, Box(middle - length / 2, top, length, LINE))


def _length(text: str) -> float:
    return len(text) * _CHARACTER
