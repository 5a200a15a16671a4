"""Words and pictures of the circle: `{% load circle %}`."""

from collections.abc import Mapping
from typing import Any

from django import template

from auftakt.actors.domain import Bloc, SeatSuggestion
from auftakt.actors.labels import (
    BLOC_WORDS,
    MIGRANT_KIND_WORDS,
    PERSPECTIVE_WORDS,
    reason_text,
)
from auftakt.circle.domain import DESKTOP, PHONE, Candidate, Picture, VoiceCheck, wheel
from auftakt.circle.labels import (
    CHANGE_KIND_WORDS,
    MARK_WORDS,
    MATCH_WORDS,
    SEAT_STATUS_WORDS,
    VOICE_WORDS,
    sentences,
)
from auftakt.circle.queries import Overview

register = template.Library()

_TABLES: Mapping[str, Mapping[str, Any]] = {
    "bloc": BLOC_WORDS,
    "perspective": PERSPECTIVE_WORDS,
    "migrant_kind": MIGRANT_KIND_WORDS,
    "status": SEAT_STATUS_WORDS,
    "mark": MARK_WORDS,
    "voice": VOICE_WORDS,
    "change": CHANGE_KIND_WORDS,
}
_GROUP = {bloc: number for number, bloc in enumerate(Bloc, 1)}


@register.filter
def worded(value: str, table: str) -> str:
    """`{{ row.bloc|worded:"bloc" }}`: the word of a key."""
    return str(_TABLES[table][value])


@register.filter
def group_number(bloc: str) -> int:
    """1 to 4: which of the four group colours a bloc has."""
    return _GROUP[Bloc(bloc)]


@register.filter
def matched(candidate: Candidate) -> str:
    """The two strongest reasons for a proposal, in one line."""
    return " · ".join(str(MATCH_WORDS[match]) for match in candidate.matches[:2])


@register.filter
def voice_place(check: VoiceCheck) -> str:
    """Where a voice sits."""
    return sentences.voice_place(check)


@register.filter
def reasons(suggestion: SeatSuggestion) -> str:
    """Why a seat is suggested."""
    return " ".join(reason_text(reason) for reason in suggestion.reasons)


@register.inclusion_tag("circle/_wheel.html")
def group_wheel(picture: Picture, letter: str = "") -> dict[str, Any]:
    """The wheel of a proposal; with a letter the small size only, beside others."""
    found = seat_wheel(picture)
    if letter:
        small = [("small", drawn) for name, drawn in found["wheels"] if name == "phone"]
        found |= {"wheels": small, "prefix": f"{letter}-", "has_no_legend": True}
    return found


@register.inclusion_tag("circle/_wheel.html")
def seat_wheel(seen: Overview | Picture) -> dict[str, Any]:
    """Both drawn sizes; the style sheet shows the one that fits."""
    names = {bloc: str(BLOC_WORDS[bloc]) for bloc in Bloc}
    facts = seen.facts
    return {
        "wheels": [
            ("desktop", wheel(facts, names, DESKTOP)),
            ("phone", wheel(facts, names, PHONE)),
        ],
        "sentence": sentences.wheel_sentence(facts),
        "seen": seen,
    }
