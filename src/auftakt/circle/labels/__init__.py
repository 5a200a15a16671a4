"""Words for seats, voices, answers and findings of the circle."""

from auftakt.circle.labels.found import FINDINGS
from auftakt.circle.labels.words import (
    ANSWER_CONSEQUENCES,
    ANSWER_WORDS,
    BLOC_GAPS,
    CHANGE_KIND_WORDS,
    MARK_WORDS,
    MATCH_WORDS,
    SEAT_STATUS_WORDS,
    UNMET_WORDS,
    VOICE_GAPS,
    VOICE_SEAT_TITLES,
    VOICE_WORDS,
)

__all__ = [
    "ANSWER_CONSEQUENCES",
    "ANSWER_WORDS",
    "BLOC_GAPS",
    "CHANGE_KIND_WORDS",
    "FINDINGS",
    "MARK_WORDS",
    "MATCH_WORDS",
    "SEAT_STATUS_WORDS",
    "UNMET_WORDS",
    "VOICE_GAPS",
    "VOICE_SEAT_TITLES",
    "VOICE_WORDS",
]
