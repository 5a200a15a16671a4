"""Who does what for whom: offers by action field and target group (S30).

An empty cell is a gap until somebody says that it is unclear or does not apply.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from auftakt.inventory.domain.kinds import CellState, TargetGroup

CROWDED = 5
_ALWAYS_SHOWN = tuple(
    group
    for group in TargetGroup
    if group not in {TargetGroup.HELPERS, TargetGroup.EVERYBODY}
)


class CellKind(StrEnum):
    """`PLANNED`: nothing exists yet, but something is coming."""

    OFFERS = "offers"
    CROWDED = "crowded"
    PLANNED = "planned"
    GAP = "gap"
    UNCLEAR = "unclear"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class OfferFacts:
    """Keys of fields and target groups; unknown ones count nowhere."""

    fields: Collection[str]
    target_groups: Collection[str]
    is_planned: bool = False

    def serves(self, group: str) -> bool:
        """Who serves everybody serves each group but the helpers."""
        if group in self.target_groups:
            return True
        is_for_all = TargetGroup.EVERYBODY in self.target_groups
        return is_for_all and group != TargetGroup.HELPERS


@dataclass(frozen=True, slots=True)
class Note:
    state: CellState
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """`existing` and `planned` are numbers of offers; `asked` only where unclear."""

    field: str
    group: str
    kind: CellKind
    existing: int = 0
    planned: int = 0
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    field: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Matrix:
    """`unplaced`: offers that name no field or no group of the matrix."""

    groups: tuple[str, ...]
    rows: tuple[Row, ...]
    unplaced: int = 0

    def cells(self, kind: CellKind) -> tuple[Cell, ...]:
        return tuple(
            cell for row in self.rows for cell in row.cells if cell.kind is kind
        )


def matrix(
    offers: Iterable[OfferFacts],
    notes: Mapping[tuple[str, str], Note],
    fields: Iterable[str],
) -> Matrix:
    """One row per field in the given order; helpers only where something is known."""
    known = list(offers)
    names = tuple(fields)
    has_helpers = any(TargetGroup.HELPERS in one.target_groups for one in known)
    noted = any(group == TargetGroup.HELPERS for _, group in notes)
    extra = (TargetGroup.HELPERS,) if has_helpers or noted else ()
    groups = tuple(str(group) for group in (*_ALWAYS_SHOWN, *extra))
    rows = tuple(_row(field, groups, known, notes) for field in names)
    unplaced = sum(
        not (set(one.fields) & set(names) and any(one.serves(g) for g in groups))
        for one in known
    )
    return Matrix(groups, rows, unplaced)


def _row(
    field: str,
    groups: Iterable[str],
    offers: Iterable[OfferFacts],
    notes: Mapping[tuple[str, str], Note],
) -> Row:
    of_field = [one for one in offers if field in one.fields]
    cells = (
        _cell(field, group, [one for one in of_field if one.serves(group)], notes)
        for group in groups
    )
    return Row(field, tuple(cells))


def _cell(
    field: str,
    group: str,
    offers: Collection[OfferFacts],
    notes: Mapping[tuple[str, str], Note],
) -> Cell:
    planned = sum(one.is_planned for one in offers)
    existing = len(offers) - planned
    if existing:
        kind = CellKind.CROWDED if existing >= CROWDED else CellKind.OFFERS
        return Cell(field, group, kind, existing, planned)
    if planned:
        return Cell(field, group, CellKind.PLANNED, 0, planned)
    note = notes.get((field, group))
    if note is None:
        return Cell(field, group, CellKind.GAP)
    asked = note.asked if note.state is CellState.UNCLEAR else ""
    return Cell(field, group, CellKind(note.state), asked=asked)
