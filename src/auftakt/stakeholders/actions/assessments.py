"""Views are given, opened and deleted; persons only on a basis."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.analyses.models import AnalysisRound
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.aggregate import (
    ATTITUDE_HIGH,
    ATTITUDE_LOW,
    SCALE_HIGH,
    SCALE_LOW,
)
from auftakt.stakeholders.errors import (
    BasisThereError,
    PersonRatingOffError,
    ValueNotAllowedError,
)
from auftakt.stakeholders.models import (
    PersonRatingBasis,
    Stakeholder,
    StakeholderAssessment,
)
from auftakt.stakeholders.queries.assessments import assessments, old_assessments
from auftakt.stakeholders.queries.stakeholders import rating_basis

BOUNDS = {
    "power": (SCALE_LOW, SCALE_HIGH),
    "affectedness": (SCALE_LOW, SCALE_HIGH),
    "attitude": (ATTITUDE_LOW, ATTITUDE_HIGH),
}
FIELDS = (*BOUNDS, "note")


@transaction.atomic
def assess(
    *,
    stakeholder: Stakeholder,
    by: Account,
    values: Mapping[str, Any],
    now: dt.datetime,
) -> bool:
    """A new row beside the former ones; False where nothing differs from the last.

    The trail says that a view was given, not of whom.
    """
    latest = StakeholderAssessment.objects.filter(stakeholder=stakeholder, account=by)
    if not store_view(stakeholder, latest.last(), values, now=now, account=by):
        return False
    project = stakeholder.project
    audit.record(by=by, action="assessment.give", obj=project, project=project)
    return True


def store_view(  # noqa: PLR0913 - an author is one of two, in a round or not
    stakeholder: Stakeholder,
    latest: StakeholderAssessment | None,
    values: Mapping[str, Any],
    *,
    now: dt.datetime,
    account: Account | None = None,
    link: PersonalLink | None = None,
    round_: AnalysisRound | None = None,
) -> bool:
    """Without an entry in the trail; the caller writes it. Values that are not named
    stay as they were.
    """
    if stakeholder.person_id and rating_basis(stakeholder.project) is None:
        raise PersonRatingOffError
    before = {name: getattr(latest, name) for name in FIELDS} if latest else {}
    after = {**before, **{name: values[name] for name in FIELDS if name in values}}
    _refuse_out_of_bounds(after)
    says_something = any(value not in (None, "") for value in after.values())
    if after == before or not (latest or says_something):
        return False
    StakeholderAssessment.objects.create(
        stakeholder=stakeholder,
        account=account,
        link=link,
        round=round_,
        assessed_at=now,
        **after,
    )
    return True


def _refuse_out_of_bounds(values: Mapping[str, Any]) -> None:
    for name, (low, high) in BOUNDS.items():
        value = values.get(name)
        if value is not None and not low <= value <= high:
            raise ValueNotAllowedError


@transaction.atomic
def record_opening(*, project: Project, by: Account) -> None:
    """Each look at the views of others stands in the trail."""
    audit.record(by=by, action="assessment.open", obj=project, project=project)


@transaction.atomic
def delete_assessments(*, project: Project, by: Account) -> int:
    """All of them, when their time is over; the contact plan stays."""
    deleted = assessments(project).delete()[0]
    audit.record(by=by, action="assessment.delete", obj=project, project=project)
    return deleted


@transaction.atomic
def delete_old_assessments(
    *, project: Project, by: Account, kickoff_day: dt.date | None, today: dt.date
) -> int:
    """Those whose time is over; the list and the contact plan stay."""
    old = old_assessments(project, kickoff_day, today)
    if old:
        assessments(project).filter(pk__in=old).delete()
        audit.record(by=by, action="assessment.delete", obj=project, project=project)
    return len(old)


@transaction.atomic
def switch_person_rating_on(
    *, project: Project, by: Account, purpose: str, legal_basis: str, now: dt.datetime
) -> PersonRatingBasis:
    """An act of the administration, with purpose and legal basis."""
    Project.objects.select_for_update().get(pk=project.pk)
    if rating_basis(project):
        raise BasisThereError
    basis = PersonRatingBasis.objects.create(
        project=project,
        purpose=purpose,
        legal_basis=legal_basis,
        switched_on_at=now,
        switched_on_by=by,
    )
    audit.record(
        by=by,
        action="person_rating.switch_on",
        obj=basis,
        project=project,
        fields=["purpose", "legal_basis"],
    )
    return basis


@transaction.atomic
def switch_person_rating_off(
    *, basis: PersonRatingBasis, by: Account, now: dt.datetime
) -> None:
    """Views of persons are deleted with it."""
    apply_changes(basis, {"switched_off_at": now, "switched_off_by": by})
    assessments(basis.project).exclude(stakeholder__person=None).delete()
    audit.record(
        by=by,
        action="person_rating.switch_off",
        obj=basis,
        project=basis.project,
    )
