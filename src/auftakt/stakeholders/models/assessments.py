"""Views of those concerned, and on what basis persons may be rated."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.analyses.models import AUTHOR, RATING, Assessment
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import (
    Audience,
    DataKind,
    PersonalField,
    Purpose,
    Retention,
)
from auftakt.projects.models import Project
from auftakt.stakeholders.models.stakeholders import Stakeholder

_PROOF = (Purpose.PROVE_CHANGE, Audience.COORDINATORS, Retention.PROJECT_END_12_MONTHS)


class StakeholderAssessment(Assessment):
    """How one author sees one stakeholder; a scale may be left open."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "account": AUTHOR,
        "note": RATING,
    }

    stakeholder = models.ForeignKey(
        Stakeholder, on_delete=models.CASCADE, related_name="assessments"
    )
    power = models.PositiveSmallIntegerField(_("Einfluss"), null=True, blank=True)
    affectedness = models.PositiveSmallIntegerField(
        _("Betroffenheit"), null=True, blank=True
    )
    attitude = models.SmallIntegerField(
        _("Haltung zum Vorhaben"), null=True, blank=True
    )
    note = models.CharField(_("Bemerkung"), max_length=500, blank=True)

    stakeholder_id: int

    class Meta:
        verbose_name = _("Einschätzung Beteiligter")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.stakeholder)


class PersonRatingBasis(Record):
    """Why persons may be rated in a project: purpose and legal basis, by an
    administrator. It holds until it is switched off; with that the ratings go.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "purpose": PersonalField(DataKind.STATEMENT, *_PROOF),
        "legal_basis": PersonalField(DataKind.STATEMENT, *_PROOF),
        "switched_on_by": PersonalField(DataKind.ACTIVITY, *_PROOF),
        "switched_off_by": PersonalField(DataKind.ACTIVITY, *_PROOF),
    }

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="person_rating_bases"
    )
    purpose = models.CharField(_("Zweck"), max_length=500)
    legal_basis = models.CharField(_("Rechtsgrundlage"), max_length=500)
    switched_on_at = models.DateTimeField()
    switched_on_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    switched_off_at = models.DateTimeField(null=True, blank=True)
    switched_off_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Grundlage für das Einschätzen von Personen")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return str(self.project)
