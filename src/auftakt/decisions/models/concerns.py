"""The ledger of concerns (S27)."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.decisions.models.privacy import BY, STATEMENT, VOICE
from auftakt.decisions.models.proposals import ProposalVersion
from auftakt.decisions.models.rounds import Ballot, BallotRound
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class Concern(Record):
    """One worry about one wording, with its number and what became of it.

    Never deleted. `voice` is the seat's title where its holder wants to be named.
    `ballot` lets its author's next words change it; there is none where the round runs
    without names. `changed_in`: the wording that takes it up.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        **dict.fromkeys(("text", "answer"), STATEMENT),
        "voice": VOICE,
        "noted_by": BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"kind", "fate"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="concerns"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    about = models.ForeignKey(
        ProposalVersion,
        on_delete=models.CASCADE,
        related_name="concerns",
        verbose_name=_("Fassung"),
    )
    round = models.ForeignKey(
        BallotRound,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="concerns",
    )
    ballot = models.ForeignKey(
        Ballot,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="concerns",
    )
    kind = models.CharField(_("Art"), max_length=20, default="concern")
    text = models.CharField(_("Bedenken"), max_length=500)
    voice = models.CharField(_("Wer sagt es?"), max_length=160, blank=True)
    said_on = models.DateField(_("gesagt am"))
    fate = models.CharField(_("Was daraus wurde"), max_length=20, default="open")
    answer = models.TextField(_("Antwort"), max_length=1000, blank=True)
    changed_in = models.ForeignKey(
        ProposalVersion,
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="takes_up",
        verbose_name=_("geändert in Fassung"),
    )
    talk_on = models.DateField(_("Gespräch am"), null=True, blank=True)
    settled_on = models.DateField(null=True, blank=True)
    noted_by = models.ForeignKey(
        Account, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Bedenken")
        ordering: ClassVar = ["-number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="concern_number_once"
            )
        ]

    def __str__(self) -> str:
        return self.code

    @property
    def code(self) -> str:
        return f"B-{self.number:02}"
