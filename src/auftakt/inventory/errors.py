"""Refusals around the inventory."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class EntryTakenError(DomainError):
    default_message = _("In dieser Liste gibt es schon einen Eintrag mit diesem Namen.")


class StockTakingInUseError(DomainError):
    default_message = _(
        "Zu dieser Bestandsaufnahme gehören schon Zahlen oder Fragen. "
        "Streichen Sie diese zuerst."
    )


class FigureDraftExpiredError(DomainError):
    default_message = _(
        "Dieser Entwurf ist abgelaufen und gelöscht. Laden Sie die Datei neu."
    )


class OverlapChangedError(DomainError):
    default_message = _(
        "Eine der beiden Seiten hat sich inzwischen geändert. "
        "Sehen Sie den Vergleich noch einmal an."
    )


class OverlapReasonMissingError(DomainError):
    default_message = _("Nennen Sie den Grund und wer beide Seiten verbindet.")


class NothingListedError(DomainError):
    default_message = _("Tragen Sie zuerst ein, was es schon gibt.")


class OverlapsOpenError(DomainError):
    default_message = _("Noch ist nicht über jede Überschneidung entschieden.")
