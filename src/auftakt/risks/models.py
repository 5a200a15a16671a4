"""Risks, what people give them, and the scale they give it on."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.analyses.models import (
    AUTHOR,
    BY,
    OWNER,
    RATING,
    SHARED_TEXT,
    Assessment,
)
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.risks.domain.kinds import is_threat
from auftakt.risks.domain.levels import Thresholds


class RiskScale(Record):
    """One version of the scale; never changed, a new one takes its place.

    The labels name the steps 1 to 5. A risk is medium from the product
    `medium_from`, high from `high_from`.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"made_by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"likelihood_labels", "impact_labels"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="risk_scales"
    )
    number = models.PositiveSmallIntegerField(_("Fassung"))
    likelihood_labels = models.JSONField(_("Wahrscheinlichkeit"), default=list)
    impact_labels = models.JSONField(_("Schaden"), default=list)
    medium_from = models.PositiveSmallIntegerField(_("mittel ab"))
    high_from = models.PositiveSmallIntegerField(_("hoch ab"))
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Skala der Risiken")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="risk_scale_number_once"
            )
        ]

    def __str__(self) -> str:
        return str(self.number)

    @property
    def thresholds(self) -> Thresholds:
        return Thresholds(self.number, self.medium_from, self.high_from)


class Risk(Record):
    """What might go wrong: because of `cause`, `event` happens, with `effect`.

    `link` wrote it as a card on a phone; `client_key` makes a resent card harmless.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        **dict.fromkeys(
            (
                *("title", "cause", "event", "effect"),
                *("treatment_text", "early_sign", "status_reason"),
            ),
            SHARED_TEXT,
        ),
        "owner": OWNER,
        "made_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"category", "treatment", "status", "client_key"}
    )

    project = models.ForeignKey(Project, on_delete=models.CASCADE, related_name="risks")
    number = models.PositiveSmallIntegerField(_("Nummer"))
    title = models.CharField(_("In einem Satz"), max_length=120)
    cause = models.TextField(_("Ursache"), max_length=500, blank=True)
    event = models.TextField(_("Was geschieht dann?"), max_length=500, blank=True)
    effect = models.TextField(_("Was folgt daraus?"), max_length=500, blank=True)
    category = models.CharField(_("Art"), max_length=40, default="organisation")
    threatens_people = models.BooleanField(_("Menschen sind in Gefahr"), default=False)
    treatment = models.CharField(_("Umgang"), max_length=20, blank=True)
    treatment_text = models.TextField(_("Was tun wir?"), max_length=500, blank=True)
    owner = models.CharField(_("Wer achtet darauf?"), max_length=120, blank=True)
    early_sign = models.CharField(_("Woran merken wir es?"), max_length=200, blank=True)
    review_on = models.DateField(_("Wieder ansehen am"), null=True, blank=True)
    status = models.CharField(_("Stand"), max_length=20, default="open")
    status_reason = models.CharField(_("Grund"), max_length=500, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    client_key = models.CharField(max_length=64, blank=True)

    class Meta:
        verbose_name = _("Risiko")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="risk_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def code(self) -> str:
        return f"R-{self.number:02}"

    @property
    def is_threat(self) -> bool:
        return is_threat(threatens_people=self.threatens_people, category=self.category)


class RiskRating(Assessment):
    """What one person gave a risk, on the scale of that day.

    On a phone each tap is kept: one value may still be missing, then it does not count.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "account": AUTHOR,
        "likelihood": RATING,
        "impact": RATING,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"kind"})

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="ratings")
    scale = models.ForeignKey(
        RiskScale, on_delete=models.CASCADE, related_name="ratings"
    )
    kind = models.CharField(max_length=20, default="gross")
    likelihood = models.PositiveSmallIntegerField(
        _("Wahrscheinlichkeit"), null=True, blank=True
    )
    impact = models.PositiveSmallIntegerField(_("Schaden"), null=True, blank=True)

    class Meta:
        verbose_name = _("Einschätzung eines Risikos")
        ordering: ClassVar = ["assessed_at", "pk"]

    def __str__(self) -> str:
        return f"{self.risk}: {self.likelihood or 0}, {self.impact or 0}"


class RiskReview(Record):
    """Somebody looked at a risk again."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"note": SHARED_TEXT, "by": BY}

    risk = models.ForeignKey(Risk, on_delete=models.CASCADE, related_name="reviews")
    reviewed_on = models.DateField(_("angesehen am"))
    note = models.TextField(_("Was hat sich geändert?"), max_length=500, blank=True)
    by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Durchsicht eines Risikos")
        ordering: ClassVar = ["-reviewed_on", "-pk"]

    def __str__(self) -> str:
        return f"{self.risk}: {self.reviewed_on}"
