"""Whose answer the project waits for, as the home page names it."""

import datetime as dt
from dataclasses import dataclass

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext, ngettext

from auftakt.accounts.models import Membership
from auftakt.accounts.permissions import Permission
from auftakt.circle.models import SeatAssignment
from auftakt.inventory.queries import progress
from auftakt.projects.models import Project
from auftakt.risks.queries import reviews_due

WAITING_ON_HOME = 4


@dataclass(frozen=True)
class WaitingRow:
    who: str
    what: str


def waiting_rows(
    project: Project, membership: Membership, today: dt.date
) -> tuple[WaitingRow, ...]:
    """Who was asked for a seat or for figures, and who looks at a risk again."""
    rows = (
        *_asked_for_seats(project, membership, today),
        *_awaited(project),
        *_reviews(project, today),
    )
    return rows[:WAITING_ON_HOME]


def _reviews(project: Project, today: dt.date) -> tuple[WaitingRow, ...]:
    """Risks to be looked at again; without a name nobody is waited for."""
    return tuple(
        WaitingRow(
            who=one.risk.owner,
            what=gettext("sieht „%(risk)s“ wieder an bis %(day)s")
            % {"risk": one.risk.title, "day": date_format(one.review_on, "j. F")},
        )
        for one in reviews_due(project, today)
        if one.risk.owner
    )


def _asked_for_seats(
    project: Project, membership: Membership, today: dt.date
) -> tuple[WaitingRow, ...]:
    """Who was asked for a seat and has not answered, longest first.

    For those who fill seats: a seat's title may tell what the asked person thinks.
    """
    if not membership.may(Permission.SEAT_EDIT):
        return ()
    asked = SeatAssignment.objects.filter(
        seat__circle__project=project, status="requested"
    ).select_related("seat", "person", "organisation")
    return tuple(
        WaitingRow(
            who=str(assignment),
            what=_asked_text(assignment, today),
        )
        for assignment in asked.order_by("requested_on", "pk")[:WAITING_ON_HOME]
    )


def _awaited(project: Project) -> tuple[WaitingRow, ...]:
    """Who was asked for figures of the stock-taking."""
    return tuple(
        WaitingRow(who=row.who, what=_awaited_text(row))
        for row in progress.awaited_figures(project)
    )


def _awaited_text(row: progress.Awaited) -> str:
    return ngettext(
        "liefert eine von %(total)s Zahlen zur Lage bis %(day)s",
        "liefert %(number)s von %(total)s Zahlen zur Lage bis %(day)s",
        row.number,
    ) % {
        "number": row.number,
        "total": row.total,
        "day": date_format(row.due_on, "j. F"),
    }


def _asked_text(assignment: SeatAssignment, today: dt.date) -> str:
    days = (today - assignment.requested_on).days
    if days < 1:
        return gettext("heute gefragt für „%(seat)s“") % {"seat": assignment.seat.title}
    return ngettext(
        "gefragt für „%(seat)s“, seit einem Tag",
        "gefragt für „%(seat)s“, seit %(days)s Tagen",
        days,
    ) % {"seat": assignment.seat.title, "days": days}
