"""The demo's agenda: the guide's seven items with the story's minutes."""

from decimal import Decimal
from typing import Any

from auftakt.accounts.models import Account
from auftakt.demo.story import story
from auftakt.workshop.actions.items import add_item, remove_item, update_item
from auftakt.workshop.domain.agenda import Kind
from auftakt.workshop.models import AgendaItem, Meeting


def fit_to_story(meeting: Meeting, by: Account) -> None:
    """Sets minutes by item key; one pause stands before the process design."""
    told = story()["kickoff_minutes"]
    for pause in meeting.agenda_items.filter(kind=Kind.PAUSE):
        remove_item(item=pause, by=by)
    for item in meeting.agenda_items.all():
        if item.key in told:
            update_item(item=item, by=by, changes=_minutes(told[item.key]))
    _pause(meeting, by, told["pause"])


def _minutes(told: Any) -> dict[str, Any]:
    """A number is minutes; a text is minutes for each person."""
    if isinstance(told, str):
        return {"minutes": 0, "minutes_per_person": Decimal(told)}
    return {"minutes": told}


def _pause(meeting: Meeting, by: Account, minutes: int) -> None:
    before = AgendaItem.objects.get(meeting=meeting, key="process_design")
    values = {
        "kind": Kind.PAUSE,
        "title": "Pause mit Imbiss",
        "summary": "Foyer",
        "minutes": minutes,
    }
    add_item(meeting=meeting, by=by, values=values, place=before.position)
