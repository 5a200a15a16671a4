"""What a document needs before it can be sent (S5, S46): words leave as keys."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Document(StrEnum):
    INVITATION = "invitation"
    AGENDA = "agenda"
    SCRIPT = "script"
    STOCK = "stock"
    ANALYSES = "analyses"
    AGREEMENT = "agreement"
    INDICATORS = "indicators"


class Lack(StrEnum):
    """What may be missing, in the order in which it is mended."""

    DATE = "date"
    AGENDA = "agenda"
    PLACE = "place"
    SIGNATURE = "signature"
    OFFICE = "office"
    MOTIVATION = "motivation"
    MANDATE = "mandate"
    CONTACT = "contact"
    RECIPIENTS = "recipients"
    STOCK = "stock"
    FIGURES = "figures"
    OVERLAPS = "overlaps"
    ANALYSES = "analyses"
    GOALS = "goals"
    AGREED = "agreed"
    INDICATORS = "indicators"


# Without these a document would be wrong, without the others only poorer.
_NEEDED = frozenset(
    {
        *(Lack.DATE, Lack.AGENDA, Lack.STOCK),
        *(Lack.ANALYSES, Lack.GOALS, Lack.INDICATORS),
    }
)
_OF_STOCK = frozenset({Lack.STOCK, Lack.FIGURES, Lack.OVERLAPS})
_OF_GOALS = frozenset({Lack.GOALS, Lack.AGREED})
_OF_LETTERS = frozenset(Lack) - _OF_STOCK - _OF_GOALS - {Lack.ANALYSES, Lack.INDICATORS}
_USED = {
    Document.INVITATION: _OF_LETTERS,
    Document.AGENDA: frozenset({Lack.DATE, Lack.AGENDA, Lack.PLACE, Lack.MANDATE}),
    Document.SCRIPT: frozenset({Lack.DATE, Lack.AGENDA, Lack.PLACE, Lack.MANDATE}),
    Document.STOCK: _OF_STOCK,
    Document.ANALYSES: frozenset({Lack.ANALYSES}),
    Document.AGREEMENT: _OF_GOALS,
    Document.INDICATORS: frozenset({Lack.INDICATORS}),
}
FIX = {
    Lack.DATE: "workshop:kickoff_plan",
    Lack.AGENDA: "workshop:agenda_edit",
    Lack.PLACE: "workshop:kickoff_plan",
    Lack.SIGNATURE: "projects:initiator_edit",
    Lack.OFFICE: "projects:initiator_edit",
    Lack.MOTIVATION: "projects:initiator_edit",
    Lack.MANDATE: "projects:brief_edit",
    Lack.CONTACT: "projects:brief_edit",
    Lack.RECIPIENTS: "circle:seat_list",
    Lack.STOCK: "inventory:overview",
    Lack.FIGURES: "inventory:situation",
    Lack.OVERLAPS: "inventory:overview",
    Lack.ANALYSES: "analyses:analysis_list",
    Lack.GOALS: "goals:goal_list",
    Lack.AGREED: "goals:goal_list",
    Lack.INDICATORS: "goals:indicator_list",
}


@dataclass(frozen=True)
class Completeness:
    """`lacks` in the order of mending; `can_be_made` although some are missing."""

    document: Document
    lacks: tuple[Lack, ...]

    @property
    def can_be_made(self) -> bool:
        return not _NEEDED.intersection(self.lacks)

    @property
    def is_complete(self) -> bool:
        return not self.lacks


def completeness(document: Document, missing: Iterable[Lack]) -> Completeness:
    """`missing` is what the project lacks; only what the document uses counts."""
    found = _USED[document].intersection(missing)
    return Completeness(document, tuple(lack for lack in Lack if lack in found))
