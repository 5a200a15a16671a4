"""Words for kinds, offices, themes, checklist and findings of projects."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords
from auftakt.projects.domain import (
    ActionField,
    BriefItem,
    Complexity,
    KeyProblem,
    MunicipalityKind,
    Office,
    ProjectPhase,
    Size,
)

KIND_WORDS: dict[str, Promise] = {
    MunicipalityKind.COUNTY_FREE: _("Kreisfreie Stadt"),
    MunicipalityKind.COUNTY_MEMBER: _("Kreisangehörige Stadt oder Gemeinde"),
    MunicipalityKind.COUNTY: _("Landkreis"),
    MunicipalityKind.ASSOCIATION: _("Gemeindeverband, Amt oder Samtgemeinde"),
    MunicipalityKind.BOROUGH: _("Bezirk eines Stadtstaates"),
    MunicipalityKind.SPECIAL: _("Region, Städteregion oder Regionalverband"),
}

OFFICE_WORDS: dict[str, Promise] = {
    Office.LORD_MAYOR: _("Oberbürgermeisterin oder Oberbürgermeister"),
    Office.MAYOR: _("Bürgermeisterin oder Bürgermeister"),
    Office.COUNTY_COMMISSIONER: _("Landrätin oder Landrat"),
    Office.DEPUTY_MAYOR: _("Beigeordnete oder Beigeordneter"),
    Office.OTHER: _("Anderes Amt oder kein Amt"),
}

SIZE_WORDS: dict[str, Promise] = {
    Size.SMALL: _("klein"),
    Size.MEDIUM: _("mittel"),
    Size.LARGE: _("groß"),
}

SIZE_HINTS: dict[str, Promise] = {
    Size.SMALL: _("Ein Thema, wenige Beteiligte."),
    Size.MEDIUM: _("Einige Themen, mehrere Ämter und Träger."),
    Size.LARGE: _("Viele Themen, die ganze Kommune."),
}

COMPLEXITY_WORDS: dict[str, Promise] = {
    Complexity.LOW: _("gering"),
    Complexity.MEDIUM: _("mittel"),
    Complexity.HIGH: _("hoch"),
}

COMPLEXITY_HINTS: dict[str, Promise] = {
    Complexity.LOW: _("Man ist sich weitgehend einig."),
    Complexity.MEDIUM: _("Es gibt offene Fragen und verschiedene Erwartungen."),
    Complexity.HIGH: _("Es gibt Streit oder viele Abhängigkeiten."),
}

THEME_WORDS: dict[str, Promise] = {
    ActionField.LANGUAGE: _("Sprache"),
    ActionField.EARLY_CHILDHOOD_SCHOOL: _("Kita und Schule"),
    ActionField.TRAINING_WORK: _("Ausbildung und Arbeit"),
    ActionField.HOUSING: _("Wohnen"),
    ActionField.HEALTH: _("Gesundheit"),
    ActionField.SOCIAL_COUNSELLING: _("Soziale Beratung"),
    ActionField.ENCOUNTER_NEIGHBOURHOOD: _("Begegnung und Nachbarschaft"),
    ActionField.PARTICIPATION: _("Teilhabe und Mitsprache"),
    ActionField.VOLUNTEERING: _("Ehrenamt"),
    ActionField.ADMINISTRATION_OPENING: _("Verwaltung und Öffnung für Vielfalt"),
    ActionField.ANTI_DISCRIMINATION: _("Schutz vor Diskriminierung"),
    ActionField.SAFETY_PUBLIC_DISCUSSION: _("Sicherheit und öffentliche Debatte"),
}

BRIEF_ITEM_WORDS: dict[str, Promise] = {
    BriefItem.OCCASION: _("Anlass"),
    BriefItem.MANDATE: _("Auftrag"),
    BriefItem.START_DATE: _("Projektstart"),
    BriefItem.BUDGET_FRAME: _("Geld und Stellen"),
    BriefItem.AREA: _("Gebiet"),
    BriefItem.TARGET_GROUP: _("Zielgruppe"),
    BriefItem.STOCKTAKING_SUMMARY: _("Lage in Kürze"),
    BriefItem.CONTACT: _("Ansprechstelle"),
}

PHASE_WORDS: dict[str, Promise] = {
    ProjectPhase.CIRCLE_SETUP: _("Kreis bilden"),
    ProjectPhase.ANALYSIS: _("Lage klären"),
    ProjectPhase.PLANNING: _("Planen und Auftakt"),
    ProjectPhase.IMPLEMENTATION: _("Umsetzen"),
}

KEY_PROBLEM_WORDS: dict[str, Promise] = {
    KeyProblem.AGS_FORM: _(
        "Der Gemeindeschlüssel hat 8 Ziffern, zum Beispiel 13071156."
    ),
    KeyProblem.ARS_FORM: _(
        "Der Regionalschlüssel hat 12 Ziffern, zum Beispiel 130710156156."
    ),
    KeyProblem.UNKNOWN_LAND: _("Der Schlüssel beginnt mit dem Land: 01 bis 16."),
    KeyProblem.KEYS_DIFFER: _(
        "Die beiden Schlüssel gehören nicht zusammen. Bitte prüfen Sie beide."
    ),
    KeyProblem.NOT_COUNTY_FREE: _(
        "Der Schlüssel einer kreisfreien Stadt endet auf 000."
    ),
    KeyProblem.NOT_COUNTY_MEMBER: _(
        "Ein Schlüssel, der auf 000 endet, gehört zu keiner kreisangehörigen Kommune."
    ),
}

DIRECTORY_PROBLEM_WORDS: dict[str, Promise] = {
    "bad_date": _("„%(text)s“ ist kein Gebietsstand."),
    "bad_key": _("„%(text)s“ ist kein Schlüssel."),
    "bad_number": _("„%(text)s“ ist keine Einwohnerzahl."),
    "bad_postcode": _("„%(text)s“ ist keine Postleitzahl."),
    "empty": _("Die Datei ist leer."),
    "key_twice": _("Der Schlüssel %(text)s steht zweimal in der Datei."),
    "no_municipality": _("Die Datei enthält keine Kommune."),
    "no_name": _("Der Name fehlt."),
    "no_record": _("Das ist kein Satz des Gemeindeverzeichnisses GV100AD."),
    "several_dates": _("Die Datei mischt mehrere Gebietsstände: %(text)s."),
    "too_short": _("Der Satz ist abgeschnitten."),
    "unknown_land": _("Das Land „%(text)s“ gibt es nicht."),
    "unknown_mark": _("Das Textkennzeichen „%(text)s“ ist unbekannt."),
}

_TO_BRIEF = _("Zum Steckbrief")
_BRIEF_TEXT = _("Der Auftakt braucht diese Angabe.")

FINDINGS: dict[str, FindingWords] = {
    "projects.initiator_missing": FindingWords(
        title=_("Es gibt noch keine Initiatorin und keinen Initiator."),
        text=_("Jedes Projekt in %(municipality)s braucht eine Person, die es treibt."),
        link=_("Person eintragen"),
    ),
    "projects.motivation_missing": FindingWords(
        title=_("Der Beweggrund fehlt noch."),
        text=_("Mit diesen Sätzen beginnt der Auftakt."),
        link=_("Beweggrund schreiben"),
    ),
    "projects.brief_occasion_missing": FindingWords(
        title=_("Im Steckbrief fehlt der Anlass."), text=_BRIEF_TEXT, link=_TO_BRIEF
    ),
    "projects.brief_mandate_missing": FindingWords(
        title=_("Im Steckbrief fehlt der Auftrag."), text=_BRIEF_TEXT, link=_TO_BRIEF
    ),
    "projects.brief_start_date_missing": FindingWords(
        title=_("Im Steckbrief fehlt der Projektstart."),
        text=_BRIEF_TEXT,
        link=_TO_BRIEF,
    ),
    "projects.brief_budget_frame_missing": FindingWords(
        title=_("Im Steckbrief fehlen Geld und Stellen."),
        text=_BRIEF_TEXT,
        link=_TO_BRIEF,
    ),
    "projects.brief_area_missing": FindingWords(
        title=_("Im Steckbrief fehlt das Gebiet."), text=_BRIEF_TEXT, link=_TO_BRIEF
    ),
    "projects.brief_target_group_missing": FindingWords(
        title=_("Im Steckbrief fehlt die Zielgruppe."),
        text=_BRIEF_TEXT,
        link=_TO_BRIEF,
    ),
    "projects.brief_stocktaking_summary_missing": FindingWords(
        title=_("Im Steckbrief fehlt die Lage in Kürze."),
        text=_BRIEF_TEXT,
        link=_TO_BRIEF,
    ),
    "projects.brief_contact_missing": FindingWords(
        title=_("Im Steckbrief fehlt die Ansprechstelle."),
        text=_BRIEF_TEXT,
        link=_TO_BRIEF,
    ),
}
