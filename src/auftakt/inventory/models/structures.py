"""Concepts, bodies, channels and offers: what exists and what is planned (S33)."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.actors.models import Organisation
from auftakt.inventory.models.privacy import CONTACT_ROLE, STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class Structure(Record):
    """One entry of the four lists; `is_planned` ones are compared with the others.

    `fields` holds keys of `ActionField`, `target_groups` of `TargetGroup`. Only offers
    use place, capacity, languages and `funding_until`.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "contact_role": CONTACT_ROLE,
        "note": STATEMENT,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "kind",
            "name",
            "purpose",
            "fields",
            "target_groups",
            "territory",
            "level",
            "carrier_name",
            "rhythm",
            "decision_power",
            "resolution",
            "place",
            "languages",
        }
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="structures"
    )
    kind = models.CharField(_("Art"), max_length=20)
    is_planned = models.BooleanField(_("erst geplant"), default=False)
    name = models.CharField(_("Name"), max_length=200)
    purpose = models.TextField(_("Zweck"), max_length=1000, blank=True)
    fields = models.JSONField(_("Handlungsfelder"), default=list, blank=True)
    target_groups = models.JSONField(_("Zielgruppen"), default=list, blank=True)
    territory = models.CharField(_("Gebiet"), max_length=120, blank=True)
    level = models.CharField(_("Ebene"), max_length=20, default="own")
    carrier = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="carried_structures",
        verbose_name=_("Träger aus dem Verzeichnis"),
    )
    carrier_name = models.CharField(_("Träger"), max_length=200, blank=True)
    rhythm = models.CharField(_("Treffen"), max_length=20, default="unknown")
    decision_power = models.CharField(
        _("Entscheidungsbefugnis"), max_length=20, default="unknown"
    )
    resolution = models.CharField(_("Beschluss"), max_length=300, blank=True)
    valid_until = models.DateField(_("gilt bis"), null=True, blank=True)
    contact_role = models.CharField(_("Ansprechstelle"), max_length=120, blank=True)
    note = models.TextField(_("Bemerkung"), max_length=1000, blank=True)
    place = models.CharField(_("Ort"), max_length=200, blank=True)
    capacity = models.PositiveIntegerField(_("Plätze"), null=True, blank=True)
    languages = models.CharField(_("Sprachen"), max_length=200, blank=True)
    funding_until = models.DateField(_("finanziert bis"), null=True, blank=True)

    class Meta:
        verbose_name = _("Eintrag im Bestand")
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "kind", "is_planned", "name"],
                name="structure_once_per_list",
            )
        ]

    def __str__(self) -> str:
        return self.name


class StructureMember(Record):
    """Who belongs to a body: an organisation of the register or a seat by its title."""

    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"title"})

    structure = models.ForeignKey(
        Structure, on_delete=models.CASCADE, related_name="members"
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="structure_memberships",
        verbose_name=_("Einrichtung"),
    )
    title = models.CharField(_("Platz oder Funktion"), max_length=160, blank=True)

    class Meta:
        verbose_name = _("Mitglied einer Runde")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["structure", "organisation", "title"],
                name="structure_member_once",
            )
        ]

    def __str__(self) -> str:
        return str(self.organisation or self.title)


class CellNote(Record):
    """What is known of a field and target group for which no offer is listed."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"asked": CONTACT_ROLE}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"field", "target_group", "state"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="cell_notes"
    )
    field = models.CharField(max_length=40)
    target_group = models.CharField(max_length=20)
    state = models.CharField(max_length=20)
    asked = models.CharField(_("gefragt ist"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("Bemerkung zu einer Lücke")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "field", "target_group"], name="cell_noted_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.field}, {self.target_group}: {self.state}"
