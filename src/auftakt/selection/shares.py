"""From a lottery over panels of groups to one over panels of people, exactly.

Weights are whole numbers of a fixed sum; nothing is rounded after that.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import pairwise

WHOLE = 10**12
"""The weights of a lottery add up to this."""

Seats = Sequence[tuple[int, int]]
"""Number of a group and its seats, as in `GroupLottery.panels`."""
Piece = tuple[int, int, str]
"""Start and end inside a panel's weight, and who sits there meanwhile."""


def whole_weights(weights: Sequence[float], total: int = WHOLE) -> list[int]:
    """In proportion to the weights, each less than 1 off; they add up to `total`."""
    scale = total / sum(map(Fraction, weights))
    exact = [Fraction(weight) * scale for weight in weights]
    found = [int(weight) for weight in exact]
    order = sorted(range(len(exact)), key=lambda at: found[at] - exact[at])
    for place in order[: total - sum(found)]:
        found[place] += 1
    return found


def in_neutral_order(keys: Iterable[str]) -> tuple[str, ...]:
    """Sorted by hash: a place in the list of volunteers is no advantage."""
    return tuple(sorted(keys, key=lambda key: hashlib.sha256(key.encode()).digest()))


def people_panels(
    groups: Sequence[Sequence[str]], panels: Sequence[Seats], units: Sequence[int]
) -> dict[tuple[str, ...], int]:
    """Panels of people with their units, so that those of a group differ by at most one
    unit in their sums. Splits about one panel per person.
    """
    pieces: list[list[Piece]] = [[] for _panel in panels]
    for group, seats in _by_group(panels).items():
        members = in_neutral_order(groups[group])
        for panel, held in _turns(members, seats, units).items():
            pieces[panel].extend(_laid(held, units[panel]))
    found: dict[tuple[str, ...], int] = defaultdict(int)
    for laid in pieces:
        for people, length in _cut(laid):
            found[people] += length
    return dict(found)


def _by_group(panels: Sequence[Seats]) -> dict[int, dict[int, int]]:
    """For each group its seats in each panel."""
    found: dict[int, dict[int, int]] = defaultdict(dict)
    for number, panel in enumerate(panels):
        for group, seats in panel:
            found[group][number] = seats
    return found


def _turns(
    members: Sequence[str], seats: Mapping[int, int], units: Sequence[int]
) -> dict[int, list[tuple[str, int]]]:
    """For each panel who sits there for how many of its units.

    One member after the other takes what those after could not take any more, then
    what comes first. What is left of a panel never exceeds its units times the members
    left, so the rest can always be shared equally.
    """
    rest = {panel: number * units[panel] for panel, number in seats.items()}
    share, more = divmod(sum(rest.values()), len(members))
    found: dict[int, list[tuple[str, int]]] = defaultdict(list)
    for place, key in enumerate(members):
        after = len(members) - place - 1
        taken = {panel: max(0, rest[panel] - after * units[panel]) for panel in rest}
        wanted = share + (place < more) - sum(taken.values())
        for panel in sorted(rest, key=lambda one: rest[one] % units[one] == 0):
            extra = min(wanted, min(rest[panel], units[panel]) - taken[panel])
            taken[panel] += extra
            wanted -= extra
        for panel, amount in taken.items():
            if amount:
                found[panel].append((key, amount))
                rest[panel] -= amount
        rest = {panel: amount for panel, amount in rest.items() if amount}
    return found


def _laid(held: Iterable[tuple[str, int]], length: int) -> Iterator[Piece]:
    """Side by side without anybody twice at a time: what goes over the end goes on at
    the start."""
    at = 0
    for key, amount in held:
        end = at + amount
        yield at, min(end, length), key
        if end > length:
            yield 0, end - length, key
        at = end % length


def _cut(pieces: Sequence[Piece]) -> Iterator[tuple[tuple[str, ...], int]]:
    """People who sit together, and for how long."""
    starts: dict[int, list[str]] = defaultdict(list)
    ends: dict[int, list[str]] = defaultdict(list)
    for start, end, key in pieces:
        starts[start].append(key)
        ends[end].append(key)
    moments = sorted(starts.keys() | ends.keys())
    seated: set[str] = set()
    for start, end in pairwise(moments):
        seated = (seated - set(ends[start])) | set(starts[start])
        yield tuple(sorted(seated)), end - start
