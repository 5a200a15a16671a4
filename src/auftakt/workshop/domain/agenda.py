"""The agenda: items, lettered sub-items, and their clock times (S58, S59, S69).

Clock times are never stored: they follow from the start and the minutes.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from auftakt.workshop.domain import dates
from auftakt.workshop.domain.duration import round_minutes

LETTERS = "abcdefghijklmnopqrstuvwxyz"


class Kind(StrEnum):
    """How people work during an item."""

    PLENARY = "plenary"
    ROUND = "round"
    INFORMATION = "information"
    DECISION = "decision"
    GROUP_WORK = "group_work"
    PAUSE = "pause"


class Topic(StrEnum):
    """The seven items of the guide (S59), in its order; OWN is everything else."""

    GREETING = "greeting"
    INTRODUCTIONS = "introductions"
    BASELINE = "baseline"
    GOALS = "goals"
    PROCESS_DESIGN = "process_design"
    FRAMEWORK = "framework"
    CLOSING = "closing"
    OWN = "own"


GUIDE = tuple(topic for topic in Topic if topic is not Topic.OWN)


class Purpose(StrEnum):
    """The ten purposes of the kick-off (S47 to S56)."""

    ALIGNMENT = "alignment"
    EXPECTATIONS = "expectations"
    RULES = "rules"
    ANALYSES = "analyses"
    PLANNING = "planning"
    NEXT_STEPS = "next_steps"
    TEAM = "team"
    ROLES = "roles"
    COMMITMENT = "commitment"
    OPEN_QUESTIONS = "open_questions"


@dataclass(frozen=True)
class SubItem:
    """`is_handout`: goes out in writing before the day and takes no time on it."""

    key: str
    minutes: int = 0
    each: Decimal = Decimal(0)
    persons: int = 0
    is_handout: bool = False

    @property
    def planned(self) -> int:
        if self.is_handout:
            return 0
        return self.minutes + round_minutes(self.each, self.persons)


@dataclass(frozen=True)
class Item(SubItem):
    """Takes the minutes of its sub-items where there are any."""

    kind: Kind = Kind.PLENARY
    topic: Topic = Topic.OWN
    subs: tuple[SubItem, ...] = ()
    purposes: frozenset[Purpose] = frozenset()

    @property
    def is_pause(self) -> bool:
        return self.kind is Kind.PAUSE

    @property
    def planned(self) -> int:
        if self.subs and not self.is_handout:
            return sum(sub.planned for sub in self.subs)
        return super().planned


@dataclass(frozen=True)
class SubSlot:
    """A sub-item at its time; `label` is "3a"."""

    sub: SubItem
    label: str
    start: dt.datetime
    end: dt.datetime


@dataclass(frozen=True)
class Slot:
    """An item at its time; `number` is 0 for a pause. `over`: minutes past the end."""

    item: Item
    number: int
    start: dt.datetime
    end: dt.datetime
    offset: int
    over: int
    subs: tuple[SubSlot, ...] = ()

    @property
    def minutes(self) -> int:
        return self.item.planned


@dataclass(frozen=True)
class Timeline:
    """The whole day in minutes and clock times; `over` is 0 where it fits (S58)."""

    slots: tuple[Slot, ...]
    start: dt.datetime
    end: dt.datetime
    booked_until: dt.datetime | None

    @property
    def minutes(self) -> int:
        return dates.minutes_between(self.start, self.end)

    @property
    def available(self) -> int | None:
        if self.booked_until is None:
            return None
        return dates.minutes_between(self.start, self.booked_until)

    @property
    def over(self) -> int:
        if self.available is None:
            return 0
        return max(0, self.minutes - self.available)


def timeline(
    items: Iterable[Item], start: dt.datetime, booked_until: dt.datetime | None
) -> Timeline:
    """`start` and `booked_until` are aware."""
    limit = None
    if booked_until is not None:
        limit = dates.minutes_between(start, booked_until)
    slots: list[Slot] = []
    number = offset = 0
    for item in items:
        number += not item.is_pause
        end = offset + item.planned
        slots.append(
            Slot(
                item=item,
                number=0 if item.is_pause else number,
                start=dates.after(start, offset),
                end=dates.after(start, end),
                offset=offset,
                over=0 if limit is None else min(max(0, end - limit), item.planned),
                subs=tuple(_sub_slots(item, number, start, offset)),
            )
        )
        offset = end
    return Timeline(tuple(slots), start, dates.after(start, offset), booked_until)


def _sub_slots(
    item: Item, number: int, start: dt.datetime, offset: int
) -> Iterable[SubSlot]:
    for place, sub in enumerate(item.subs):
        end = offset + sub.planned
        label = f"{number}{letter(place)}"
        yield SubSlot(sub, label, dates.after(start, offset), dates.after(start, end))
        offset = end


def letter(place: int) -> str:
    """0 is a, 25 is z, 26 is aa."""
    text = ""
    while True:
        place, rest = divmod(place, len(LETTERS))
        text = LETTERS[rest] + text
        if not place:
            return text
        place -= 1


def moved(keys: Sequence[str], key: str, place: int) -> list[str]:
    """`key` at `place` (counted without it), kept inside the list."""
    rest = [other for other in keys if other != key]
    if len(rest) == len(keys):
        return rest
    place = max(0, min(place, len(rest)))
    return [*rest[:place], key, *rest[place:]]


def spread(values: Sequence[int], total: int) -> list[int]:
    """`total` in proportion to `values`, to the minute; evenly where all are 0."""
    weights = list(values) if any(values) else [1] * len(values)
    whole = sum(weights)
    if not weights:
        return []
    shares = [total * weight // whole for weight in weights]
    rests = [total * weight % whole for weight in weights]
    by_rest = sorted(range(len(weights)), key=lambda place: -rests[place])
    for place in by_rest[: total - sum(shares)]:
        shares[place] += 1
    return shares


def per_person(total: int, persons: int) -> tuple[Decimal, int]:
    """Minutes per person in half-minute steps, and the fixed minutes left over."""
    if persons < 1:
        return Decimal(0), total
    each = Decimal(2 * total // persons) / 2
    while each and round_minutes(each, persons) > total:
        each -= Decimal("0.5")
    return each, total - round_minutes(each, persons)


def procedure_before_goal(items: Sequence[Item]) -> tuple[int, int] | None:
    """Numbers of the offending items (procedure, goal), or None (S25, S69).

    It offends where the first item on the procedure stands before the last on goals.
    """
    numbers: dict[Topic, list[int]] = {Topic.PROCESS_DESIGN: [], Topic.GOALS: []}
    number = 0
    for item in items:
        number += not item.is_pause
        if item.topic in numbers and not item.is_pause:
            numbers[item.topic].append(number)
    procedure, goal = numbers[Topic.PROCESS_DESIGN], numbers[Topic.GOALS]
    if procedure and goal and min(procedure) < max(goal):
        return min(procedure), max(goal)
    return None


def missing_topics(items: Iterable[Item]) -> list[Topic]:
    """Items of the guide that the agenda does not hold, in the guide's order (S59)."""
    present = {item.topic for item in items if not item.is_pause}
    return [topic for topic in GUIDE if topic not in present]


def uncovered_purposes(items: Iterable[Item]) -> list[Purpose]:
    """Purposes that no item serves (S47 to S56)."""
    served: set[Purpose] = set()
    for item in items:
        served |= item.purposes
    return [purpose for purpose in Purpose if purpose not in served]


def break_places(minutes: Sequence[int], work_per_break: int) -> list[int]:
    """After how many items each break stands: the end nearest to each full stretch.

    Never after the last item; two breaks never stand together.
    """
    ends = [sum(minutes[: place + 1]) for place in range(len(minutes))]
    if not ends:
        return []
    places: list[int] = []
    for count in range(1, ends[-1] // work_per_break + 1):
        free = [place for place in range(1, len(ends)) if place not in places]
        if not free:
            break
        goal = count * work_per_break
        places.append(min(free, key=lambda place: abs(ends[place - 1] - goal)))
    return sorted(places)
