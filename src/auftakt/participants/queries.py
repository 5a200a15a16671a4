"""Personal links by token and by project, and who has none yet."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.functional import Promise

from auftakt.accounts.tokens import hashed
from auftakt.circle.domain import SeatStatus
from auftakt.circle.models import SeatAssignment
from auftakt.participants.domain import LinkState
from auftakt.participants.labels import LINK_STATE_WORDS
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


def link_by_token(token: str) -> PersonalLink | None:
    found = PersonalLink.objects.select_related(
        "project__municipality", "seat", "person", "organisation"
    )
    return found.filter(token_hash=hashed(token)).first()


def links(project: Project) -> QuerySet[PersonalLink]:
    """Of one project, with the seat each person speaks for."""
    return PersonalLink.objects.filter(project=project).select_related(
        "seat", "person", "organisation"
    )


def links_by_tokens(project: Project, tokens: list[str]) -> dict[str, PersonalLink]:
    """Only links of this project; unknown tokens are left out."""
    by_hash = {hashed(token): token for token in tokens}
    found = links(project).filter(token_hash__in=list(by_hash))
    return {by_hash[link.token_hash]: link for link in found}


def holders_without_link(project: Project) -> list[dict[str, Any]]:
    """Values for a link per confirmed holder or deputy whose seat lacks one for them.

    A link for the same person, or for the same organisation on the same seat, counts,
    also where it has run out or was revoked: that one is renewed instead.
    """
    taken = {
        (link.seat_id, link.person_id or 0, link.organisation_id or 0)
        for link in links(project)
    }
    persons = {person for _, person, _ in taken if person}
    confirmed = SeatAssignment.objects.filter(
        seat__circle__project=project, status=SeatStatus.CONFIRMED
    ).select_related("seat", "person", "organisation")
    wanted = confirmed.order_by("seat__position", "seat__pk", "is_deputy", "pk")
    found = []
    for one in wanted:
        key = (one.seat_id, one.person_id or 0, one.organisation_id or 0)
        if key in taken or (one.person_id in persons):
            continue
        taken.add(key)
        if one.person_id:
            persons.add(one.person_id)
        found.append(_values(one))
    return found


def _values(one: SeatAssignment) -> dict[str, Any]:
    name = str(one.person or one.organisation)
    contact = (one.person and one.person.email) or (
        one.organisation and one.organisation.email
    )
    return {
        "name": name[:120],
        "email": contact or "",
        "seat": one.seat,
        "person": one.person,
        "organisation": one.organisation,
    }


@dataclass(frozen=True, slots=True)
class LinkRow:
    link: PersonalLink
    state: LinkState

    @property
    def is_open(self) -> bool:
        return self.state is LinkState.OPEN

    @property
    def word(self) -> Promise:
        return LINK_STATE_WORDS[self.state]


def link_rows(project: Project, now: dt.datetime) -> list[LinkRow]:
    """By name; one query."""
    return [LinkRow(link, link.state(now)) for link in links(project)]


def open_links(project: Project, now: dt.datetime) -> QuerySet[PersonalLink]:
    """Of people who can answer now."""
    return links(project).filter(revoked_at=None, expires_at__gt=now)
