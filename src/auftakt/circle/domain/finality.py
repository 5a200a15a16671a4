"""When the selection of the circle is final, and what may change afterwards (S44)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.circle.domain.seats import Mark, SeatFacts
from auftakt.kernel.findings import Finding, Severity

PAGE = "circle:seat_list"
PATIENCE_DAYS = 14


class Unmet(StrEnum):
    """Why a seat keeps the selection open; `NO_SEATS` stands without a number."""

    NO_SEATS = "no_seats"
    OPEN = "open"
    UNANSWERED = "unanswered"


class ChangeKind(StrEnum):
    """What a change after the final selection is recorded as."""

    ADDITION = "addition"
    REPLACEMENT = "replacement"
    REMOVAL = "removal"


@dataclass(frozen=True, slots=True)
class UnmetItem:
    unmet: Unmet
    number: int = 0
    title: str = ""


@dataclass(frozen=True, slots=True)
class FinalVerdict:
    """`items` in the order of the seats; nothing unmet means that it may be final."""

    items: tuple[UnmetItem, ...] = ()

    @property
    def is_allowed(self) -> bool:
        return not self.items

    def permits(self, reason: str) -> bool:
        """An override needs words, and an empty circle cannot be overridden."""
        if any(item.unmet is Unmet.NO_SEATS for item in self.items):
            return False
        return self.is_allowed or bool(reason.strip())


_UNMET_BY_MARK = {Mark.OPEN: Unmet.OPEN, Mark.ASKED: Unmet.UNANSWERED}


def may_finalise(seats: Sequence[SeatFacts]) -> FinalVerdict:
    """Each seat must be confirmed, or left open with a reason."""
    if not seats:
        return FinalVerdict((UnmetItem(Unmet.NO_SEATS),))
    return FinalVerdict(
        tuple(
            UnmetItem(_UNMET_BY_MARK[seat.mark], seat.number, seat.title)
            for seat in seats
            if seat.mark in _UNMET_BY_MARK
        )
    )


def finality_findings(seats: Sequence[SeatFacts], *, is_final: bool) -> list[Finding]:
    """The gate of S44, in one finding per kind of unmet item."""
    if is_final:
        return []
    verdict = may_finalise(seats)
    if verdict.is_allowed:
        return [Finding("circle.not_final", "S44", Severity.GATE, PAGE)]
    found = []
    for unmet in Unmet:
        items = [item for item in verdict.items if item.unmet is unmet]
        if items:
            numbers = ", ".join(str(item.number) for item in items)
            facts: dict[str, str | int] = {"count": len(items), "seats": numbers}
            key = f"circle.{unmet.value}_seats"
            key = "circle.no_seats" if unmet is Unmet.NO_SEATS else key
            found.append(Finding(key, "S44", Severity.GATE, PAGE, facts))
    return found


def waiting_findings(seats: Sequence[SeatFacts], today: dt.date) -> list[Finding]:
    """Requests that nobody answered for two weeks (S23)."""
    since = {
        seat.number: (today - seat.requested_on).days
        for seat in seats
        if seat.mark is Mark.ASKED and seat.requested_on
    }
    late = {number: days for number, days in since.items() if days >= PATIENCE_DAYS}
    if not late:
        return []
    numbers = ", ".join(str(number) for number in late)
    facts: dict[str, str | int] = {"seats": numbers, "days": max(late.values())}
    return [Finding("circle.request_waits", "S23", Severity.HINT, PAGE, facts)]


def change_kind(
    *, is_final: bool, had_holder: bool, has_holder: bool
) -> ChangeKind | None:
    """None before the selection is final: then a change is only a change."""
    if not is_final or not (had_holder or has_holder):
        return None
    if not had_holder:
        return ChangeKind.ADDITION
    return ChangeKind.REPLACEMENT if has_holder else ChangeKind.REMOVAL
