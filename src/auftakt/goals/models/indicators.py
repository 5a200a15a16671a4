"""How one sees that a goal comes nearer (S36), and what was measured."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.goals.domain.kinds import STEPS
from auftakt.goals.models.goals import Goal
from auftakt.goals.models.privacy import BY, NOTE, RESPONSIBLE
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.participants.models import PersonalLink

FEWEST_SHOWN = 5
HIGHEST_STEP = STEPS[-1]


class Indicator(Record):
    """What is measured, from where to where.

    `threshold`: counts of people below it leave the project's rooms as "unter …".
    `link`: who may enter values without an account. `key`: of the catalogue.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "responsible": RESPONSIBLE,
        "method": NOTE,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {
            "key",
            "name",
            "kind",
            "unit",
            "direction",
            "data_source",
            "data_holder",
            "frequency",
            "disaggregation",
        }
    )

    goal = models.ForeignKey(Goal, on_delete=models.CASCADE, related_name="indicators")
    key = models.CharField(max_length=60, blank=True)
    name = models.CharField(_("Woran sehen wir es?"), max_length=200)
    kind = models.CharField(_("Art"), max_length=20, default="impact")
    impact_step = models.PositiveSmallIntegerField(_("Stufe der Wirkung"), default=4)
    unit = models.CharField(_("Einheit"), max_length=40)
    counts_people = models.BooleanField(_("zählt Menschen"), default=False)
    direction = models.CharField(_("Gut ist"), max_length=10, default="up")
    baseline_value = models.DecimalField(
        _("Ausgangswert"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    baseline_on = models.DateField(_("Stand"), null=True, blank=True)
    target_value = models.DecimalField(
        _("Zielwert"), max_digits=18, decimal_places=4, null=True, blank=True
    )
    target_on = models.DateField(_("erreicht bis"), null=True, blank=True)
    method = models.TextField(_("So wird gemessen"), max_length=1000, blank=True)
    data_source = models.CharField(_("Datenquelle"), max_length=200, blank=True)
    data_holder = models.CharField(_("Wer hat die Daten?"), max_length=200, blank=True)
    frequency = models.CharField(_("Wie oft?"), max_length=20, default="yearly")
    responsible = models.CharField(_("Wer kümmert sich?"), max_length=120, blank=True)
    link = models.ForeignKey(
        PersonalLink,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="indicators",
        verbose_name=_("Trägt Werte ohne Konto ein"),
    )
    threshold = models.PositiveSmallIntegerField(
        _("Kleinste Zahl, die gezeigt wird"), default=FEWEST_SHOWN
    )
    disaggregation = models.CharField(_("Getrennt nach"), max_length=300, blank=True)

    goal_id: int
    link_id: int | None

    class Meta:
        verbose_name = _("Indikator")
        ordering: ClassVar = ["goal", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["goal", "name"], name="indicator_once_per_goal"
            ),
            models.CheckConstraint(
                condition=models.Q(impact_step__lte=HIGHEST_STEP),
                name="indicator_on_a_step",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Measurement(Record):
    """One value of one day; a correction is a new row that `replaces` the old."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"note": NOTE, "by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"source"})

    indicator = models.ForeignKey(
        Indicator, on_delete=models.CASCADE, related_name="measurements"
    )
    value = models.DecimalField(_("Wert"), max_digits=18, decimal_places=4)
    measured_on = models.DateField(_("gemessen am"))
    source = models.CharField(_("Quelle"), max_length=200, blank=True)
    note = models.CharField(_("Bemerkung"), max_length=500, blank=True)
    by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    replaces = models.OneToOneField(
        "self",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="replaced_by",
    )

    replaces_id: int | None

    class Meta:
        verbose_name = _("Messwert")
        ordering: ClassVar = ["measured_on", "pk"]

    def __str__(self) -> str:
        return f"{self.measured_on:%d.%m.%Y}: {self.value}"
