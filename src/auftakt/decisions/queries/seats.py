"""Who may answer for a seat."""

from collections.abc import Iterable
from enum import StrEnum

from auftakt.accounts.models import Account
from auftakt.circle.domain import SeatStatus
from auftakt.circle.models import Seat, SeatAssignment
from auftakt.circle.queries.seats import seats
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


class Side(StrEnum):
    """How somebody speaks for a seat."""

    HOLDER = "holder"
    DEPUTY = "deputy"


def side_of(link: PersonalLink) -> Side | None:
    """None where whoever has the link no longer speaks for its seat.

    A link that names nobody of the register speaks for its seat as it was given.
    """
    found = SeatAssignment.objects.filter(
        seat=link.seat_id, status=SeatStatus.CONFIRMED
    )
    if link.person_id:
        found = found.filter(person=link.person_id)
    elif link.organisation_id:
        found = found.filter(organisation=link.organisation_id)
    else:
        return Side.HOLDER
    sides = set(found.values_list("is_deputy", flat=True))
    if not sides:
        return None
    return Side.HOLDER if False in sides else Side.DEPUTY


def filled_seats(project: Project) -> list[Seat]:
    """Seats somebody has confirmed, in their order; two queries."""
    return [
        seat
        for seat in seats(project)
        if any(
            one.status == SeatStatus.CONFIRMED and not one.is_deputy
            for one in seat.assignments.all()
        )
    ]


def seats_of_account(project: Project, account: Account) -> frozenset[int]:
    """Keys of the seats whose holder or deputy has this account's address."""
    found = SeatAssignment.objects.filter(
        seat__circle__project=project,
        status=SeatStatus.CONFIRMED,
        person__email__iexact=account.email,
    )
    return frozenset(found.values_list("seat", flat=True))


def seats_with_link(seat_ids: Iterable[int], project: Project) -> frozenset[int]:
    """Those of the seats somebody can answer for on a phone."""
    found = PersonalLink.objects.filter(
        project=project, seat__in=list(seat_ids), revoked_at=None
    )
    return frozenset(key for key in found.values_list("seat", flat=True) if key)
