"""The situation in figures: dated, with source, in versions that compare (S30)."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.inventory.models.privacy import BY, CONTACT_ROLE, STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class StockTaking(Record):
    """One version of the figures: "first", then later ones that compare with it."""

    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"name"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="stock_takings"
    )
    name = models.CharField(_("Bezeichnung"), max_length=120)
    taken_on = models.DateField(_("Stand"))

    class Meta:
        verbose_name = _("Bestandsaufnahme")
        ordering: ClassVar = ["taken_on", "pk"]

    def __str__(self) -> str:
        return self.name


class Figure(Record):
    """One value with its source; corrections are new figures that `replaces` the old.

    `value` is None where the office gives a `mark` instead (`.`, `-`, `x` …), which is
    kept as it stands; beside a value the mark narrows it (`p`, `()` …). `key`: of the
    ready figures, empty for own ones.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"note": STATEMENT}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "key",
            "name",
            "mark",
            "unit",
            "level",
            "area_key",
            "area_name",
            "source",
            "table_code",
        }
    )

    stock_taking = models.ForeignKey(
        StockTaking, on_delete=models.CASCADE, related_name="figures"
    )
    key = models.CharField(max_length=60, blank=True)
    name = models.CharField(_("Kennzahl"), max_length=200)
    value = models.DecimalField(
        _("Wert"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    mark = models.CharField(_("Zeichen statt Wert"), max_length=5, blank=True)
    unit = models.CharField(_("Einheit"), max_length=40)
    counts_people = models.BooleanField(_("zählt Menschen"), default=True)
    level = models.CharField(_("Ebene"), max_length=20, default="own")
    area_key = models.CharField(_("AGS oder ARS"), max_length=12, blank=True)
    area_name = models.CharField(_("Gebiet"), max_length=120, blank=True)
    reference_date = models.DateField(_("Stichtag"))
    source = models.CharField(_("Quelle"), max_length=200)
    table_code = models.CharField(_("Tabelle"), max_length=40, blank=True)
    retrieved_on = models.DateField(_("abgerufen am"), null=True, blank=True)
    is_rounded = models.BooleanField(_("gerundet"), default=False)
    note = models.CharField(_("Bemerkung"), max_length=500, blank=True)
    replaces = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by",
    )

    class Meta:
        verbose_name = _("Kennzahl")
        ordering: ClassVar = ["reference_date", "pk"]

    def __str__(self) -> str:
        return f"{self.name} {self.reference_date:%d.%m.%Y}"


class FigureQuestion(Record):
    """„Weiß ich nicht“: who finds out, and by when."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "asked_account": BY,
        "asked": CONTACT_ROLE,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"key"})

    stock_taking = models.ForeignKey(
        StockTaking, on_delete=models.CASCADE, related_name="questions"
    )
    key = models.CharField(max_length=60)
    asked = models.CharField(_("gefragt ist"), max_length=120, blank=True)
    asked_account = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    due_on = models.DateField(_("bis"))

    class Meta:
        verbose_name = _("Offene Kennzahl")
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["stock_taking", "key"], name="figure_asked_once"
            )
        ]

    def __str__(self) -> str:
        return self.key
