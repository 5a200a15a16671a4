"""Nash and Goldilocks over the relaxation: the best split seats, with proved gap.

Nash maximises the sum of log p over all people. Goldilocks (Baharav and Flanigan,
arXiv 2406.15009) minimises max p / mean + mean / min p, where the mean is size over
people; ties are broken by leximin among chances up to that largest one.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from auftakt.selection.groups import Groups
from auftakt.selection.interior import Program, minimise
from auftakt.selection.marginals import NoMarginalsError, leximin
from auftakt.selection.panels import rows_of, without
from auftakt.selection.solver import Floats, Model, Outcome, Sparse

_ROUNDS = 60
_SMALL = 1e-10
_TOUCHING = 1e-14
_NEAR = 1e-4
_SHARP = 1e3
"""So much more exactly than other rows is a tangent met: where the objective is flat,
its error is the square of that of the chances."""
_HALF = 0.5
_FOLLOWS = 1e-7
_ROOM = 1e-8
"""So much above the largest chance is allowed, or rounding would leave no point."""


@dataclass(frozen=True, slots=True)
class Inside:
    """A point that touches no bound that any point can leave.

    `empty`, `full`: groups that get none or all of their seats in every point.
    `low`, `high`: rows (the size last) that meet that end in every point.
    """

    point: Floats
    empty: NDArray[np.bool_]
    full: NDArray[np.bool_]
    low: NDArray[np.bool_]
    high: NDArray[np.bool_]


def inside(groups: Groups) -> Inside:
    """Raises `NoMarginalsError`.

    One program over the cone of all multiples: every distance to a bound that can be
    above 0 reaches 1 there, since a multiple is as good as the point itself.
    """
    rows, least, most = rows_of(groups)
    number, ends = len(groups.members), len(least)
    model = _cone(groups.counts, rows, least, most)
    if model.run() is not Outcome.OPTIMAL:
        raise NoMarginalsError
    found = model.columns()
    near, far = found[:number], found[number : 2 * number]
    above, low, high = np.split(found[2 * number : -1], [number, number + ends])
    return Inside(
        (near + far) / found[-1], near < _HALF, above < _HALF, low < _HALF, high < _HALF
    )


def _cone(counts: Floats, rows: Sparse, least: Floats, most: Floats) -> Model:
    """Columns: near and far seats, room above, room at both ends of the rows, scale."""
    number, ends = len(counts), len(least)
    last = 3 * number + 2 * ends
    lines: list[tuple[list[int], list[float]]] = []
    for end in range(2):
        for row, (start, stop) in enumerate(
            zip(rows.starts[:-1], rows.starts[1:], strict=True)
        ):
            own = [int(g) for g in rows.columns[start:stop]]
            room = 3 * number + end * ends + row
            bound = (least, most)[end][row]
            sign = (-1.0, 1.0)[end]
            columns = [*own, *(g + number for g in own), room, last]
            lines.append((columns, [1.0] * (2 * len(own)) + [sign, -bound]))
    lines += [
        ([g, g + number, g + 2 * number, last], [1.0, 1.0, 1.0, -counts[g]])
        for g in range(number)
    ]
    costs, upper = np.ones(last + 1), np.ones(last + 1)
    costs[number : 2 * number] = costs[last] = 0.0
    upper[number : 2 * number] = upper[last] = np.inf
    lower = np.zeros(last + 1)
    lower[last] = 1.0
    floor = np.concatenate([np.zeros(ends), np.full(ends + number, -np.inf)])
    ceiling = np.concatenate([np.full(ends, np.inf), np.zeros(ends + number)])
    return Model(
        costs, (lower, upper), Sparse.of(lines), (floor, ceiling), maximise=True
    )


def nash(groups: Groups) -> tuple[Floats, float]:
    """Seats per group, and how far any chance may be from its optimum, proved by the
    slope: no point of the relaxation lies further uphill. Groups that no point seats
    get none. Raises `NoMarginalsError`."""
    within = inside(groups)
    seats = np.where(within.full, groups.counts, 0.0)
    live = np.flatnonzero(~within.full & ~within.empty)
    if len(live):
        program, start = _program(groups, within, live)
        seats[live] = minimise(program, start)[: len(live)]
    return seats, _nash_gap(groups, seats, live)


def _program(
    groups: Groups, within: Inside, live: NDArray[np.intp]
) -> tuple[Program, Floats]:
    """Unknowns: seats of the live groups, then the sums of rows with room."""
    _rows, least, most = rows_of(groups)
    full = np.vstack([groups.dense, np.ones(len(groups.members))])
    table = full[:, live]
    fixed = full[:, within.full] @ groups.counts[within.full]
    tight = within.low | within.high
    sums = np.flatnonzero(~tight & table.any(axis=1))
    even = _independent(table, np.flatnonzero(tight & table.any(axis=1)))
    target = np.where(within.low, least, most) - fixed
    seats = within.point[live]
    counts = groups.counts[live]
    none = np.zeros((len(even), len(sums)))
    matrix = np.block([[table[even], none], [table[sums], -np.eye(len(sums))]])
    return Program(
        costs=np.zeros(len(live) + len(sums)),
        logs=np.append(counts, np.zeros(len(sums))),
        matrix=matrix,
        right=np.append(target[even], np.zeros(len(sums))),
        lower=np.append(np.zeros(len(live)), (least - fixed)[sums]),
        upper=np.append(counts, (most - fixed)[sums]),
    ), np.append(seats, table[sums] @ seats)


def _independent(table: Floats, rows: NDArray[np.intp]) -> NDArray[np.intp]:
    """The rows that do not follow from those before them."""
    base: list[Floats] = []
    kept = []
    for row in rows:
        rest = table[row] / np.linalg.norm(table[row])
        for one in [*base, *base]:
            rest = rest - (rest @ one) * one
        length = float(np.linalg.norm(rest))
        if length > _FOLLOWS:
            base.append(rest / length)
            kept.append(row)
    return np.array(kept, np.intp)


def _nash_gap(groups: Groups, seats: Floats, live: NDArray[np.intp]) -> float:
    if not len(live):
        return 0.0
    slope = np.zeros(len(seats))
    slope[live] = groups.counts[live] / seats[live]
    rows, least, most = rows_of(groups)
    model = Model(
        slope, (np.zeros(len(seats)), groups.counts), rows, (least, most), maximise=True
    )
    if model.run() is not Outcome.OPTIMAL:
        raise NoMarginalsError
    return nash_distance(groups, seats, model.value - float(slope @ seats))


def nash_distance(groups: Groups, seats: Floats, uphill: float) -> float:
    """The furthest any chance can be from the optimum if the slope promises at most
    `uphill`: a chance that is off by the share d costs the product at least
    d - log(1 + d) per person of its group, which is d * d / 2 for small d."""
    reach = np.sqrt(2.0 * max(uphill, 0.0) / groups.counts)
    return float((seats / groups.counts * reach * (1.0 + reach)).max())


def goldilocks(groups: Groups) -> tuple[Floats, float]:
    """Seats per group, and how far the objective may be from its optimum, as a share
    of the mean chance. Groups that no point seats get none and do not count. Raises
    `NoMarginalsError`."""
    empty = inside(groups).empty
    if empty.all():
        return np.zeros(len(empty)), 0.0
    live = without(groups, empty)
    most, gap = _largest(live)
    seats = np.zeros(len(empty))
    seats[~empty] = leximin(live, most=most * (1.0 + _ROOM))
    return seats, gap


def _largest(groups: Groups) -> tuple[float, float]:
    """The largest chance of the optimum, and the proved gap.

    Tangents replace 1 / (smallest chance): the value at their optimum is a bound, and
    the tangent at that point is the next one.
    """
    model = _frame(groups)
    smallest, gap, capped = 1.0, np.inf, set[int]()
    for _round in range(_ROUNDS):
        _add_tangent(model, smallest)
        found = _with_caps(model, capped)
        smallest, gap = float(found[0]), 1.0 / found[0] - found[2]
        if gap < _TOUCHING:
            break
    largest = _sharpened(model, capped, smallest, float(found[1]))
    return largest * groups.size / groups.people, float(max(gap, 0.0))


def _sharpened(
    model: Model, capped: set[int], smallest: float, largest: float
) -> float:
    """Where the largest chance grows evenly with the smallest, the objective is so
    flat that its value says little of the place; the slope says it exactly."""
    near = smallest * _NEAR

    def at(place: float) -> float:
        ends = np.array([place])
        model.set_column_bounds(np.zeros(1, np.int32), ends, ends)
        return float(_with_caps(model, capped)[1])

    try:
        low, high = at(smallest - near), at(smallest + near)
    except NoMarginalsError:
        return largest
    slope = (high - low) / (2.0 * near)
    place = 1.0 / np.sqrt(max(slope, _SMALL))
    if abs(place - smallest) > near:
        return largest
    better = at(place)
    even = low + slope * (place - smallest + near)
    return better if abs(better - even) < _SMALL else largest


def _frame(groups: Groups) -> Model:
    """Columns: smallest and largest chance as multiples of the mean, the inverse of
    the smallest, and what each group has above the smallest."""
    rows, least, most = rows_of(groups)
    mean = groups.size / groups.people
    shares = groups.counts * mean
    lines: list[tuple[list[int], list[float]]] = []
    for start, end in zip(rows.starts[:-1], rows.starts[1:], strict=True):
        own = rows.columns[start:end]
        lines.append(([0, *(own + 3)], [shares[own].sum(), *shares[own]]))
    number = len(shares) + 3
    upper = np.full(number, np.inf)
    upper[0], upper[1] = 1.0, 1.0 / mean
    costs = np.zeros(number)
    costs[1:3] = 1.0
    model = Model(costs, (np.zeros(number), upper), Sparse.of(lines), (least, most))
    model.be_exact()
    return model


def _add_tangent(model: Model, at: float) -> None:
    columns = np.array([0, 2], np.int32)
    values = _SHARP * np.array([1.0 / at**2, 1.0])
    model.add_row(columns, values, _SHARP * 2.0 / at, np.inf)


def _with_caps(model: Model, capped: set[int]) -> Floats:
    """The optimum where no chance is above the largest; adds those rows as needed."""
    while True:
        if model.run_exactly() is not Outcome.OPTIMAL:
            raise NoMarginalsError
        found = model.columns()
        high = np.flatnonzero(found[0] + found[3:] > found[1] + _SMALL)
        new = set(high.tolist()) - capped
        if not new:
            return found
        capped |= new
        for group in sorted(new):
            columns = np.array([0, 1, group + 3], np.int32)
            model.add_row(columns, np.array([1.0, -1.0, 1.0]), -np.inf, 0.0)
