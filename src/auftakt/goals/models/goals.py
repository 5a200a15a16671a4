"""Shared goals on four levels (S35, S65)."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.goals.models.privacy import STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class Goal(Record):
    """One goal; its agreement lives in `decisions`, found by the public id.

    `number` is given once and never again. `fields` holds keys of `ActionField`.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "text": STATEMENT,
        "resources": STATEMENT,
        "dropped_reason": STATEMENT,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"title", "level", "state", "fields"}
    )

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="goals")
    number = models.PositiveSmallIntegerField(_("Nummer"))
    title = models.CharField(_("Kurzer Name"), max_length=160)
    text = models.TextField(_("Was soll erreicht sein?"), max_length=2000)
    level = models.CharField(_("Art des Ziels"), max_length=20, default="outcome")
    parent = models.ForeignKey(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="children",
        verbose_name=_("Gehört zu"),
    )
    fields = models.JSONField(_("Handlungsfelder"), default=list, blank=True)
    resources = models.TextField(_("Womit?"), max_length=1000, blank=True)
    due_on = models.DateField(_("Bis wann?"), null=True, blank=True)
    is_essential = models.BooleanField(_("Wesentlich"), default=True)
    state = models.CharField(_("Stand"), max_length=20, default="open")
    dropped_reason = models.CharField(_("Grund"), max_length=500, blank=True)

    parent_id: int | None

    class Meta:
        verbose_name = _("Ziel")
        ordering: ClassVar = ["number", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="goal_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.title
