"""Who is concerned, what they want, and who stands how to whom."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.actors.models import Organisation, Person
from auftakt.analyses.models import AUTHOR, BY, OWNER, SHARED_TEXT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project
from auftakt.stakeholders.domain.kinds import Aspect, InterestOrigin

__all__ = ["Stakeholder", "StakeholderInterest", "StakeholderRelation"]


class Stakeholder(Record):
    """An organisation of the register or a role by its title.

    A person only while a `PersonRatingBasis` is switched on for the project; with the
    person in the register its entry here goes too. `on_beamer`: what they say of
    themselves may be shown on the wall (S64).
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "name": OWNER,
        "person": OWNER,
        "expectations": SHARED_TEXT,
        "concerns": SHARED_TEXT,
        "contribution": SHARED_TEXT,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"bloc", "influence_kinds"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="stakeholders"
    )
    organisation = models.ForeignKey(
        Organisation,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="stakeholders",
        verbose_name=_("Einrichtung"),
    )
    person = models.ForeignKey(
        Person,
        null=True,
        blank=True,
        on_delete=models.CASCADE,
        related_name="stakeholders",
        verbose_name=_("Person"),
    )
    name = models.CharField(_("Einrichtung, Gruppe oder Amt"), max_length=200)
    bloc = models.CharField(_("Bereich"), max_length=30, blank=True)
    expectations = models.TextField(_("Was erwarten sie?"), max_length=1000, blank=True)
    concerns = models.TextField(
        _("Was macht ihnen Sorgen?"), max_length=1000, blank=True
    )
    contribution = models.TextField(
        _("Was können sie beitragen?"), max_length=1000, blank=True
    )
    influence_kinds = models.JSONField(
        _("Wodurch haben sie Einfluss?"), default=list, blank=True
    )
    review_on = models.DateField(_("Wieder ansehen am"), null=True, blank=True)
    on_beamer = models.BooleanField(default=False)

    organisation_id: int | None
    person_id: int | None

    class Meta:
        verbose_name = _("Beteiligte")
        ordering: ClassVar = ["name", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "name"], name="stakeholder_once_per_project"
            )
        ]

    def __str__(self) -> str:
        return self.name


class StakeholderInterest(Record):
    """One interest and where it is known from; the author is an account or a link.

    Assessed ones are seen by their author and coordinators only. `aspect`: which
    question a self-stated one from a phone answers.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "text": SHARED_TEXT,
        "source": SHARED_TEXT,
        "author": AUTHOR,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"origin", "aspect"})

    stakeholder = models.ForeignKey(
        Stakeholder, on_delete=models.CASCADE, related_name="interests"
    )
    text = models.CharField(_("Interesse"), max_length=500)
    origin = models.CharField(_("Woher wissen Sie das?"), max_length=20)
    aspect = models.CharField(max_length=20, default=Aspect.MATTERS.value)
    source = models.CharField(_("Quelle"), max_length=200, blank=True)
    stated_on = models.DateField(_("Stand"))
    author = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    author_id: int | None
    stakeholder_id: int

    class Meta:
        verbose_name = _("Interesse")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return self.text

    @property
    def is_assessed(self) -> bool:
        return self.origin == InterestOrigin.ASSESSED


class StakeholderRelation(Record):
    """Two who support each other or stand against each other; `first` has the lower
    internal key, so that each pair stands once.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"made_by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"kind"})

    first = models.ForeignKey(
        Stakeholder, on_delete=models.CASCADE, related_name="relations_from"
    )
    second = models.ForeignKey(
        Stakeholder, on_delete=models.CASCADE, related_name="relations_to"
    )
    kind = models.CharField(_("Wie stehen sie zueinander?"), max_length=20)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Verbindung zweier Beteiligter")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["first", "second"], name="stakeholder_relation_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.first} - {self.second}"
