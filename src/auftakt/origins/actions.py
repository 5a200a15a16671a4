"""Links between observations and results; the callers' entries of the trail cover them.

Each function runs inside the transaction of the action that calls it.
"""

from typing import Any, Protocol
from uuid import UUID

from django.db.models import F, Q

from auftakt.accounts.models import Account
from auftakt.kernel import clock
from auftakt.kernel.models import Record
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.origins.models import OriginLink
from auftakt.projects.models import Project

LONGEST_TITLE = 200


class Named(Protocol):
    """Any record, or what else knows a record's public id."""

    @property
    def public_id(self) -> UUID: ...


def link_origin(
    *,
    project: Project,
    by: Account,
    source: tuple[Kind, Named, str],
    outcome: tuple[Kind, Named, str],
) -> OriginLink:
    """`source`, `outcome`: kind, record, title. Linking twice makes one link."""
    source_kind, source_record, source_title = source
    outcome_kind, outcome_record, outcome_title = outcome
    made, _is_new = OriginLink.objects.get_or_create(
        project=project,
        source_id=source_record.public_id,
        outcome_id=outcome_record.public_id,
        defaults={
            "source_kind": source_kind,
            "source_title": source_title[:LONGEST_TITLE],
            "outcome_kind": outcome_kind,
            "outcome_title": outcome_title[:LONGEST_TITLE],
            "made_by": by,
        },
    )
    return made


def is_linked(record: Record) -> bool:
    """Whether something was made of the record, or the record of something."""
    ends = Q(source_id=record.public_id) | Q(outcome_id=record.public_id)
    return OriginLink.objects.filter(ends).exists()


def rename(record: Record, title: str) -> None:
    """Keeps the title true at both ends; costs two queries."""
    short = title[:LONGEST_TITLE]
    _update(outcome_id=record.public_id)(outcome_title=short)
    _update(source_id=record.public_id)(source_title=short)


def set_state(
    outcome_id: UUID, state: OutcomeState, *, dropped_reason: str = ""
) -> None:
    """What the origins show of the outcome; call it when it is done or given up."""
    _update(outcome_id=outcome_id)(outcome_state=state, dropped_reason=dropped_reason)


def remove(record: Record, *, reason: str = "") -> None:
    """Before a record is deleted: either end says so and leads nowhere any more."""
    _update(outcome_id=record.public_id)(
        outcome_state=OutcomeState.DELETED, dropped_reason=reason
    )
    _update(source_id=record.public_id)(source_gone=True)


def _update(**where: UUID) -> Any:
    found = OriginLink.objects.filter(**where)
    return lambda **values: found.update(
        **values, version=F("version") + 1, changed_at=clock.now()
    )
