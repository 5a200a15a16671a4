"""Refusals about personal links."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class NoMailServerError(DomainError):
    default_message = _("Es ist kein Mailserver eingerichtet. Kopieren Sie den Text.")
