"""Words for overlaps: criteria, closeness, answers and their sentences."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext_lazy

from auftakt.inventory.domain.kinds import OverlapAnswer
from auftakt.inventory.domain.overlap import Criterion

CRITERION_WORDS: Mapping[str, Promise] = {
    Criterion.PURPOSE: _("Zweck"),
    Criterion.FIELDS: _("Themen"),
    Criterion.TARGET_GROUPS: _("Zielgruppe"),
    Criterion.TERRITORY: _("Gebiet"),
    Criterion.CARRIER: _("Träger"),
    Criterion.MEMBERS: _("Mitglieder"),
    Criterion.RHYTHM: _("Treffen"),
}

CLOSENESS_WORDS = (_("anders"), _("entfernt"), _("ähnlich"), _("gleich"))

ANSWER_WORDS: Mapping[str, Promise] = {
    OverlapAnswer.USE: _("Das Bestehende nutzen"),
    OverlapAnswer.EXTEND: _("Das Bestehende erweitern"),
    OverlapAnswer.MERGE: _("Zusammenlegen"),
    OverlapAnswer.REPLACE: _("Das Bestehende ersetzen"),
    OverlapAnswer.SEPARATE: _("Getrennt lassen, weil …"),
}

# As `ANSWER_WORDS`, where both sides are named.
ANSWER_TITLES: Mapping[str, Promise] = {
    OverlapAnswer.USE: _("%(existing)s nutzen"),
    OverlapAnswer.EXTEND: _("%(existing)s erweitern"),
    OverlapAnswer.MERGE: _("Zusammenlegen"),
    OverlapAnswer.REPLACE: _("%(existing)s ersetzen"),
    OverlapAnswer.SEPARATE: _("Getrennt lassen, weil …"),
}

ANSWER_CONSEQUENCES: Mapping[str, Promise] = {
    OverlapAnswer.USE: _("Die Aufgabe wird dort übernommen. %(subject)s entfällt."),
    OverlapAnswer.EXTEND: _("Was fehlt, kommt dort hinzu. Eines statt zwei."),
    OverlapAnswer.MERGE: _("Beides wird neu gebildet. „%(existing)s“ endet dabei."),
    OverlapAnswer.REPLACE: _("%(subject)s tritt an die Stelle."),
    OverlapAnswer.SEPARATE: _("Sie nennen den Grund und wer beide Seiten verbindet."),
}
EXTEND_WITH_MEMBERS = ngettext_lazy(
    "%(number)s Mitglied kommt hinzu. Eine Runde statt zwei.",
    "%(number)s Mitglieder kommen hinzu. Eine Runde statt zwei.",
    "number",
)

# As the concept prints them; the person may write another one.
ANSWER_SENTENCES: Mapping[str, Promise] = {
    OverlapAnswer.USE: _(
        "„%(existing)s“ übernimmt die Aufgabe. „%(planned)s“ entsteht nicht neu."
    ),
    OverlapAnswer.EXTEND: _(
        "„%(existing)s“ wird erweitert und übernimmt, was für „%(planned)s“ geplant "
        "war. Daneben entsteht nichts Zweites."
    ),
    OverlapAnswer.MERGE: _(
        "„%(existing)s“ und „%(planned)s“ werden zusammengelegt und neu gebildet."
    ),
    OverlapAnswer.REPLACE: _("„%(planned)s“ tritt an die Stelle von „%(existing)s“."),
    OverlapAnswer.SEPARATE: _(
        "„%(existing)s“ und „%(planned)s“ bestehen nebeneinander und stimmen sich ab."
    ),
}
