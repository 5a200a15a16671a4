"""The ready figures, how stock-takings compare, and what a file adds to one."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.marks import Point, ReadFault, point_of, read_value
from auftakt.inventory.domain.official.observed import Area, Cell, Observed, Series

OWN_SERIES = "own"


@dataclass(frozen=True, slots=True)
class ReadyFigure:
    """A figure that every Kommune is asked for.

    `per`: key of the figure it is set against, per 1,000; empty for no such figure.
    `statistics`: beginnings of the codes of official tables that hold it.
    """

    key: str
    title: str
    question: str
    unit: str
    counts_people: bool
    where: str
    ask: str
    per: str = ""
    statistics: tuple[str, ...] = ()


class Trend(StrEnum):
    UP = "up"
    DOWN = "down"
    SAME = "same"
    UNKNOWN = "unknown"


class PlanFault(StrEnum):
    """Why a cell of a file becomes no figure."""

    NOT_A_NUMBER = "not_a_number"
    TOO_LARGE = "too_large"
    AMBIGUOUS = "ambiguous"
    NO_DAY = "no_day"
    NO_NAME = "no_name"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Choices:
    """What a person settles in the preview; `day` stands in for missing ones."""

    areas: Mapping[int, Level]
    series: Mapping[int, str]
    point: Point = Point.UNKNOWN
    day: str = ""
    source: str = ""


@dataclass(frozen=True, slots=True)
class PlannedFigure:
    """One figure as a file gives it; `key` is empty for a figure of one's own."""

    row: int
    key: str
    name: str
    unit: str
    level: Level
    area: Area
    day: dt.date
    value: Decimal | None
    mark: str
    source: str
    note: str


@dataclass(frozen=True, slots=True)
class FaultyCell:
    """`text` is what stands in the cell, cut short."""

    row: int
    fault: PlanFault
    text: str


@dataclass(frozen=True, slots=True)
class FigurePlan:
    figures: tuple[PlannedFigure, ...]
    faults: tuple[FaultyCell, ...]


def trend(first: Decimal | None, later: Decimal | None) -> Trend:
    """Marks have no direction."""
    if first is None or later is None:
        return Trend.UNKNOWN
    if first == later:
        return Trend.SAME
    return Trend.UP if later > first else Trend.DOWN


def guessed_series(
    series: Sequence[Series], ready: Iterable[ReadyFigure], table_code: str
) -> dict[int, str]:
    """Place of a series to the key of the ready figure it most likely is.

    By name, else the totals of a statistic that one ready figure is taken from.
    """
    figures = list(ready)
    by_name = {
        _bare(name): one.key for one in figures for name in (one.title, one.question)
    }
    of_table = [
        one.key
        for one in figures
        if table_code and any(table_code.startswith(code) for code in one.statistics)
    ]
    found = {
        place: by_name[_bare(one.name)]
        for place, one in enumerate(series)
        if _bare(one.name) in by_name
    }
    if not found and len(of_table) == 1:
        total = _total(series)
        return {} if total is None else {total: of_table[0]}
    return found


def planned_figures(
    observed: Observed, choices: Choices, ready: Mapping[str, ReadyFigure]
) -> FigurePlan:
    """Only cells of chosen areas and series; each is a figure or a fault."""
    chosen = [
        cell
        for cell in observed.cells
        if cell.area in choices.areas and choices.series.get(cell.series)
    ]
    point = choices.point
    if point is Point.UNKNOWN:
        point = point_of(cell.text for cell in observed.cells)
    figures: dict[tuple[str, str, Level, dt.date], PlannedFigure] = {}
    faults = []
    for cell in chosen:
        made = _figure(cell, observed, choices, ready, point)
        if isinstance(made, PlanFault):
            faults.append(FaultyCell(cell.row, made, cell.text[:40]))
            continue
        same = (made.key, made.name, made.level, made.day)
        if same in figures:
            faults.append(FaultyCell(cell.row, PlanFault.TWICE, cell.text[:40]))
        else:
            figures[same] = made
    return FigurePlan(tuple(figures.values()), tuple(faults))


def _figure(
    cell: Cell,
    observed: Observed,
    choices: Choices,
    ready: Mapping[str, ReadyFigure],
    point: Point,
) -> PlannedFigure | PlanFault:
    series = observed.series[cell.series]
    known = ready.get(choices.series[cell.series])
    name = known.title if known else series.name
    day = cell.day or choices.day
    reading = read_value(cell.text, point=point, zero_is_mark=observed.is_official)
    if isinstance(reading, ReadFault):
        return PlanFault(reading.value)
    if not day:
        return PlanFault.NO_DAY
    if not name:
        return PlanFault.NO_NAME
    return PlannedFigure(
        row=cell.row,
        key=known.key if known else "",
        name=name,
        unit=series.unit or (known.unit if known else ""),
        level=choices.areas[cell.area],
        area=observed.areas[cell.area],
        day=dt.date.fromisoformat(day),
        value=reading.value,
        mark=reading.mark or (cell.flag if cell.flag in {"p", "r", "s"} else ""),
        source=cell.source or choices.source,
        note=cell.note,
    )


def _bare(name: str) -> str:
    return " ".join(name.casefold().split())


def _total(series: Sequence[Series]) -> int | None:
    """The one series that is a total; of a single series, that one."""
    if len(series) == 1:
        return 0
    totals = [
        place
        for place, one in enumerate(series)
        if _bare(one.name).endswith(("insgesamt", "total"))
    ]
    return totals[0] if len(totals) == 1 else None
