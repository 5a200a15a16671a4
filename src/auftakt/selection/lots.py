"""The fairest lottery over the panels that meet the quotas, with proof.

Split seats give the best chances and bound them (`marginals`, `convex`). Peeling turns
them into valid panels, covering mends what peeling left. Where whole panels cannot
keep what split seats promise, the exact search decides (`pricing`).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.convex import goldilocks, nash
from auftakt.selection.coverage import coverage
from auftakt.selection.covering import REACHED, cover
from auftakt.selection.domain import (
    GroupLottery,
    LotProblem,
    Method,
    Progress,
    Proof,
    ProofKind,
    SelectionError,
    Watch,
)
from auftakt.selection.face import Face
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.marginals import NoMarginalsError, leximin
from auftakt.selection.panels import NoPanelError, without
from auftakt.selection.peeling import DONE, Peeler
from auftakt.selection.pricing import exact_lottery
from auftakt.selection.relaxation import why_impossible
from auftakt.selection.solver import Floats, Ints

_PEELINGS, _MOST_PEELINGS = 3, 8
_NO_CHANCE = 1e-9


@dataclass(frozen=True, slots=True)
class _Lottery:
    """Panels as rows of seats per group."""

    panels: NDArray[np.int32]
    weights: Floats
    proof: Proof


def fair_lottery(
    problem: LotProblem,
    method: Method = Method.LEXIMIN,
    *,
    seed: int = 0,
    watch: Watch | None = None,
) -> GroupLottery:
    """The lottery whose chances are fairest in the sense of `method`.

    `seed` decides between equally fair lotteries. People who are on no valid panel do
    not count for fairness; they are named. Raises `SelectionError` where the request
    makes no sense or no panel meets it, and whatever `watch` raises.
    """
    groups = groups_of(problem)
    told = _teller(watch)
    try:
        found = _lottery(groups, method, seed, told)
    except (NoMarginalsError, NoPanelError):
        raise SelectionError(*why_impossible(problem)) from None
    return _named(problem, groups, method, found)


def _teller(watch: Watch | None) -> Watch:
    return watch or (lambda _progress: None)


def _lottery(groups: Groups, method: Method, seed: int, watch: Watch) -> _Lottery:
    if not groups.size or not groups.members:
        if groups.size or (groups.least > 0).any() or (groups.most < 0).any():
            raise NoPanelError
        nobody = np.zeros((1, len(groups.members)), np.int32)
        return _Lottery(nobody, np.ones(1), Proof(ProofKind.RELAXATION, 0.0))
    wish, gap = _wish(groups, method, watch)
    start: Sequence[Floats] = ()
    if not (wish < _NO_CHANCE).any():
        found, start = _decomposed(groups, wish, seed, watch)
        if found:
            return _proved(groups, wish, gap, found)
    return _thorough(groups, method, seed, watch, start)


def _thorough(
    groups: Groups, method: Method, seed: int, watch: Watch, start: Sequence[Floats]
) -> _Lottery:
    """Leaves out who is on no valid panel, then tries again, then searches exactly."""
    known = [panel.astype(np.int32) for panel in start]
    seen = coverage(groups, known, lambda done: watch(Progress("coverage", done)))
    if not (start and seen.possible.all()):
        live = without(groups, ~seen.possible)
        wish, gap = _wish(live, method, watch)
        found, panels = _decomposed(live, wish, seed, watch)
        if found:
            return _widened(_proved(live, wish, gap, found), seen.possible)
        known = [*seen.panels, *_widen(np.array(panels), seen.possible)]
    return _Lottery(*exact_lottery(groups, method, start_panels=known, watch=watch))


def _wish(groups: Groups, method: Method, watch: Watch) -> tuple[Floats, float]:
    """The best split seats, and how far a chance may be from them, proved.

    Leximin seats are maximin seats as well, and far from the edges.
    """
    watch(Progress("chances", 0.0))
    if method is Method.NASH:
        return nash(groups)
    if method is Method.GOLDILOCKS:
        return goldilocks(groups)
    return leximin(groups, told=lambda done: watch(Progress("chances", done))), 0.0


def _decomposed(
    groups: Groups, seats: Floats, seed: int, watch: Watch
) -> tuple[tuple[Sequence[Floats], Floats] | None, list[Floats]]:
    """Panels with weights that have these seats on average, None where none are found;
    and every panel seen on the way."""

    def told(done: float) -> None:
        watch(Progress("panels", done))

    face = Face(groups, seats)
    panels: list[Floats] = []
    for attempt in range(_PEELINGS):
        peeled = Peeler(face, seed * _MOST_PEELINGS + attempt).peel(told)
        if peeled.rest <= DONE:
            weights = np.array(peeled.weights)
            return (peeled.panels, weights / weights.sum()), panels
        panels += peeled.panels
    if not panels:
        return None, panels
    covering = cover(
        groups, face, seats, _batches(face, panels, seed), lambda off: told(1 - off)
    )
    found = (covering.panels, covering.weights)
    return (found if covering.missing <= REACHED else None), panels


def _batches(face: Face, panels: list[Floats], seed: int) -> Iterator[Sequence[Floats]]:
    """The panels known so far, then those of further peelings, each when asked for."""
    yield panels
    for attempt in range(_PEELINGS, _MOST_PEELINGS):
        yield Peeler(face, seed * _MOST_PEELINGS + attempt).peel().panels


def _proved(
    groups: Groups, seats: Floats, gap: float, found: tuple[Sequence[Floats], Floats]
) -> _Lottery:
    panels, weights = np.rint(np.array(found[0])).astype(np.int32), found[1]
    off = np.abs(weights @ panels - seats) / groups.counts
    proof = Proof(ProofKind.RELAXATION, float(off.max()) + gap)
    return _Lottery(panels, weights, proof)


def _widen(panels: NDArray[np.float64] | Ints, possible: NDArray[np.bool_]) -> Ints:
    """Panels of a part of the groups as panels of all groups."""
    full = np.zeros((len(panels), len(possible)), np.int32)
    if len(panels):
        full[:, possible] = panels
    return full


def _widened(found: _Lottery, possible: NDArray[np.bool_]) -> _Lottery:
    return _Lottery(_widen(found.panels, possible), found.weights, found.proof)


def _named(
    problem: LotProblem, groups: Groups, method: Method, found: _Lottery
) -> GroupLottery:
    """With the confirmed as a last group that is on every panel."""
    chances = found.weights @ found.panels
    confirmed = tuple(p.key for p in problem.people if p.key in problem.confirmed)
    place = len(groups.members)
    always = ((place, len(confirmed)),) if confirmed else ()
    absent = {
        key
        for group, chance in zip(groups.members, chances, strict=True)
        for key in group
        if chance <= 0
    }
    living = {key for group in groups.members for key in group} | set(confirmed)
    return GroupLottery(
        groups=(*groups.members, *((confirmed,) if confirmed else ())),
        panels=tuple(
            (*((int(g), int(row[g])) for g in np.flatnonzero(row)), *always)
            for row in found.panels
        ),
        weights=tuple(float(weight) for weight in found.weights),
        method=method,
        proof=found.proof,
        no_chance=tuple(
            one.key
            for one in problem.people
            if one.key in absent or one.key not in living
        ),
    )
