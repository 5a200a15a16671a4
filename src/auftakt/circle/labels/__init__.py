"""Words for seats, voices, answers and findings of the circle."""

from auftakt.circle.labels.found import FINDINGS
from auftakt.circle.labels.proposal import (
    BLOC_FROM,
    BLOCKED_WORDS,
    CAUTION_WORDS,
    CRITERION_WORDS,
    FIRMNESS_WORDS,
    VOICE_TARGETS,
)
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
    "BLOCKED_WORDS",
    "BLOC_FROM",
    "BLOC_GAPS",
    "CAUTION_WORDS",
    "CHANGE_KIND_WORDS",
    "CRITERION_WORDS",
    "FINDINGS",
    "FIRMNESS_WORDS",
    "MARK_WORDS",
    "MATCH_WORDS",
    "SEAT_STATUS_WORDS",
    "UNMET_WORDS",
    "VOICE_GAPS",
    "VOICE_SEAT_TITLES",
    "VOICE_TARGETS",
    "VOICE_WORDS",
]
