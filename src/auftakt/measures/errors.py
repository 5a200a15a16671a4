"""Refusals around measures."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class MoveRefusedError(DomainError):
    default_message = _(
        "Die Maßnahme hat inzwischen einen anderen Stand. Sehen Sie noch einmal nach."
    )


class ReasonMissingError(DomainError):
    default_message = _("Nennen Sie den Grund.")
