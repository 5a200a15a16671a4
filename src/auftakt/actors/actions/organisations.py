"""Changes of single organisations."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.actions.use import refuse_if_in_use
from auftakt.actors.errors import NameTakenError
from auftakt.actors.models import Organisation
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project


@transaction.atomic
def create_organisation(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> Organisation:
    """Raises `NameTakenError` where the project has one of that name."""
    _refuse_taken_name(project, values["name"])
    organisation = Organisation.objects.create(project=project, **values)
    audit.record(
        by=by,
        action="organisation.create",
        obj=organisation,
        project=project,
        fields=values,
    )
    return organisation


@transaction.atomic
def update_organisation(
    *, organisation: Organisation, by: Account, changes: Mapping[str, Any]
) -> None:
    """Raises `StaleVersionError`, or `NameTakenError` for another one's name."""
    if "name" in changes:
        _refuse_taken_name(organisation.project, changes["name"], besides=organisation)
    written = apply_changes(organisation, changes)
    if written:
        audit.record(
            by=by,
            action="organisation.update",
            obj=organisation,
            project=organisation.project,
            fields=written,
        )


@transaction.atomic
def delete_organisation(*, organisation: Organisation, by: Account) -> None:
    """Its persons stay, without organisation. Raises `ActorInUseError`."""
    refuse_if_in_use(organisation)
    audit.record(
        by=by,
        action="organisation.delete",
        obj=organisation,
        project=organisation.project,
    )
    organisation.delete()


def _refuse_taken_name(
    project: Project, name: str, *, besides: Organisation | None = None
) -> None:
    others = project.organisations.filter(name=name)
    if besides:
        others = others.exclude(pk=besides.pk)
    if others.exists():
        raise NameTakenError
