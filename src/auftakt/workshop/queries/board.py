"""The agenda editor's rows, bar, cards and strip, ready to be shown."""

import datetime as dt
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from auftakt.workshop import labels
from auftakt.workshop.domain import picture
from auftakt.workshop.domain.agenda import Slot
from auftakt.workshop.domain.picture import Bar
from auftakt.workshop.domain.readiness import Met, Readiness
from auftakt.workshop.domain.repairs import Change, ChangeKind, Repair, repairs
from auftakt.workshop.models import AgendaItem
from auftakt.workshop.queries.agenda import Plan

SHOWN_LINES = 4
STATES = {Met.YES: "done", Met.PARTLY: "begun", Met.NO: "open"}


@dataclass(frozen=True)
class Row:
    """`who` and `formula` may be empty; `is_late`: ends after the room is booked.

    `short` is the end of the public id, for element ids; `icon` names the symbol.
    """

    id: str
    short: str
    number: str
    title: str
    summary: str
    kind: str
    kind_word: str
    icon: str
    who: str
    start: str
    end: str
    minutes: int
    formula: str
    is_late: bool
    is_handout: bool


@dataclass(frozen=True)
class Card:
    """One way to mend an overrun; `bar_width` and `booked_x` are of 180 pixels."""

    kind: str
    title: str
    lines: tuple[str, ...]
    end: str
    button: str
    remaining: int
    is_possible: bool
    bar_width: float
    booked_x: float
    until_x: float | None


@dataclass(frozen=True)
class Board:
    title: str
    sums: str
    count: int
    wide: Bar
    narrow: Bar
    cards: tuple[Card, ...]
    end: str
    booked: str
    over: int
    has_clock: bool
    start_minute: int
    limit: int | None
    version: int
    version_note: str
    pending_note: str


@dataclass(frozen=True)
class StripPart:
    """One condition of readiness; `page` is empty where it is met."""

    title: str
    text: str
    state: str
    page: str
    link: str


def clock(at: dt.datetime) -> str:
    return f"{at:%H:%M}"


def board(plan: Plan) -> Board:
    line = plan.timeline
    meeting = plan.meeting
    pending = [] if meeting is None else meeting.agenda_pending
    note = meeting.agenda_note.split(",") if meeting and meeting.agenda_note else []
    return Board(
        title=_title(plan),
        sums=_sums(plan),
        count=len(line.slots),
        wide=picture.bar(line, picture.WIDE),
        narrow=picture.bar(line, picture.NARROW),
        cards=cards(plan),
        end=clock(line.end),
        booked=clock(line.booked_until) if line.booked_until else "",
        over=line.over,
        has_clock=plan.has_clock,
        start_minute=line.start.hour * 60 + line.start.minute,
        limit=line.available,
        version=meeting.agenda_version if meeting else 0,
        version_note=labels.change_note(note),
        pending_note=labels.change_note(pending_labels(plan, pending)),
    )


def pending_labels(plan: Plan, pending: Sequence[str]) -> list[str]:
    """Numbers of changed items in order, then "pause", "order", "removed"."""
    slots = [slot for slot in plan.timeline.slots if slot.item.key in pending]
    numbers = [str(slot.number) for slot in slots if slot.number]
    pauses = ["pause"] if any(not slot.number for slot in slots) else []
    return [*numbers, *pauses, *(k for k in ("order", "removed") if k in pending)]


def _title(plan: Plan) -> str:
    line = plan.timeline
    if line.over:
        return _("%(minutes)s Minuten zu lang") % {"minutes": line.over}
    if line.available is None:
        return _("Das dauert %(time)s") % {"time": labels.hours(line.minutes)}
    free = line.available - line.minutes
    if not free:
        return _("Der Ablauf passt genau")
    return _("Der Ablauf passt, %(minutes)s Minuten Reserve") % {"minutes": free}


def _sums(plan: Plan) -> str:
    line = plan.timeline
    planned = _("%(time)s geplant") % {"time": labels.hours(line.minutes)}
    proposed = _("%(time)s vorgeschlagen") % {"time": labels.hours(plan.proposal.total)}
    if line.available is None:
        return f"{planned}, {proposed}"
    room = _("%(time)s verfügbar") % {"time": labels.hours(line.available)}
    return f"{planned}, {room}, {proposed}"


def rows(plan: Plan, only: Collection[str] | None = None) -> list[Row]:
    """All items in order, or those with the given public ids."""
    words = {kind: str(word) for kind, word in labels.KIND_WORDS.items()}
    return [
        _row(slot, plan, words)
        for slot in plan.timeline.slots
        if only is None or slot.item.key in only
    ]


