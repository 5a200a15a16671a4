"""The red thread: which result came from which observation."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)
from auftakt.projects.models import Project


class OriginLink(Record):
    """One outcome and what it was made from, readable from both ends.

    Ids are public ids; titles are those of the last change, so that neither end needs
    the other's app. The app of the outcome keeps title and state true through
    `origins.actions`. `source_gone`: what it was made from was deleted since.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "made_by": PersonalField(
            DataKind.ACTIVITY,
            Purpose.PROVE_CHANGE,
            Audience.PROJECT,
            Retention.PROJECT_END_12_MONTHS,
        ),
        "dropped_reason": PersonalField(
            DataKind.STATEMENT,
            Purpose.PROVE_CHANGE,
            Audience.PROJECT,
            Retention.PROJECT_END_12_MONTHS,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "source_kind",
            "source_title",
            "outcome_kind",
            "outcome_title",
            "outcome_state",
        }
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="origin_links"
    )
    source_kind = models.CharField(max_length=20)
    source_id = models.UUIDField()
    source_title = models.CharField(max_length=200)
    source_gone = models.BooleanField(default=False)
    outcome_kind = models.CharField(max_length=20)
    outcome_id = models.UUIDField()
    outcome_title = models.CharField(max_length=200)
    outcome_state = models.CharField(max_length=20, default="open")
    dropped_reason = models.CharField(_("Grund"), max_length=500, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Herkunft")
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["project", "source_id"]),
            models.Index(fields=["project", "outcome_id"]),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "source_id", "outcome_id"], name="origin_link_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.source_title} → {self.outcome_title}"
