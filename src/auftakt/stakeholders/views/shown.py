"""What several pages show, and whether the views of others are open just now."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.functional import Promise

from auftakt.accounts.page import PageRequest
from auftakt.accounts.permissions import Permission
from auftakt.actors.labels import BLOC_WORDS
from auftakt.projects.models import Project
from auftakt.stakeholders.labels import ASPECT_WORDS, ORIGIN_WORDS, RELATION_WORDS
from auftakt.stakeholders.models import (
    Stakeholder,
    StakeholderInterest,
    StakeholderRelation,
)
from auftakt.stakeholders.queries.stakeholders import interests, stakeholders

OPENED = "assessments_open_until"
OPEN_FOR = dt.timedelta(minutes=30)


def mark_open(request: PageRequest, project: Project, now: dt.datetime) -> None:
    """The trail has the opening; for half an hour it needs no second one."""
    opened = dict(request.session.get(OPENED, {}))
    opened[str(project.public_id)] = (now + OPEN_FOR).isoformat()
    request.session[OPENED] = opened


def is_open(request: PageRequest, project: Project, now: dt.datetime) -> bool:
    until = request.session.get(OPENED, {}).get(str(project.public_id))
    if not until or not request.membership.may(Permission.ASSESSMENT_VIEW):
        return False
    return now < dt.datetime.fromisoformat(until)


def frame(request: PageRequest, project: Project) -> dict[str, Any]:
    """What the pages with tabs need: only some have the tab of all views."""
    sees_all = request.membership.may(Permission.ASSESSMENT_VIEW)
    return {"project": project, "sees_all": sees_all}


def posted(request: PageRequest) -> Any:
    return request.POST if request.method == "POST" else None


def stakeholder_or_404(project: Project, stakeholder_id: UUID) -> Stakeholder:
    return get_object_or_404(stakeholders(project), public_id=stakeholder_id)


def interest_or_404(
    request: PageRequest, project: Project, interest_id: UUID, now: dt.datetime
) -> StakeholderInterest:
    """An assessed one of somebody else only while the views of others are open."""
    found = interests(
        project, reader=request.user, with_assessed=is_open(request, project, now)
    )
    interest = found.filter(public_id=interest_id).first()
    if interest is None:
        raise Http404
    return interest


def bloc_word(stakeholder: Stakeholder) -> Promise | str:
    return BLOC_WORDS.get(stakeholder.bloc, "")


@dataclass(frozen=True, slots=True)
class InterestLine:
    interest: StakeholderInterest
    origin: Promise
    aspect: Promise


def interest_lines(found: Iterable[StakeholderInterest]) -> list[InterestLine]:
    return [
        InterestLine(one, ORIGIN_WORDS[one.origin], ASPECT_WORDS[one.aspect])
        for one in found
    ]


@dataclass(frozen=True, slots=True)
class RelationLine:
    relation: StakeholderRelation
    other: Stakeholder
    words: Promise


def relation_lines(
    stakeholder: Stakeholder, found: Iterable[StakeholderRelation]
) -> list[RelationLine]:
    """As seen from one of the two."""
    return [
        RelationLine(
            one,
            one.second if one.first_id == stakeholder.pk else one.first,
            RELATION_WORDS[one.kind],
        )
        for one in found
    ]
