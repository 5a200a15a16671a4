"""Refusals around people and rights."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class LastCoordinatorError(DomainError):
    default_message = _(
        "Ein Projekt braucht mindestens eine Koordination. "
        "Geben Sie die Rolle zuerst einer anderen Person."
    )


class LastAdministratorError(DomainError):
    default_message = _(
        "Jemand muss die Anwendung verwalten. "
        "Geben Sie das Recht zuerst einer anderen Person."
    )


class OwnAccountError(DomainError):
    default_message = _("Das eigene Konto können Sie nicht abschalten.")


class AlreadyMemberError(DomainError):
    default_message = _("Diese Person arbeitet schon in diesem Projekt mit.")


class AlreadyInvitedError(DomainError):
    default_message = _(
        "Diese Adresse ist schon eingeladen. "
        "Senden Sie die offene Einladung noch einmal."
    )


class InvitationClosedError(DomainError):
    default_message = _("Diese Einladung gilt nicht mehr.")


class InvitationForOtherError(DomainError):
    default_message = _("Diese Einladung gilt für eine andere E-Mail-Adresse.")


class AccountInactiveError(DomainError):
    default_message = _("Dieses Konto ist abgeschaltet.")


class SetupClosedError(DomainError):
    default_message = _("Die Anwendung ist schon eingerichtet.")
