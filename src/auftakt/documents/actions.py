"""The two changes of this topic: a project read in, and one given out."""

import datetime as dt
from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from auftakt.documents.archive import (
    Imported,
    dump,
    load,
    read_archive,
    write_archive,
)
from auftakt.kernel import audit
from auftakt.projects.models import Project


@transaction.atomic
def import_project(
    *,
    data: bytes,
    by: Account | None,
    slug: str = "",
    coordinator: Account | None = None,
) -> Imported:
    """All or nothing. Raises `ArchiveError`; `by` None: from the command line."""
    imported = read_archive(load(data), slug=slug)
    if coordinator:
        Membership.objects.create(
            account=coordinator, project=imported.project, role=Role.COORDINATOR
        )
    audit.record(
        by=by, action="project.import", obj=imported.project, project=imported.project
    )
    return imported


@transaction.atomic
def export_project(*, project: Project, by: Account | None, now: dt.datetime) -> bytes:
    """The archive as a file. That it left the house stands in the trail."""
    archive: dict[str, Any] = write_archive(project, now=now)
    audit.record(by=by, action="project.export", obj=project, project=project)
    return dump(archive)
