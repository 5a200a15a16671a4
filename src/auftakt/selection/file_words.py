"""Words about files and what they hold."""

from auftakt.selection.domain import Proof, ProofKind, Reason
from auftakt.selection.messages import gettext_noop

FILE_WORDS = {
    "file_too_large": gettext_noop("Die Datei ist größer als %(most)s MB."),
    "file_without_text": gettext_noop(
        "Das ist keine Texttabelle. Bitte als CSV in UTF-8 speichern."
    ),
    "file_empty": gettext_noop("Die Datei ist leer."),
    "column_missing": gettext_noop("Die Spalte „%(column)s“ fehlt in der Kopfzeile."),
    "column_twice": gettext_noop("Die Spalte „%(column)s“ gibt es zweimal."),
    "header_of_quotas": gettext_noop(
        "Die Kopfzeile muss „feature,value,min,max“ heißen, "
        "oder „category,feature,min,max“."
    ),
    "key_column_missing": gettext_noop(
        "Keine Spalte heißt „id“ oder ähnlich. "
        "Welche die Kennungen enthält, sagt die Option --id-column."
    ),
    "row_too_long": gettext_noop(
        "Hier stehen mehr Angaben als die %(most)s Spalten der Kopfzeile."
    ),
    "row_damaged": gettext_noop("Diese Zeile ist keine gültige CSV-Zeile."),
    "key_missing": gettext_noop("Die Kennung fehlt."),
    "cell_empty": gettext_noop("In der Spalte „%(column)s“ fehlt die Angabe."),
    "number_missing": gettext_noop("In der Spalte „%(column)s“ fehlt die Zahl."),
    "fits_no_panel": gettext_noop(
        "Keine Gruppe, die alle Vorgaben einhält, hat für diese Person einen Platz."
    ),
    "household_seated": gettext_noop(
        "Aus demselben Haushalt ist schon jemand auf jeden Fall dabei."
    ),
    "number_wrong": gettext_noop(
        "In der Spalte „%(column)s“ steht „%(cell)s“ statt einer ganzen Zahl."
    ),
}

PROOF_WORDS = {
    ProofKind.RELAXATION: gettext_noop(
        "Bewiesen: Mit diesen Vorgaben gibt es kein gerechteres Los. Die Chancen "
        "erreichen die Grenze, die für jedes Los gilt."
    ),
    ProofKind.PRICING: gettext_noop(
        "Bewiesen: Mit diesen Vorgaben gibt es kein gerechteres Los. Keine weitere "
        "zulässige Gruppe würde die Chancen verbessern."
    ),
    ProofKind.GAP: gettext_noop(
        "Nicht ganz bewiesen: Ein gerechteres Los könnte einzelne Chancen um "
        "höchstens %(gap)s Prozentpunkte ändern."
    ),
}


def proof_sentence(proof: Proof) -> str:
    gap = f"{proof.gap * 100:.4f}".replace(".", ",")
    return PROOF_WORDS[proof.kind] % {"gap": gap}


def place_of(reason: Reason) -> str:
    """File and row of a reason that has them, to stand before its sentence."""
    file, row = reason.facts.get("file"), reason.facts.get("row")
    if not file:
        return ""
    return f"{file}, Zeile {row}: " if row else f"{file}: "
