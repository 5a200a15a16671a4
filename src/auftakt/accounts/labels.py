"""Words for roles and rights."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.domain import InvitationState, SetupVerdict
from auftakt.accounts.permissions import Permission, Role

ROLE_WORDS: dict[str, Promise] = {
    Role.COORDINATOR: _("Koordination"),
    Role.INITIATOR: _("Initiator oder Initiatorin"),
    Role.MODERATOR: _("Moderation"),
    Role.MEMBER: _("Mitglied im Kreis"),
    Role.GUEST_READER: _("Gast, liest mit"),
}

ROLE_CONSEQUENCES: dict[str, Promise] = {
    Role.COORDINATOR: _("Darf alles: einladen, Rollen vergeben, Kontakte sehen."),
    Role.INITIATOR: _("Treibt an: besetzt Plätze, plant den Auftakt, sieht Kontakte."),
    Role.MODERATOR: _("Bereitet Ablauf und Regieplan vor, sieht keine Kontakte."),
    Role.MEMBER: _("Sieht Kreis, Auftakt und Unterlagen, ändert nichts."),
    Role.GUEST_READER: _("Sieht das Gleiche, aber nicht, wer mitarbeitet."),
}

INVITATION_CLOSED: dict[str, Promise] = {
    InvitationState.ACCEPTED: _("Diese Einladung wurde schon angenommen."),
    InvitationState.REVOKED: _("Diese Einladung wurde zurückgezogen."),
    InvitationState.EXPIRED: _("Diese Einladung ist abgelaufen."),
}

SETUP_REFUSALS: dict[str, Promise] = {
    SetupVerdict.WRONG: _("Dieser Code stimmt nicht. Er steht im Terminal."),
    SetupVerdict.WAIT: _("Warten Sie eine Minute, dann gilt der nächste Versuch."),
    SetupVerdict.USED_UP: _(
        "Dieser Code gilt nicht mehr. Starten Sie Auftakt neu für einen frischen."
    ),
}

PERMISSION_WORDS: dict[str, Promise] = {
    Permission.PROJECT_VIEW: _("das Projekt ansehen"),
    Permission.PROJECT_EDIT: _("den Steckbrief ändern"),
    Permission.PROJECT_DELETE: _("das Projekt löschen"),
    Permission.MUNICIPALITY_EDIT: _("die Angaben zur Kommune ändern"),
    Permission.INITIATOR_EDIT: _("Angaben zur Initiatorin oder zum Initiator ändern"),
    Permission.MEMBER_VIEW: _("sehen, wer mitarbeitet"),
    Permission.MEMBER_MANAGE: _("Personen einladen und Rollen vergeben"),
    Permission.AUDIT_VIEW: _("das Protokoll der Änderungen lesen"),
    Permission.ACTOR_VIEW: _("das Verzeichnis der Akteure ansehen"),
    Permission.ACTOR_EDIT: _("Akteure eintragen und ändern"),
    Permission.ACTOR_IMPORT: _("eine Liste einlesen"),
    Permission.ACTOR_EXPORT: _("das Verzeichnis herunterladen"),
    Permission.CONTACT_VIEW: _("Telefon und E-Mail sehen"),
    Permission.CIRCLE_VIEW: _("den Initiativkreis ansehen"),
    Permission.SEAT_EDIT: _("Plätze besetzen und ändern"),
    Permission.KEPT_APART_EDIT: _("festlegen, wer nicht zusammen im Kreis sitzt"),
    Permission.CIRCLE_FINALISE: _("die Auswahl endgültig machen"),
    Permission.INVENTORY_VIEW: _("den Bestand ansehen"),
    Permission.INVENTORY_EDIT: _("den Bestand aufnehmen und ändern"),
    Permission.OVERLAP_SETTLE: _("entscheiden, wie Doppeltes zusammenwirkt"),
    Permission.LINK_MANAGE: _("persönliche Links vergeben und sperren"),
    Permission.ANALYSIS_VIEW: _("die Analysen ansehen"),
    Permission.ANALYSIS_EDIT: _("an den Analysen schreiben"),
    Permission.ANALYSIS_DECIDE: _("festhalten, was aus den Analysen folgt"),
    Permission.STAKEHOLDER_VIEW: _("sehen, wer wie beteiligt ist"),
    Permission.STAKEHOLDER_EDIT: _("Beteiligte und Kontaktplan ändern"),
    Permission.ASSESSMENT_GIVE: _("selbst einschätzen"),
    Permission.ASSESSMENT_VIEW: _("die Einschätzungen anderer sehen"),
    Permission.PROPOSAL_VIEW: _("Vorschläge und Beschlüsse ansehen"),
    Permission.PROPOSAL_EDIT: _("Fassungen schreiben und Runden öffnen"),
    Permission.BALLOT_ENTER: _("eine Antwort für Anwesende eintragen"),
    Permission.GOAL_VIEW: _("die Ziele ansehen"),
    Permission.GOAL_EDIT: _("Ziele und Indikatoren ändern"),
    Permission.MEASUREMENT_ENTER: _("Messwerte eintragen"),
    Permission.GATE_OVERRIDE: _("etwas trotz offener Bedingung öffnen"),
    Permission.MEASURE_VIEW: _("die Maßnahmen ansehen"),
    Permission.MEASURE_EDIT: _("Maßnahmen ändern"),
    Permission.OUTCOME_CREATE: _("aus einem Ergebnis etwas machen"),
    Permission.QUESTION_EDIT: _("offene Fragen ändern"),
    Permission.WORKSHOP_VIEW: _("den Auftakt ansehen"),
    Permission.WORKSHOP_EDIT: _("Termin und Ort planen"),
    Permission.AGENDA_EDIT: _("den Ablauf ändern"),
    Permission.WORKSHOP_READY: _("den Auftakt als vorbereitet festhalten"),
    Permission.DOCUMENT_VIEW: _("Unterlagen herunterladen"),
    Permission.SCRIPT_VIEW: _("den Regieplan sehen"),
    Permission.ARCHIVE_EXPORT: _("das ganze Projekt herunterladen"),
}
