"""Words for the findings of the inventory."""

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords
from auftakt.projects.labels import THEME_WORDS

_TO_FIGURES = _("Zur Lage vor Ort")
_TO_LISTS = _("Zum Bestand")
_TO_ENDINGS = _("Ansehen, was endet")
_TO_OVERLAPS = _("Überschneidung ansehen")
_OFFER_TEXT = _("Das Feld gehört zu Ihrem Vorhaben. Gibt es wirklich nichts?")


def _words(title: Promise, text: Promise, link: Promise = _TO_LISTS) -> FindingWords:
    return FindingWords(title=title, text=text, link=link)


FINDINGS: dict[str, FindingWords] = {
    "inventory.overlap_open": _words(
        _("Fast dasselbe wie „%(name)s“"),
        _("Entscheiden Sie, wie beide zusammenwirken. Sonst entsteht etwas doppelt."),
        _TO_OVERLAPS,
    ),
    "inventory.overlaps_open": _words(
        _("%(count)s Überschneidungen sind noch offen"),
        _("Zum Beispiel mit „%(name)s“. Entscheiden Sie, wie beide zusammenwirken."),
        _TO_OVERLAPS,
    ),
    "inventory.sign_off_outdated": _words(
        _("Seit der Feststellung des Kreises hat sich etwas geändert"),
        _("Der Kreis stellt erneut fest, dass nichts doppelt entsteht."),
    ),
    "inventory.no_figures": _words(
        _("Die Lage vor Ort ist noch ohne Zahlen"),
        _("Zwölf Fragen stehen bereit. Was Sie nicht wissen, geben Sie weiter."),
        _TO_FIGURES,
    ),
    "inventory.figure_old": _words(
        _("Eine Zahl ist alt: %(name)s"),
        _("Sie gilt für den %(day)s. Fragen Sie nach einer neueren."),
        _TO_FIGURES,
    ),
    "inventory.figure_old_many": _words(
        _("%(count)s Zahlen sind alt"),
        _("Am ältesten ist „%(name)s“ vom %(day)s. Fragen Sie nach neueren."),
        _TO_FIGURES,
    ),
    "inventory.concept_expired": _words(
        _("Ein Konzept gilt nicht mehr: %(name)s"),
        _("Es galt bis %(day)s. Klären Sie, was an seine Stelle tritt."),
        _TO_ENDINGS,
    ),
    "inventory.concept_expired_many": _words(
        _("%(count)s Konzepte gelten nicht mehr"),
        _("Zuerst endete „%(name)s“ am %(day)s."),
        _TO_ENDINGS,
    ),
    "inventory.funding_ended": _words(
        _("Das Geld ist ausgelaufen: %(name)s"),
        _("Es reichte bis %(day)s. Gibt es das Angebot noch?"),
        _TO_ENDINGS,
    ),
    "inventory.funding_ended_many": _words(
        _("Bei %(count)s Angeboten ist das Geld ausgelaufen"),
        _("Zuerst bei „%(name)s“ am %(day)s. Gibt es die Angebote noch?"),
        _TO_ENDINGS,
    ),
    "inventory.funding_ending": _words(
        _("Das Geld läuft aus: %(name)s"),
        _("Es reicht bis %(day)s. Wer kümmert sich um die Fortsetzung?"),
        _TO_ENDINGS,
    ),
    "inventory.funding_ending_many": _words(
        _("Bei %(count)s Angeboten läuft das Geld aus"),
        _("Zuerst bei „%(name)s“ am %(day)s. Wer kümmert sich um die Fortsetzung?"),
        _TO_ENDINGS,
    ),
    **{
        f"inventory.no_offer_{field}": _words(
            format_lazy(_("{field}: noch kein Angebot"), field=word), _OFFER_TEXT
        )
        for field, word in THEME_WORDS.items()
    },
}
