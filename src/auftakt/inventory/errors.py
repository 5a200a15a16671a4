"""Refusals around the inventory."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class EntryTakenError(DomainError):
    default_message = _("In dieser Liste gibt es schon einen Eintrag mit diesem Namen.")


class OverlapChangedError(DomainError):
    default_message = _(
        "Eine der beiden Seiten hat sich inzwischen geändert. "
        "Sehen Sie den Vergleich noch einmal an."
    )


class OverlapReasonMissingError(DomainError):
    default_message = _("Nennen Sie den Grund und wer beide Seiten verbindet.")


class OverlapsOpenError(DomainError):
    default_message = _("Noch ist nicht über jede Überschneidung entschieden.")
