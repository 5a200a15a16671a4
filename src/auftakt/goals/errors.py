"""Refusals around goals."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class WrongParentError(DomainError):
    default_message = _("Ein Ziel kann nicht unter sich selbst hängen.")


class NothingToOverrideError(DomainError):
    default_message = _("Der Weg ist offen. Es gibt nichts zu öffnen.")


class IndicatorTakenError(DomainError):
    default_message = _("Dieses Ziel hat schon einen Indikator mit diesem Namen.")


class MeasurementGoneError(DomainError):
    default_message = _("Dieser Wert ist inzwischen berichtigt worden.")


class GoalDraftExpiredError(DomainError):
    default_message = _(
        "Dieser Entwurf ist abgelaufen und gelöscht. Laden Sie die Datei neu."
    )


class FaultyTableError(DomainError):
    default_message = _(
        "Einige Zeilen haben Fehler. Bessern Sie sie aus oder lassen Sie sie weg."
    )


class WayShutError(DomainError):
    default_message = _(
        "Der Weg ist noch nicht dran: Erst müssen die wesentlichen Ziele getragen sein."
    )


class GoalNotOpenError(DomainError):
    default_message = _(
        "Dieses Ziel ist erreicht oder wird nicht weiterverfolgt. "
        "Nehmen Sie es zuerst wieder auf."
    )
