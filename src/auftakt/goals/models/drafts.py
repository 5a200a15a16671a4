"""A file that was read but not yet taken over."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.goals.models.privacy import DRAFT, DRAFT_BY
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class GoalDraft(Record):
    """`purpose` is "indicators" or "measurements"; deleted after use or expiry.

    `rows`: the row's number and its cells; `columns`: place to name of the column.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {"rows": DRAFT, "by": DRAFT_BY}
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"purpose", "file_name", "columns"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="goal_drafts"
    )
    by = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="+")
    purpose = models.CharField(max_length=20)
    file_name = models.CharField(max_length=200)
    rows = models.JSONField(default=list)
    columns = models.JSONField(default=dict)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Einlese-Entwurf von Indikatoren")

    def __str__(self) -> str:
        return self.file_name
