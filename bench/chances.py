"""What a result file is worth: chances from its panels, beside a bound made anew.

    python bench/chances.py FOLDER RESULT     one line of JSON on standard output

It shares no code with the engine. It is a process of its own because a measured
command would otherwise inherit the memory that numpy takes here.
"""

import csv
import json
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

import highspy
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
PRICED = 1e-9
"""A dual value below this says nothing."""
SLACKS = (1e-11, 1e-10, 1e-9, 1e-8)
"""How far a settled level may give way to rounding, as shares of the average chance.
The bound is off by about a hundred times the first one that works."""


class NoBoundError(Exception):
    """The solver finds no chances, if only through rounding."""


@dataclass(frozen=True)
class Pool:
    """`values[i, r]`: person i counts for quota r. `kinds[i]`: people of one number
    are alike to every quota."""

    names: dict[str, int]
    values: NDArray[np.int64]
    least: Floats
    most: Floats
    size: int

    @cached_property
    def alike(self) -> tuple[NDArray[np.int64], NDArray[np.intp], Floats]:
        """The distinct rows of `values`, the number of each person's, their counts."""
        rows, kinds, counts = np.unique(
            self.values, axis=0, return_inverse=True, return_counts=True
        )
        return rows, kinds.reshape(-1), counts.astype(np.float64)

    def is_valid(self, counted: Floats) -> bool:
        return bool((self.least <= counted).all() and (counted <= self.most).all())


def read_pool(folder: Path, size: int) -> Pool:
    with (folder / "categories.csv").open(newline="", encoding="utf-8") as file:
        quotas = list(csv.DictReader(file))
    with (folder / "respondents.csv").open(newline="", encoding="utf-8") as file:
        people = list(csv.DictReader(file))
    return Pool(
        names={person["id"]: place for place, person in enumerate(people)},
        values=np.array(
            [
                [person[row["category"]] == row["feature"] for row in quotas]
                for person in people
            ],
            np.int64,
        ),
        least=np.array([float(row["min"]) for row in quotas]),
        most=np.array([float(row["max"]) for row in quotas]),
        size=size,
    )


class Lottery:
    """Adds up the panels of a result; weights are added exactly."""

    def __init__(self, pool: Pool, result: Mapping[str, Any]) -> None:
        self.pool = pool
        self.groups = {
            name: [pool.names[key] for key in keys]
            for name, keys in result.get("groups", {}).items()
        }
        self.chances = [Decimal(0)] * len(pool.names)
        self.weight = Decimal(0)
        self.invalid = 0
        of_groups = dict.fromkeys(self.groups, Decimal(0))
        for entry in result["lottery"]:
            self.weight += entry["weight"]
            if "panel" in entry:
                self._add_people(entry["panel"], entry["weight"])
            else:
                self._add_groups(entry["groups"], entry["weight"], of_groups)
        for name, seats in of_groups.items():
            for person in self.groups[name]:
                self.chances[person] += seats / len(self.groups[name])

    def _add_people(self, panel: Iterable[str], weight: Decimal) -> None:
        people = [self.pool.names[key] for key in panel]
        for person in people:
            self.chances[person] += weight
        counted = self.pool.values[people].sum(axis=0)
        whole = len(people) == len(set(people)) == self.pool.size
        self.invalid += not (whole and self.pool.is_valid(counted))

    def _add_groups(
        self, seats: Mapping[str, int], weight: Decimal, sums: dict[str, Decimal]
    ) -> None:
        counted = np.zeros(self.pool.values.shape[1])
        sound = sum(seats.values()) == self.pool.size
        for name, number in seats.items():
            members = self.groups[name]
            rows = self.pool.values[members]
            sums[name] += weight * number
            counted += rows[0] * number
            sound = sound and number <= len(members) and bool((rows == rows[0]).all())
        self.invalid += not (sound and self.pool.is_valid(counted))


