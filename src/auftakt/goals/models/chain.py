"""What leads to what: from resources to change."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.kinds import STEPS
from auftakt.goals.models.goals import Goal
from auftakt.goals.models.privacy import STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField


class ChainElement(Record):
    """One sentence on one step of the stairs of a goal (0: what is put in)."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"text": STATEMENT}

    goal = models.ForeignKey(
        Goal, on_delete=models.CASCADE, related_name="chain_elements"
    )
    step = models.PositiveSmallIntegerField(_("Stufe"))
    text = models.CharField(_("Was ist dann so?"), max_length=300)

    class Meta:
        verbose_name = _("Glied der Wirkungskette")
        ordering: ClassVar = ["step", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                condition=models.Q(step__lte=STEPS[-1]), name="chain_on_a_step"
            )
        ]

    def __str__(self) -> str:
        return self.text
