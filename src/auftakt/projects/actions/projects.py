"""Projects begin, say what they are about, and end."""

import datetime as dt
from collections.abc import Iterator, Mapping
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.text import slugify

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects import queries
from auftakt.projects.directory import searchable
from auftakt.projects.domain import BriefItem
from auftakt.projects.models import Municipality, Project, ProjectBrief

SLUG_LENGTH = 50  # leaves room for a number behind it
PROJECT_FIELDS = frozenset(
    {
        "name",
        "start_date",
        "size",
        "complexity",
        "themes",
        "circle_name",
        "circle_minimum",
        "circle_maximum",
        "kickoff_minimum_weeks",
    }
)


@transaction.atomic
def create_project(
    *,
    by: Account,
    name: str,
    municipality: Mapping[str, Any],
    start_date: dt.date | None = None,
) -> Project:
    """A project with empty brief and its first coordinator.

    `municipality` holds the fields of a Kommune; one that `by` already coordinates
    under the same name is used again and stays as it is (S2).
    """
    town = queries.my_municipality(
        by,
        name=municipality["name"],
        kind=municipality["kind"],
        land=municipality["land"],
    ) or Municipality.objects.create(**municipality)
    project = _with_free_slug(municipality=town, name=name, start_date=start_date)
    ProjectBrief.objects.create(
        project=project, required=[item.value for item in BriefItem]
    )
    Membership.objects.create(account=by, project=project, role=Role.COORDINATOR)
    audit.record(by=by, action="project.create", obj=project, project=project)
    return project


@transaction.atomic
def update_brief(*, project: Project, by: Account, changes: dict[str, Any]) -> None:
    """Fields of brief and project in one: their page is one form.

    The brief's version rises with either, so that one version covers both. Raises
    `StaleVersionError` where somebody was faster.
    """
    of_project = {
        field: value for field, value in changes.items() if field in PROJECT_FIELDS
    }
    of_brief = {
        field: value for field, value in changes.items() if field not in PROJECT_FIELDS
    }
    if not changes:
        return
    brief = _stored_brief(project)
    apply_changes(brief, of_brief or {"project": project})
    apply_changes(project, of_project)
    audit.record(
        by=by, action="brief.update", obj=brief, project=project, fields=changes
    )


@transaction.atomic
def delete_project(*, project: Project, by: Account) -> None:
    """Everything that hangs under it goes too; the audit trail stays.

    The Kommune goes with its last project.
    """
    audit.record(by=by, action="project.delete", obj=project, project=project)
    town = project.municipality
    project.delete()
    if not town.projects.exists():
        town.delete()


def _stored_brief(project: Project) -> ProjectBrief:
    """The one the page was opened with; a project that came without gets one."""
    brief: ProjectBrief | None = getattr(project, "brief", None)
    if brief is None or brief.pk is None:
        return ProjectBrief.objects.create(project=project)
    return brief


def _with_free_slug(**fields: Any) -> Project:
    for slug in _slugs(fields["name"]):
        try:
            with transaction.atomic():
                return Project.objects.create(slug=slug, **fields)
        except IntegrityError:
            if not Project.objects.filter(slug=slug).exists():
                raise
    raise AssertionError


def _slugs(name: str) -> Iterator[str]:
    base = slugify(searchable(name))[:SLUG_LENGTH].strip("-") or "projekt"
    yield base
    number = 2
    while True:
        yield f"{base}-{number}"
        number += 1
