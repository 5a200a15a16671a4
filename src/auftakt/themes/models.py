"""Fields of action, what people give them, and what the circle decides."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.analyses.models import AUTHOR, BY, RATING, SHARED_TEXT, Assessment
from auftakt.inventory.models import Structure
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project
from auftakt.themes.domain.kinds import Question


class Theme(Record):
    """A field of action; the twelve usual ones come with a project, others are added.

    `key`: of `ActionField`, or "own-1", "own-2", ... for a field of the project's own.
    `is_cross_cutting`: a field that also runs through all others.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "description": SHARED_TEXT,
        "state_reason": SHARED_TEXT,
        "made_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"key", "name", "flags", "responsibility", "state"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="theme_records"
    )
    key = models.CharField(max_length=40)
    number = models.PositiveSmallIntegerField(_("Nummer"))
    name = models.CharField(_("Name"), max_length=80)
    description = models.TextField(_("Worum es geht"), max_length=500, blank=True)
    flags = models.JSONField(_("Dabei immer mitdenken"), default=list, blank=True)
    is_cross_cutting = models.BooleanField(_("Querschnittsthema"), default=False)
    responsibility = models.CharField(
        _("Wer entscheidet vor allem?"), max_length=20, default="municipality"
    )
    state = models.CharField(_("Stand"), max_length=20, default="active")
    state_reason = models.CharField(_("Grund"), max_length=500, blank=True)
    working_group = models.ForeignKey(
        Structure, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Themenfeld")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["project", "key"], name="theme_key_once"),
            models.UniqueConstraint(
                fields=["project", "number"], name="theme_number_once"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class ThemeRating(Assessment):
    """What one person gave a field, each from 1 to 5.

    On a phone each tap is kept: what is not answered yet is None and does not count.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "account": AUTHOR,
        **dict.fromkeys(Question, RATING),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset()

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="ratings")
    need = models.PositiveSmallIntegerField(_("Bedarf"), null=True, blank=True)
    urgency = models.PositiveSmallIntegerField(_("Eile"), null=True, blank=True)
    effect = models.PositiveSmallIntegerField(_("Wirkung"), null=True, blank=True)
    reach = models.PositiveSmallIntegerField(_("Reichweite"), null=True, blank=True)
    importance = models.PositiveSmallIntegerField(_("Gewicht"), null=True, blank=True)
    resources = models.PositiveSmallIntegerField(_("Mittel"), null=True, blank=True)
    competence = models.PositiveSmallIntegerField(
        _("Zuständigkeit"), null=True, blank=True
    )
    coverage = models.PositiveSmallIntegerField(_("Versorgung"), null=True, blank=True)
    speed = models.PositiveSmallIntegerField(_("Tempo"), null=True, blank=True)

    class Meta:
        verbose_name = _("Einschätzung eines Themenfelds")
        ordering: ClassVar = ["assessed_at", "pk"]

    def __str__(self) -> str:
        return str(self.theme)


class ThemeDecision(Record):
    """The circle takes a field on or puts it off; the newest one counts."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"reason": SHARED_TEXT, "by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"decision"})

    theme = models.ForeignKey(Theme, on_delete=models.CASCADE, related_name="decisions")
    decision = models.CharField(_("Entscheidung"), max_length=20)
    reason = models.TextField(_("Begründung"), max_length=500, blank=True)
    decided_on = models.DateField(_("entschieden am"))
    by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Entscheidung über ein Themenfeld")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.theme}: {self.decision}"
