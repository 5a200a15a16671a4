"""Words for what the kernel keeps about people."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.privacy import Audience, DataKind, Purpose, Retention

DATA_KIND_WORDS: Mapping[DataKind, Promise] = {
    DataKind.IDENTITY: _("Name"),
    DataKind.CONTACT: _("Erreichbarkeit"),
    DataKind.FUNCTION: _("Amt oder Aufgabe"),
    DataKind.STATEMENT: _("eigene Worte"),
    DataKind.ACTIVITY: _("Zeitpunkt von Änderungen"),
    DataKind.CREDENTIAL: _("Zugang, verschlüsselt"),
}
PURPOSE_WORDS: Mapping[Purpose, Promise] = {
    Purpose.SIGN_IN: _("Anmelden"),
    Purpose.FORM_CIRCLE: _("den Kreis bilden"),
    Purpose.TAKE_STOCK: _("den Bestand aufnehmen"),
    Purpose.ANALYSE: _("Lage und Beteiligte einschätzen"),
    Purpose.AGREE: _("sich auf Ziele einigen"),
    Purpose.STEER: _("Maßnahmen steuern"),
    Purpose.INVITE: _("einladen"),
    Purpose.RUN_WORKSHOP: _("den Auftakt leiten"),
    Purpose.PROVE_CHANGE: _("Änderungen nachweisen"),
}
AUDIENCE_WORDS: Mapping[Audience, Promise] = {
    Audience.SELF: _("nur Sie selbst"),
    Audience.AUTHORS: _("wer es eingeschätzt hat und die Koordination"),
    Audience.COORDINATORS: _("die Koordination"),
    Audience.PROJECT: _("alle im Projekt"),
    Audience.ADMINISTRATORS: _("die Verwaltung der Anwendung"),
}
RETENTION_WORDS: Mapping[Retention, Promise] = {
    Retention.SINGLE_USE: _("bis zur Verwendung"),
    Retention.ACCOUNT_END: _("bis zum Ende des Kontos"),
    Retention.PROJECT_END_12_MONTHS: _("12 Monate nach Projektende"),
    Retention.RATING_6_MONTHS: _("6 Monate nach dem Auftakt"),
    Retention.BALLOT_12_MONTHS: _("12 Monate nach dem Ende der Runde"),
    Retention.CONTACT_24_MONTHS: _("24 Monate nach dem letzten Kontakt"),
    Retention.AUDIT_12_MONTHS: _("12 Monate nach der Änderung"),
}
