"""Writing a changed record so that nobody's change is lost."""

from collections.abc import Mapping
from typing import Any

from django.db.models import F

from auftakt.kernel import clock
from auftakt.kernel.errors import StaleVersionError
from auftakt.kernel.models import Record


def apply_changes(record: Record, changes: Mapping[str, Any]) -> list[str]:
    """Writes the named fields if the record still has the version it was read with.

    Raises the version by one, in the database and on `record`; answers the names of
    the written fields. Raises `StaleVersionError` where somebody was faster.
    """
    if not changes:
        return []
    written = (
        type(record)
        ._default_manager.filter(pk=record.pk, version=record.version)
        .update(**changes, version=F("version") + 1, changed_at=clock.now())
    )
    if not written:
        raise StaleVersionError
    for name, value in changes.items():
        setattr(record, name, value)
    record.version += 1
    return sorted(changes)
