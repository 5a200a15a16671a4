"""Which card counts how much: by dots, and equals share a place."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

Key = TypeVar("Key", int, str)


@dataclass(frozen=True, slots=True)
class Place:
    """`is_tied`: others have just as many dots."""

    number: int
    is_tied: bool = False


def places(dots: Mapping[Key, int]) -> dict[Key, Place]:
    """Of each card with dots; after two first ones comes the third.

    Cards without a dot have no place: nobody has said anything about them.
    """
    counts = Counter(count for count in dots.values() if count > 0)
    found: dict[int, Place] = {}
    ahead = 0
    for count in sorted(counts, reverse=True):
        found[count] = Place(ahead + 1, is_tied=counts[count] > 1)
        ahead += counts[count]
    return {key: found[count] for key, count in dots.items() if count > 0}
