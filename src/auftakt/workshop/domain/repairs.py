"""Three honest ways to mend an agenda that is too long (S58).

Shorten takes time from few items, decisions last, and leaves each at least 60 %.
Hand out drops what can be read before the day. Extend names the hour to ask for.
A repair that does not suffice says how many minutes remain.
"""

import datetime as dt
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

from auftakt.workshop.domain import dates
from auftakt.workshop.domain.agenda import Item, Kind, SubItem, Timeline, Topic

KEEP = Decimal("0.6")
STEP = Decimal("0.5")
SHORTEST = 5
QUARTER = 15
SEARCHED = 12

Part = TypeVar("Part", bound=SubItem)


class RepairKind(StrEnum):
    SHORTEN = "shorten"
    HAND_OUT = "hand_out"
    EXTEND = "extend"


class ChangeKind(StrEnum):
    """What happens to an item or sub-item; EACH is about the minutes per person."""

    MINUTES = "minutes"
    EACH = "each"
    HAND_OUT = "hand_out"


@dataclass(frozen=True)
class Change:
    """One step of a repair; `key` names an item or sub-item."""

    kind: ChangeKind
    key: str
    old: Decimal
    new: Decimal
    saved: int


@dataclass(frozen=True)
class Repair:
    """`remaining`: minutes over that are left; `until` only where more is booked."""

    kind: RepairKind
    changes: tuple[Change, ...]
    end: dt.datetime
    remaining: int
    until: dt.datetime | None = None

    @property
    def fits(self) -> bool:
        return not self.remaining

    @property
    def is_possible(self) -> bool:
        return bool(self.changes) or self.until is not None


def repairs(plan: Timeline) -> tuple[Repair, ...]:
    """All three, or nothing where the plan fits."""
    if not plan.over:
        return ()
    items = [slot.item for slot in plan.slots]
    return (
        _repair(RepairKind.SHORTEN, plan, shortenings(items, plan.over)),
        _repair(RepairKind.HAND_OUT, plan, hand_outs(items, plan.over)),
        Repair(RepairKind.EXTEND, (), plan.end, 0, until=next_quarter(plan.end)),
    )


def _repair(kind: RepairKind, plan: Timeline, changes: Sequence[Change]) -> Repair:
    saved = _saved(changes)
    return Repair(
        kind=kind,
        changes=tuple(changes),
        end=dates.after(plan.start, plan.minutes - saved),
        remaining=max(0, plan.over - saved),
    )


def next_quarter(end: dt.datetime) -> dt.datetime:
    """`end`, or the next full quarter of an hour after it."""
    return dates.after(end, -end.minute % QUARTER)


def shortenings(items: Iterable[Item], over: int) -> list[Change]:
    """Takes time from as few items as possible; saves `over` minutes if that is there.

    Parts of one item are shortened alike.
    """
    options = []
    for place, item in enumerate(items):
        full = _shortened_item(item, item.planned)
        if full:
            room = _saved(full)
            options.append((item.kind is Kind.DECISION, -room, place, item))
    chosen: list[Change] = []
    for _, _, _, item in sorted(options, key=lambda option: option[:3]):
        missing = over - _saved(chosen)
        if missing > 0:
            chosen += _shortened_item(item, missing)
    return chosen


def _saved(changes: Iterable[Change]) -> int:
    return sum(change.saved for change in changes)


def _shortened_item(item: Item, missing: int) -> list[Change]:
    """Saves `missing` minutes, or as many as the floor allows."""
    if item.is_pause or item.is_handout:
        return []
    if item.subs:
        return _shortened_parts(item.subs, missing)
    change = _shortened_each(item, missing) if item.each else _to(item, missing)
    return [change] if change else []


def _to(part: SubItem, missing: int) -> Change | None:
    new = max(part.minutes - missing, _floor(part.minutes))
    return _minutes_change(part, new)


def _floor(minutes: int) -> int:
    return min(minutes, max(math.ceil(minutes * KEEP), SHORTEST))


def _minutes_change(part: SubItem, new: int) -> Change | None:
    if new >= part.minutes:
        return None
    old, saved = Decimal(part.minutes), part.minutes - new
    return Change(ChangeKind.MINUTES, part.key, old, Decimal(new), saved)


def _shortened_parts(parts: Iterable[SubItem], missing: int) -> list[Change]:
    """The longest part gives first, minute by minute, so that they stay alike."""
    timed = [part for part in parts if part.planned]
    minutes = {part.key: part.minutes for part in timed}
    floors = {part.key: _floor(part.minutes) for part in timed}
    for _ in range(missing):
        roomy = [key for key in minutes if minutes[key] > floors[key]]
        if not roomy:
            break
        minutes[max(roomy, key=minutes.__getitem__)] -= 1
    changes = [_minutes_change(part, minutes[part.key]) for part in timed]
    return [change for change in changes if change]


def _shortened_each(part: SubItem, missing: int) -> Change | None:
    floor = math.ceil(part.each * KEEP / STEP) * STEP
    new, saved = part.each, 0
    while saved < missing and new - STEP >= floor:
        new -= STEP
        saved = part.planned - replace(part, each=new).planned
    if not saved:
        return None
    return Change(ChangeKind.EACH, part.key, part.each, new, saved)


def hand_outs(items: Iterable[Item], over: int) -> list[Change]:
    """The combination that saves enough with the least excess and fewest pieces."""
    options = sorted(_readable_before(items), key=lambda change: -change.saved)
    best: dict[int, tuple[Change, ...]] = {0: ()}
    for option in options[:SEARCHED]:
        for saved, chosen in list(best.items()):
            grown = (*chosen, option)
            known = best.get(saved + option.saved)
            if known is None or len(grown) < len(known):
                best[saved + option.saved] = grown
    enough = [saved for saved in best if saved >= over]
    if enough:
        return list(best[min(enough)])
    return _largest_first(options, over)


def _largest_first(options: Iterable[Change], over: int) -> list[Change]:
    chosen: list[Change] = []
    missing = over
    for option in options:
        if missing <= 0:
            break
        chosen.append(option)
        missing -= option.saved
    return chosen


def _readable_before(items: Iterable[Item]) -> Iterator[Change]:
    """Parts of information and group work, all but the last; and own whole items."""
    for item in items:
        parts: Iterable[SubItem] = ()
        if item.is_handout or item.is_pause:
            continue
        if item.subs and item.kind in {Kind.INFORMATION, Kind.GROUP_WORK}:
            parts = [sub for sub in item.subs if sub.planned][:-1]
        elif item.topic is Topic.OWN and item.kind is not Kind.DECISION:
            parts = [item] if item.planned else []
        for part in parts:
            saved = part.planned
            old = Decimal(saved)
            yield Change(ChangeKind.HAND_OUT, part.key, old, Decimal(0), saved)


def applied(items: Iterable[Item], changes: Iterable[Change]) -> list[Item]:
    """The items after the changes; the input stays as it is."""
    by_key = {change.key: change for change in changes}
    return [_mended(item, by_key) for item in items]


def _mended(item: Item, by_key: Mapping[str, Change]) -> Item:
    subs = tuple(_changed(sub, by_key.get(sub.key)) for sub in item.subs)
    return replace(_changed(item, by_key.get(item.key)), subs=subs)


def _changed(part: Part, change: Change | None) -> Part:
    if change is None:
        return part
    if change.kind is ChangeKind.HAND_OUT:
        return replace(part, is_handout=True)
    if change.kind is ChangeKind.EACH:
        return replace(part, each=change.new)
    return replace(part, minutes=int(change.new))
