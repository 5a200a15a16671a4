"""Words for the findings of goals and indicators."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords

_TO_GOALS = _("Zu den Zielen")
_TO_INDICATORS = _("Zu den Indikatoren")
_TO_WAY = _("Ansehen, was fehlt")
_TO_CHAIN = _("Zur Wirkungstreppe")


def _words(title: Promise, text: Promise, link: Promise = _TO_GOALS) -> FindingWords:
    return FindingWords(title=title, text=text, link=link)


FINDINGS: dict[str, FindingWords] = {
    "goals.way_locked": _words(
        _("Der Weg ist noch nicht dran"),
        _("Erst das Ziel, dann der Weg. Was noch fehlt: %(count)s."),
        _TO_WAY,
    ),
    "goals.way_overridden": _words(
        _("Der Weg wurde mit Begründung geöffnet"),
        _("Es fehlt noch: %(count)s. Die Begründung steht in allen Unterlagen."),
        _TO_WAY,
    ),
    "goals.dissent": _words(
        _("Ziel %(number)s: ein Einwand ist offen"),
        _("„%(title)s“. Der Einwand bleibt sichtbar, bis er ein Ergebnis hat."),
    ),
    "goals.dissent_many": _words(
        _("Bei %(count)s Zielen sind Einwände offen"),
        _("Zum Beispiel bei Ziel %(number)s: %(title)s."),
    ),
    "goals.changed": _words(
        _("Ziel %(number)s hat sich nach der Einigung geändert"),
        _("„%(title)s“ braucht eine neue Zustimmung. Der Weg ist wieder zu."),
    ),
    "goals.changed_many": _words(
        _("%(count)s Ziele haben sich nach der Einigung geändert"),
        _("Zum Beispiel Ziel %(number)s: %(title)s. Der Weg ist wieder zu."),
    ),
    "goals.too_many_essential": _words(
        _("%(count)s Ziele gelten als wesentlich"),
        _("Mehr als %(most)s verfolgt niemand. Welche sind wirklich wesentlich?"),
    ),
    "goals.no_indicator": _words(
        _("Ziel %(number)s hat keinen Indikator"),
        _("Woran sehen Sie, dass „%(title)s“ wirkt?"),
        _TO_INDICATORS,
    ),
    "goals.no_indicator_many": _words(
        _("%(count)s Ziele haben keinen Indikator"),
        _("Zum Beispiel Ziel %(number)s: %(title)s."),
        _TO_INDICATORS,
    ),
    "goals.only_context": _words(
        _("Ziel %(number)s hat nur Zahlen zur Lage"),
        _("„%(title)s“: Sie zeigen nicht, was Ihr Vorhaben bewirkt."),
        _TO_INDICATORS,
    ),
    "goals.only_context_many": _words(
        _("%(count)s Ziele haben nur Zahlen zur Lage"),
        _("Zum Beispiel Ziel %(number)s: %(title)s."),
        _TO_INDICATORS,
    ),
    "goals.chain_stops": _words(
        _("Ziel %(number)s endet beim Angebot"),
        _("„%(title)s“: Es findet etwas statt. Was ändert sich dadurch?"),
        _TO_CHAIN,
    ),
    "goals.chain_stops_many": _words(
        _("%(count)s Ziele enden beim Angebot"),
        _("Zum Beispiel Ziel %(number)s: %(title)s. Was ändert sich dadurch?"),
        _TO_CHAIN,
    ),
    "goals.no_data": _words(
        _("Ein Indikator hat noch keinen Wert: %(name)s"),
        _("Bitten Sie um einen Wert. Das dauert weniger als eine Minute."),
        _TO_INDICATORS,
    ),
    "goals.no_data_many": _words(
        _("%(count)s Indikatoren haben noch keinen Wert"),
        _("Zum Beispiel „%(name)s“. Bitten Sie um Werte."),
        _TO_INDICATORS,
    ),
}
