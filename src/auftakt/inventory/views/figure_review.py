"""A draft of figures, read again and planned: what the preview shows and takes."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise

from auftakt.inventory.domain.areas import levels_of, matched
from auftakt.inventory.domain.counts import Shown
from auftakt.inventory.domain.figures import (
    FigurePlan,
    PlannedFigure,
    ReadyFigure,
    guessed_series,
    planned_figures,
)
from auftakt.inventory.domain.kinds import Level
from auftakt.inventory.domain.official.observed import (
    Area,
    Cell,
    Format,
    Observed,
    Series,
)
from auftakt.inventory.forms.figure_import import AREA, SERIES, choices_of
from auftakt.inventory.labels.figures import (
    FAULT_WORDS,
    USUAL_SOURCES,
    mark_text,
    shown_text,
)
from auftakt.inventory.labels.structures import LEVEL_WORDS
from auftakt.inventory.models import InventoryDraft
from auftakt.inventory.queries.figures import home_of

ROWS_SHOWN = 60


@dataclass(frozen=True, slots=True)
class PlannedRow:
    figure: PlannedFigure
    level: Promise
    text: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Found:
    """Long lists are cut for the screen; `more_…` say how many are not shown."""

    rows: list[PlannedRow]
    more_rows: int
    number: int
    faults: list[tuple[int, str]]
    more_faults: int
    fault_number: int


def observed_of(draft: InventoryDraft) -> Observed:
    kept = draft.choices
    return Observed(
        format=Format(kept["format"]),
        areas=tuple(Area(*one) for one in kept["areas"]),
        series=tuple(Series(*one) for one in draft.header),
        cells=tuple(Cell(*one) for one in draft.rows),
        table_code=kept["table_code"],
        title=kept["title"],
        source=kept["source"],
        retrieved=kept["retrieved"],
    )


def levels(draft: InventoryDraft) -> tuple[Level, ...]:
    return levels_of(draft.project.municipality.kind)


def area_names(observed: Observed) -> dict[int, str]:
    """Only areas that have values, by their place."""
    used = sorted({cell.area for cell in observed.cells})
    areas = observed.areas
    return {
        place: " ".join(filter(None, [areas[place].key, areas[place].name])) or "–"
        for place in used
    }


def guessed(
    draft: InventoryDraft, observed: Observed, ready: Mapping[str, ReadyFigure]
) -> dict[str, str]:
    """What the form proposes before anything is chosen."""
    areas = matched(observed.areas, home_of(draft.project.municipality))
    series = guessed_series(observed.series, ready.values(), observed.table_code)
    return {
        **{f"{AREA}{level}": str(place) for place, level in areas.items()},
        **{f"{SERIES}{place}": key for place, key in series.items()},
        "source": observed.source or str(USUAL_SOURCES[observed.is_official]),
        "table_code": observed.table_code,
        "retrieved_on": observed.retrieved,
    }


def plan_of(
    draft: InventoryDraft, observed: Observed, ready: Mapping[str, ReadyFigure]
) -> FigurePlan:
    chosen = draft.choices["chosen"] or guessed(draft, observed, ready)
    return planned_figures(observed, choices_of(chosen), ready)


def shown(plan: FigurePlan) -> Found:
    rows = [_row(one) for one in plan.figures[:ROWS_SHOWN]]
    faults = [
        (one.row, FAULT_WORDS[one.fault] % {"text": one.text})
        for one in plan.faults[:ROWS_SHOWN]
    ]
    return Found(
        rows=rows,
        more_rows=max(len(plan.figures) - ROWS_SHOWN, 0),
        number=len(plan.figures),
        faults=faults,
        more_faults=max(len(plan.faults) - ROWS_SHOWN, 0),
        fault_number=len(plan.faults),
    )


def _row(one: PlannedFigure) -> PlannedRow:
    seen = Shown(one.value, one.mark, is_hidden=False)
    return PlannedRow(one, LEVEL_WORDS[one.level], shown_text(seen), mark_text(seen))