class Relaxation:
    """The quotas when seats could be split; every lottery lies within.

    Column 0 is a common level, column 1 + t the chance of kind t; both are multiples of
    the average chance. Rows: quotas, size, then one per kind: chance >= level.
    """

    def __init__(self, pool: Pool) -> None:
        rows, _kinds, counts = pool.alike
        self.average = pool.size / len(pool.names)
        self.kinds = len(counts)
        self.quotas = len(pool.least) + 1
        full = np.zeros((self.quotas + self.kinds, self.kinds + 1))
        full[: self.quotas - 1, 1:] = rows.T * counts * self.average
        full[self.quotas - 1, 1:] = counts * self.average
        full[self.quotas :, 0] = -1.0
        full[self.quotas :, 1:] = np.eye(self.kinds)
        none, all_ = np.zeros(self.kinds), np.full(self.kinds, highspy.kHighsInf)
        lp = highspy.HighsLp()
        lp.num_row_, lp.num_col_ = full.shape
        lp.col_cost_ = np.zeros(lp.num_col_)
        lp.col_lower_ = np.zeros(lp.num_col_)
        lp.col_upper_ = np.full(lp.num_col_, 1 / self.average)
        lp.row_lower_ = np.concatenate([pool.least, [pool.size], none])
        lp.row_upper_ = np.concatenate([pool.most, [pool.size], all_])
        places = [np.flatnonzero(row) for row in full]
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = np.cumsum([0, *map(len, places)])
        lp.a_matrix_.index_ = np.concatenate(places)
        lp.a_matrix_.value_ = full[full != 0]
        lp.sense_ = highspy.ObjSense.kMaximize
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call] # ships no type here
        self.highs.setOptionValue("output_flag", False)  # noqa: FBT003 - an option's value
        self.highs.setOptionValue("threads", 1)
        self.highs.setOptionValue("primal_feasibility_tolerance", 1e-10)
        self.highs.setOptionValue("dual_feasibility_tolerance", 1e-10)
        self.highs.passModel(lp)

    def most(self, costs: Floats) -> float:
        every = np.arange(self.kinds + 1, dtype=np.int32)
        self.highs.changeColsCost(len(every), every, costs)
        self.highs.run()
        if self.highs.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise NoBoundError(self.highs.getModelStatus())
        return float(self.highs.getInfo().objective_function_value)

    def leximin(self, slack: float) -> Floats:
        """The chance of each kind. A kind whose row has a price rises in no optimum."""
        costs = np.eye(1, self.kinds + 1).reshape(-1)
        most = 1 / self.average
        levels = np.zeros(self.kinds)
        free = np.ones(self.kinds, bool)
        while free.any():
            level = self.most(costs)
            prices = np.array(self.highs.getSolution().row_dual)[self.quotas :]
            settled = free & (np.abs(prices) > PRICED)
            settled = settled if settled.any() else free.copy()
            free &= ~settled
            levels[settled] = level
            for kind in np.flatnonzero(settled):
                self.highs.changeColBounds(int(kind) + 1, level - slack, most)
                self.highs.changeRowBounds(
                    self.quotas + int(kind), -highspy.kHighsInf, highspy.kHighsInf
                )
        return levels * self.average

    def product_gap(self, chances: Floats, counts: Floats) -> float:
        """By what share the geometric mean of all chances could grow at most.

        The slope of a concave function bounds how far it still rises.
        """
        costs = np.append(0.0, counts * self.average / chances)
        return float(np.expm1(self.most(costs) / counts.sum() - 1))


def leximin_bound(pool: Pool) -> Floats:
    """The chance of each kind; raises `NoBoundError`."""
    for slack in SLACKS[:-1]:
        with suppress(NoBoundError):
            return Relaxation(pool).leximin(slack)
    return Relaxation(pool).leximin(SLACKS[-1])


def quality(pool: Pool, result: Mapping[str, Any]) -> dict[str, Any]:
    """`distance`: of the chances from the bound of the result's method, 0 to 1."""
    lottery = Lottery(pool, result)
    chances = np.array([float(one) for one in lottery.chances])
    stated = np.zeros(len(chances))
    for key, chance in result["probabilities"].items():
        stated[pool.names[key]] = float(chance)
    return {
        "kinds": len(pool.alike[2]),
        "min_prob": float(chances.min()),
        "max_prob": float(chances.max()),
        "gini": _gini(chances),
        "geomean": float(np.exp(np.log(np.maximum(chances, 1e-300)).mean())),
        "panels": len(result["lottery"]),
        "invalid": lottery.invalid,
        "weight_error": float(abs(lottery.weight - 1)),
        "stated_error": float(np.abs(stated - chances).max()),
        "distance": _distance(pool, chances, result["method"]),
        "own_seconds": float(result["seconds"]),
        "versions": result["versions"],
    }


def _distance(pool: Pool, chances: Floats, method: str) -> float | None:
    _rows, kinds, counts = pool.alike
    if method == "leximin":
        return float(np.abs(chances - leximin_bound(pool)[kinds]).max())
    if method == "nash" and chances.min() > 0:
        of_kinds = np.bincount(kinds, chances) / counts
        return Relaxation(pool).product_gap(of_kinds, counts)
    return None


def _gini(chances: Floats) -> float:
    number = len(chances)
    ranks = 2 * np.arange(1, number + 1) - number - 1
    return float((ranks * np.sort(chances)).sum() / (number * chances.sum()))


def main() -> None:
    folder, file = Path(sys.argv[1]), Path(sys.argv[2])
    result = json.loads(
        file.read_text(encoding="utf-8"), parse_float=Decimal, parse_int=int
    )
    print(json.dumps(quality(read_pool(folder, len(result["panel"])), result)))


if __name__ == "__main__":
    main()
