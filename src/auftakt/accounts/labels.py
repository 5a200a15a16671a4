"""Words for roles and rights."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.permissions import Permission, Role

ROLE_WORDS: dict[str, Promise] = {
    Role.COORDINATOR: _("Koordination"),
    Role.INITIATOR: _("Initiator oder Initiatorin"),
    Role.MODERATOR: _("Moderation"),
    Role.MEMBER: _("Mitglied im Kreis"),
    Role.GUEST_READER: _("Gast, liest mit"),
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
    Permission.CIRCLE_FINALISE: _("die Auswahl endgültig machen"),
    Permission.WORKSHOP_VIEW: _("den Auftakt ansehen"),
    Permission.WORKSHOP_EDIT: _("Termin und Ort planen"),
    Permission.AGENDA_EDIT: _("den Ablauf ändern"),
    Permission.WORKSHOP_READY: _("den Auftakt als vorbereitet festhalten"),
    Permission.DOCUMENT_VIEW: _("Unterlagen herunterladen"),
    Permission.SCRIPT_VIEW: _("den Regieplan sehen"),
    Permission.ARCHIVE_EXPORT: _("das ganze Projekt herunterladen"),
}
