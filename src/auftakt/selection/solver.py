"""The only door to HiGHS: one model, its changes, its answers.

One thread and fixed options, so that equal questions get equal answers.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import highspy
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int32]
INFINITE = highspy.kHighsInf
_TOLERANCES = (1e-10, 1e-9, 1e-8)


class Outcome(StrEnum):
    OPTIMAL = "optimal"
    INFEASIBLE = "infeasible"
    STOPPED = "stopped"


_OUTCOMES = {
    highspy.HighsModelStatus.kOptimal: Outcome.OPTIMAL,
    highspy.HighsModelStatus.kInfeasible: Outcome.INFEASIBLE,
    highspy.HighsModelStatus.kUnboundedOrInfeasible: Outcome.INFEASIBLE,
}


@dataclass(frozen=True, slots=True)
class Sparse:
    """Rows of coefficients, one after the other: row r has the entries from
    `starts[r]` to `starts[r + 1]`, each in column `columns[e]` with `values[e]`."""

    starts: Ints
    columns: Ints
    values: Floats

    @classmethod
    def of(cls, rows: Sequence[tuple[Sequence[int], Sequence[float]]]) -> "Sparse":
        lengths = [len(columns) for columns, _values in rows]
        starts = np.concatenate([[0], np.cumsum(lengths, dtype=np.int64)])
        columns = [np.asarray(columns, np.int32) for columns, _values in rows]
        values = [np.asarray(values, np.float64) for _columns, values in rows]
        return cls(
            starts.astype(np.int32),
            np.concatenate(columns) if rows else np.empty(0, np.int32),
            np.concatenate(values) if rows else np.empty(0),
        )


class Model:
    """A linear program; columns named in `whole` take whole numbers only.

    Keeps the basis between runs, so that a changed model starts warm.
    """

    def __init__(
        self,
        costs: Floats,
        column_bounds: tuple[Floats, Floats],
        rows: Sparse,
        row_bounds: tuple[Floats, Floats],
        *,
        whole: Sequence[int] = (),
        maximise: bool = False,
    ) -> None:
        self.highs = highspy.Highs()  # type: ignore[no-untyped-call] # ships no type here
        self.option("output_flag", False)  # noqa: FBT003 - an option's value
        self.option("threads", 1)
        self.option("random_seed", 0)
        self.option("mip_rel_gap", 0.0)
        self.option("mip_abs_gap", 1e-9)
        lp = highspy.HighsLp()
        lp.num_col_, lp.num_row_ = len(costs), len(rows.starts) - 1
        lp.col_cost_ = np.asarray(costs, np.float64)
        lp.col_lower_, lp.col_upper_ = column_bounds
        lp.row_lower_, lp.row_upper_ = row_bounds
        lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
        lp.a_matrix_.start_ = rows.starts
        lp.a_matrix_.index_ = rows.columns
        lp.a_matrix_.value_ = rows.values
        lp.sense_ = (
            highspy.ObjSense.kMaximize if maximise else highspy.ObjSense.kMinimize
        )
        if len(whole):
            kinds = [highspy.HighsVarType.kContinuous] * len(costs)
            for column in whole:
                kinds[column] = highspy.HighsVarType.kInteger
            lp.integrality_ = kinds
        self.highs.passModel(lp)

    def option(self, name: str, value: float | str) -> None:
        self.highs.setOptionValue(name, value)

    def be_exact(self) -> None:
        """The tightest tolerances of HiGHS, for chances that are compared at 1e-9."""
        self.option("primal_feasibility_tolerance", 1e-10)
        self.option("dual_feasibility_tolerance", 1e-10)

    def stay_warm(self) -> None:
        """For many runs of a small program that changes little in between."""
        self.option("presolve", "off")
        self.option("solver", "simplex")
        self.option("simplex_scale_strategy", 0)

    def set_costs(self, costs: Floats) -> None:
        every = np.arange(len(costs), dtype=np.int32)
        self.highs.changeColsCost(len(costs), every, costs)

    def set_column_bounds(self, columns: Ints, lower: Floats, upper: Floats) -> None:
        self.highs.changeColsBounds(len(columns), columns, lower, upper)

    def set_every_bound(
        self, columns: tuple[Floats, Floats], rows: tuple[Floats, Floats]
    ) -> None:
        number, height = len(columns[0]), len(rows[0])
        every, lines = (
            np.arange(number, dtype=np.int32),
            np.arange(height, dtype=np.int32),
        )
        self.highs.changeColsBounds(number, every, *columns)
        self.highs.changeRowsBounds(height, lines, *rows)  # type: ignore[attr-defined] # missing in its stubs

    def set_row_bounds(self, row: int, lower: float, upper: float) -> None:
        self.highs.changeRowBounds(row, lower, upper)

    def set_coefficient(self, row: int, column: int, value: float) -> None:
        self.highs.changeCoeff(row, column, value)

    def add_row(self, columns: Ints, values: Floats, lower: float, upper: float) -> int:
        """The number of the new row."""
        self.highs.addRow(lower, upper, len(columns), columns, values)
        return int(self.highs.getNumRow()) - 1

    def add_column(self, cost: float, rows: Ints, values: Floats) -> None:
        """A new column that takes 0 or more."""
        self.highs.addCol(cost, 0.0, INFINITE, len(rows), rows, values)

    def run(self) -> Outcome:
        self.highs.run()
        return _OUTCOMES.get(self.highs.getModelStatus(), Outcome.STOPPED)

    def run_exactly(self) -> Outcome:
        """At the tightest tolerances or, where rounding leaves those no answer, at
        somewhat looser ones."""
        outcome = Outcome.STOPPED
        for tolerance in _TOLERANCES:
            self.option("primal_feasibility_tolerance", tolerance)
            self.option("dual_feasibility_tolerance", tolerance)
            outcome = self.run()
            if outcome is Outcome.OPTIMAL:
                break
        return outcome

    @property
    def value(self) -> float:
        return float(self.highs.getInfo().objective_function_value)

    @property
    def bound(self) -> float:
        """The proved bound on `value` of a model with whole columns."""
        return float(self.highs.getInfo().mip_dual_bound)

    def columns(self) -> Floats:
        return np.array(self.highs.getSolution().col_value)

    def reduced_costs(self) -> Floats:
        return np.array(self.highs.getSolution().col_dual)

    def row_prices(self) -> Floats:
        return np.array(self.highs.getSolution().row_dual)
