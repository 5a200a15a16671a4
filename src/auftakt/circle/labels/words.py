"""Words for seats, voices, answers and findings of the circle."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.actors.domain import Bloc
from auftakt.circle.domain import (
    Answer,
    ChangeKind,
    Mark,
    Match,
    SeatStatus,
    Unmet,
    Voice,
)

BLOC_GAPS: dict[str, Promise] = {
    Bloc.ADMINISTRATION: _("jemand aus der Verwaltung"),
    Bloc.POLITICS: _("jemand aus der Politik"),
    Bloc.CIVIL_SOCIETY: _("jemand aus der Zivilgesellschaft"),
    Bloc.KEY_ACTORS: _("ein weiterer Schlüsselakteur"),
}

SEAT_STATUS_WORDS: dict[str, Promise] = {
    SeatStatus.VACANT: _("frei"),
    SeatStatus.REQUESTED: _("gefragt"),
    SeatStatus.CONFIRMED: _("besetzt"),
    SeatStatus.DECLINED: _("abgesagt"),
}

MARK_WORDS: dict[str, Promise] = {
    Mark.TAKEN: _("besetzt"),
    Mark.ASKED: _("gefragt"),
    Mark.PROPOSED: _("vorgeschlagen"),
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
    Match.MIGRANT_KIND: _("die gesuchte Vertretung"),
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

CHANGE_KIND_WORDS: dict[str, Promise] = {
    ChangeKind.ADDITION: _("Ergänzt"),
    ChangeKind.REPLACEMENT: _("Ersetzt"),
    ChangeKind.REMOVAL: _("Ausgeschieden"),
}
