"""The lottery over panels that comes nearest to wished seats, adding panels.

Used where peeling ended early: its panels are the start, and each round asks for
panels of which the lottery so far has too few.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from auftakt.selection.face import LIGHT, Face
from auftakt.selection.groups import Groups
from auftakt.selection.panels import PanelFinder
from auftakt.selection.solver import Floats, Model, Outcome, Sparse

REACHED = 1e-9
_AT_ONCE = 8
_NOISE = 0.3
_LESS = 0.5
_PATIENCE = 6
_ROUNDS = 400


@dataclass(frozen=True, slots=True)
class Covering:
    """`missing`: how far a chance stays below the wish at most."""

    panels: tuple[Floats, ...]
    weights: Floats
    missing: float


def cover(
    groups: Groups,
    face: Face,
    seats: Floats,
    panels: Iterator[Sequence[Floats]],
    told: Callable[[float], None],
) -> Covering:
    """Adds panels until the wish is reached or proved out of reach.

    Quick searches first; where they find nothing new, the next of `panels`; and when
    those are used up, the one panel that helps most is searched exactly. `told` hears
    the missing chance after each round.
    """
    master = _Master(groups, seats)
    for panel in next(panels):
        master.add(panel)
    quick, exact = _Search(face), PanelFinder(groups)
    best, idle = np.inf, 0
    for _ in range(_ROUNDS):
        missing = master.solve()
        told(missing)
        idle = 0 if missing < best * _LESS else idle + 1
        best = min(best, missing)
        if missing <= REACHED:
            break
        prices = master.prices()
        found = quick.panels(prices) if idle <= _PATIENCE else []
        if sum(map(master.add, found)) or sum(map(master.add, next(panels, ()))):
            continue
        whole, bound = exact.best(prices)
        is_known = not master.add(whole.astype(np.float64))
        if is_known or float(prices @ seats) - bound > REACHED:
            break
    return master.covering()


class _Search:
    """Asks for panels with scarce groups, each time fewer of those just used."""

    def __init__(self, face: Face) -> None:
        self.face = face
        self.box = face.box(face.split, 1.0, LIGHT)
        self.chance = np.random.default_rng(0)

    def panels(self, prices: Floats) -> list[Floats]:
        found: list[Floats] = []
        if self.box is None:
            return found
        wish = prices / max(float(prices.max()), LIGHT)
        spread = _NOISE * float(wish.mean())
        for number in range(_AT_ONCE):
            noise = spread * self.chance.random(len(wish)) if number else 0.0
            choice = self.face.rounder.find(wish + noise, self.box)
            if choice is not None:
                found.append(self.face.whole + choice)
                wish = np.where(choice > 0, wish * _LESS, wish)
        return found


class _Master:
    """Least e with weights @ panels + e * counts >= seats, weights that sum to 1."""

    def __init__(self, groups: Groups, seats: Floats) -> None:
        self.known: dict[bytes, Floats] = {}
        number = len(seats)
        rows = [([0], [float(count)]) for count in groups.counts]
        self.model = Model(
            np.ones(1),
            (np.zeros(1), np.full(1, np.inf)),
            Sparse.of([*rows, ([], [])]),
            (np.append(seats, 1.0), np.append(np.full(number, np.inf), 1.0)),
        )
        self.model.be_exact()

    def add(self, panel: Floats) -> bool:
        """Whether the panel is new."""
        key = panel.astype(np.int32).tobytes()
        if key in self.known:
            return False
        self.known[key] = panel
        held = np.flatnonzero(panel)
        rows = np.append(held, len(panel)).astype(np.int32)
        self.model.add_column(0.0, rows, np.append(panel[held], 1.0))
        return True

    def solve(self) -> float:
        """What is missing with the panels so far."""
        outcome = self.model.run()
        if outcome is not Outcome.OPTIMAL:
            raise ArithmeticError(outcome)
        return max(float(self.model.columns()[0]), 0.0)

    def prices(self) -> Floats:
        """What a seat of each group is worth; the counts' prices sum to 1."""
        return np.maximum(self.model.row_prices()[:-1], 0.0)

    def covering(self) -> Covering:
        solution = self.model.columns()
        weights = np.maximum(solution[1:], 0.0)
        used = np.flatnonzero(weights > 0)
        panels = list(self.known.values())
        return Covering(
            tuple(panels[place] for place in used),
            weights[used] / weights[used].sum(),
            max(float(solution[0]), 0.0),
        )
