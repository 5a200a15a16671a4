"""The records of the stock-taking."""

from auftakt.inventory.models.drafts import InventoryDraft
from auftakt.inventory.models.figures import Figure, FigureQuestion, StockTaking
from auftakt.inventory.models.overlaps import ParallelSignOff, StructureOverlap
from auftakt.inventory.models.structures import (
    CellNote,
    Structure,
    StructureMember,
)

__all__ = [
    "CellNote",
    "Figure",
    "FigureQuestion",
    "InventoryDraft",
    "ParallelSignOff",
    "StockTaking",
    "Structure",
    "StructureMember",
    "StructureOverlap",
]
