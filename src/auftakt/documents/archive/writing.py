"""Writing a project into an archive."""

import datetime as dt
import json
from collections.abc import Iterable
from typing import Any

from auftakt.accounts.models import Account
from auftakt.documents.archive.sections import (
    FORMAT,
    MASKED,
    SECTIONS,
    VERSION,
    Section,
    depths,
    encode,
    fields_of,
    is_self_reference,
    points_at_account,
    target_of,
)
from auftakt.kernel.models import AuditEntry, Record
from auftakt.projects.models import Project


def write_archive(project: Project, *, now: dt.datetime) -> dict[str, Any]:
    """The whole project as plain data; the number of queries does not grow with it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "written_at": encode(now),
        "content": {section.key: _content(section, project) for section in SECTIONS},
        "trail": _trail(project),
    }


def dump(archive: dict[str, Any]) -> bytes:
    """Readable UTF-8; the same archive gives the same bytes."""
    return (json.dumps(archive, ensure_ascii=False, indent=1) + "\n").encode()


def _content(section: Section, project: Project) -> Any:
    records = [_record(record) for record in _records(section, project)]
    if section.many:
        return records
    return records[0] if records else None


def _records(section: Section, project: Project) -> Iterable[Record]:
    """In the order they were made; what others point at comes before them."""
    found = section.model._default_manager.filter(
        section.only, **{section.lookup: project.pk}
    )
    links = [field for field in fields_of(section.model) if target_of(field)]
    found = found.select_related(*(field.name for field in links)).order_by("pk")
    own = [field.name for field in links if is_self_reference(field)]
    if not own:
        return found
    above = {str(one.pk): getattr(one, f"{own[0]}_id") for one in found}
    steps = depths({key: str(pk) if pk else None for key, pk in above.items()})
    return sorted(found, key=lambda one: (steps[str(one.pk)], one.pk))


def _record(record: Record) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for field in fields_of(type(record)):
        masked = MASKED.get(type(record), {}).get(field.name)
        value = masked(record) if masked else getattr(record, field.name)
        if points_at_account(field):
            value = value and {"name": value.name, "email": value.email}
        elif target_of(field):
            value = value and str(value.public_id)
        values[field.name] = encode(value)
    return values


def _trail(project: Project) -> list[dict[str, Any]]:
    entries = AuditEntry.objects.filter(scope=str(project.public_id))
    actors = set(entries.exclude(actor="").values_list("actor", flat=True))
    accounts = Account.objects.filter(public_id__in=actors)
    names = {str(account.public_id): account.name for account in accounts}
    return [
        {
            "sequence": entry.sequence,
            "at": encode(entry.at),
            "actor": names.get(entry.actor, ""),
            "action": entry.action,
            "object_type": entry.object_type,
            "object_id": entry.object_id,
            "object_version": entry.object_version,
            "fields": entry.fields,
            "reason": entry.reason,
        }
        for entry in entries.order_by("sequence")
    ]
