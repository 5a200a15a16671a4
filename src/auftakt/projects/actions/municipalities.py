"""What a Kommune says about itself, and its looks."""

from typing import Any

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.projects.crest import to_png
from auftakt.projects.models import Municipality, Project


@transaction.atomic
def update_municipality(
    *,
    municipality: Municipality,
    project: Project,
    by: Account,
    changes: dict[str, Any],
) -> None:
    """`project` is the one from which the change was made; its trail holds it."""
    _write(municipality, project, by, "municipality.update", changes)


@transaction.atomic
def set_crest(
    *, municipality: Municipality, project: Project, by: Account, raw: bytes
) -> None:
    """Stores the uploaded picture drawn anew; raises `CrestError`."""
    _write(municipality, project, by, "municipality.crest", {"crest": to_png(raw)})


@transaction.atomic
def remove_crest(*, municipality: Municipality, project: Project, by: Account) -> None:
    _write(municipality, project, by, "municipality.crest_remove", {"crest": None})


def _write(
    municipality: Municipality,
    project: Project,
    by: Account,
    action: str,
    changes: dict[str, Any],
) -> None:
    written = apply_changes(municipality, changes)
    if written:
        audit.record(
            by=by, action=action, obj=municipality, project=project, fields=written
        )
