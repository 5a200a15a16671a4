"""The contact plan: who speaks with whom, how and how often."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.models import OWNER, SHARED_TEXT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.stakeholders.domain.kinds import Rhythm, Way
from auftakt.stakeholders.models.stakeholders import Stakeholder


class EngagementStep(Record):
    """One contact; when it is done, the next one follows by its rhythm."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "contact": OWNER,
        "responsible": OWNER,
        "purpose": SHARED_TEXT,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"way", "rhythm"})

    stakeholder = models.ForeignKey(
        Stakeholder, on_delete=models.CASCADE, related_name="steps"
    )
    way = models.CharField(_("Wie?"), max_length=20, default=Way.TALK.value)
    rhythm = models.CharField(_("Wie oft?"), max_length=20, default=Rhythm.ONCE.value)
    contact = models.CharField(_("Wen sprechen Sie an?"), max_length=120, blank=True)
    responsible = models.CharField(_("Wer spricht an?"), max_length=120, blank=True)
    purpose = models.CharField(_("Worum geht es?"), max_length=300, blank=True)
    due_on = models.DateField(_("Bis wann?"))
    done_on = models.DateField(_("Erledigt am"), null=True, blank=True)

    stakeholder_id: int

    class Meta:
        verbose_name = _("Kontakt")
        ordering: ClassVar = ["due_on", "pk"]

    def __str__(self) -> str:
        return f"{self.stakeholder}, {self.due_on}"
