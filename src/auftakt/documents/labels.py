"""Words of the page of documents: what each is for, and what it still needs."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.documents.domain import Document, Lack

TITLE_WORDS: dict[str, Promise] = {
    Document.INVITATION: _("Einladung"),
    Document.AGENDA: _("Tagesordnung"),
    Document.SCRIPT: _("Regieplan"),
}

PURPOSE_WORDS: dict[str, Promise] = {
    Document.INVITATION: _(
        "Der Brief an alle im Kreis: worum es geht, wann, wo und wie man antwortet."
    ),
    Document.AGENDA: _("Für alle, die kommen: was wann geschieht und wer es leitet."),
    Document.SCRIPT: _(
        "Für alle, die den Tag leiten: Zeiten, Methoden, Material, offene Punkte."
    ),
}

LACK_WORDS: dict[str, Promise] = {
    Lack.DATE: _("Tag und Uhrzeit fehlen."),
    Lack.AGENDA: _("Der Ablauf ist noch leer."),
    Lack.PLACE: _("Der Ort fehlt."),
    Lack.SIGNATURE: _("Es fehlt, wer unterschreibt."),
    Lack.OFFICE: _("Es fehlt das Amt unter der Unterschrift."),
    Lack.MOTIVATION: _("Der Beweggrund fehlt."),
    Lack.MANDATE: _("Anlass und Auftrag fehlen."),
    Lack.CONTACT: _("Es fehlt, bei wem man antwortet."),
    Lack.RECIPIENTS: _("Noch ist niemand angefragt. Der Brief hat keine Anschrift."),
}

LACK_LINKS: dict[str, Promise] = {
    Lack.DATE: _("Termin festlegen"),
    Lack.AGENDA: _("Ablauf planen"),
    Lack.PLACE: _("Ort eintragen"),
    Lack.SIGNATURE: _("Initiatorin oder Initiator nennen"),
    Lack.OFFICE: _("Amt eintragen"),
    Lack.MOTIVATION: _("Beweggrund schreiben"),
    Lack.MANDATE: _("Steckbrief ergänzen"),
    Lack.CONTACT: _("Ansprechstelle eintragen"),
    Lack.RECIPIENTS: _("Plätze besetzen"),
}
