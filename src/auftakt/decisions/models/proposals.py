"""What people are to agree on, and every wording it ever had."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.decisions.models.privacy import BY, STATEMENT
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class Proposal(Record):
    """Something to agree on; `subject_id` is the public id of what it is about.

    `subject_kind`: "goal", "procedure", or empty for a proposal of its own.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"dropped_reason": STATEMENT}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset({"title", "subject_kind", "state"})

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="proposals"
    )
    number = models.PositiveSmallIntegerField(_("Nummer"))
    title = models.CharField(_("Kurzer Name"), max_length=160)
    subject_kind = models.CharField(max_length=20, blank=True)
    subject_id = models.UUIDField(null=True, blank=True)
    state = models.CharField(_("Stand"), max_length=20, default="open")
    dropped_reason = models.CharField(_("Grund"), max_length=500, blank=True)

    class Meta:
        verbose_name = _("Vorschlag")
        ordering: ClassVar = ["number", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["project", "number"], name="proposal_number_once"
            ),
            models.UniqueConstraint(
                fields=["project", "subject_id"], name="proposal_subject_once"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class ProposalVersion(Record):
    """One wording; never changed, a new one takes its place.

    `options`: what one chooses between, none where the text itself is the question.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        **dict.fromkeys(("text", "reason", "options"), STATEMENT),
        "made_by": BY,
    }

    proposal = models.ForeignKey(
        Proposal, on_delete=models.CASCADE, related_name="versions"
    )
    number = models.PositiveSmallIntegerField(_("Fassung"))
    text = models.TextField(_("Wortlaut"), max_length=2000)
    reason = models.CharField(_("Warum geändert?"), max_length=500, blank=True)
    options = models.JSONField(_("Möglichkeiten"), default=list, blank=True)
    made_on = models.DateField(_("vom"))
    made_by = models.ForeignKey(
        Account, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("Fassung")
        ordering: ClassVar = ["number"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["proposal", "number"], name="proposal_version_number_once"
            )
        ]

    def __str__(self) -> str:
        return f"{self.proposal} {self.number}"
