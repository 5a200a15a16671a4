"""Words around reading a list: columns, refusals, faults and choices."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from auftakt.actors.tables.checking import Fault, RowFault
from auftakt.actors.tables.columns import Field
from auftakt.actors.tables.duplicates import Choice, Duplicate, Likeness
from auftakt.actors.tables.problems import TableProblem, TableRefusedError

FIELD_WORDS: Mapping[str, Promise] = {
    Field.ORGANISATION: _("Einrichtung"),
    Field.TITLE: _("Titel"),
    Field.NAME: _("Name"),
    Field.FIRST_NAME: _("Vorname"),
    Field.LAST_NAME: _("Nachname"),
    Field.FUNCTION: _("Funktion"),
    Field.EMAIL: _("E-Mail"),
    Field.PHONE: _("Telefon"),
    Field.BLOC: _("Bereich"),
    Field.CATEGORY: _("Kategorie"),
    Field.DISTRICT: _("Ort"),
    Field.IS_KEY_ACTOR: _("Schlüsselakteur"),
    Field.INTEREST: _("Interesse"),
    Field.PERSPECTIVE: _("Haltung der Einrichtung"),
    Field.MIGRANT_KIND: _("Vertretung Zugewanderter"),
    Field.NOTE: _("Bemerkung"),
}

PROBLEM_WORDS: Mapping[str, Promise] = {
    TableProblem.NOT_A_TABLE: _(
        "Das ist keine Tabelle. Speichern Sie die Liste als XLSX oder CSV."
    ),
    TableProblem.OLD_EXCEL: _(
        "Die Datei hat ein altes Excel-Format oder ein Kennwort. "
        "Speichern Sie sie als XLSX ohne Kennwort."
    ),
    TableProblem.OPEN_DOCUMENT: _(
        "Die Datei ist eine ODS-Tabelle. Speichern Sie sie als XLSX oder CSV."
    ),
    TableProblem.DAMAGED: _(
        "Die Datei ist beschädigt. Öffnen Sie sie und speichern Sie sie neu."
    ),
    TableProblem.EMPTY: _("In der Datei stehen keine Zeilen unter einer Kopfzeile."),
    TableProblem.TOO_BIG: _("Die Datei ist zu groß. Erlaubt sind 10 MB."),
    TableProblem.TOO_MANY_ROWS: _(
        "Die Liste ist zu lang. Erlaubt sind %(limit)s Zeilen. Teilen Sie sie auf."
    ),
    TableProblem.TOO_MANY_COLUMNS: _(
        "Die Liste ist zu breit. Erlaubt sind %(limit)s Spalten."
    ),
    TableProblem.TOO_MANY_CELLS: _(
        "Die Tabelle ist zu groß. Erlaubt sind %(limit)s Felder. "
        "Lassen Sie Spalten oder Zeilen weg, die Sie nicht brauchen."
    ),
    TableProblem.TOO_MUCH_TEXT: _("Die Datei enthält zu viel Text. Kürzen Sie sie."),
    TableProblem.CELL_TOO_LONG: _(
        "Zeile %(row)s, Spalte %(column)s: "
        "Der Text ist zu lang, erlaubt sind %(limit)s Zeichen."
    ),
    TableProblem.TOO_EXPENSIVE: _(
        "Die Datei ist zu aufwendig zum Lesen. "
        "Kopieren Sie nur die Liste in eine neue Datei."
    ),
    TableProblem.FORBIDDEN_COLUMNS: _(
        "Die Liste wurde nicht gelesen. Nichts davon ist gespeichert."
    ),
}

FORBIDDEN_WORDS: Mapping[str, Promise] = {
    "residence": _("Angaben zum Aufenthalt gehören nicht in eine Akteursliste."),
    "origin": _("Herkunft und Staatsangehörigkeit werden nicht gespeichert."),
    "religion": _("Religion und Weltanschauung werden nicht gespeichert."),
    "health": _("Angaben zur Gesundheit werden nicht gespeichert."),
    "birth": _("Alter und Geburtsdatum werden nicht gebraucht."),
    "number": _("Ausweis-, Akten- und Kontonummern werden nicht gespeichert."),
    "home": _("Private Adressen werden nicht gespeichert. „Ort“ genügt."),
    "family": _("Angaben zu Familie und Kindern werden nicht gespeichert."),
    "belief": _("Politische und persönliche Überzeugungen werden nicht gespeichert."),
    "attitude": _(
        "Sichtweisen gehören zu Plätzen und Einrichtungen, nicht zu Personen. "
        "Nennen Sie die Spalte „Haltung der Einrichtung“, wenn sie das meint."
    ),
}

FAULT_WORDS: Mapping[str, Promise] = {
    Fault.MISSING_NAME: _("Es fehlt der Name einer Einrichtung oder Person."),
    Fault.MISSING_BLOC: _(
        "Der Bereich fehlt: Verwaltung, Politik, Zivilgesellschaft "
        "oder weitere Schlüsselakteure."
    ),
    Fault.UNKNOWN_VALUE: _("„%(value)s“ ist hier unbekannt. Möglich: %(allowed)s."),
    Fault.TOO_LONG: _("Der Text ist zu lang, erlaubt sind %(most)s Zeichen."),
    Fault.BAD_EMAIL: _("„%(value)s“ ist keine E-Mail-Adresse wie name@beispiel.de."),
    Fault.BAD_PHONE: _("„%(value)s“ ist keine Telefonnummer wie 03999 1234."),
    Fault.NEEDS_ORGANISATION: _(
        "Diese Angabe braucht eine Einrichtung. Zu Personen wird sie nicht gespeichert."
    ),
    Fault.CONTRADICTS: _(
        "Zeile %(other_row)s sagt zu dieser Einrichtung etwas anderes."
    ),
}

ALLOWED_WORDS: Mapping[str, Promise] = {
    Field.BLOC: _("Verwaltung, Politik, Zivilgesellschaft, weitere Schlüsselakteure"),
    Field.PERSPECTIVE: _("unterstützend, ablehnend, mit Bedenken, keine Angabe"),
    Field.MIGRANT_KIND: _(
        "Migrantenvertretung, Migrantenorganisation, Flüchtlingsinitiative"
    ),
    Field.IS_KEY_ACTOR: _("ja oder nein"),
}

LIKENESS_WORDS: Mapping[str, Promise] = {
    Likeness.NAME: _("gleicher Name"),
    Likeness.EMAIL: _("gleiche E-Mail-Adresse"),
    Likeness.NAMESAKE: _("gleicher Name, andere Einrichtung"),
    Likeness.SIMILAR: _("fast gleicher Name"),
}

CHOICE_WORDS: Mapping[str, Promise] = {
    Choice.SKIP: _("Zeile weglassen"),
    Choice.UPDATE: _("Vorhandenes aktualisieren"),
    Choice.CREATE: _("Neu anlegen"),
}
CHOICE_LINK = _("Zur vorhandenen Einrichtung")


def refusal_lines(refused: TableRefusedError) -> list[str]:
    """What is wrong with the file and how to mend it, one sentence or more a line."""
    lines = [str(PROBLEM_WORDS[refused.problem]) % refused.facts]
    columns: list[dict[str, Any]] = refused.facts.get("columns", [])  # type: ignore[assignment]  # facts of this problem
    for column in columns:
        place = _now("Spalte %(column)s „%(name)s“:") % column
        lines.append(f"{place} {FORBIDDEN_WORDS[column['reason']]}")
    if columns:
        lines.append(
            _now("Löschen Sie diese Spalten in Ihrer Datei und laden Sie sie neu.")
        )
    return lines


def fault_text(fault: RowFault) -> str:
    allowed = ALLOWED_WORDS.get(fault.field, "")
    facts = {"value": fault.value, "allowed": allowed, **fault.facts}
    return str(FAULT_WORDS[fault.fault]) % facts


def duplicate_text(duplicate: Duplicate) -> Promise:
    """Which entry or row an entry may repeat."""
    likeness = LIKENESS_WORDS[duplicate.likeness]
    if duplicate.other_row:
        return format_lazy(
            "{} {}: {} ({})",
            _("Zeile"),
            duplicate.other_row,
            duplicate.other_name,
            likeness,
        )
    return format_lazy(
        "{}: {} ({})", _("Schon im Verzeichnis"), duplicate.other_name, likeness
    )


def choice_text(duplicate: Duplicate, choice: Choice) -> Promise:
    is_link = duplicate.with_person and choice is Choice.UPDATE
    return CHOICE_LINK if is_link else CHOICE_WORDS[choice]
