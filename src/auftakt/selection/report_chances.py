"""The part of a report that shows the chances: a picture beside the same data."""

from itertools import pairwise

from auftakt.selection import report_words as words
from auftakt.selection.audit import Document
from auftakt.selection.chances import Spread, spread
from auftakt.selection.chances_plot import (
    Captions,
    Label,
    Mark,
    Picture,
    filled,
    picture,
)
from auftakt.selection.markup import Html, element, table
from auftakt.selection.report_words import ends_text, grouped, people, percent, portion

WIDE, NARROW = 500.0, 310.0
_BASE = 13.0
"""Where letters stand within their line."""


def chances_section(document: Document) -> Html:
    title = element("h2", words.CHANCES)
    found = _spread(document)
    if found is None:
        return element("section", title, element("p", words.NOBODY))
    notes = [_ends(found)]
    notes += [] if found.even else [words.GROWING]
    notes += [words.FIXED_APART] if document["confirmed"] else []
    drawn = [_svg(found, WIDE, "wide"), _svg(found, NARROW, "narrow")]
    return element(
        "section",
        title,
        element("p", " ".join(notes)),
        element(
            "div",
            element("div", *drawn, class_="picture"),
            _table(found),
            class_="beside",
        ),
        *_scarce(document, found),
    )


def _spread(document: Document) -> Spread | None:
    """Of those who take part: without confirmed people and those without a chance."""
    others = {*document["confirmed"], *document["no_chance"]}
    chances = [
        chance for key, chance in document["probabilities"].items() if key not in others
    ]
    return spread(chances, len(document["no_chance"])) if chances else None


def _ends(found: Spread) -> str:
    told = words.EQUAL if found.largest - found.smallest < words.ALIKE else words.ENDS
    return told.format(
        people=people(found.people),
        smallest=percent(found.smallest),
        mean=percent(found.mean),
        largest=percent(found.largest),
    )


def _rows(found: Spread) -> list[tuple[str, int]]:
    """What the picture shows, from left to right."""
    rows = [
        (
            words.ROW_RANGE.format(low=ends_text(one.low), high=ends_text(one.high)),
            one.people,
        )
        for one in found.ranges
    ]
    rows += [(words.ROW_SURE, found.sure)] if found.sure else []
    return rows


def _table(found: Spread) -> Html:
    everybody = found.people + found.without
    rows = _rows(found)
    if found.without:
        rows.insert(0, (words.ROW_WITHOUT, found.without))
    rows.append((words.ROW_ALL, everybody))
    return table(
        words.CHANCES_TABLE,
        [words.CHANCE, words.COUNT, words.SHARE],
        {
            "": [
                [name, grouped(number), portion(number / everybody)]
                for name, number in rows
            ]
        },
        kind="figures sum",
    )


def _scarce(document: Document, found: Spread) -> list[Html]:
    if not found.sure:
        return []
    softened = document["method"] == "goldilocks"
    more = words.SCARCE_EVEN if softened else words.SCARCE_WAY_OUT
    text = words.SCARCE.format(people=people(found.sure)) + more
    return [
        element(
            "div",
            element("h3", words.SCARCE_TITLE),
            element("p", text),
            class_="note",
        )
    ]


def _svg(found: Spread, width: float, kind: str) -> Html:
    values = (found.smallest, found.mean, found.largest)
    small, mean, large = (
        form.format(percent(value))
        for form, value in zip(words.MARKS, values, strict=True)
    )
    captions = Captions(words.WITHOUT, words.SURE, words.AXIS, (small, mean, large))
    drawn = picture(found, width, captions)
    return element(
        "svg",
        *_bars(drawn),
        *_floor(drawn),
        *(_text(label, "count") for label in drawn.counts),
        *(_text(label, "end") for label in (*drawn.ends, *drawn.captions)),
        *(
            part
            for mark, shape in zip(drawn.marks, _SHAPES, strict=True)
            for part in _mark(mark, shape)
        ),
        role="img",
        aria_label=_alternative(found),
        viewBox=f"0 0 {drawn.width:g} {drawn.height:g}",
        width=f"{drawn.width:g}",
        height=f"{drawn.height:g}",
        class_=kind,
    )


def _alternative(found: Spread) -> str:
    name, most = max(_rows(found), key=lambda row: row[1])
    parts = [_ends(found), words.MOST.format(name=name, people=people(most))]
    if found.without:
        parts.append(words.PICTURE_WITHOUT.format(people=people(found.without)))
    return " ".join(parts)


def _bars(drawn: Picture) -> list[Html]:
    return [
        element(
            "rect",
            x=f"{box.left:.1f}",
            y=f"{box.top:.1f}",
            width=f"{box.width:.1f}",
            height=f"{box.height:.1f}",
            class_=f"bar {bar.kind}",
        )
        for bar in drawn.bars
        for box in [filled(bar.box)]
        if box.height
    ]


def _floor(drawn: Picture) -> list[Html]:
    """One line under each run of bars of one kind."""
    starts = [0]
    starts += [
        place
        for place, (one, other) in enumerate(pairwise(drawn.bars), start=1)
        if one.kind != other.kind
    ]
    runs = pairwise([*starts, len(drawn.bars)])
    return [
        _line(drawn.bars[start].box.left, drawn.bars[end - 1].box.right, drawn.floor)
        for start, end in runs
    ]


def _line(left: float, right: float, height: float) -> Html:
    return element("path", d=f"M{left:.1f} {height:.1f}H{right:.1f}", class_="floor")


def _text(label: Label, kind: str) -> Html:
    box = label.box
    return element(
        "text",
        label.text,
        x=f"{box.middle:.1f}",
        y=f"{box.top + _BASE:.1f}",
        text_anchor="middle",
        class_=kind,
    )


_SHAPES = ("M0-6L6.5 6H-6.5Z", "M0-7L7 0L0 7L-7 0Z", "M0 6L6.5-6H-6.5Z")
"""Smallest, mean, largest; each with its own form."""


def _mark(mark: Mark, shape: str) -> list[Html]:
    moved = f"translate({mark.place:.1f} {mark.height:.1f})"
    parts = [element("path", d=shape, transform=moved, class_="mark")]
    if mark.label:
        box = mark.label.box
        right = box.left > mark.place
        text = element(
            "text",
            mark.label.text,
            x=f"{box.left if right else box.right:.1f}",
            y=f"{box.top + _BASE:.1f}",
            text_anchor="start" if right else "end",
        )
        parts.append(text)
    return parts
