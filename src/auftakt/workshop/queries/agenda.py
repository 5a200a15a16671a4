"""The agenda as it stands: records turned into the domain's items and times."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from auftakt.projects.models import Project
from auftakt.workshop.domain import agenda, dates, guide
from auftakt.workshop.domain.agenda import Item, Kind, Purpose, SubItem, Timeline, Topic
from auftakt.workshop.domain.duration import Proposal
from auftakt.workshop.models import AgendaItem, Meeting
from auftakt.workshop.queries import meetings
from auftakt.workshop.queries.meetings import Persons

_TOPICS = {topic.value: topic for topic in Topic}
_PURPOSES = {purpose.value: purpose for purpose in Purpose}
_MIDNIGHT = dt.datetime(2001, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True)
class Plan:
    """`has_clock` is False without day and start; times then count from 0:00.

    `records` are all items by public id, `timeline` their times in order.
    """

    meeting: Meeting | None
    persons: Persons
    proposal: Proposal
    timeline: Timeline
    records: dict[str, AgendaItem]
    has_clock: bool

    @property
    def items(self) -> list[Item]:
        return [slot.item for slot in self.timeline.slots]


def plan(project: Project, meeting: Meeting | None) -> Plan:
    """Two queries, one more where the head count comes from the seats."""
    people = meetings.persons(project, meeting)
    setting = meetings.setting(project, meeting, people.count)
    records = list(meeting.agenda_items.all()) if meeting and meeting.pk else []
    start = begin(meeting)
    return Plan(
        meeting=meeting,
        persons=people,
        proposal=guide.proposal(setting),
        timeline=agenda.timeline(
            domain_items(records, people.count), start or _MIDNIGHT, booked(meeting)
        ),
        records={str(record.public_id): record for record in records},
        has_clock=start is not None,
    )


def begin(meeting: Meeting | None) -> dt.datetime | None:
    """None without day or time, and for a time that the clocks skip."""
    if meeting is None or meeting.day is None or meeting.starts_at is None:
        return None
    return dates.moment(meeting.day, meeting.starts_at).at


def booked(meeting: Meeting | None) -> dt.datetime | None:
    start = begin(meeting)
    if meeting is None or start is None or meeting.day is None:
        return None
    if meeting.booked_until is None:
        return None
    end = dates.moment(meeting.day, meeting.booked_until).at
    return end if end and end > start else None


def domain_items(records: Iterable[AgendaItem], count: int) -> list[Item]:
    """Items in order, each with its parts; `count` persons are in the room."""
    children: dict[int, list[AgendaItem]] = defaultdict(list)
    tops: list[AgendaItem] = []
    for record in records:
        if record.parent_id is None:
            tops.append(record)
        else:
            children[record.parent_id].append(record)
    return [_item(record, children[record.pk], count) for record in tops]


def _item(record: AgendaItem, parts: list[AgendaItem], count: int) -> Item:
    return Item(
        key=str(record.public_id),
        minutes=record.minutes,
        each=record.minutes_per_person,
        persons=count,
        is_handout=record.is_handout,
        kind=Kind(record.kind),
        topic=_TOPICS.get(record.key, Topic.OWN),
        subs=tuple(
            SubItem(
                key=str(part.public_id),
                minutes=part.minutes,
                each=part.minutes_per_person,
                persons=count,
                is_handout=part.is_handout,
            )
            for part in parts
        ),
        purposes=frozenset(
            _PURPOSES[key] for key in record.purposes if key in _PURPOSES
        ),
    )
