"""Refusals about rounds and answers."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class RoundClosedError(DomainError):
    default_message = _(
        "Die Runde ist geschlossen. Ihre Antworten bleiben, wie sie sind."
    )


class NotAskedError(DomainError):
    default_message = _("Danach fragt diese Runde nicht mehr.")


class UnfitAnswerError(DomainError):
    default_message = _("Diese Antwort passt nicht. Höchstens 500 Zeichen je Satz.")


class NoDotsLeftError(DomainError):
    default_message = _("Alle Punkte sind verteilt. Nehmen Sie erst einen zurück.")


class UnknownSubjectError(DomainError):
    default_message = _("Wählen Sie etwas aus, das auf der Liste steht.")


class NobodyAskedError(DomainError):
    default_message = _("Wählen Sie mindestens eine Person.")
