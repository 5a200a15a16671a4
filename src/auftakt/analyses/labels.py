"""Words for what the analyses share."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from auftakt.analyses.domain import AnalysisKind, Mode, RoundState
from auftakt.analyses.domain.geometry import Corner


@dataclass(frozen=True, slots=True)
class Axes:
    """What stands around a picture: its corners, its axes, and the corner that counts.

    `low`, `high`: the ends of the level axis; `best` is one of the upper corners.
    """

    corners: Mapping[str, Promise]
    low: Promise
    high: Promise
    across: Promise
    upward: Promise
    best: Corner


ANALYSIS_WORDS: dict[str, Promise] = {
    AnalysisKind.STAKEHOLDER: _("Beteiligte"),
    AnalysisKind.SWOT: _("Stärken und Schwächen"),
    AnalysisKind.RISK: _("Risiken"),
    AnalysisKind.THEMES: _("Themenfelder"),
}


def count_words(kind: str, number: int) -> str:
    """How many there are, in the word the analysis has for them."""
    words = {
        AnalysisKind.STAKEHOLDER: ngettext(
            "%(number)s Stelle", "%(number)s Stellen", number
        ),
        AnalysisKind.SWOT: ngettext("%(number)s Karte", "%(number)s Karten", number),
        AnalysisKind.RISK: ngettext("%(number)s Risiko", "%(number)s Risiken", number),
        AnalysisKind.THEMES: ngettext("%(number)s Feld", "%(number)s Felder", number),
    }
    return words[AnalysisKind(kind)] % {"number": number}


MODE_WORDS: dict[str, Promise] = {
    Mode.PREPARED: _("vorbereitet"),
    Mode.LIVE: _("am Tag"),
}

ROUND_STATE_WORDS: dict[str, Promise] = {
    RoundState.OPEN: _("läuft"),
    RoundState.OVER: _("Frist vorbei"),
    RoundState.CLOSED: _("geschlossen"),
}

# What each analysis answers, as one plain question.
ANALYSIS_QUESTIONS: dict[str, Promise] = {
    AnalysisKind.STAKEHOLDER: _("Wer muss wie dabei sein?"),
    AnalysisKind.SWOT: _("Was hilft uns, was hindert uns?"),
    AnalysisKind.RISK: _("Was könnte schiefgehen?"),
    AnalysisKind.THEMES: _("Welche Themen gehen wir an?"),
}
