"""Refusals around projects and municipalities."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class OlderDirectoryError(DomainError):
    default_message = _("Eingelesen ist schon ein neuerer Stand.")


class HandoverReasonMissingError(DomainError):
    default_message = _("Zu einer Übergabe gehört ein Grund.")


class InitiatorExistsError(DomainError):
    default_message = _("Dieses Projekt hat schon jemanden, der es treibt.")


class CrestError(DomainError):
    default_message = _("Dieses Bild lässt sich nicht lesen.")
