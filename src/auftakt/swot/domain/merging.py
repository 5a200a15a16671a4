"""Cards that say the same are counted at one of them; each keeps its own row.

`parents` leads from every card to the one it was merged into, or to None.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import TypeVar

Key = TypeVar("Key", int, str)


class MergeRefusal(StrEnum):
    """`ALREADY`: one of both is part of another card already."""

    ITSELF = "itself"
    ALREADY = "already"
    OTHER_QUADRANT = "other_quadrant"


def root_of(key: Key, parents: Mapping[Key, Key | None]) -> Key:
    """Where the card is counted; of a ring, which no action makes, the lowest key."""
    path = [key]
    while (above := parents.get(path[-1])) is not None:
        if above in path:
            return min(path[path.index(above) :])
        path.append(above)
    return path[-1]


def groups(parents: Mapping[Key, Key | None]) -> dict[Key, list[Key]]:
    """Each card that counts, with all that count there; the card itself first."""
    found: dict[Key, list[Key]] = {}
    for key in parents:
        root = root_of(key, parents)
        members = found.setdefault(root, [root])
        if key != root:
            members.append(key)
    return found


def sums(dots: Mapping[Key, int], parents: Mapping[Key, Key | None]) -> dict[Key, int]:
    """Dots of each card that counts; none is lost, none counted twice."""
    return {
        root: sum(dots.get(key, 0) for key in members)
        for root, members in groups(parents).items()
    }


def merge_refusal(
    card: Key,
    into: Key,
    parents: Mapping[Key, Key | None],
    quadrants: Mapping[Key, str],
) -> MergeRefusal | None:
    if card == into:
        return MergeRefusal.ITSELF
    if parents.get(card) is not None or parents.get(into) is not None:
        return MergeRefusal.ALREADY
    if quadrants[card] != quadrants[into]:
        return MergeRefusal.OTHER_QUADRANT
    return None
