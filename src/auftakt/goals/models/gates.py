"""Gates that were opened although something was missing."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.goals.models.privacy import BY, STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class GateOverride(Record):
    """An act with a reason; it covers exactly what was `missing` when it was made.

    `missing` holds the codes of `domain.gates.Missing`. What goes missing later closes
    the gate again.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"reason": STATEMENT, "by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"gate", "missing"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="gate_overrides"
    )
    gate = models.CharField(max_length=40)
    reason = models.CharField(_("Grund"), max_length=500)
    missing = models.JSONField(default=list)
    at = models.DateTimeField(_("geöffnet am"))
    by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Öffnung mit Begründung")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.gate} {self.at:%d.%m.%Y}"
