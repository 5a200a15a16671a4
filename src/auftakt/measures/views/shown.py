"""What the pages of measures show: rows and buttons in words."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from auftakt.measures.domain import Status, is_overdue, missing, next_states
from auftakt.measures.labels import (
    MISSING_WORDS,
    MOVE_USUAL,
    MOVE_WORDS,
    STATUS_TONES,
    STATUS_WORDS,
)
from auftakt.measures.models import Measure
from auftakt.measures.queries import owner_of
from auftakt.origins.queries import Thread
from auftakt.projects.models import Project

_ANY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class Row:
    """One measure in words; `url` is empty for readers, `note` for nothing to say."""

    number: str
    title: str
    url: str
    note: str
    missing: str
    owner: str
    due: str
    is_overdue: bool
    status: str
    tone: str
    sources: Sequence[Thread]


def rows(
    project: Project,
    found: Iterable[Measure],
    sources: Mapping[UUID, Sequence[Thread]],
    today: dt.date,
    *,
    with_links: bool,
    with_names: bool,
) -> list[Row]:
    """One resolved address for all rows: a list may be long."""
    address = reverse("measures:measure_edit", args=[project.slug, _ANY])
    words = {key: str(word) for key, word in STATUS_WORDS.items()}
    lacks = {key: str(word) for key, word in MISSING_WORDS.items()}
    made = []
    for one in found:
        facts, public_id = one.facts, one.public_id
        made.append(
            Row(
                number=one.number_text,
                title=one.title,
                url=address.replace(str(_ANY), str(public_id)) if with_links else "",
                note=one.dropped_reason,
                missing=", ".join(lacks[part] for part in missing(facts)),
                owner=owner_of(one, with_names=with_names),
                due=date_format(one.due_on, "SHORT_DATE_FORMAT") if one.due_on else "",
                is_overdue=is_overdue(facts, today),
                status=words[one.status],
                tone=STATUS_TONES.get(one.status, ""),
                sources=sources.get(public_id, ()),
            )
        )
    return made


@dataclass(frozen=True, slots=True)
class Move:
    value: str
    label: str


def moves(measure: Measure) -> list[Move]:
    status = Status(measure.status)
    return [
        Move(then.value, str(MOVE_WORDS.get((status, then)) or MOVE_USUAL[then]))
        for then in next_states(status)
    ]


def lead(number: int, late: int, active: int) -> str:
    """The result of the list in one sentence."""
    if not number:
        return _("Noch ist nichts vereinbart.")
    if late:
        return _("%(active)s in Arbeit, davon %(late)s überfällig.") % {
            "active": active,
            "late": late,
        }
    return _("%(active)s in Arbeit, nichts ist überfällig.") % {"active": active}
