"""Cards, the dots on them, ways made of them, and what the circle agreed on."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.analyses.models import AUTHOR, BY, RATING, SHARED_TEXT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


class SwotEntry(Record):
    """One card. `merged_into`: it says the same as that one and is counted there.

    `theme`: a key of the project's themes or empty. `told_apart`: public ids of cards
    that only sound alike. `link` wrote it on a phone; `client_key` makes a resent card
    harmless.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "text": SHARED_TEXT,
        "evidence": SHARED_TEXT,
        "made_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"quadrant", "theme", "told_apart", "client_key"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="swot_entries"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    quadrant = models.CharField(_("Feld"), max_length=20)
    text = models.TextField(_("Karte"), max_length=500)
    theme = models.CharField(_("Themenfeld"), max_length=40, blank=True)
    evidence = models.TextField(_("Woran sieht man das?"), max_length=500, blank=True)
    merged_into = models.ForeignKey(
        "self", null=True, blank=True, on_delete=models.SET_NULL, related_name="merged"
    )
    told_apart = models.JSONField(default=list, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    client_key = models.CharField(max_length=64, blank=True)

    merged_into_id: int | None

    class Meta:
        verbose_name = _("Karte")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="swot_entry_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.text


class SwotDot(Record):
    """Dots of one person on one card: an account's or a personal link's.

    They stay on the card they were given to, also when that one is merged.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "account": AUTHOR,
        "count": RATING,
    }

    entry = models.ForeignKey(SwotEntry, on_delete=models.CASCADE, related_name="dots")
    account = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    count = models.PositiveSmallIntegerField(_("Punkte"))

    entry_id: int

    class Meta:
        verbose_name = _("Punkte einer Person")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["entry", "account"], name="swot_dot_once_per_account"
            ),
            models.UniqueConstraint(
                fields=["entry", "link"], name="swot_dot_once_per_link"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.entry}: {self.count}"


class TowsStrategy(Record):
    """A way that pairs inner and outer cards; its kind follows from them."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "title": SHARED_TEXT,
        "text": SHARED_TEXT,
        "made_by": BY,
    }

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="tows_strategies"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    title = models.CharField(_("Der Weg in einem Satz"), max_length=160)
    text = models.TextField(_("Wie gehen wir vor?"), max_length=1000, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Weg aus Karten")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="tows_strategy_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.title


class StrategyEntry(Record):
    """A card that a way uses."""

    strategy = models.ForeignKey(
        TowsStrategy, on_delete=models.CASCADE, related_name="uses"
    )
    entry = models.ForeignKey(
        SwotEntry, on_delete=models.CASCADE, related_name="strategy_uses"
    )

    class Meta:
        verbose_name = _("Karte eines Weges")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["strategy", "entry"], name="strategy_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.strategy}: {self.entry}"


class AgreedPoint(Record):
    """A strength or a central challenge the circle agreed on (S31, S32).

    A withdrawn one stays, with day and reason, and counts no more.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "text": SHARED_TEXT,
        "withdrawn_reason": SHARED_TEXT,
        "made_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"kind"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="agreed_points"
    )
    kind = models.CharField(_("Art"), max_length=20)
    text = models.TextField(_("In einem Satz"), max_length=300)
    agreed_on = models.DateField(_("Festgehalten am"))
    withdrawn_on = models.DateField(_("Zurückgenommen am"), null=True, blank=True)
    withdrawn_reason = models.CharField(_("Grund"), max_length=500, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Festgehaltene Stärke oder Herausforderung")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.text


class AgreedPointEntry(Record):
    """A card that an agreed point came from."""

    point = models.ForeignKey(
        AgreedPoint, on_delete=models.CASCADE, related_name="sources"
    )
    entry = models.ForeignKey(
        SwotEntry, on_delete=models.CASCADE, related_name="point_uses"
    )

    class Meta:
        verbose_name = _("Karte hinter einer Festlegung")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["point", "entry"], name="agreed_point_entry_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.point}: {self.entry}"
