"""Words for seats, voices, answers and findings of the circle."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.actors.domain import Bloc, MigrantKind, Perspective, ReasonKind
from auftakt.circle.domain import (
    Answer,
    ChangeKind,
    Mark,
    Match,
    SeatStatus,
    Unmet,
    Voice,
)
from auftakt.kernel.findings import FindingWords

BLOC_WORDS: dict[str, Promise] = {
    Bloc.ADMINISTRATION: _("Verwaltung"),
    Bloc.POLITICS: _("Politik"),
    Bloc.CIVIL_SOCIETY: _("Zivilgesellschaft"),
    Bloc.KEY_ACTORS: _("Weitere Schlüsselakteure"),
}

BLOC_GAPS: dict[str, Promise] = {
    Bloc.ADMINISTRATION: _("jemand aus der Verwaltung"),
    Bloc.POLITICS: _("jemand aus der Politik"),
    Bloc.CIVIL_SOCIETY: _("jemand aus der Zivilgesellschaft"),
    Bloc.KEY_ACTORS: _("ein weiterer Schlüsselakteur"),
}

PERSPECTIVE_WORDS: dict[str, Promise] = {
    Perspective.NONE: _("keine bestimmte"),
    Perspective.SUPPORTIVE: _("unterstützt das Vorhaben"),
    Perspective.OPPOSING: _("lehnt das Vorhaben ab"),
    Perspective.SCEPTICAL: _("hat Bedenken"),
}

MIGRANT_KIND_WORDS: dict[str, Promise] = {
    MigrantKind.NONE: _("nein"),
    MigrantKind.MIGRANT_COUNCIL: _("Migrantenvertretung, zum Beispiel ein Beirat"),
    MigrantKind.MIGRANT_ORGANISATION: _("Migrantenorganisation"),
    MigrantKind.REFUGEE_INITIATIVE: _("Flüchtlingsinitiative"),
}

STATUS_WORDS: dict[str, Promise] = {
    SeatStatus.VACANT: _("frei"),
    SeatStatus.REQUESTED: _("gefragt"),
    SeatStatus.CONFIRMED: _("besetzt"),
    SeatStatus.DECLINED: _("abgesagt"),
}

MARK_WORDS: dict[str, Promise] = {
    Mark.TAKEN: _("besetzt"),
    Mark.ASKED: _("gefragt"),
    Mark.OPEN: _("frei"),
    Mark.LEFT_OPEN: _("bleibt frei"),
}

VOICE_WORDS: dict[str, Promise] = {
    Voice.SUPPORTIVE: _("Unterstützung"),
    Voice.SCEPTICAL: _("Bedenken"),
    Voice.OPPOSING: _("Ablehnung"),
    Voice.MIGRANTS: _("Zugewanderte selbst"),
}

VOICE_GAPS: dict[str, Promise] = {
    Voice.SUPPORTIVE: _("jemand aus der Bürgerschaft, der das Vorhaben unterstützt"),
    Voice.SCEPTICAL: _("eine Stimme mit Bedenken aus der Bürgerschaft"),
    Voice.OPPOSING: _("jemand aus der Bürgerschaft, der das Vorhaben ablehnt"),
    Voice.MIGRANTS: _("eine Stimme der Zugewanderten selbst"),
}

# The words of a seat that is made for a missing voice.
VOICE_SEAT_TITLES: dict[str, Promise] = {
    Voice.SUPPORTIVE: _("Stimme, die das Vorhaben unterstützt"),
    Voice.SCEPTICAL: _("Stimme mit Bedenken"),
    Voice.OPPOSING: _("Stimme, die das Vorhaben ablehnt"),
    Voice.MIGRANTS: _("Stimme der Zugewanderten"),
}

MATCH_WORDS: dict[str, Promise] = {
    Match.PERSPECTIVE: _("hat diese Sichtweise"),
    Match.MIGRANT_KIND: _("vertritt Zugewanderte auf diese Weise"),
    Match.MIGRANTS: _("vertritt Zugewanderte"),
    Match.NAME: _("passt zur Bezeichnung"),
    Match.BLOC: _("gehört zu diesem Bereich"),
    Match.KEY_ACTOR: _("ist Schlüsselakteur"),
}

ANSWER_WORDS: dict[str, Promise] = {
    Answer.CONFIRM: _("Zugesagt"),
    Answer.DECLINE: _("Abgesagt"),
    Answer.WITHDRAW: _("Zurückgenommen"),
}

ANSWER_CONSEQUENCES: dict[str, Promise] = {
    Answer.CONFIRM: _("Der Platz ist besetzt."),
    Answer.DECLINE: _("Der Platz ist wieder frei. Die Absage bleibt vermerkt."),
    Answer.WITHDRAW: _("Der Platz ist wieder frei, ohne Absage."),
}

UNMET_WORDS: dict[str, Promise] = {
    Unmet.NO_SEATS: _("Mindestens ein Platz ist angelegt"),
    Unmet.OPEN: _("Platz %(number)s besetzt oder begründet frei"),
    Unmet.UNANSWERED: _("Zusage für Platz %(number)s"),
}

CHANGE_WORDS: dict[str, Promise] = {
    ChangeKind.ADDITION: _("Ergänzt"),
    ChangeKind.REPLACEMENT: _("Ersetzt"),
    ChangeKind.REMOVAL: _("Ausgeschieden"),
}

REASON_WORDS: dict[str, Promise] = {
    ReasonKind.ALWAYS: _("gehört in jeden Kreis"),
    ReasonKind.KIND: _("wegen der Art der Kommune: %(detail)s"),
    ReasonKind.THEME: _("wegen des Themas %(detail)s"),
}

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
        _(
            "Empfohlen sind %(least)s bis %(most)s. Sonst wird es schwer, alle zu hören."
        ),
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
