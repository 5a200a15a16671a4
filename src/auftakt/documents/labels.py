"""Words of the page of documents: what each is for, and what it still needs."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.documents.domain import Document, Lack
from auftakt.inventory.domain.kinds import OverlapAnswer

TITLE_WORDS: dict[str, Promise] = {
    Document.INVITATION: _("Einladung"),
    Document.AGENDA: _("Tagesordnung"),
    Document.SCRIPT: _("Regieplan"),
    Document.STOCK: _("Bestandsübersicht"),
    Document.ANALYSES: _("Analysemappe"),
    Document.AGREEMENT: _("Zielvereinbarung"),
    Document.INDICATORS: _("Indikatorenblatt"),
}

PURPOSE_WORDS: dict[str, Promise] = {
    Document.INVITATION: _(
        "Der Brief an alle im Kreis: worum es geht, wann, wo und wie man antwortet."
    ),
    Document.AGENDA: _("Für alle, die kommen: was wann geschieht und wer es leitet."),
    Document.SCRIPT: _(
        "Für alle, die den Tag leiten: Zeiten, Methoden, Material, offene Punkte."
    ),
    Document.STOCK: _(
        "Zahlen zur Lage mit Quellen, und was es schon gibt: zum Mitlesen im Kreis."
    ),
    Document.ANALYSES: _(
        "Was die Analysen ergeben und was daraus wurde, ohne einzelne Einschätzungen."
    ),
    Document.AGREEMENT: _(
        "Die Ziele mit den Antworten der Plätze, dem offenen Dissens und allen "
        "Bedenken, zum Unterschreiben."
    ),
    Document.INDICATORS: _(
        "Woran Sie die Ziele messen, mit allen Werten: zum Rechnen in Excel."
    ),
}

# How an answer stands in a table, where no names of the two sides are at hand.
ANSWER_WORDS: dict[str, Promise] = {
    OverlapAnswer.USE: _("Bestehendes nutzen"),
    OverlapAnswer.EXTEND: _("Bestehendes erweitern"),
    OverlapAnswer.MERGE: _("beides zusammenlegen"),
    OverlapAnswer.REPLACE: _("Bestehendes ersetzen"),
    OverlapAnswer.SEPARATE: _("getrennt lassen"),
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
    Lack.STOCK: _("Noch ist nichts eingetragen, was es schon gibt."),
    Lack.FIGURES: _("Zahlen zur Lage fehlen."),
    Lack.OVERLAPS: _("Eine Überschneidung ist noch offen."),
    Lack.ANALYSES: _("Noch steht in den Analysen kein Ergebnis."),
    Lack.GOALS: _("Noch gibt es kein Ziel."),
    Lack.AGREED: _("Ein wesentliches Ziel ist noch nicht getragen."),
    Lack.INDICATORS: _("Noch gibt es keinen Indikator."),
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
    Lack.STOCK: _("Bestand eintragen"),
    Lack.FIGURES: _("Zahlen eintragen"),
    Lack.OVERLAPS: _("Überschneidung ansehen"),
    Lack.ANALYSES: _("Analysen öffnen"),
    Lack.GOALS: _("Ziele schreiben"),
    Lack.AGREED: _("Ziele ansehen"),
    Lack.INDICATORS: _("Indikatoren öffnen"),
}
