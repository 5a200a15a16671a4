"""The circle at a glance: groups, voices, gaps, and what is still open."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from auftakt.actors.domain import Bloc
from auftakt.circle.domain import (
    BlocCount,
    Candidate,
    FinalVerdict,
    Gap,
    Limits,
    Mark,
    Ring,
    SeatFacts,
    Voice,
    VoiceCheck,
    bloc_counts,
    candidates_for,
    carries,
    composition_check,
    finality_findings,
    gap_of_bloc,
    gap_of_seat,
    gap_of_voice,
    hollow_ring,
    may_finalise,
    ring,
    size_of,
    voice_checks,
    waiting_findings,
)
from auftakt.circle.models import CircleChange, SteeringCircle
from auftakt.circle.queries.register import actor_facts
from auftakt.circle.queries.seats import SeatRow, circle_of, facts_of, limits_of
from auftakt.circle.queries.seats import seat_rows as read_rows
from auftakt.circle.queries.suggestions import unfitting_numbers
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project

MOST_GAPS = 4


@dataclass(frozen=True)
class Group:
    count: BlocCount
    rows: tuple[SeatRow, ...]

    @property
    def bloc(self) -> Bloc:
        return self.count.bloc


@dataclass(frozen=True)
class Missing:
    """A gap with who could fill it; `row` is its vacant seat, `voice` its voice."""

    gap: Gap
    candidates: tuple[Candidate, ...]
    row: SeatRow | None = None
    voice: Voice | None = None


@dataclass(frozen=True)
class Overview:
    """`size` leaves out the seats that stay open with a reason."""

    circle: SteeringCircle | None
    rows: tuple[SeatRow, ...]
    groups: tuple[Group, ...]
    voices: tuple[VoiceCheck, ...]
    verdict: FinalVerdict
    limits: Limits
    size: int
    changes: tuple[CircleChange, ...]

    @property
    def is_final(self) -> bool:
        return bool(self.circle and self.circle.finalised_at)

    def number_of(self, mark: Mark) -> int:
        return sum(row.mark is mark for row in self.rows)

    @property
    def taken(self) -> int:
        return self.number_of(Mark.TAKEN)

    @property
    def asked(self) -> int:
        return self.number_of(Mark.ASKED)

    @property
    def open(self) -> int:
        return self.number_of(Mark.OPEN)

    @property
    def left_open(self) -> int:
        return self.number_of(Mark.LEFT_OPEN)

    @property
    def facts(self) -> list[SeatFacts]:
        return facts_of(self.rows)


def overview(project: Project) -> Overview:
    circle = circle_of(project)
    rows = tuple(read_rows(project)) if circle else ()
    facts = facts_of(rows)
    changes: tuple[CircleChange, ...] = ()
    if circle and circle.finalised_at:
        changes = tuple(circle.changes.select_related("by"))
    return Overview(
        circle=circle,
        rows=rows,
        groups=_groups(rows, facts),
        voices=voice_checks(facts),
        verdict=may_finalise(facts),
        limits=limits_of(project),
        size=size_of(facts),
        changes=changes,
    )


def _groups(rows: Sequence[SeatRow], facts: Sequence[SeatFacts]) -> tuple[Group, ...]:
    return tuple(
        Group(count, tuple(row for row in rows if row.bloc is count.bloc))
        for count in bloc_counts(facts)
    )


def missing(project: Project, seen: Overview, most: int = MOST_GAPS) -> list[Missing]:
    """One gap per open seat, per voice and per bloc without any seat; voices first.

    Only the first `most` come with candidates. Those who hold a seat, were asked for
    one or said no are not proposed again.
    """
    gaps = _gaps(seen) if seen.rows else []
    if not gaps:
        return []
    register = actor_facts(project)
    busy = _unavailable(seen.rows)
    return [
        Missing(gap, candidates_for(gap, register, unavailable=busy), row, voice)
        for gap, row, voice in gaps[:most]
    ] + [Missing(gap, (), row, voice) for gap, row, voice in gaps[most:]]


def _gaps(seen: Overview) -> list[tuple[Gap, SeatRow | None, Voice | None]]:
    open_rows = [row for row in seen.rows if row.mark is Mark.OPEN]
    silent = [check.voice for check in seen.voices if check.mark is None]
    found: list[tuple[Gap, SeatRow | None, Voice | None]] = [
        *((gap_of_seat(row.facts), row, _voice_of(row.facts)) for row in open_rows),
        *((gap_of_voice(voice), None, voice) for voice in silent),
        *((gap_of_bloc(one.bloc), None, None) for one in seen.groups if not one.rows),
    ]
    return sorted(found, key=lambda gap: gap[2] is None)


def _voice_of(seat: SeatFacts) -> Voice | None:
    return next((voice for voice in reversed(Voice) if carries(seat, voice)), None)


def _unavailable(rows: Sequence[SeatRow]) -> frozenset[str]:
    found = set()
    for row in rows:
        for one in (row.holder, *row.refused):
            if one and one.organisation:
                found.add(f"organisation-{one.organisation.public_id}")
            if one and one.person:
                found.add(f"person-{one.person.public_id}")
    return frozenset(found)


def findings(project: Project, today: dt.date) -> Iterator[Finding]:
    """The open points of the circle, for the home page, documents and gates."""
    yield from findings_of(project, overview(project), today)


def findings_of(project: Project, seen: Overview, today: dt.date) -> Iterator[Finding]:
    """As `findings`, where the page has read the circle already."""
    facts = seen.facts
    yield from finality_findings(facts, is_final=seen.is_final)
    yield from waiting_findings(facts, today)
    yield from composition_check(
        facts, seen.limits, unfitting=unfitting_numbers(project, seen.rows)
    )


@dataclass(frozen=True)
class CircleCounts:
    """What the step list and the readiness of the kick-off ask for."""

    seats: int
    confirmed: int
    requested: int
    open: int
    voices_missing: int
    deputies_missing: int
    is_final: bool


def counts(project: Project) -> CircleCounts:
    """Three queries at most."""
    circle = circle_of(project)
    rows = read_rows(project) if circle else []
    marks = [row.mark for row in rows]
    return CircleCounts(
        seats=len(rows),
        confirmed=marks.count(Mark.TAKEN),
        requested=marks.count(Mark.ASKED),
        open=marks.count(Mark.OPEN),
        voices_missing=sum(not one.is_heard for one in voice_checks(facts_of(rows))),
        deputies_missing=sum(r.mark is Mark.TAKEN and not r.deputy for r in rows),
        is_final=bool(circle and circle.finalised_at),
    )


def home_ring(project: Project) -> Ring:
    """For `circle/_ring.html`: the seats as marks, or the hollow ring without any."""
    rows = read_rows(project)
    return ring([row.mark for row in rows]) if rows else hollow_ring(side=184)
