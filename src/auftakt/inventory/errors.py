"""Refusals around the inventory."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class EntryTakenError(DomainError):
    default_message = _("In dieser Liste gibt es schon einen Eintrag mit diesem Namen.")
