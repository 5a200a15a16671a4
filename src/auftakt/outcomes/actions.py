"""From a result to the next thing: made and linked in one go."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.origins.actions import LONGEST_TITLE, link_origin
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from auftakt.outcomes.kinds import TARGETS
from auftakt.projects.models import Project

_STANDING = (OutcomeState.OPEN, OutcomeState.DONE)


@dataclass(frozen=True, slots=True)
class Observation:
    """What something is made from; `title` is what the outcome says of it."""

    kind: Kind
    public_id: UUID
    title: str


@transaction.atomic
def make_outcome(
    *,
    project: Project,
    by: Account,
    source: Observation,
    target: Kind,
    values: Mapping[str, Any],
) -> tuple[UUID, bool]:
    """The public id of what was made, and whether it is new.

    `values`: title, text, bloc, today. A second press makes no double: what was made
    from this source with this kind and title and still stands is the answer.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    title = values["title"]
    earlier = OriginLink.objects.filter(
        project=project,
        source_id=source.public_id,
        outcome_kind=target,
        outcome_title=title[:LONGEST_TITLE],
        outcome_state__in=_STANDING,
    ).first()
    if earlier:
        return earlier.outcome_id, False
    record = TARGETS[target].create(project, by, values)
    link = link_origin(
        project=project,
        by=by,
        source=(source.kind, source, source.title),
        outcome=(target, record, title),
    )
    audit.record(by=by, action="outcome.link", obj=link, project=project)
    return record.public_id, True
