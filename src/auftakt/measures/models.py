"""Measures: who does what until when, with which means (S40)."""

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
from auftakt.measures.domain import MeasureFacts, Status, number_text
from auftakt.projects.models import Project

_SHARED = (Purpose.STEER, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)


class Measure(Record):
    """Something that is done, made from a goal, a risk or any other observation.

    `owner` names a function, `owner_account` somebody of the project; either is
    enough. `number` stays with the measure for good. `done_on` is set with the status.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "owner": PersonalField(DataKind.FUNCTION, *_SHARED),
        "owner_account": PersonalField(DataKind.ACTIVITY, *_SHARED),
        "dropped_reason": PersonalField(DataKind.STATEMENT, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"title", "description", "status", "resources", "partners"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="measures"
    )
    number = models.PositiveSmallIntegerField()
    title = models.CharField(_("Maßnahme"), max_length=200)
    description = models.TextField(_("Was genau?"), max_length=2000, blank=True)
    owner = models.CharField(_("Zuständige Stelle"), max_length=120, blank=True)
    owner_account = models.ForeignKey(
        Account,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="owned_measures",
        verbose_name=_("Jemand aus dem Projekt"),
    )
    start_on = models.DateField(_("Beginn"), null=True, blank=True)
    due_on = models.DateField(_("Fertig bis"), null=True, blank=True)
    resources = models.CharField(_("Mittel"), max_length=500, blank=True)
    partners = models.CharField(_("Wer macht mit?"), max_length=500, blank=True)
    status = models.CharField(_("Stand"), max_length=20, default="planned")
    dropped_reason = models.CharField(_("Grund"), max_length=500, blank=True)
    done_on = models.DateField(_("Erledigt am"), null=True, blank=True)

    owner_account_id: int | None

    class Meta:
        verbose_name = _("Maßnahme")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="measure_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def number_text(self) -> str:
        return number_text(self.number)

    @property
    def facts(self) -> MeasureFacts:
        return MeasureFacts(
            title=self.title,
            status=Status(self.status),
            has_owner=bool(self.owner or self.owner_account_id),
            has_resources=bool(self.resources.strip()),
            due_on=self.due_on,
        )
