"""Is the circle small, and a cross-section of the place? (S7 to S10, S20, S22)"""

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain.seats import Mark, SeatFacts
from auftakt.kernel.findings import Finding, Severity

PAGE = "circle:seat_list"


@dataclass(frozen=True, slots=True)
class Limits:
    """How many seats make a circle that can work; both ends belong to it (S7)."""

    least: int = 7
    most: int = 15


class Voice(StrEnum):
    """The points of view that a circle should hear (S9, S10, S22)."""

    SUPPORTIVE = "supportive"
    SCEPTICAL = "sceptical"
    OPPOSING = "opposing"
    MIGRANTS = "migrants"


_RULES = {
    Voice.SUPPORTIVE: "S10",
    Voice.SCEPTICAL: "S9",
    Voice.OPPOSING: "S10",
    Voice.MIGRANTS: "S22",
}
_BEST_FIRST = (Mark.TAKEN, Mark.ASKED, Mark.PROPOSED, Mark.OPEN, Mark.LEFT_OPEN)


@dataclass(frozen=True, slots=True)
class VoiceCheck:
    """How one voice is present: the best mark among its seats, None without a seat.

    `elsewhere` are taken seats with this perspective outside civil society. They do
    not speak for citizens and therefore do not count.
    """

    voice: Voice
    mark: Mark | None
    numbers: tuple[int, ...] = ()
    elsewhere: tuple[int, ...] = ()

    @property
    def is_heard(self) -> bool:
        return self.mark is Mark.TAKEN


def carries(seat: SeatFacts, voice: Voice) -> bool:
    """Supporters, sceptics and opponents count among citizens only."""
    if voice is Voice.MIGRANTS:
        return seat.migrant_kind is not MigrantKind.NONE
    is_citizen = seat.bloc is Bloc.CIVIL_SOCIETY
    return is_citizen and seat.perspective is Perspective(voice.value)


def voices_of(seat: SeatFacts) -> frozenset[Voice]:
    return frozenset(voice for voice in Voice if carries(seat, voice))


def voice_checks(seats: Sequence[SeatFacts]) -> tuple[VoiceCheck, ...]:
    return tuple(_voice_check(seats, voice) for voice in Voice)


def _voice_check(seats: Sequence[SeatFacts], voice: Voice) -> VoiceCheck:
    own = [seat for seat in seats if carries(seat, voice)]
    marks = {seat.mark for seat in own}
    best = next((mark for mark in _BEST_FIRST if mark in marks), None)
    return VoiceCheck(
        voice=voice,
        mark=best,
        numbers=tuple(seat.number for seat in own if seat.mark is best),
        elsewhere=tuple(
            seat.number
            for seat in seats
            if seat.mark is Mark.TAKEN
            and seat.perspective.value == voice.value
            and not carries(seat, voice)
        ),
    )


@dataclass(frozen=True, slots=True)
class BlocCount:
    bloc: Bloc
    taken: int
    planned: int


def bloc_counts(seats: Iterable[SeatFacts]) -> tuple[BlocCount, ...]:
    """All four blocs in their order, those without a seat with zeros."""
    seats = tuple(seats)
    planned = Counter(seat.bloc for seat in seats)
    taken = Counter(seat.bloc for seat in seats if seat.mark is Mark.TAKEN)
    return tuple(BlocCount(bloc, taken[bloc], planned[bloc]) for bloc in Bloc)


def size_of(seats: Iterable[SeatFacts]) -> int:
    """Seats that are to be filled; those left open with a reason do not count."""
    return sum(seat.mark is not Mark.LEFT_OPEN for seat in seats)


def composition_check(
    seats: Sequence[SeatFacts],
    limits: Limits,
    *,
    unfitting: Collection[int] = (),
) -> list[Finding]:
    """Everything that keeps the circle from being a small cross-section.

    `unfitting` holds the numbers of seats whose catalogue entry is no longer suggested
    for this kind of Kommune (S20).
    """
    return [
        *_size(seats, limits),
        *_blocs(seats),
        *_voices(seats),
        *_migrant_kinds(seats),
        *_unfitting(seats, unfitting),
        *_people(seats),
    ]


def _finding(
    name: str, rule: str, severity: Severity = Severity.WARNING, **facts: str | int
) -> Finding:
    return Finding(
        key=f"circle.{name}", rule=rule, severity=severity, fix=PAGE, facts=facts
    )


def _size(seats: Sequence[SeatFacts], limits: Limits) -> Iterable[Finding]:
    count = size_of(seats)
    if limits.least <= count <= limits.most:
        return
    few = "too_small" if seats else "empty"
    name = few if count < limits.least else "too_large"
    yield _finding(name, "S7", count=count, least=limits.least, most=limits.most)


def _blocs(seats: Sequence[SeatFacts]) -> Iterable[Finding]:
    for row in bloc_counts(seats):
        if not row.taken:
            name = f"no_{row.bloc.value}"
            yield _finding(name, "S8", bloc=row.bloc.value, planned=row.planned)


def _voices(seats: Sequence[SeatFacts]) -> Iterable[Finding]:
    for check in voice_checks(seats):
        if not check.is_heard:
            yield _finding(
                f"no_{check.voice.value}_voice",
                _RULES[check.voice],
                seats=numbers_text(check.numbers),
                mark=check.mark.value if check.mark else "none",
                elsewhere=numbers_text(check.elsewhere),
            )


def _migrant_kinds(seats: Sequence[SeatFacts]) -> Iterable[Finding]:
    """Names the kinds still missing once one is there; none at all is a warning."""
    heard = {seat.migrant_kind for seat in seats if seat.mark is Mark.TAKEN}
    if not heard - {MigrantKind.NONE}:
        return
    for kind in MigrantKind:
        if kind not in heard and kind is not MigrantKind.NONE:
            yield _finding(f"no_{kind.value}", "S22", Severity.HINT, kind=kind.value)


def _unfitting(
    seats: Sequence[SeatFacts], numbers: Collection[int]
) -> Iterable[Finding]:
    for seat in seats:
        if seat.number in numbers:
            yield _finding(
                "unfitting_seat", "S20", number=seat.number, title=seat.title
            )


def _people(seats: Sequence[SeatFacts]) -> Iterable[Finding]:
    """Deputies are one per seat and not the holder; nobody holds two seats (S23)."""
    held = Counter(s.holder for s in seats if s.holder and s.mark is Mark.TAKEN)
    twice = [s.number for s in seats if held[s.holder] > 1 and s.mark is Mark.TAKEN]
    if twice:
        yield _finding("held_twice", "S23", seats=numbers_text(twice))
    crowded = [seat.number for seat in seats if len(seat.deputies) > 1]
    if crowded:
        yield _finding("several_deputies", "S23", seats=numbers_text(crowded))
    own = [
        seat.number for seat in seats if seat.holder and seat.holder in seat.deputies
    ]
    if own:
        yield _finding("deputy_is_holder", "S23", seats=numbers_text(own))
    alone = [s.number for s in seats if s.mark is Mark.TAKEN and not s.deputies]
    if alone:
        yield _finding(
            "no_deputy",
            "S23",
            Severity.HINT,
            count=len(alone),
            seats=numbers_text(alone),
        )


def numbers_text(numbers: Iterable[int]) -> str:
    """`3, 5, 8`: seat numbers are proper names and read alike in every language."""
    return ", ".join(str(number) for number in numbers)
