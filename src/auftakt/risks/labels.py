"""Words of risks."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords
from auftakt.risks.domain.kinds import (
    Category,
    Level,
    RatingKind,
    ReviewState,
    RiskStatus,
    Treatment,
)

CATEGORY_WORDS: dict[str, Promise] = {
    Category.POLITICAL: _("Politik"),
    Category.ACCEPTANCE: _("Rückhalt im Ort"),
    Category.RESOURCES: _("Geld, Personal, Räume"),
    Category.ORGANISATION: _("Organisation"),
    Category.LEGAL_DATA_PROTECTION: _("Recht und Datenschutz"),
    Category.SAFETY_OF_PARTICIPANTS: _("Sicherheit der Beteiligten"),
    Category.THIRD_PARTIES: _("Abhängigkeit von anderen"),
}

TREATMENT_WORDS: dict[str, Promise] = {
    Treatment.AVOID: _("Vermeiden"),
    Treatment.REDUCE: _("Verringern"),
    Treatment.TRANSFER: _("Übertragen"),
    Treatment.ACCEPT: _("Hinnehmen"),
}

TREATMENT_CONSEQUENCES: dict[str, Promise] = {
    "": _("Das Risiko steht ohne Gegenmaßnahme im Bild."),
    Treatment.AVOID: _("Wir gehen einen anderen Weg, damit es nicht geschieht."),
    Treatment.REDUCE: _("Wir machen es weniger wahrscheinlich oder weniger schlimm."),
    Treatment.TRANSFER: _("Jemand anderes trägt es, zum Beispiel eine Versicherung."),
    Treatment.ACCEPT: _("Wir tun nichts, achten aber auf das Zeichen."),
}

STATUS_WORDS: dict[str, Promise] = {
    RiskStatus.OPEN: _("offen"),
    RiskStatus.OCCURRED: _("eingetreten"),
    RiskStatus.CLOSED: _("abgeschlossen"),
}

RATING_KIND_WORDS: dict[str, Promise] = {
    RatingKind.GROSS: _("Heute"),
    RatingKind.RESIDUAL: _("Wenn wirkt, was wir tun"),
}

LEVEL_WORDS: dict[str, Promise] = {
    Level.LOW: _("gering"),
    Level.MEDIUM: _("mittel"),
    Level.HIGH: _("hoch"),
}

REVIEW_WORDS: dict[str, Promise] = {
    ReviewState.NONE: _("kein Tag zum Ansehen"),
    ReviewState.LATER: _("wieder ansehen am %(day)s"),
    ReviewState.SOON: _("bald ansehen: %(day)s"),
    ReviewState.DUE: _("ansehen, fällig seit %(day)s"),
}

_TO_RISKS = _("Zu den Risiken")


def _words(title: Promise, text: Promise) -> FindingWords:
    return FindingWords(title=title, text=text, link=_TO_RISKS)


_SAY_WHAT = _("Sagen Sie, was dagegen geschieht, oder legen Sie eine Maßnahme an.")
_SAY_WHO = _("Nennen Sie eine Stelle, die auf das Zeichen achtet.")
_SAY_WHEN = _("Legen Sie fest, wann Sie das Risiko wieder ansehen.")
_LOOK_AGAIN = _("Sehen Sie nach, ob sich etwas geändert hat.")

FINDINGS: dict[str, FindingWords] = {
    "risks.none": _words(
        _("Was könnte schiefgehen? Noch steht dort nichts"),
        _("Vor dem Auftakt gehört ein Blick auf die Risiken dazu."),
    ),
    "risks.ratings_too_old": FindingWords(
        title=_("Die Einschätzungen der Risiken sind zu löschen"),
        text=_("Sie durften bis %(day)s bleiben. Die Risiken selbst bleiben erhalten."),
        link=_("Alte Einschätzungen löschen"),
    ),
    "risks.people_untreated": _words(_("Menschen in Gefahr: %(title)s"), _SAY_WHAT),
    "risks.people_untreated_many": _words(
        _("%(count)s Gefahren für Menschen sind ohne Gegenmaßnahme"), _SAY_WHAT
    ),
    "risks.high_untreated": _words(
        _("Hohes Risiko ohne Gegenmaßnahme: %(title)s"), _SAY_WHAT
    ),
    "risks.high_untreated_many": _words(
        _("%(count)s hohe Risiken sind ohne Gegenmaßnahme"), _SAY_WHAT
    ),
    "risks.no_owner": _words(_("Niemand achtet auf Risiko %(number)s"), _SAY_WHO),
    "risks.no_owner_many": _words(
        _("Bei %(count)s Risiken achtet niemand auf das Zeichen"), _SAY_WHO
    ),
    "risks.review_due": _words(
        _("Risiko ansehen, fällig seit %(day)s: %(title)s"), _LOOK_AGAIN
    ),
    "risks.review_due_many": _words(
        _("%(count)s Risiken sind wieder anzusehen"), _LOOK_AGAIN
    ),
    "risks.no_review": _words(
        _("Risiko %(number)s hat keinen Tag zum Ansehen"), _SAY_WHEN
    ),
    "risks.no_review_many": _words(
        _("%(count)s Risiken haben keinen Tag zum Ansehen"), _SAY_WHEN
    ),
}
