"""Who can be on a valid panel at all, shown by panels; the others by proof."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.groups import Groups
from auftakt.selection.panels import PanelFinder
from auftakt.selection.solver import Ints

_HALF = 0.5
_SHORT = 0.3


@dataclass(frozen=True, slots=True)
class Coverage:
    """`panels`: one row each; together they seat every group that any valid panel
    seats. `possible`: those groups."""

    panels: Ints
    possible: NDArray[np.bool_]


def coverage(
    groups: Groups,
    panels: Iterable[Ints] = (),
    told: Callable[[float], None] | None = None,
) -> Coverage:
    """Starts from valid `panels` known already. Raises `NoPanelError`.

    Each further panel seats many people of groups not seen yet; when none seats any,
    that program's bound is the proof for all of them at once.
    """
    number = len(groups.members)
    found = [np.rint(panel).astype(np.int32) for panel in panels]
    possible = np.zeros(number, bool)
    for panel in found:
        possible |= panel > 0
    finder = PanelFinder(groups, _SHORT)
    while not (found and possible.all()):
        panel, best = finder.best((~possible).astype(np.float64))
        if found and best < _HALF:
            break
        found.append(panel)
        possible |= panel > 0
        if told:
            told(float(possible.mean()))
    return Coverage(np.array(found, np.int32).reshape(-1, number), possible)
