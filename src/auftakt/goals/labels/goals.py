"""Words of goals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.decisions.labels import STANDING_MARKS, STANDING_WORDS
from auftakt.goals.domain.kinds import GoalLevel, GoalState

LEVEL_WORDS: dict[str, Promise] = {
    GoalLevel.VISION: _("Leitziel"),
    GoalLevel.OUTCOME: _("Wirkungsziel"),
    GoalLevel.ACTION: _("Handlungsziel"),
    GoalLevel.PROCESS: _("Prozessziel"),
}

LEVEL_HINTS: dict[str, Promise] = {
    GoalLevel.VISION: _("Wofür das Ganze? Ein Satz, der viele Jahre gilt."),
    GoalLevel.OUTCOME: _("Was ist dann für Menschen anders?"),
    GoalLevel.ACTION: _("Was tun wir dafür?"),
    GoalLevel.PROCESS: _("Wie wollen wir zusammenarbeiten?"),
}

STATE_WORDS: dict[str, Promise] = {
    GoalState.OPEN: _("in Arbeit"),
    GoalState.REACHED: _("erreicht"),
    GoalState.DROPPED: _("nicht weiterverfolgt"),
}

# How far people are with a goal is said as of any other proposal.
AGREED_WORDS, AGREED_MARKS = STANDING_WORDS, STANDING_MARKS
