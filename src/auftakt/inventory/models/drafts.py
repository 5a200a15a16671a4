"""A file that was read but not yet taken over."""

from collections.abc import Mapping
from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.inventory.models.privacy import DRAFT, DRAFT_BY
from auftakt.kernel.models import Record
from auftakt.kernel.privacy import PersonalField
from auftakt.projects.models import Project


class InventoryDraft(Record):
    """`purpose` is "figures" or "structures"; deleted after use or expiry.

    `rows`: lists of texts; `choices`: what the preview page was told so far.
    """

    PERSONAL: ClassVar[Mapping[str, PersonalField]] = {
        "rows": DRAFT,
        "by": DRAFT_BY,
    }
    IMPERSONAL: ClassVar[frozenset[str]] = frozenset(
        {"purpose", "file_name", "header", "choices"}
    )

    project = models.ForeignKey(
        Project, on_delete=models.CASCADE, related_name="inventory_drafts"
    )
    by = models.ForeignKey(Account, on_delete=models.CASCADE)
    purpose = models.CharField(max_length=20)
    file_name = models.CharField(max_length=200)
    header = models.JSONField(default=list)
    rows = models.JSONField(default=list)
    choices = models.JSONField(default=dict)
    expires_at = models.DateTimeField()

    class Meta:
        verbose_name = _("Einlese-Entwurf des Bestands")

    def __str__(self) -> str:
        return self.file_name
