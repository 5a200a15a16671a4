"""Words around taking over a list: columns, faults, refusals."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.domain.listing import CellFault, Column, ListFault

COLUMN_WORDS: Mapping[str, Promise] = {
    Column.NAME: _("Name"),
    Column.PURPOSE: _("Zweck"),
    Column.FIELDS: _("Handlungsfelder"),
    Column.TARGET_GROUPS: _("Zielgruppen"),
    Column.CARRIER: _("Träger"),
    Column.MEMBERS: _("Mitglieder"),
    Column.RHYTHM: _("Treffen"),
    Column.DECISION_POWER: _("Entscheidungsbefugnis"),
    Column.RESOLUTION: _("Beschluss"),
    Column.VALID_UNTIL: _("gilt bis"),
    Column.FUNDING_UNTIL: _("finanziert bis"),
    Column.TERRITORY: _("Gebiet"),
    Column.LEVEL: _("Ebene"),
    Column.PLACE: _("Ort"),
    Column.CAPACITY: _("Plätze"),
    Column.LANGUAGES: _("Sprachen"),
    Column.CONTACT_ROLE: _("Ansprechstelle"),
    Column.NOTE: _("Bemerkung"),
    Column.IS_PLANNED: _("vorhanden oder geplant"),
}

LIST_FAULT_WORDS: Mapping[str, Promise] = {
    ListFault.MISSING_NAME: _("Es fehlt der Name."),
    ListFault.UNKNOWN_VALUE: _("„%(value)s“ ist hier unbekannt."),
    ListFault.TOO_LONG: _("Der Text ist zu lang, erlaubt sind %(most)s Zeichen."),
    ListFault.TOO_MANY: _("Höchstens %(most)s Mitglieder."),
    ListFault.BAD_DATE: _("„%(value)s“ ist kein Tag wie 31.12.2027."),
    ListFault.BAD_NUMBER: _("„%(value)s“ ist keine ganze Zahl."),
    ListFault.TWICE: _("„%(value)s“ steht weiter oben schon einmal."),
}


def list_fault_text(fault: CellFault) -> str:
    facts = {"value": fault.value, "most": fault.most}
    return str(LIST_FAULT_WORDS[fault.fault]) % facts
