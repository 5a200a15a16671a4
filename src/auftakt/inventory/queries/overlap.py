"""Overlaps between what is planned and what exists, and the gate they make (S34)."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any
from uuid import uuid5

from auftakt.actors.tables.text import fold
from auftakt.circle.queries import SeatRow, seat_rows
from auftakt.inventory.content.words import synonyms
from auftakt.inventory.domain import overlap as rules
from auftakt.inventory.domain.kinds import Level, Rhythm, StructureKind
from auftakt.inventory.domain.meanings import WordList, word_list
from auftakt.inventory.domain.overlap import Comparison, Described
from auftakt.inventory.models import (
    ParallelSignOff,
    Structure,
    StructureMember,
    StructureOverlap,
)
from auftakt.inventory.queries.structures import carrier_of, structures
from auftakt.projects.models import Project

# What every such circle is for; a project's long mandate would hide it.
CIRCLE_PURPOSE = "Begleitet die Integration, Austausch und Abstimmung der Träger"
MOST_PER_PLANNED = 10
WHOLE_TOWN = frozenset({"stadtgebiet", "gemeindegebiet", "ganze stadt", "überall"})


@dataclass(frozen=True)
class Compared:
    """A pair that overlaps; `planned` None is the Initiativkreis.

    `essence` changes exactly when either side says something else.
    """

    planned: Structure | None
    existing: Structure
    found: Comparison
    essence: str

    @property
    def pair(self) -> tuple[int | None, int]:
        return (self.planned.pk if self.planned else None, self.existing.pk)

    @property
    def values(self) -> dict[str, Any]:
        """What `StructureOverlap` keeps of the comparison, by field name."""
        return {
            "score": self.found.score,
            "criteria": [
                {"key": like.key, "closeness": like.closeness, "words": [*like.words]}
                for like in self.found.criteria
            ],
            "essence": self.essence,
        }


@cache
def words() -> WordList:
    return word_list(synonyms())


def all_structures(project: Project) -> list[Structure]:
    return list(structures(project))


def structure_pairs(
    project: Project, planned: Sequence[Structure], existing: Sequence[Structure]
) -> list[Compared]:
    """Those of all pairs that overlap; of each planned entry at most the nearest ten.

    Whoever would double more than that decides on those first.
    """
    ours = [_described(one, project) for one in planned]
    theirs = [_described(one, project) for one in existing]
    return [
        Compared(
            planned[first],
            existing[second],
            found,
            _essence(ours[first], theirs[second]),
        )
        for first, second, found in _nearest(rules.overlaps(ours, theirs))
    ]


def _nearest(
    pairs: Iterable[tuple[int, int, Comparison]],
) -> Iterator[tuple[int, int, Comparison]]:
    taken: Counter[int] = Counter()
    for pair in sorted(pairs, key=lambda pair: -pair[2].score):
        if taken[pair[0]] < MOST_PER_PLANNED:
            taken[pair[0]] += 1
            yield pair


def circle_pairs(project: Project, existing: Sequence[Structure]) -> list[Compared]:
    """Existing bodies that resemble the Initiativkreis; none before its first seat."""
    seats = _seat_keys(seat_rows(project))
    bodies = [one for one in existing if one.kind == StructureKind.BODY]
    if not seats or not bodies:
        return []
    circle = _circle(project, frozenset(seats.values()))
    theirs = [_described(one, project, seats) for one in bodies]
    found = []
    for _first, place, compared in rules.overlaps([circle], theirs):
        shared = circle.members & theirs[place].members
        ours = rules.without_members(circle, shared)
        found.append(
            Compared(None, bodies[place], compared, _essence(ours, theirs[place]))
        )
    return found


def _seat_keys(rows: Iterable[SeatRow]) -> dict[str, str]:
    """By folded name, of the seat and of who holds it: one key per seat.

    Keys are made of names: an archive keeps these, so that answers still count when a
    project has moved.
    """
    keys = {}
    for row in rows:
        holder = row.holder.organisation if row.holder else None
        title = fold(row.seat.title)
        key = f"organisation-{fold(holder.name)}" if holder else f"seat-{title}"
        keys[title] = key
        if holder:
            keys[fold(holder.name)] = key
    return keys


def _circle(project: Project, members: frozenset[str]) -> Described:
    entry = Described(
        kind=StructureKind.BODY,
        name=project.circle_name,
        purpose=CIRCLE_PURPOSE,
        fields=frozenset(project.themes),
        members=members,
    )
    return rules.described(entry, words())


def _described(
    one: Structure, project: Project, seats: Mapping[str, str] | None = None
) -> Described:
    place = fold(one.territory)
    is_whole = place in WHOLE_TOWN or place == fold(project.municipality.name)
    entry = Described(
        kind=StructureKind(one.kind),
        name=one.name,
        purpose=one.purpose,
        fields=frozenset(one.fields),
        target_groups=frozenset(one.target_groups),
        territory="" if is_whole else place,
        level=Level(one.level),
        carrier=carrier_of(one),
        members=frozenset(_member_key(m, seats or {}) for m in one.members.all()),
        rhythm=Rhythm(one.rhythm),
    )
    return rules.described(entry, words())


def _member_key(member: StructureMember, seats: Mapping[str, str]) -> str:
    if member.organisation:
        return f"organisation-{fold(member.organisation.name)}"
    title = fold(member.title)
    return seats.get(title, f"title-{title}")


def _essence(*sides: Described) -> str:
    facts = [
        [
            side.kind,
            side.name,
            side.purpose,
            sorted(side.fields),
            sorted(side.target_groups),
            side.territory,
            side.level,
            side.carrier,
            sorted(side.members),
            side.rhythm,
        ]
        for side in sides
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def overlaps(project: Project) -> list[StructureOverlap]:
    """The nearest first, with both sides and their members; constant queries.

    The Initiativkreis changes below the inventory, so its pairs are compared anew; they
    are stored with their answer only.
    """
    stored = (
        StructureOverlap.objects.filter(project=project)
        .select_related("planned__carrier", "existing__carrier", "answered_by")
        .prefetch_related("existing__members__organisation")
        .prefetch_related("planned__members__organisation")
    )
    found = [one for one in stored if one.planned_id]
    found += _with_circle(project, [one for one in stored if not one.planned_id])
    return sorted(found, key=lambda one: (-one.score, one.pk or 0, one.existing_id))


def _with_circle(
    project: Project, stored: Iterable[StructureOverlap]
) -> Iterator[StructureOverlap]:
    """Not stored ones have the id they will keep, so that links to them last."""
    known = {one.existing_id: one for one in stored}
    bodies = structures(project).filter(kind=StructureKind.BODY, is_planned=False)
    for pair in circle_pairs(project, list(bodies)):
        one = known.pop(pair.existing.pk, None) or StructureOverlap(
            project=project,
            existing=pair.existing,
            public_id=uuid5(project.public_id, str(pair.existing.public_id)),
        )
        for name, value in pair.values.items():
            setattr(one, name, value)
        yield one
    yield from (one for one in known.values() if one.answer)


def is_open(one: StructureOverlap) -> bool:
    """Not answered, or answered before either side changed."""
    return not one.answer or one.answered_essence != one.essence


@dataclass(frozen=True)
class SharedMembers:
    """Who belongs to one side only or to both; `both` are names as the existing
    structure writes them."""

    ours: int
    both: tuple[str, ...]
    theirs: int

    @property
    def all_theirs(self) -> int:
        return len(self.both) + self.theirs

    @property
    def all_ours(self) -> int:
        return len(self.both) + self.ours


def shared_members(project: Project, one: StructureOverlap) -> SharedMembers:
    """Two queries for the Initiativkreis, none for a planned structure.

    The Initiativkreis counts seats: two of one organisation stay two.
    """
    rows = [] if one.planned else seat_rows(project)
    seats = _seat_keys(rows)
    mine = (
        {_member_key(member, {}) for member in one.planned.members.all()}
        if one.planned
        else set(seats.values())
    )
    other = {_member_key(m, seats): str(m) for m in one.existing.members.all()}
    both = tuple(sorted(other[key] for key in mine & other.keys()))
    number = len(rows) or len(mine)
    return SharedMembers(number - len(both), both, len(other) - len(both))


@dataclass(frozen=True)
class ParallelGate:
    """What later steps ask: may they go on? `sign_off` is the circle's last word."""

    open: tuple[StructureOverlap, ...]
    essence: str
    sign_off: ParallelSignOff | None

    @property
    def is_outdated(self) -> bool:
        return bool(self.sign_off and self.sign_off.essence != self.essence)

    @property
    def is_passed(self) -> bool:
        return bool(self.sign_off) and not self.open and not self.is_outdated


def parallel_gate(project: Project) -> ParallelGate:
    """Passed: everything is answered and the circle has said so since."""
    found = overlaps(project)
    last = ParallelSignOff.objects.filter(project=project).select_related("by").last()
    return ParallelGate(
        open=tuple(one for one in found if is_open(one)),
        essence=_answers_essence(found),
        sign_off=last,
    )


def _answers_essence(found: Iterable[StructureOverlap]) -> str:
    facts = sorted([one.essence, one.answer, one.sentence] for one in found)
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()