def _row(slot: Slot, plan: Plan, words: dict[str, str]) -> Row:
    record = plan.records[slot.item.key]
    return Row(
        id=slot.item.key,
        short=slot.item.key[-12:],
        number=str(slot.number or ""),
        title=record.title,
        summary=_summary(slot, plan, record),
        kind=record.kind,
        kind_word=words[record.kind],
        icon=labels.KIND_ICONS[record.kind],
        who=record.lead,
        start=clock(slot.start),
        end=clock(slot.end),
        minutes=slot.minutes,
        formula=labels.formula(slot.item),
        is_late=slot.over > 0,
        is_handout=slot.item.is_handout,
    )


def _summary(slot: Slot, plan: Plan, record: AgendaItem) -> str:
    if not slot.subs:
        return record.summary
    named = []
    for sub in slot.subs:
        part = plan.records[sub.sub.key]
        text = f"{sub.label.lstrip('0123456789')} {part.summary or part.title}"
        before = _("vorab")
        named.append(f"{text} ({before})" if part.is_handout else text)
    return " · ".join(named)


def cards(plan: Plan) -> tuple[Card, ...]:
    return tuple(_card(repair, plan) for repair in repairs(plan.timeline))


def _card(repair: Repair, plan: Plan) -> Card:
    line = plan.timeline
    available = line.available or 0
    saved = sum(change.saved for change in repair.changes)
    until = repair.until and available + (
        int((repair.until - line.end).total_seconds()) // 60 + line.over
    )
    scale = 180 / max(line.minutes, until or 0, available, 1)
    return Card(
        kind=repair.kind,
        title=str(labels.REPAIR_WORDS[repair.kind]),
        lines=tuple(_repair_lines(repair, plan)),
        end=clock(repair.end),
        button=_button(repair),
        remaining=repair.remaining,
        is_possible=repair.is_possible,
        bar_width=round((line.minutes - saved) * scale, 1),
        booked_x=round(available * scale, 1),
        until_x=round(until * scale, 1) if until else None,
    )


def _button(repair: Repair) -> str:
    if repair.until is not None:
        return _("Bis %(time)s Uhr buchen") % {"time": clock(repair.until)}
    if repair.kind == "shorten":
        return _("Zeiten kürzen")
    count = len(repair.changes)
    if count == 1:
        return _("Einen Teil weglassen")
    return _("%(count)s Teile weglassen") % {"count": count}


def _repair_lines(repair: Repair, plan: Plan) -> list[str]:
    if repair.until is not None:
        time = clock(repair.until)
        return [
            _("Raum bis %(time)s Uhr anfragen.") % {"time": time},
            _("Nichts wird gekürzt. Sagen Sie es den Eingeladenen."),
        ]
    if not repair.changes:
        return [_("Hier lässt sich nichts ändern.")]
    numbers = _numbers(plan)
    grouped: dict[tuple[Any, ...], list[Change]] = {}
    for change in repair.changes:
        record = plan.records[change.key]
        part = record.parent_id if change.kind is ChangeKind.MINUTES else change.key
        grouped.setdefault((part, change.old, change.new), []).append(change)
    listed = list(grouped.values())
    lines = [_line(group, plan, numbers) for group in listed[:SHOWN_LINES]]
    more = len(listed) - SHOWN_LINES
    return (
        [*lines, _("Und %(count)s weitere.") % {"count": more}] if more > 0 else lines
    )


def _numbers(plan: Plan) -> dict[str, str]:
    """The label of each item and part by its public id."""
    labelled = {slot.item.key: str(slot.number) for slot in plan.timeline.slots}
    for slot in plan.timeline.slots:
        labelled |= {sub.sub.key: sub.label for sub in slot.subs}
    return labelled


def _line(group: Sequence[Change], plan: Plan, numbers: dict[str, str]) -> str:
    change = group[0]
    record = plan.records[change.key]
    words = {
        "label": numbers[change.key],
        "title": record.summary or record.title if record.parent_id else record.title,
        "old": labels.number(change.old),
        "new": labels.number(change.new),
        "top": numbers[change.key].rstrip("abcdefghijklmnopqrstuvwxyz"),
    }
    if change.kind is ChangeKind.HAND_OUT:
        return _("%(label)s „%(title)s“ vorab schriftlich, %(old)s Minuten.") % words
    if change.kind is ChangeKind.EACH:
        return _("Punkt %(label)s: %(new)s statt %(old)s Minuten je Person.") % words
    if len(group) > 1:
        return _("Punkt %(top)s: je Teil %(new)s statt %(old)s Minuten.") % words
    return _("Punkt %(label)s: %(new)s statt %(old)s Minuten.") % words


def strip(found: Readiness) -> list[StripPart]:
    """A condition per part, with the place where it is met."""
    return [
        StripPart(
            title=str(labels.CONDITION_WORDS[one.kind]),
            text=str(labels.CONDITION_REASONS[one.reason]) % one.facts,
            state=STATES[one.met],
            page="" if one.met is Met.YES else one.page,
            link=str(labels.CONDITION_LINKS[one.kind]),
        )
        for one in found.conditions
    ]
