"""The register of key actors: organisations and persons, apart from seats (S23)."""

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

_LEAD = (
    Purpose.FORM_CIRCLE,
    Audience.COORDINATORS,
    Retention.CONTACT_24_MONTHS,
)
_SHARED = (Purpose.FORM_CIRCLE, Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)


class Organisation(Record):
    """An institution, association or initiative.

    `perspective` belongs here or to a seat, never to a person (domain.md, section 6).
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "email": PersonalField(DataKind.CONTACT, *_LEAD),
        "phone": PersonalField(DataKind.CONTACT, *_LEAD),
        "note": PersonalField(DataKind.STATEMENT, *_LEAD),
        "interest": PersonalField(DataKind.STATEMENT, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"name", "bloc", "category", "perspective", "migrant_kind", "district"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="organisations"
    )
    name = models.CharField(_("Name der Einrichtung"), max_length=200)
    bloc = models.CharField(_("Bereich"), max_length=30)
    category = models.CharField(_("Art der Einrichtung"), max_length=40, blank=True)
    perspective = models.CharField(
        _("Sichtweise der Einrichtung"), max_length=20, default="none"
    )
    migrant_kind = models.CharField(
        _("Vertretung Zugewanderter"), max_length=30, default="none"
    )
    district = models.CharField(_("Ort oder Ortsteil"), max_length=80, blank=True)
    is_key_actor = models.BooleanField(_("Schlüsselakteur"), default=False)
    interest = models.CharField(_("Interesse am Gelingen"), max_length=500, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    note = models.TextField(_("Bemerkung"), blank=True)

    class Meta:
        verbose_name = _("Einrichtung")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "name"], name="organisation_once_per_project"
            )
        ]

    def __str__(self) -> str:
        return self.name


class Person(Record):
    """Somebody who may hold a seat, with function and service contact only."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "name": PersonalField(DataKind.IDENTITY, *_SHARED),
        "function": PersonalField(DataKind.FUNCTION, *_SHARED),
        "email": PersonalField(DataKind.CONTACT, *_LEAD),
        "phone": PersonalField(DataKind.CONTACT, *_LEAD),
        "note": PersonalField(DataKind.STATEMENT, *_LEAD),
        "interest": PersonalField(DataKind.STATEMENT, *_SHARED),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"bloc"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="persons"
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="persons",
        verbose_name=_("Einrichtung"),
    )
    name = models.CharField(_("Name"), max_length=120)
    function = models.CharField(_("Funktion"), max_length=120, blank=True)
    bloc = models.CharField(_("Bereich"), max_length=30)
    is_key_actor = models.BooleanField(_("Schlüsselakteur"), default=False)
    interest = models.CharField(_("Interesse am Gelingen"), max_length=500, blank=True)
    email = models.EmailField(_("E-Mail"), blank=True)
    phone = models.CharField(_("Telefon"), max_length=40, blank=True)
    note = models.TextField(_("Bemerkung"), blank=True)

    class Meta:
        verbose_name = _("Person")
        indexes: ClassVar = [models.Index(fields=["project", "name"])]

    def __str__(self) -> str:
        return self.name


class ImportDraft(Record):
    """A list that was read but not yet taken over; deleted after use or expiry.

    `header`: column titles; `rows`: lists of texts; `mapping`: column number to field
    key; `choices`: row number to what happens with a duplicate.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "rows": PersonalField(
            DataKind.CONTACT,
            Purpose.FORM_CIRCLE,
            Audience.SELF,
            Retention.SINGLE_USE,
        ),
        "by": PersonalField(
            DataKind.ACTIVITY,
            Purpose.PROVE_CHANGE,
            Audience.SELF,
            Retention.SINGLE_USE,
        ),
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"file_name", "header", "mapping", "choices"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="import_drafts"
    )
    by = models.ForeignKey(Account, on_delete=models.CASCADE)
    file_name = models.CharField(max_length=200)
    header = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    mapping = models.JSONField(default=dict)
    choices = models.JSONField(default=dict)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Einlese-Entwurf")

    def __str__(self) -> str:
        return self.file_name
