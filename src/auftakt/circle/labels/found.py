"""Words for the findings of the circle."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords

_LINK = _("Zum Initiativkreis")


def _words(title: Promise, text: Promise) -> FindingWords:
    return FindingWords(title=title, text=text, link=_LINK)


_VOICE_TEXT = _("Ein zugesagter Platz mit dieser Sichtweise schließt die Lücke.")
_BLOC_TEXT = _("Aus jedem Bereich braucht es mindestens einen zugesagten Platz.")
_KIND_TEXT = _("Andere Zugewanderte sind vertreten, diese Form noch nicht.")

FINDINGS: dict[str, FindingWords] = {
    "circle.empty": _words(
        _("Der Kreis hat noch keinen Platz"),
        _("Gut arbeitsfähig sind %(least)s bis %(most)s Plätze."),
    ),
    "circle.too_small": _words(
        _("Der Kreis ist mit %(count)s Plätzen klein"),
        _("Empfohlen sind %(least)s bis %(most)s Plätze."),
    ),
    "circle.too_large": _words(
        _("Der Kreis ist mit %(count)s Plätzen groß"),
        _("Empfohlen sind %(least)s bis %(most)s. Mehr sind schwer zu hören."),
    ),
    "circle.no_administration": _words(_("Die Verwaltung fehlt im Kreis"), _BLOC_TEXT),
    "circle.no_politics": _words(_("Die Politik fehlt im Kreis"), _BLOC_TEXT),
    "circle.no_civil_society": _words(
        _("Die Zivilgesellschaft fehlt im Kreis"), _BLOC_TEXT
    ),
    "circle.no_key_actors": _words(
        _("Weitere Schlüsselakteure fehlen im Kreis"), _BLOC_TEXT
    ),
    "circle.no_supportive_voice": _words(
        _("Es fehlt jemand aus der Bürgerschaft, der das Vorhaben unterstützt"),
        _VOICE_TEXT,
    ),
    "circle.no_sceptical_voice": _words(
        _("Es fehlt eine Stimme mit Bedenken aus der Bürgerschaft"), _VOICE_TEXT
    ),
    "circle.no_opposing_voice": _words(
        _("Es fehlt jemand aus der Bürgerschaft, der das Vorhaben ablehnt"),
        _VOICE_TEXT,
    ),
    "circle.no_migrants_voice": _words(
        _("Es fehlt eine Stimme der Zugewanderten selbst"),
        _("Bisher spricht niemand aus eigener Erfahrung mit."),
    ),
    "circle.no_migrant_council": _words(_("Keine Migrantenvertretung"), _KIND_TEXT),
    "circle.no_migrant_organisation": _words(
        _("Keine Migrantenorganisation"), _KIND_TEXT
    ),
    "circle.no_refugee_initiative": _words(
        _("Keine Flüchtlingsinitiative"), _KIND_TEXT
    ),
    "circle.unfitting_seat": _words(
        _("Platz %(number)s passt nicht zur Art der Kommune"),
        _("„%(title)s“ gibt es hier nicht. Ändern oder entfernen Sie den Platz."),
    ),
    "circle.held_twice": _words(
        _("Jemand hält mehrere Plätze"),
        _("Das betrifft die Plätze %(seats)s. So sprechen weniger Menschen mit."),
    ),
    "circle.several_deputies": _words(
        _("Ein Platz hat mehrere Stellvertretungen"),
        _("Das betrifft Platz %(seats)s. Eine genügt."),
    ),
    "circle.deputy_is_holder": _words(
        _("Jemand vertritt sich selbst"),
        _("Das betrifft Platz %(seats)s. Nennen Sie eine andere Person."),
    ),
    "circle.no_deputy": _words(
        _("Stellvertretungen fehlen noch"),
        _("Ohne Stellvertretung sind: Platz %(seats)s."),
    ),
    "circle.no_seats": _words(
        _("Der Kreis ist noch nicht gebildet"),
        _("Übernehmen Sie zuerst Vorschläge für Plätze."),
    ),
    "circle.open_seats": _words(
        _("Noch frei: Platz %(seats)s"),
        _("Vorher kann die Auswahl nicht endgültig werden."),
    ),
    "circle.unanswered_seats": _words(
        _("Noch ohne Antwort: Platz %(seats)s"),
        _("Halten Sie die Zusage oder Absage fest."),
    ),
    "circle.request_waits": _words(
        _("Seit %(days)s Tagen ohne Antwort"),
        _("Fragen Sie nach. Es geht um: Platz %(seats)s."),
    ),
    "circle.not_final": _words(
        _("Die Auswahl ist noch nicht endgültig"),
        _("Alle Plätze sind geklärt. Machen Sie die Auswahl endgültig."),
    ),
}
