"""Words of fields of action."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.domain.geometry import Corner
from auftakt.analyses.labels import Axes
from auftakt.kernel.findings import FindingWords
from auftakt.themes.domain.kinds import (
    Choice,
    CrossCutting,
    Question,
    Responsibility,
    ThemeClass,
    ThemeState,
)

QUESTION_WORDS: dict[str, Promise] = {
    Question.NEED: _("Bedarf"),
    Question.URGENCY: _("Eile"),
    Question.EFFECT: _("Wirkung"),
    Question.REACH: _("Reichweite"),
    Question.IMPORTANCE: _("Gewicht für das Vorhaben"),
    Question.RESOURCES: _("Geld und Leute"),
    Question.COMPETENCE: _("Selbst entscheiden"),
    Question.COVERAGE: _("Versorgung heute"),
    Question.SPEED: _("Schneller Erfolg"),
}

CROSS_CUTTING_WORDS: dict[str, Promise] = {
    CrossCutting.WOMEN: _("Frauen"),
    CrossCutting.CHILDREN_YOUTH: _("Kinder und Jugendliche"),
    CrossCutting.VOLUNTEERING: _("Ehrenamt"),
    CrossCutting.PARTICIPATION: _("Mitsprache"),
    CrossCutting.OPENING: _("Öffnung der Verwaltung"),
}

RESPONSIBILITY_WORDS: dict[str, Promise] = {
    Responsibility.MUNICIPALITY: _("Kommune"),
    Responsibility.COUNTY: _("Landkreis"),
    Responsibility.LAND: _("Land"),
    Responsibility.FEDERAL: _("Bund"),
    Responsibility.THIRD: _("Dritte, zum Beispiel Träger"),
}

RESPONSIBILITY_LEADS: dict[str, Promise] = {
    Responsibility.MUNICIPALITY: _("Hier können Sie selbst etwas bewegen."),
    Responsibility.COUNTY: _("Sprechen Sie früh mit dem Landratsamt."),
    Responsibility.LAND: _("Vor Ort lässt sich ergänzen, nicht ersetzen."),
    Responsibility.FEDERAL: _("Vor Ort lässt sich begleiten und beraten."),
    Responsibility.THIRD: _("Ohne diese Träger geht es nicht: Holen Sie sie dazu."),
}

STATE_WORDS: dict[str, Promise] = {
    ThemeState.ACTIVE: _("im Blick"),
    ThemeState.RETIRED: _("stillgelegt"),
}

CLASS_WORDS: dict[str, Promise] = {
    ThemeClass.FOCUS: _("spricht für Schwerpunkt"),
    ThemeClass.QUICK_WIN: _("spricht für schnellen Erfolg"),
}

CHOICE_WORDS: dict[str, Promise] = {
    Choice.FOCUS: _("Schwerpunkt"),
    Choice.QUICK_WIN: _("Schneller Erfolg"),
    Choice.LATER: _("Später"),
    Choice.NOT: _("Nicht in diesem Vorhaben"),
}

CHOICE_CONSEQUENCES: dict[str, Promise] = {
    Choice.FOCUS: _("Hier setzt das Vorhaben seine Kraft ein."),
    Choice.QUICK_WIN: _("Hier soll man bald etwas sehen."),
    Choice.LATER: _("Wir kommen darauf zurück. Der Grund steht dabei."),
    Choice.NOT: _("Andere kümmern sich darum. Der Grund steht dabei."),
}

CORNER_WORDS: dict[str, Promise] = {
    Corner.UPPER_LEFT: _("hier fehlt etwas"),
    Corner.UPPER_RIGHT: _("halten und verbessern"),
    Corner.LOWER_LEFT: _("beobachten"),
    Corner.LOWER_RIGHT: _("gut versorgt"),
}

CORNER_TITLES: dict[str, Promise] = {
    Corner.UPPER_LEFT: _("Hier fehlt etwas"),
    Corner.UPPER_RIGHT: _("Halten und verbessern"),
    Corner.LOWER_LEFT: _("Beobachten"),
    Corner.LOWER_RIGHT: _("Gut versorgt"),
}

CORNER_LEADS: dict[str, Promise] = {
    Corner.UPPER_LEFT: _("eher großer Bedarf, wenig Versorgung"),
    Corner.UPPER_RIGHT: _("eher großer Bedarf, schon versorgt"),
    Corner.LOWER_LEFT: _("eher kleiner Bedarf, wenig Versorgung"),
    Corner.LOWER_RIGHT: _("eher kleiner Bedarf, schon versorgt"),
}

AXES = Axes(
    corners=CORNER_WORDS,
    low=_("gar nicht versorgt"),
    high=_("sehr gut versorgt"),
    across=_("Versorgung heute"),
    upward=_("Bedarf"),
    best=Corner.UPPER_LEFT,
)

_TO_THEMES = _("Zu den Themenfeldern")
_MAKE_A_GOAL = _(
    "Machen Sie daraus ein Ziel, oder entscheiden Sie, dass es später kommt."
)


def _words(title: Promise, text: Promise) -> FindingWords:
    return FindingWords(title=title, text=text, link=_TO_THEMES)


FINDINGS: dict[str, FindingWords] = {
    "themes.none": _words(
        _("Welche Themen gehen wir an? Noch hat niemand eingeschätzt"),
        _("Vor dem Auftakt gehört ein Blick auf die Themenfelder dazu."),
    ),
    "themes.ratings_too_old": FindingWords(
        title=_("Die Einschätzungen der Themenfelder sind zu löschen"),
        text=_("Sie durften bis %(day)s bleiben. Entscheidungen bleiben erhalten."),
        link=_("Alte Einschätzungen löschen"),
    ),
    "themes.undecided": _words(
        _("Über kein Themenfeld ist entschieden"),
        _("Wenige Felder mit Kraft wirken mehr als viele ohne."),
    ),
    "themes.gap_no_goal": _words(
        _("Großer Bedarf, wenig Versorgung, kein Ziel: %(name)s"), _MAKE_A_GOAL
    ),
    "themes.gap_no_goal_many": _words(
        _("%(count)s Themenfelder: großer Bedarf, wenig Versorgung, kein Ziel"),
        _MAKE_A_GOAL,
    ),
}
