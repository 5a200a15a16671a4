"""What the overview of the stock says: no Django, no models, no clock."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date
    from decimal import Decimal

    from auftakt.documents.sheets import Language, Letterhead


@dataclass(frozen=True, kw_only=True)
class FigureLine:
    """`value` None with a `mark` or hidden; hidden: fewer than five people.

    `per_thousand`: beside the residents of the same area.
    """

    title: str
    unit: str
    area: str
    level: str
    day: date
    value: Decimal | None
    mark: str
    is_hidden: bool
    per_thousand: Decimal | None
    source: str
    table_code: str
    retrieved_on: date | None
    is_rounded: bool


@dataclass(frozen=True, kw_only=True)
class AskedLine:
    title: str
    who: str
    due_on: date


@dataclass(frozen=True, kw_only=True)
class StructureLine:
    """One entry of the four lists; keys as the inventory stores them."""

    kind: str
    name: str
    is_planned: bool
    purpose: str
    fields: tuple[str, ...]
    target_groups: tuple[str, ...]
    territory: str
    level: str
    carrier: str
    members: tuple[str, ...]
    rhythm: str
    decision_power: str
    resolution: str
    valid_until: date | None
    contact_role: str
    place: str
    capacity: int | None
    languages: str
    funding_until: date | None


@dataclass(frozen=True, kw_only=True)
class CellText:
    """`state`: "" where `number` counts offers, else a key of the matrix."""

    number: int
    state: str


@dataclass(frozen=True, kw_only=True)
class MatrixLine:
    field: str
    cells: tuple[CellText, ...]


@dataclass(frozen=True, kw_only=True)
class OverlapLine:
    """`planned` is empty for the circle itself; `answer` is empty while open."""

    planned: str
    existing: str
    answer: str
    reason: str
    sentence: str
    answered_on: date | None
    answered_by: str


@dataclass(frozen=True, kw_only=True)
class StockSheet:
    """`taken`: name of the stock-taking, `taken_on` its day; None without figures."""

    language: Language
    letterhead: Letterhead
    made_on: date
    circle: str
    taken: str
    taken_on: date | None
    figures: tuple[FigureLine, ...]
    asked: tuple[AskedLine, ...]
    structures: tuple[StructureLine, ...]
    groups: tuple[str, ...]
    matrix: tuple[MatrixLine, ...]
    overlaps: tuple[OverlapLine, ...]
    signed_on: date | None
    statement: str
