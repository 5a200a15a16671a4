"""Changes of single persons."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.actions.use import refuse_if_in_use
from auftakt.actors.models import Person
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.models import Project


@transaction.atomic
def create_person(
    *, project: Project, by: Account, values: Mapping[str, Any]
) -> Person:
    person = Person.objects.create(project=project, **values)
    audit.record(
        by=by, action="person.create", obj=person, project=project, fields=values
    )
    return person


@transaction.atomic
def update_person(*, person: Person, by: Account, changes: Mapping[str, Any]) -> None:
    """Raises `StaleVersionError` where somebody was faster."""
    written = apply_changes(person, changes)
    if written:
        audit.record(
            by=by,
            action="person.update",
            obj=person,
            project=person.project,
            fields=written,
        )


@transaction.atomic
def delete_person(*, person: Person, by: Account) -> None:
    """Raises `ActorInUseError` while the person holds a seat."""
    refuse_if_in_use(person)
    audit.record(by=by, action="person.delete", obj=person, project=person.project)
    person.delete()
