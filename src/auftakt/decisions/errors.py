"""Refusals around decisions."""

from django.utils.translation import gettext_lazy as _

from auftakt.kernel.errors import DomainError


class RoundRunningError(DomainError):
    default_message = _(
        "Über diesen Wortlaut läuft gerade eine Runde. Schließen Sie sie zuerst ab."
    )


class RoundNotOpenError(DomainError):
    default_message = _("Diese Runde nimmt keine Antworten mehr an.")


class RoundClosedError(DomainError):
    default_message = _("Diese Runde ist schon abgeschlossen.")


class RoundAnsweredError(DomainError):
    default_message = _(
        "Es liegen schon Antworten vor. Schließen Sie die Runde ab, statt sie "
        "zurückzunehmen."
    )


class NobodyEligibleError(DomainError):
    default_message = _(
        "Niemand ist stimmberechtigt. Wählen Sie mindestens einen besetzten Platz."
    )


class NoOptionsError(DomainError):
    default_message = _(
        "Dieses Verfahren braucht mindestens zwei Möglichkeiten. "
        "Ergänzen Sie sie in einer neuen Fassung."
    )


class NotEligibleError(DomainError):
    default_message = _("Ihr Platz ist in dieser Runde nicht stimmberechtigt.")


class HolderAnsweredError(DomainError):
    default_message = _(
        "Für diesen Platz liegt schon eine eigene Antwort vor. Sie gilt für den Platz."
    )


class ValueNotOfferedError(DomainError):
    default_message = _("Diese Antwort gibt es hier nicht. Laden Sie die Seite neu.")


class TooManyDotsError(DomainError):
    default_message = _(
        "So viele Punkte haben Sie nicht. Nehmen Sie zuerst einen Punkt weg."
    )


class SameTextError(DomainError):
    default_message = _(
        "Der Wortlaut ist derselbe. Ändern Sie etwas, dann entsteht eine neue Fassung."
    )


class ProposalDroppedError(DomainError):
    default_message = _(
        "Dieser Vorschlag wird nicht weiterverfolgt. Nehmen Sie ihn zuerst wieder auf."
    )


class TooFewForSecrecyError(DomainError):
    default_message = _(
        "Unter fünf Plätzen bleibt niemand unerkannt. Wählen Sie mehr Plätze oder eine "
        "offene Runde."
    )


class SeatsLeftOutError(DomainError):
    default_message = _(
        "Über Ziele und den Weg entscheiden alle besetzten Plätze. "
        "Wählen Sie auch die übrigen."
    )


class QuorumTooLowError(DomainError):
    default_message = _(
        "Über Ziele und den Weg muss mindestens die Hälfte der Plätze antworten."
    )


class RoundNotBegunError(DomainError):
    default_message = _(
        "Die Runde hat noch nicht begonnen. Nehmen Sie sie zurück, statt auszuzählen."
    )


class NewerVersionError(DomainError):
    default_message = _("Inzwischen gibt es eine neuere Fassung. Legen Sie diese vor.")
