"""Refusals around fields of action."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class ThemeRetiredError(DomainError):
    default_message = _(
        "Dieses Themenfeld ist stillgelegt. Nehmen Sie es zuerst wieder auf."
    )


class ThemeTakenError(DomainError):
    default_message = _(
        "Ein Themenfeld mit diesem Namen gibt es schon. Wählen Sie einen anderen Namen."
    )


class GroupThereError(DomainError):
    default_message = _("Zu diesem Themenfeld gibt es schon eine Arbeitsgruppe.")
