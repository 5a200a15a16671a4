"""Contacts in words, as the plan and the page of one stakeholder show them."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise

from auftakt.stakeholders.domain.contacts import is_overdue
from auftakt.stakeholders.labels import RHYTHM_WORDS, WAY_WORDS
from auftakt.stakeholders.models import EngagementStep


@dataclass(frozen=True, slots=True)
class ContactRow:
    step: EngagementStep
    way: Promise
    rhythm: Promise
    is_overdue: bool


def contact_rows(found: Iterable[EngagementStep], today: dt.date) -> list[ContactRow]:
    """The next one first; what is done comes last, the newest first."""
    rows = [
        ContactRow(
            step,
            WAY_WORDS[step.way],
            RHYTHM_WORDS[step.rhythm],
            is_overdue(step.due_on, step.done_on, today),
        )
        for step in found
    ]
    upcoming = [row for row in rows if row.step.done_on is None]
    done = [row for row in rows if row.step.done_on]
    return [
        *sorted(upcoming, key=lambda row: (row.step.due_on, row.step.pk)),
        *sorted(done, key=lambda row: (row.step.done_on, row.step.pk), reverse=True),
    ]
