"""The kick-off of the story: 29 January 2027, 9 to 13 o'clock, 14 people."""

import datetime as dt

import factory

from auftakt.workshop.models import AgendaItem, Meeting, OpenQuestion
from tests.factories.numbers import next_number
from tests.factories.projects import ProjectFactory


class MeetingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Meeting

    project = factory.SubFactory(ProjectFactory)
    day = dt.date(2027, 1, 29)
    starts_at = dt.time(9)
    booked_until = dt.time(13)
    place = "Bürgersaal"
    head_count = 14


class AgendaItemFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AgendaItem

    meeting = factory.SubFactory(MeetingFactory)
    position = factory.Sequence(lambda number: number)
    kind = "plenary"
    title = factory.Sequence(lambda number: f"Punkt {number}")
    minutes = 10


class OpenQuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OpenQuestion

    project = factory.SubFactory(ProjectFactory)
    number = next_number(OpenQuestion)
    text = factory.Sequence(lambda number: f"Wer bezahlt Raum {number}?")


def story_agenda(meeting: Meeting) -> dict[str, AgendaItem]:
    """276 minutes in a room of 240: the overrun of the pictures; by label."""
    rows = {
        "1": {"key": "greeting", "kind": "plenary", "minutes": 10},
        "2": {"key": "introductions", "kind": "round", "minutes_per_person": 3},
        "3": {"key": "baseline", "kind": "information"},
        "4": {"key": "goals", "kind": "decision", "minutes": 45},
        "pause": {"kind": "pause", "minutes": 30},
        "5": {"key": "process_design", "kind": "group_work"},
        "6": {"key": "framework", "kind": "decision"},
        "7": {"key": "closing", "kind": "round", "minutes_per_person": 1},
    }
    parts = {"3": (11, 9, 10), "5": (25, 25, 25), "6": (12, 8, 10)}
    items = {}
    for place, (label, fields) in enumerate(rows.items()):
        values = {"minutes": 0, "title": f"Titel {label}"} | fields
        items[label] = AgendaItemFactory(meeting=meeting, position=place, **values)
        for at, minutes in enumerate(parts.get(label, ())):
            part = AgendaItemFactory(
                meeting=meeting,
                parent=items[label],
                position=at,
                kind=items[label].kind,
                minutes=minutes,
                title=f"Titel {label}{'abc'[at]}",
            )
            items[f"{label}{'abc'[at]}"] = part
    return items
