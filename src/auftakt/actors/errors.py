"""Refusals around the register of actors."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class ActorInUseError(DomainError):
    default_message = _("Dieser Eintrag hat noch einen Platz. Räumen Sie ihn zuerst.")


class NameTakenError(DomainError):
    default_message = _("Eine Einrichtung mit diesem Namen gibt es schon.")


class RegisterNotEmptyError(DomainError):
    default_message = _("Es gibt schon Einträge. Beispiele passen nur am Anfang.")


class FaultyRowsError(DomainError):
    default_message = _("Einige Zeilen haben noch Fehler. Es wurde nichts gespeichert.")


class DraftExpiredError(DomainError):
    default_message = _(
        "Dieser Entwurf ist abgelaufen und gelöscht. Laden Sie die Datei neu."
    )
