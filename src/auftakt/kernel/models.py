"""What every record has, and the audit trail."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.ids import new_public_id
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)


class Record(models.Model):
    """A base with a public id for addresses and a version for conflict detection.

    `version` rises with every change (see `kernel.changes`).
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset()

    public_id = models.UUIDField(default=new_public_id, unique=True, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    version = models.PositiveIntegerField(default=1, editable=False)

    class Meta:
        abstract = True


class AuditChain(models.Model):
    """The head of one chain; its row lock puts the entries of a scope in order.

    `scope` is a project's public id or "instance". `sequence` is the scope's revision:
    it rises with each action and serves as ETag.
    """

    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"scope", "last_hash"})

    scope = models.CharField(max_length=36, unique=True)
    sequence = models.PositiveBigIntegerField(default=0)
    last_hash = models.CharField(max_length=64, default="0" * 64)

    class Meta:
        verbose_name = _("Kette des Protokolls")

    def __str__(self) -> str:
        return f"{self.scope} #{self.sequence}"


class AuditEntry(models.Model):
    """One change: who, when, what, which version; never the changed texts.

    `hash` covers the entry and the hash before it, so that a removed or altered entry
    is found (`kernel.audit.broken_links`). The actor is a public id, not a key: the
    trail outlives an erased account.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "actor": PersonalField(
            DataKind.ACTIVITY,
            Purpose.PROVE_CHANGE,
            Audience.COORDINATORS,
            Retention.AUDIT_12_MONTHS,
        ),
        "reason": PersonalField(
            DataKind.STATEMENT,
            Purpose.PROVE_CHANGE,
            Audience.COORDINATORS,
            Retention.AUDIT_12_MONTHS,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "scope",
            "action",
            "object_type",
            "object_id",
            "fields",
            "previous_hash",
            "hash",
        }
    )

    scope = models.CharField(max_length=36)
    sequence = models.PositiveBigIntegerField()
    at = models.DateTimeField()
    actor = models.CharField(max_length=36, blank=True)
    action = models.CharField(max_length=80)
    object_type = models.CharField(max_length=80)
    object_id = models.CharField(max_length=36)
    object_version = models.PositiveIntegerField()
    fields = models.JSONField(default=list)
    reason = models.CharField(max_length=500, blank=True)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        verbose_name = _("Eintrag im Protokoll")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["scope", "sequence"], name="audit_entry_in_order"
            )
        ]
        indexes: ClassVar = [models.Index(fields=["object_id", "-sequence"])]

    def __str__(self) -> str:
        return f"{self.scope} #{self.sequence} {self.action}"
