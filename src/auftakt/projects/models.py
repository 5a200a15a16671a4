"""The Kommune, its projects, and who drives them."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.functional import Promise
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
from auftakt.projects.labels import KIND_WORDS

DEFAULT_ACCENT = "#7B2D52"
_PROJECT = (Audience.PROJECT, Retention.PROJECT_END_12_MONTHS)
_STATEMENT = PersonalField(DataKind.STATEMENT, Purpose.RUN_WORKSHOP, *_PROJECT)
_NAME = PersonalField(DataKind.IDENTITY, Purpose.FORM_CIRCLE, *_PROJECT)


class DirectoryEntry(models.Model):
    """A Kommune of the official directory GV100AD; reference data, replaced whole.

    `territory_date` is the quarter of the file, `reference_date` the day on which the
    residents were counted.
    """

    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"ars", "ags", "name", "search_name", "kind", "land", "county", "postcode"}
    )

    ars = models.CharField(max_length=12, unique=True)
    ags = models.CharField(max_length=8, blank=True)
    name = models.CharField(max_length=120)
    search_name = models.CharField(max_length=120, db_index=True)
    kind = models.CharField(max_length=20)
    is_large_county_town = models.BooleanField(default=False)
    land = models.CharField(max_length=40)
    county = models.CharField(max_length=120, blank=True)
    postcode = models.CharField(max_length=5, blank=True)
    population = models.PositiveIntegerField(null=True)
    reference_date = models.DateField()
    territory_date = models.DateField()

    class Meta:
        verbose_name = _("Eintrag im Gemeindeverzeichnis")
        ordering: ClassVar = ["name", "ars"]

    def __str__(self) -> str:
        return f"{self.name} ({self.county or self.land})"

    @property
    def kind_words(self) -> Promise:
        return KIND_WORDS[self.kind]


class Municipality(Record):
    """A Kommune that runs projects; `kind` is explicit, AGS and ARS only plausible."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"name", "kind", "land", "county", "ags", "ars", "department", "accent"}
    )

    name = models.CharField(_("Name der Kommune"), max_length=120)
    kind = models.CharField(_("Art der Kommune"), max_length=20)
    is_large_county_town = models.BooleanField(_("Große Kreisstadt"), default=False)
    land = models.CharField(_("Bundesland"), max_length=40)
    county = models.CharField(_("Kreis"), max_length=120, blank=True)
    ags = models.CharField(_("Gemeindeschlüssel (AGS)"), max_length=8, blank=True)
    ars = models.CharField(_("Regionalschlüssel (ARS)"), max_length=12, blank=True)
    population = models.PositiveIntegerField(_("Einwohnerzahl"), null=True, blank=True)
    population_date = models.DateField(_("Stand der Zahl"), null=True, blank=True)
    department = models.CharField(_("Zuständige Stelle"), max_length=120, blank=True)
    accent = models.CharField(_("Stadtfarbe"), max_length=7, default=DEFAULT_ACCENT)
    crest = models.BinaryField(null=True, editable=False)

    class Meta:
        verbose_name = _("Kommune")

    def __str__(self) -> str:
        return self.name


class Project(Record):
    """One integration project of a Kommune; everything else hangs under it."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"name", "slug", "size", "complexity", "circle_name", "themes"}
    )

    municipality = models.ForeignKey(
        Municipality, on_delete=models.PROTECT, related_name="projects"
    )
    name = models.CharField(_("Name des Projekts"), max_length=120)
    slug = models.SlugField(_("Kurzname in der Adresse"), max_length=60, unique=True)
    start_date = models.DateField(_("Projektstart"), null=True, blank=True)
    size = models.CharField(_("Größe"), max_length=20, default="medium")
    complexity = models.CharField(_("Schwierigkeit"), max_length=20, default="medium")
    themes = models.JSONField(_("Themen"), default=list, blank=True)
    circle_name = models.CharField(
        _("Name des Kreises"), max_length=60, default="Initiativkreis"
    )
    circle_minimum = models.PositiveSmallIntegerField(_("mindestens"), default=7)
    circle_maximum = models.PositiveSmallIntegerField(_("höchstens"), default=15)
    kickoff_minimum_weeks = models.PositiveSmallIntegerField(
        _("Auftakt spätestens so viele Wochen vor Projektstart"), default=3
    )
    is_demo = models.BooleanField(default=False, editable=False)

    class Meta:
        verbose_name = _("Projekt")

    def __str__(self) -> str:
        return self.name


class ProjectBrief(Record):
    """The information that must lie ready before the kick-off (S45).

    `required` holds the names of the fields this project asks for.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "contact": PersonalField(DataKind.CONTACT, Purpose.INVITE, *_PROJECT)
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "occasion",
            "mandate",
            "budget_frame",
            "area",
            "target_group",
            "stocktaking_summary",
            "required",
        }
    )

    project = models.OneToOneField(
        Project, on_delete=models.CASCADE, related_name="brief"
    )
    occasion = models.TextField(_("Anlass"), blank=True)
    mandate = models.TextField(_("Auftrag"), blank=True)
    budget_frame = models.TextField(_("Geld und Stellen"), blank=True)
    area = models.TextField(_("Gebiet"), blank=True)
    target_group = models.TextField(_("Zielgruppe"), blank=True)
    stocktaking_summary = models.TextField(_("Lage in Kürze"), blank=True)
    contact = models.TextField(_("Ansprechstelle"), blank=True)
    required = models.JSONField(default=list, blank=True)

    class Meta:
        verbose_name = _("Steckbrief")

    def __str__(self) -> str:
        return str(self.project)


class Initiator(Record):
    """The one driver of a project (S1) and the words that open the kick-off (S60)."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "name": _NAME,
        "office_title": PersonalField(
            DataKind.FUNCTION, Purpose.FORM_CIRCLE, *_PROJECT
        ),
        "motivation": _STATEMENT,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"office"})

    project = models.OneToOneField(
        Project, on_delete=models.CASCADE, related_name="initiator"
    )
    name = models.CharField(_("Name"), max_length=120)
    office = models.CharField(_("Amt"), max_length=30)
    office_title = models.CharField(
        _("Amt, wie es im Brief steht"), max_length=120, blank=True
    )
    motivation = models.TextField(_("Beweggrund"), blank=True)

    class Meta:
        verbose_name = _("Initiator oder Initiatorin")

    def __str__(self) -> str:
        return self.name


class InitiatorHandover(Record):
    """The driver changed hands; logged, never edited."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "from_name": _NAME,
        "to_name": _NAME,
        "reason": _STATEMENT,
        "by": PersonalField(DataKind.ACTIVITY, Purpose.PROVE_CHANGE, *_PROJECT),
    }

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="initiator_handovers"
    )
    from_name = models.CharField(max_length=120)
    to_name = models.CharField(max_length=120)
    reason = models.CharField(_("Grund"), max_length=500)
    by = models.ForeignKey(Account, null=True, on_delete=models.SET_NULL)

    class Meta:
        verbose_name = _("Übergabe")

    def __str__(self) -> str:
        return f"{self.from_name} → {self.to_name}"
