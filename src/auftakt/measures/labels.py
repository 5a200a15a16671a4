"""Words of measures: states, what is missing, findings."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords
from auftakt.measures.domain import Missing, Status

STATUS_WORDS: dict[str, Promise] = {
    Status.PLANNED: _("geplant"),
    Status.RUNNING: _("läuft"),
    Status.STUCK: _("stockt"),
    Status.DONE: _("erledigt"),
    Status.DROPPED: _("aufgegeben"),
}
STATUS_TONES: dict[str, str] = {Status.STUCK: "care", Status.PLANNED: "dashed"}
# What a press does.
MOVE_WORDS: dict[tuple[str, str], Promise] = {
    (Status.PLANNED, Status.RUNNING): _("Jetzt beginnen"),
    (Status.STUCK, Status.RUNNING): _("Läuft wieder"),
    (Status.DONE, Status.RUNNING): _("Doch noch nicht erledigt"),
}
MOVE_USUAL: dict[str, Promise] = {
    Status.PLANNED: _("Zurück auf geplant"),
    Status.RUNNING: _("Läuft"),
    Status.STUCK: _("Stockt"),
    Status.DONE: _("Erledigt"),
    Status.DROPPED: _("Aufgeben"),
}
MISSING_WORDS: dict[str, Promise] = {
    Missing.OWNER: _("Zuständigkeit fehlt"),
    Missing.DATE: _("Termin fehlt"),
    Missing.RESOURCES: _("Mittel fehlen"),
}

_TO_LIST = _("Zu den Maßnahmen")


def _words(title: Promise, text: Promise) -> FindingWords:
    return FindingWords(title=title, text=text, link=_TO_LIST)


FINDINGS: dict[str, FindingWords] = {
    "measures.overdue": _words(
        _("Überfällig: %(name)s"),
        _("Der Termin war der %(day)s. Erledigt, verschieben oder aufgeben?"),
    ),
    "measures.overdue_many": _words(
        _("%(count)s Maßnahmen sind überfällig"),
        _("Am längsten „%(name)s“, seit dem %(day)s."),
    ),
    "measures.stuck": _words(
        _("Es stockt: %(name)s"),
        _("Was fehlt, damit es weitergeht? Besprechen Sie es im Kreis."),
    ),
    "measures.stuck_many": _words(
        _("%(count)s Maßnahmen stocken"),
        _("Zum Beispiel „%(name)s“. Was fehlt, damit es weitergeht?"),
    ),
    "measures.no_owner": _words(
        _("Niemand ist zuständig: %(name)s"),
        _("Nennen Sie eine Stelle oder jemanden aus dem Projekt."),
    ),
    "measures.no_owner_many": _words(
        _("Für %(count)s Maßnahmen ist niemand zuständig"),
        _("Zum Beispiel für „%(name)s“."),
    ),
    "measures.no_date": _words(
        _("Ohne Termin: %(name)s"),
        _("Bis wann soll es fertig sein?"),
    ),
    "measures.no_date_many": _words(
        _("%(count)s Maßnahmen haben keinen Termin"),
        _("Zum Beispiel „%(name)s“. Bis wann sollen sie fertig sein?"),
    ),
    "measures.no_resources": _words(
        _("Mittel sind offen: %(name)s"),
        _("Wovon wird es bezahlt, wer hat Zeit dafür?"),
    ),
    "measures.no_resources_many": _words(
        _("Bei %(count)s Maßnahmen sind die Mittel offen"),
        _("Zum Beispiel bei „%(name)s“. Wovon wird es bezahlt, wer hat Zeit dafür?"),
    ),
}
