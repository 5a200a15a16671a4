"""Overlaps between what is planned and what exists, and what was decided (S34)."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.inventory.models.privacy import BY, STATEMENT
from auftakt.inventory.models.structures import Structure
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class StructureOverlap(Record):
    """One pair that resembles each other; without `planned` it is the Initiativkreis.

    `score`: 0 to 100. `criteria`: a list of `{"key", "closeness", "words"}`, closeness
    0 (different) to 3 (the same). `essence` sums up what both sides said when the pair
    was compared; an answer counts while `answered_essence` is equal to it.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "reason": STATEMENT,
        "answered_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"criteria", "essence", "answer", "answered_essence", "sentence"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="structure_overlaps"
    )
    planned = models.ForeignKey(
        Structure,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="overlaps_as_planned",
    )
    existing = models.ForeignKey(
        Structure, on_delete=models.CASCADE, related_name="overlaps_as_existing"
    )
    score = models.PositiveSmallIntegerField()
    criteria = models.JSONField(default=list)
    essence = models.CharField(max_length=64)
    for_meeting = models.BooleanField(_("zur Beratung mitnehmen"), default=False)
    answer = models.CharField(_("Entscheidung"), max_length=20, blank=True)
    reason = models.CharField(_("Grund"), max_length=500, blank=True)
    sentence = models.TextField(
        _("So steht es dann im Konzept"), max_length=1000, blank=True
    )
    answered_essence = models.CharField(max_length=64, blank=True)
    answered_at = models.DateTimeField(null=True, blank=True)
    answered_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Überschneidung")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["planned", "existing"], name="overlap_once_per_pair"
            ),
            models.UniqueConstraint(
                fields=["existing"],
                condition=models.Q(planned__isnull=True),
                name="overlap_once_with_circle",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.planned or 'Initiativkreis'} / {self.existing}"


class ParallelSignOff(Record):
    """The circle's statement that nothing is built twice; the gate looks at the last.

    `essence` sums up all answered overlaps; when it changes the statement is outdated.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "statement": STATEMENT,
        "by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"essence"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="parallel_sign_offs"
    )
    signed_on = models.DateField(_("festgestellt am"))
    statement = models.CharField(_("Feststellung"), max_length=500, blank=True)
    essence = models.CharField(max_length=64)
    by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Feststellung des Kreises")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.signed_on}"
