"""The best groups side by side."""

from dataclasses import dataclass
from typing import Any

from auftakt.circle.domain import Picture
from auftakt.circle.labels.proposal import (
    rank_words,
    seats_words,
    special_words,
    subject_words,
)
from auftakt.circle.views.proposed import LETTERS, Shown, detail_of


@dataclass(frozen=True)
class ShownGroup:
    """One of the best groups beside the others."""

    letter: str
    number: int
    picture: Picture
    size: str
    rank: str
    only_here: list[str]
    url: str


@dataclass(frozen=True)
class CompareRow:
    """`cells`: one per group; for people whether they are in it, else a number."""

    title: str
    detail: str
    cells: list[Any]


@dataclass(frozen=True)
class Comparison:
    groups: list[ShownGroup]
    in_all: list[str]
    people: list[CompareRow]
    counts: list[CompareRow]


def comparison(found: Shown) -> Comparison:
    groups = found.outcome.proposals
    by_key = found.situation.by_key
    every = dict.fromkeys(key for group in groups for key in group.keys)
    inside = {key: [key in group.keys for group in groups] for key in every}
    return Comparison(
        groups=[_group(found, place, inside) for place in range(len(groups))],
        in_all=[by_key[key].name for key in every if all(inside[key])],
        people=[
            CompareRow(
                by_key[key].name, detail_of(by_key[key], found.situation), inside[key]
            )
            for key in every
            if not all(inside[key])
        ],
        counts=[
            CompareRow(
                subject_words(one.requirement),
                special_words(one.requirement),
                [group.checks[row].then for group in groups],
            )
            for row, one in enumerate(groups[0].checks if groups else ())
        ],
    )


def _group(found: Shown, place: int, inside: dict[str, list[bool]]) -> ShownGroup:
    group = found.outcome.proposals[place]
    own = [key for key, cells in inside.items() if cells[place] and sum(cells) == 1]
    return ShownGroup(
        letter=LETTERS[place],
        number=place + 1,
        picture=Picture(group.seats),
        size=seats_words(group.size),
        rank=rank_words(found.outcome.proposals[0], group),
        only_here=[found.situation.by_key[key].name for key in own],
        url=found.asked.address("proposal", gruppe=place + 1 if place else 0),
    )
