"""The kick-off as invitation, agenda and Regieplan need it."""

import datetime as dt
from dataclasses import dataclass

from django.utils import translation

from auftakt.projects.models import Initiator, Project
from auftakt.workshop import labels
from auftakt.workshop.domain.agenda import Slot
from auftakt.workshop.models import AgendaItem
from auftakt.workshop.queries import agenda, meetings
from auftakt.workshop.queries.agenda import Plan


@dataclass(frozen=True)
class SheetLine:
    """`label` is "3" or "3a", empty for a pause; words are in the sheet's language."""

    label: str
    title: str
    summary: str
    start: dt.datetime
    end: dt.datetime
    minutes: int
    kind: str
    kind_word: str
    who: str
    purposes: tuple[str, ...]
    method: str
    material: str
    result: str
    is_part: bool = False
    is_pause: bool = False
    is_handout: bool = False


@dataclass(frozen=True)
class KickoffSheet:
    """`start` is None while day or time are open; line times then count from 0:00.

    `end` is the computed end, `booked_until` the end of the room. `changes` are the
    labels that `version` changed; `is_changed_since` says that more changed later.
    """

    project_name: str
    municipality_name: str
    circle_name: str
    initiator_name: str
    initiator_office: str
    motivation: str
    day: dt.date | None
    start: dt.datetime | None
    end: dt.datetime | None
    booked_until: dt.datetime | None
    minutes: int
    minutes_over: int
    place: str
    address: str
    moderator_name: str
    persons: int
    lines: tuple[SheetLine, ...]
    version: int
    changes: tuple[str, ...]
    is_changed_since: bool


def kickoff_sheet(project: Project, language: str) -> KickoffSheet | None:
    """None before the kick-off is planned. Texts stay as they were written."""
    meeting = meetings.kickoff(project)
    if meeting is None:
        return None
    plan = agenda.plan(project, meeting)
    initiator = Initiator.objects.filter(project=project).first()
    with translation.override(language):
        lines = tuple(
            line for slot in plan.timeline.slots for line in _lines(slot, plan)
        )
    return KickoffSheet(
        project_name=project.name,
        municipality_name=project.municipality.name,
        circle_name=project.circle_name,
        initiator_name=initiator.name if initiator else "",
        initiator_office=initiator.office_title if initiator else "",
        motivation=initiator.motivation if initiator else "",
        day=meeting.day,
        start=plan.timeline.start if plan.has_clock else None,
        end=plan.timeline.end if plan.has_clock else None,
        booked_until=plan.timeline.booked_until,
        minutes=plan.timeline.minutes,
        minutes_over=plan.timeline.over,
        place=meeting.place,
        address=meeting.address,
        moderator_name=meeting.moderator_name,
        persons=plan.persons.count,
        lines=lines,
        version=meeting.agenda_version,
        changes=tuple(filter(None, meeting.agenda_note.split(","))),
        is_changed_since=bool(meeting.agenda_pending),
    )


def _lines(slot: Slot, plan: Plan) -> list[SheetLine]:
    record = plan.records[slot.item.key]
    label = str(slot.number or "")
    handout = slot.item.is_handout
    lines = [
        _line(record, label, (slot.start, slot.end), slot.minutes, handout=handout)
    ]
    for sub in slot.subs:
        part = plan.records[sub.sub.key]
        span = (sub.start, sub.end)
        minutes = sub.sub.planned
        lines.append(_line(part, sub.label, span, minutes, handout=sub.sub.is_handout))
    return lines


def _line(
    record: AgendaItem,
    label: str,
    span: tuple[dt.datetime, dt.datetime],
    minutes: int,
    *,
    handout: bool,
) -> SheetLine:
    words = labels.PURPOSE_WORDS
    return SheetLine(
        label=label,
        title=record.title,
        summary=record.summary,
        start=span[0],
        end=span[1],
        minutes=minutes,
        kind=record.kind,
        kind_word=str(labels.KIND_WORDS.get(record.kind, "")),
        who=record.lead,
        purposes=tuple(str(words[key]) for key in record.purposes if key in words),
        method=record.method,
        material=record.material,
        result=record.expected_result,
        is_part=record.parent_id is not None,
        is_pause=record.kind == "pause",
        is_handout=handout,
    )
