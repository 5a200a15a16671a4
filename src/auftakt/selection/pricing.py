"""Exact lotteries where split seats promise more than whole panels can keep.

Column generation over groups: the best lottery over the panels known so far gives each
group a price, the panel that these prices like best joins them, and when none is liked
better than those in use the bound of that last search is the proof. The prices' side
is solved, so that a new panel is a new row.
"""

from collections.abc import Iterable

import numpy as np

from auftakt.selection.convex import nash_distance
from auftakt.selection.coverage import coverage
from auftakt.selection.domain import Method, Progress, Proof, ProofKind, Watch
from auftakt.selection.game import Game, Limits
from auftakt.selection.groups import Groups
from auftakt.selection.interior import Program, minimise
from auftakt.selection.panels import PanelFinder, without
from auftakt.selection.solver import Floats, Ints

_PRICED = 0.05
"""A price so large against the mean price shows that the chance cannot rise."""
_LOWERED = 2e-9
_ROOM = 1e-8
"""By so much a settled chance may fall or a cap be passed, or rounding would leave
no lottery."""
_UPHILL = 1e-11
_USED = 1e-7
_NOTHING = 1e-12
_ROUNDS = 20_000


def exact_lottery(
    groups: Groups,
    method: Method,
    *,
    start_panels: Iterable[Ints] = (),
    watch: Watch | None = None,
    rounds: int = _ROUNDS,
) -> tuple[Ints, Floats, Proof]:
    """Panels (one row each), their weights, and the proof.

    People who are on no valid panel are left out first; all others count. After
    `rounds` searches the lottery is returned as it stands, with the gap that is left.
    Raises `NoPanelError`, and whatever `watch` raises.
    """

    def told(done: float, stage: str = "pricing") -> None:
        if watch:
            watch(Progress(stage, done))

    seen = coverage(groups, start_panels, lambda done: told(done, "coverage"))
    if not seen.possible.any():
        return seen.panels[:1], np.ones(1), Proof(ProofKind.PRICING, 0.0)
    live = without(groups, ~seen.possible)
    limits = Limits(rounds, told)
    own = seen.panels[:, seen.possible]
    solve = _nash if method is Method.NASH else _fair
    panels, weights, gap = solve(live, method, own, limits)
    kept = weights > _NOTHING
    full = np.zeros((int(kept.sum()), len(seen.possible)), np.int32)
    full[:, seen.possible] = panels[kept]
    kind = ProofKind.GAP if limits.reached else ProofKind.PRICING
    return full, weights[kept] / weights[kept].sum(), Proof(kind, gap)


def _fair(
    groups: Groups, method: Method, panels: Ints, limits: Limits
) -> tuple[Ints, Floats, float]:
    """Leximin, level by level; maximin ends after the first level, Goldilocks sets a
    cap before it."""
    game, mean = Game(groups, panels, limits), groups.size / groups.people
    cap, gap = None, 0.0
    if method is Method.GOLDILOCKS:
        game.balance()
        cap, gap = float(game.chances().max()) * (1.0 + _ROOM), game.gap
    free, floors = np.ones(len(groups.members), bool), np.zeros(len(groups.members))
    while free.any() and not limits.reached:
        game.lift(free, floors, cap)
        gap = max(gap, game.gap)
        if method is Method.MAXIMIN:
            break
        settled = free & (game.prices > _PRICED / free.sum())
        floors[settled] = game.value - _LOWERED
        free[settled] = False
        limits.done = 1.0 - float(groups.counts[free].sum()) / groups.people
    if free.any() and method is not Method.MAXIMIN:
        gap = max(gap, 1.0 / mean - game.value)
    return *game.lottery(), max(gap, 0.0) * mean


def _nash(
    groups: Groups, _method: Method, panels: Ints, limits: Limits
) -> tuple[Ints, Floats, float]:
    finder, known = PanelFinder(groups), {panel.tobytes() for panel in panels}
    while True:
        weights = _best_product(groups, panels)
        seats = weights @ panels
        slope = groups.counts / seats
        panel, best = finder.best(slope / groups.people)
        gap = nash_distance(groups, seats, (best - 1.0) * groups.people)
        limits.count()
        if best - 1.0 < _UPHILL or panel.tobytes() in known or limits.reached:
            return panels, weights, gap
        known.add(panel.tobytes())
        panels = np.vstack([panels, panel])


def _best_product(groups: Groups, panels: Ints) -> Floats:
    """Weights of these panels with the largest sum of log chances. Panels that are as
    good as those in use keep a little weight for long; without them it is exact."""
    weights = _product(groups, panels)
    used = weights > _USED
    if panels[used].any(axis=0).all():
        weights = np.zeros(len(panels))
        weights[used] = _product(groups, panels[used])
    found: Floats = weights / weights.sum()
    return found


def _product(groups: Groups, panels: Ints) -> Floats:
    """A price of `people` for all weights together makes their sum 1."""
    number, width = panels.shape
    program = Program(
        costs=np.append(np.zeros(width), np.full(number, float(groups.people))),
        logs=np.append(groups.counts, np.zeros(number)),
        matrix=np.hstack([-np.eye(width), panels.T]),
        right=np.zeros(width),
        lower=np.zeros(width + number),
        upper=np.full(width + number, np.inf),
    )
    even = np.full(number, 1.0 / number)
    return minimise(program, np.append(even @ panels, even))[width:]
