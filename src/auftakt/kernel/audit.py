"""The append-only trail. Each action writes one entry in its own transaction."""

import datetime as dt
import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any
from uuid import UUID

from auftakt.kernel import clock
from auftakt.kernel.models import AuditChain, AuditEntry, Record

INSTANCE = "instance"


def record(
    *,
    by: Any,
    action: str,
    obj: Any,
    project: Record | None = None,
    fields: Iterable[str] = (),
    reason: str = "",
) -> AuditEntry:
    """Appends an entry and raises the scope's revision.

    `by` is an account, or None for the system itself. Must run inside the transaction
    of the change it describes: the chain's head is locked until that ends.
    """
    scope = str(project.public_id) if project else INSTANCE
    AuditChain.objects.get_or_create(scope=scope)
    chain = AuditChain.objects.select_for_update().get(scope=scope)
    entry = AuditEntry(
        scope=scope,
        sequence=chain.sequence + 1,
        at=clock.now(),
        actor=str(by.public_id) if by else "",
        action=action,
        object_type=obj._meta.label,
        object_id=str(obj.public_id),
        object_version=getattr(obj, "version", 1),
        fields=sorted(fields),
        reason=reason[:500],
        previous_hash=chain.last_hash,
    )
    entry.hash = entry_hash(entry)
    entry.save()
    chain.sequence, chain.last_hash = entry.sequence, entry.hash
    chain.save()
    return entry


def entry_hash(entry: AuditEntry) -> str:
    """SHA-256 over everything but the reason's words, of which it holds the digest."""
    facts = [
        entry.previous_hash,
        entry.scope,
        entry.sequence,
        entry.at.astimezone(dt.UTC).isoformat(timespec="microseconds"),
        entry.actor,
        entry.action,
        entry.object_type,
        entry.object_id,
        entry.object_version,
        entry.fields,
        hashlib.sha256(entry.reason.encode()).hexdigest(),
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def broken_links(scope: str) -> Iterator[int]:
    """Sequence numbers at which an entry was changed, removed or put in."""
    previous, expected = "0" * 64, 1
    for entry in AuditEntry.objects.filter(scope=scope).order_by("sequence"):
        whole = entry.previous_hash == previous and entry.hash == entry_hash(entry)
        if entry.sequence != expected or not whole:
            yield entry.sequence
        previous, expected = entry.hash, entry.sequence + 1
    head = AuditChain.objects.filter(scope=scope).first()
    if head and (head.last_hash, head.sequence + 1) != (previous, expected):
        yield head.sequence


def revision(project: Record) -> int:
    """The number of changes a project has seen; 0 for an untouched one."""
    scope = str(project.public_id)
    heads = AuditChain.objects.filter(scope=scope).values_list("sequence", flat=True)
    return heads.first() or 0


def last_change(object_id: UUID) -> AuditEntry | None:
    entries = AuditEntry.objects.filter(object_id=str(object_id))
    return entries.order_by("-sequence").first()
