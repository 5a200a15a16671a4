"""Those concerned come, change and go, with their interests and relations."""

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.origins import actions as origins
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.kinds import InterestOrigin, RelationKind
from auftakt.stakeholders.errors import (
    NameTakenError,
    PersonRatingOffError,
    SameStakeholderError,
)
from auftakt.stakeholders.models import (
    Stakeholder,
    StakeholderInterest,
    StakeholderRelation,
)
from auftakt.stakeholders.queries.stakeholders import rating_basis


@transaction.atomic
def create_stakeholder(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> Stakeholder:
    """`values` by field name. Raises `NameTakenError`, and `PersonRatingOffError` for
    a person while the administration has not switched that on.
    """
    Project.objects.select_for_update().get(pk=project.pk)
    if values.get("person") and rating_basis(project) is None:
        raise PersonRatingOffError
    _refuse_taken_name(project, values["name"])
    made = Stakeholder.objects.create(project=project, **values)
    audit.record(
        by=by,
        action="stakeholder.create",
        obj=made,
        project=project,
        fields=values,
    )
    return made


@transaction.atomic
def adopt_organisations(
    *, project: Project, by: Account, organisations: Iterable[Organisation]
) -> int:
    """Answers how many came onto the list; who stands there already is passed over."""
    Project.objects.select_for_update().get(pk=project.pk)
    known = Stakeholder.objects.filter(project=project)
    names = set(known.values_list("name", flat=True))
    linked = set(known.values_list("organisation", flat=True))
    made = [
        Stakeholder(project=project, organisation=one, name=one.name, bloc=one.bloc)
        for one in organisations
        if one.pk not in linked and one.name not in names
    ]
    Stakeholder.objects.bulk_create(made)
    if made:
        audit.record(by=by, action="stakeholder.adopt", obj=project, project=project)
    return len(made)


@transaction.atomic
def update_stakeholder(
    *, stakeholder: Stakeholder, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    if "name" in changes:
        _refuse_taken_name(stakeholder.project, changes["name"], besides=stakeholder)
    written = apply_changes(stakeholder, changes)
    if not written:
        return
    if "name" in changes:
        origins.rename(stakeholder, stakeholder.name)
        for interest in stakeholder.interests.filter(origin=InterestOrigin.ASSESSED):
            origins.rename(interest, _title_elsewhere(interest))
    audit.record(
        by=by,
        action="stakeholder.update",
        obj=stakeholder,
        project=stakeholder.project,
        fields=written,
    )


@transaction.atomic
def show_on_beamer(*, stakeholder: Stakeholder, by: Account, wanted: bool) -> None:
    """Whether what they say of themselves may stand on the wall (S64)."""
    apply_changes(stakeholder, {"on_beamer": wanted})
    audit.record(
        by=by,
        action="stakeholder.beamer",
        obj=stakeholder,
        project=stakeholder.project,
        fields=["on_beamer"],
    )


@transaction.atomic
def delete_stakeholder(*, stakeholder: Stakeholder, by: Account) -> None:
    """Interests, ratings and contacts go with it; results made of it say so."""
    audit.record(
        by=by,
        action="stakeholder.delete",
        obj=stakeholder,
        project=stakeholder.project,
    )
    for interest in stakeholder.interests.all():
        origins.remove(interest)
    origins.remove(stakeholder)
    stakeholder.delete()


@transaction.atomic
def add_interest(
    *,
    stakeholder: Stakeholder,
    by: Account,
    values: Mapping[str, Any],
    today: dt.date,
) -> StakeholderInterest:
    made = StakeholderInterest.objects.create(
        stakeholder=stakeholder, author=by, **{"stated_on": today, **values}
    )
    audit.record(
        by=by,
        action="interest.create",
        obj=made,
        project=stakeholder.project,
        fields=values,
    )
    return made


@transaction.atomic
def update_interest(
    *, interest: StakeholderInterest, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(interest, changes)
    if not written:
        return
    if {"text", "origin"} & set(written):
        origins.rename(interest, _title_elsewhere(interest))
    audit.record(
        by=by,
        action="interest.update",
        obj=interest,
        project=interest.stakeholder.project,
        fields=written,
    )


def _title_elsewhere(interest: StakeholderInterest) -> str:
    """What links say of it: of an assessed one only whom it is about."""
    return interest.stakeholder.name if interest.is_assessed else interest.text


@transaction.atomic
def delete_interest(*, interest: StakeholderInterest, by: Account) -> None:
    audit.record(
        by=by,
        action="interest.delete",
        obj=interest,
        project=interest.stakeholder.project,
    )
    origins.remove(interest)
    interest.delete()


@transaction.atomic
def relate(
    *, one: Stakeholder, other: Stakeholder, kind: RelationKind, by: Account
) -> StakeholderRelation:
    """A second word about the same pair replaces the first."""
    if one.pk == other.pk:
        raise SameStakeholderError
    first, second = sorted((one, other), key=lambda end: end.pk)
    made, _is_new = StakeholderRelation.objects.update_or_create(
        first=first, second=second, defaults={"kind": kind.value, "made_by": by}
    )
    audit.record(
        by=by,
        action="relation.set",
        obj=made,
        project=one.project,
        fields=["kind"],
    )
    return made


@transaction.atomic
def remove_relation(*, relation: StakeholderRelation, by: Account) -> None:
    audit.record(
        by=by,
        action="relation.remove",
        obj=relation,
        project=relation.first.project,
    )
    relation.delete()


def _refuse_taken_name(
    project: Project, name: str, *, besides: Stakeholder | None = None
) -> None:
    others = Stakeholder.objects.filter(project=project, name=name)
    if besides:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise NameTakenError
