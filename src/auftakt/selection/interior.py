"""Smooth convex programs with few equations: a primal-dual interior-point method.

HiGHS has no logarithms, and its quadratic solver is meant for small models. With few
equations each step is one small dense system, whatever the number of unknowns.
"""

from dataclasses import dataclass

import numpy as np

from auftakt.selection.solver import Floats

_STEPS = 300
_SHRINK = 0.1
_EDGE = 0.995
_DONE = 1e-15
_EXACT = 1e-11


@dataclass(frozen=True, slots=True)
class Program:
    """Minimise costs @ v - sum of logs[i] * log(v[i]), matrix @ v = right.

    `lower <= v <= upper` where finite; lower is 0 where logs > 0. Each unknown needs a
    logarithm or a bound. The rows of `matrix` are independent.
    """

    costs: Floats
    logs: Floats
    matrix: Floats
    right: Floats
    lower: Floats
    upper: Floats


def minimise(program: Program, start: Floats) -> Floats:
    """The optimum to about 1e-10 of each value; `start` lies strictly inside."""
    walk = _Walk(program, start)
    for _step in range(_STEPS):
        if walk.done():
            break
        walk.step()
    return walk.values


class _Walk:
    """A logarithm is a lower bound whose product of room and push stays at `logs`,
    where that of a real bound goes to nothing. The room to each bound is kept beside
    the values, since near a bound their difference says nothing any more."""

    def __init__(self, program: Program, start: Floats) -> None:
        self.program = program
        self.values = start.copy()
        self.low = np.isfinite(program.lower)
        self.high = np.isfinite(program.upper)
        self.bare = self.low & (program.logs == 0)
        self.below = np.where(self.low, start - program.lower, 1.0)
        self.above = np.where(self.high, program.upper - start, 1.0)
        scale = 1.0 + float(np.abs(program.costs).max())
        own = np.where(self.bare, scale, program.logs)
        self.up = np.where(self.low, own, 0.0) / self.below
        self.down = np.where(self.high, scale, 0.0) / self.above
        self.prices = np.zeros(len(program.right))

    def _gap(self) -> float:
        """The mean product that has to go to nothing."""
        products = np.sum(self.up * self.below * self.bare)
        products += np.sum(self.down * self.above)
        return float(products) / max(1, int(self.bare.sum() + self.high.sum()))

    def done(self) -> bool:
        program = self.program
        slope = program.costs + program.matrix.T @ self.prices - self.up + self.down
        missed = (self.up * self.below - program.logs)[~self.bare]
        off = max(float(np.abs(slope).max()), float(np.abs(missed).max(initial=0.0)))
        return self._gap() < _DONE and off < _EXACT * (1.0 + float(self.up.max()))

    def step(self) -> None:
        program = self.program
        aim = _SHRINK * self._gap()
        up = np.where(self.bare, aim, program.logs)
        down = np.where(self.high, aim, 0.0)
        bend = self.up / self.below + self.down / self.above
        slope = program.costs + program.matrix.T @ self.prices
        slope += down / self.above - up / self.below
        off = program.matrix @ self.values - program.right
        scaled = program.matrix / bend
        prices = _solve(scaled @ program.matrix.T, off - scaled @ slope)
        move = -(slope + program.matrix.T @ prices) / bend
        self._walk(
            move,
            prices,
            (up - self.up * move) / self.below - self.up,
            (down + self.down * move) / self.above - self.down,
        )

    def _walk(self, move: Floats, prices: Floats, up: Floats, down: Floats) -> None:
        length = min(
            _reach(self.below[self.low], move[self.low]),
            _reach(self.above[self.high], -move[self.high]),
            _reach(self.up[self.low], up[self.low]),
            _reach(self.down[self.high], down[self.high]),
        )
        self.values += length * move
        self.below += length * np.where(self.low, move, 0.0)
        self.above -= length * np.where(self.high, move, 0.0)
        self.prices += length * prices
        self.up += length * np.where(self.low, up, 0.0)
        self.down += length * np.where(self.high, down, 0.0)


def _reach(room: Floats, move: Floats) -> float:
    """The share of the move, at most 1, that keeps all room above 0."""
    falling = move < 0
    if not falling.any():
        return 1.0
    return min(1.0, _EDGE * float((room[falling] / -move[falling]).min()))


def _solve(matrix: Floats, right: Floats) -> Floats:
    scale = 1.0 / np.sqrt(np.maximum(np.diag(matrix), 1e-300))
    scaled = matrix * scale * scale[:, None]
    return scale * np.linalg.lstsq(scaled, scale * right, rcond=1e-15)[0]
