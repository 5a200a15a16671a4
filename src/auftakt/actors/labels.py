"""Words for blocs, perspectives, reasons, columns and everything a file can lack."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from auftakt.actors.domain import (
    Bloc,
    MigrantKind,
    Perspective,
    Reason,
    ReasonKind,
)
from auftakt.kernel.findings import FindingWords
from auftakt.projects.labels import KIND_WORDS, THEME_WORDS

BLOC_WORDS: Mapping[str, Promise] = {
    Bloc.ADMINISTRATION: _("Verwaltung"),
    Bloc.POLITICS: _("Politik"),
    Bloc.CIVIL_SOCIETY: _("Zivilgesellschaft"),
    Bloc.KEY_ACTORS: _("Weitere Schlüsselakteure"),
}

PERSPECTIVE_WORDS: Mapping[str, Promise] = {
    Perspective.NONE: _("keine Angabe"),
    Perspective.SUPPORTIVE: _("unterstützend"),
    Perspective.OPPOSING: _("ablehnend"),
    Perspective.SCEPTICAL: _("mit Bedenken"),
}

MIGRANT_KIND_WORDS: Mapping[str, Promise] = {
    MigrantKind.NONE: _("keine"),
    MigrantKind.MIGRANT_COUNCIL: _("Migrantenvertretung"),
    MigrantKind.MIGRANT_ORGANISATION: _("Migrantenorganisation"),
    MigrantKind.REFUGEE_INITIATIVE: _("Flüchtlingsinitiative"),
}

REASON_WORDS: Mapping[str, Promise] = {
    ReasonKind.ALWAYS: _("Gehört in jeden Kreis."),
    ReasonKind.KIND: _("Wegen der Art Ihrer Kommune: %(detail)s."),
    ReasonKind.THEME: _("Wegen des Themas „%(detail)s“."),
}

SUBJECT_WORDS: Mapping[str, Promise] = {
    "organisation": _("Einrichtung"),
    "person": _("Person"),
}

SORT_WORDS: Mapping[str, Promise] = {
    "name": _("nach Name"),
    "-name": _("nach Name, rückwärts"),
    "bereich": _("nach Bereich"),
    "angaben": _("nach Funktion oder Art"),
}

FINDINGS: Mapping[str, FindingWords] = {
    "actors.key_actor_missing": FindingWords(
        title=_("Noch niemand ist als Schlüsselakteur gekennzeichnet."),
        text=_("Kennzeichnen Sie, wer ein eigenes Interesse am Gelingen hat."),
        link=_("Zu den Akteuren"),
    ),
    "actors.interest_missing": FindingWords(
        title=_("Bei keinem Schlüsselakteur steht ein Interesse am Gelingen."),
        text=_("Ein Satz genügt: Was gewinnt die Einrichtung, wenn es gelingt?"),
        link=_("Zu den Akteuren"),
    ),
}


def amounts(organisations: int, persons: int) -> str:
    """How many of each, as part of a sentence."""
    return _now("%(organisations)s und %(persons)s") % {
        "organisations": ngettext(
            "%(number)s Einrichtung", "%(number)s Einrichtungen", organisations
        )
        % {"number": organisations},
        "persons": ngettext("%(number)s Person", "%(number)s Personen", persons)
        % {"number": persons},
    }


def reason_text(reason: Reason) -> str:
    """Why a seat is suggested, as one sentence."""
    words = {ReasonKind.KIND: KIND_WORDS, ReasonKind.THEME: THEME_WORDS}
    known = words.get(reason.kind, {})
    detail = known.get(reason.detail, reason.detail)
    return str(REASON_WORDS[reason.kind]) % {"detail": detail}
