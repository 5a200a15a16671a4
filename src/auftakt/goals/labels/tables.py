"""Words around lists of indicators and values."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.table import MOST_CHARACTERS, Fault, TableFault, TableKind

TITLES: Mapping[str, Promise] = {
    TableKind.INDICATORS: _("Indikatoren einlesen"),
    TableKind.MEASUREMENTS: _("Werte einlesen"),
}
COLUMN_WORDS: Mapping[str, Promise] = {
    "goal": _("Ziel (Nummer oder Name)"),
    "name": _("Indikator"),
    "kind": _("Art (Wirkung oder Lage)"),
    "impact_step": _("Stufe 0 bis 7"),
    "unit": _("Einheit"),
    "direction": _("Richtung (mehr oder weniger)"),
    "counts_people": _("zählt Menschen"),
    "baseline_value": _("Ausgangswert"),
    "baseline_on": _("Stand Ausgangswert"),
    "target_value": _("Zielwert"),
    "target_on": _("Zieldatum"),
    "method": _("So wird gemessen"),
    "data_source": _("Datenquelle"),
    "data_holder": _("Wer hat die Daten?"),
    "frequency": _("Wie oft?"),
    "responsible": _("Wer kümmert sich?"),
    "disaggregation": _("Getrennt nach"),
    "indicator": _("Indikator"),
    "measured_on": _("Datum"),
    "value": _("Wert"),
    "source": _("Quelle"),
    "note": _("Bemerkung"),
}
FAULT_WORDS: Mapping[str, Promise] = {
    TableFault.MISSING: _("Hier fehlt etwas."),
    TableFault.UNKNOWN_GOAL: _("„%(value)s“ ist keines Ihrer Ziele."),
    TableFault.UNKNOWN_INDICATOR: _("„%(value)s“ ist keiner Ihrer Indikatoren."),
    TableFault.NOT_ALONE: _("„%(value)s“ gibt es mehrmals. Nennen Sie es genauer."),
    TableFault.UNKNOWN_VALUE: _("„%(value)s“ ist hier unbekannt."),
    TableFault.BAD_DATE: _("„%(value)s“ ist kein Tag wie 31.12.2027."),
    TableFault.BAD_NUMBER: _("„%(value)s“ ist keine eindeutige Zahl wie 12,5."),
    TableFault.FUTURE: _("„%(value)s“ liegt in der Zukunft."),
    TableFault.TOO_LONG: _("Der Text ist zu lang, erlaubt sind %(most)s Zeichen."),
    TableFault.TWICE: _("Das steht weiter oben schon einmal."),
}


def fault_text(fault: Fault) -> str:
    facts = {"value": fault.value, "most": MOST_CHARACTERS.get(fault.column, 0)}
    return str(FAULT_WORDS[fault.fault]) % facts


def place_text(fault: Fault) -> str:
    word = COLUMN_WORDS[fault.column]
    return f"{fault.place} „{word}“" if fault.place else f"„{word}“"
