"""Five dots each, at most three on one card, whoever gives them."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

from auftakt.analyses.activities import DOTS_EACH, MOST_PER_CARD

Key = TypeVar("Key", int, str)


class DotRefusal(StrEnum):
    NONE_LEFT = "none_left"
    TOO_MANY_HERE = "too_many_here"


def dot_refusal(given: Mapping[Key, int], card: Key, wished: int) -> DotRefusal | None:
    """`given`: the person's dots on each card that counts.

    Fewer than before always fit: a merged card may hold more than anybody could give.
    """
    if wished <= given.get(card, 0):
        return None
    if wished > MOST_PER_CARD:
        return DotRefusal.TOO_MANY_HERE
    others = sum(count for key, count in given.items() if key != card)
    return DotRefusal.NONE_LEFT if others + wished > DOTS_EACH else None


def shared_out(rows: Mapping[Key, int], root: Key, wished: int) -> dict[Key, int]:
    """The person's dots on each row of a merged card, so that they make `wished`.

    New ones go to the card that counts, and are taken from it first: what was given
    to another row before the merging stays there as long as possible.
    """
    found = {root: 0, **rows}
    rest = wished - sum(found.values())
    if rest >= 0:
        found[root] += rest
        return found
    order: list[Key] = [root]
    order += [key for key in rows if key != root]
    for key in order:
        taken = min(found[key], -rest)
        found[key] -= taken
        rest += taken
    return found
