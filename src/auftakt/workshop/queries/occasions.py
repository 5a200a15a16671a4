"""What somebody with a personal link reads of the kick-off."""

import datetime as dt
from collections.abc import Iterable

from django.utils.formats import time_format
from django.utils.translation import gettext as _

from auftakt.analyses.answering import Occasion
from auftakt.participants.models import PersonalLink
from auftakt.workshop.models import Meeting
from auftakt.workshop.queries.meetings import kickoff


def occasions(link: PersonalLink, today: dt.date) -> Iterable[Occasion]:
    """The kick-off until its day is over; one query."""
    meeting = kickoff(link.project)
    if meeting is None or meeting.day is None or meeting.day < today:
        return []
    return [Occasion(_("Auftakt"), meeting.day, _when_and_where(meeting))]


def _when_and_where(meeting: Meeting) -> str:
    parts = []
    if meeting.starts_at:
        start = time_format(meeting.starts_at, "H:i")
        parts.append(_("Beginn %(time)s Uhr") % {"time": start})
    return ", ".join([*parts, meeting.place] if meeting.place else parts)
