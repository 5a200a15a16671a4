"""The catalogue for this project: what is suggested, why, and what became of it."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.actors.content import seat_catalogue
from auftakt.actors.domain import SeatSuggestion, suggested_seats, unsuited_entries
from auftakt.circle.models import SuggestionDecision
from auftakt.circle.queries.seats import SeatRow, seat_rows
from auftakt.projects.models import Project


class SuggestionState(StrEnum):
    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    POSTPONED = "postponed"


@dataclass(frozen=True)
class SuggestionRow:
    """`numbers` are the seats made from it; `reason` why it was rejected."""

    suggestion: SeatSuggestion
    state: SuggestionState
    numbers: tuple[int, ...] = ()
    reason: str = ""

    @property
    def key(self) -> str:
        return self.suggestion.entry.key


def suggestion_rows(
    project: Project, language: str, rows: Sequence[SeatRow] | None = None
) -> list[SuggestionRow]:
    """In the order of the catalogue; evaluated anew, so a changed theme shows."""
    numbers: dict[str, list[int]] = defaultdict(list)
    for row in seat_rows(project) if rows is None else rows:
        numbers[row.seat.catalogue_key].append(row.number)
    decisions = {
        one.catalogue_key: one
        for one in SuggestionDecision.objects.filter(circle__project=project)
    }
    return [
        _row(suggestion, numbers, decisions.get(suggestion.entry.key))
        for suggestion in suggestions_of(project, language)
    ]


def suggestions_of(project: Project, language: str) -> tuple[SeatSuggestion, ...]:
    town = project.municipality
    return suggested_seats(
        seat_catalogue(language),
        kind=town.kind,
        is_large_county_town=town.is_large_county_town,
        themes=project.themes,
    )


def _row(
    suggestion: SeatSuggestion,
    numbers: dict[str, list[int]],
    decision: SuggestionDecision | None,
) -> SuggestionRow:
    own = tuple(numbers.get(suggestion.entry.key, ()))
    if own:
        return SuggestionRow(suggestion, SuggestionState.ACCEPTED, own)
    if decision:
        state = SuggestionState(decision.decision)
        return SuggestionRow(suggestion, state, reason=decision.reason)
    return SuggestionRow(suggestion, SuggestionState.OPEN)


def unfitting_numbers(project: Project, rows: Sequence[SeatRow]) -> frozenset[int]:
    """Seats whose entry no longer fits the kind of Kommune (S20)."""
    keys = {row.seat.catalogue_key for row in rows if row.seat.catalogue_key}
    unsuited = unsuited_entries(
        seat_catalogue("de"), kind=project.municipality.kind, entry_keys=keys
    )
    return frozenset(r.number for r in rows if r.seat.catalogue_key in unsuited)
