"""Rounds of questions, and what every single assessment has."""

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
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project

AUTHOR = PersonalField(
    DataKind.ACTIVITY, Purpose.ANALYSE, Audience.AUTHORS, Retention.RATING_6_MONTHS
)
RATING = PersonalField(
    DataKind.STATEMENT, Purpose.ANALYSE, Audience.AUTHORS, Retention.RATING_6_MONTHS
)
SHARED_TEXT = PersonalField(
    DataKind.STATEMENT,
    Purpose.ANALYSE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
OWNER = PersonalField(
    DataKind.FUNCTION,
    Purpose.ANALYSE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)
BY = PersonalField(
    DataKind.ACTIVITY,
    Purpose.PROVE_CHANGE,
    Audience.PROJECT,
    Retention.PROJECT_END_12_MONTHS,
)


class AnalysisRound(Record):
    """Questions of one analysis to several people, before the day or on it.

    `activity` is a key of `analyses.activities`; `subjects` holds the public ids of
    what is asked about, none meaning all. A closed round takes no more answers.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"made_by": BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"analysis", "activity", "mode", "subjects"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="analysis_rounds"
    )
    analysis = models.CharField(_("Analyse"), max_length=20)
    activity = models.CharField(_("Frage"), max_length=40)
    mode = models.CharField(_("Art"), max_length=20, default="prepared")
    subjects = models.JSONField(default=list, blank=True)
    closes_on = models.DateField(_("Antworten bis"), null=True, blank=True)
    closed_at = models.DateTimeField(null=True, blank=True)
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Fragerunde")
        ordering: ClassVar = ["pk"]

    def __str__(self) -> str:
        return f"{self.analysis} {self.activity}"


class RoundInvite(Record):
    """One person who is asked in a round; `answered_at`: the last tap."""

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {}

    round = models.ForeignKey(
        AnalysisRound, on_delete=models.CASCADE, related_name="invites"
    )
    link = models.ForeignKey(
        PersonalLink, on_delete=models.CASCADE, related_name="round_invites"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("Bitte um Einschätzung")
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["round", "link"], name="round_invite_once")
        ]

    def __str__(self) -> str:
        return f"{self.round}: {self.link}"


class Assessment(Record):
    """One person's view; the author is an account or a personal link.

    Never overwritten: a new view is a new row, the newest of an author counts.
    """

    account = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    link = models.ForeignKey(
        PersonalLink, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    round = models.ForeignKey(
        AnalysisRound,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )
    assessed_at = models.DateTimeField()

    account_id: int | None
    link_id: int | None

    class Meta:
        abstract = True

    @property
    def author_key(self) -> str:
        return author_key(self.account_id, self.link_id, self.pk)


def author_key(account_id: int | None, link_id: int | None, pk: int) -> str:
    """Tells authors apart; an author who is gone still counts as one."""
    if account_id:
        return f"account-{account_id}"
    return f"link-{link_id}" if link_id else f"row-{pk}"
