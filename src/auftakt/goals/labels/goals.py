"""Words of goals."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.kinds import Agreed, GoalLevel, GoalState

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

AGREED_WORDS: dict[str, Promise] = {
    Agreed.NONE: _("noch nicht vorgelegt"),
    Agreed.WRITTEN: _("Fassung %(version)s liegt vor"),
    Agreed.ASKED: _("Fassung %(version)s ist in Beratung"),
    Agreed.AGREED: _("getragen"),
    Agreed.REOPENED: _("nach der Einigung geändert"),
    Agreed.REFUSED: _("Fassung %(version)s ist nicht getragen"),
}
# Shape and tone: filled, half, hollow and dashed mean the same everywhere.
AGREED_MARKS: dict[str, tuple[str, str]] = {
    Agreed.NONE: ("dashed", ""),
    Agreed.WRITTEN: ("open", ""),
    Agreed.ASKED: ("half", "info"),
    Agreed.AGREED: ("success", "ok"),
    Agreed.REOPENED: ("warning", "care"),
    Agreed.REFUSED: ("warning", "care"),
}
