"""Words for those concerned."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.analyses.domain.geometry import Corner
from auftakt.analyses.labels import Axes
from auftakt.kernel.findings import FindingWords
from auftakt.stakeholders.domain.aggregate import CORNERS
from auftakt.stakeholders.domain.kinds import (
    Aspect,
    InfluenceKind,
    InterestOrigin,
    Quadrant,
    RelationKind,
    Rhythm,
    Way,
)

INFLUENCE_WORDS: dict[str, Promise] = {
    InfluenceKind.POLITICAL: _("Politik und Recht"),
    InfluenceKind.ECONOMIC: _("Wirtschaft"),
    InfluenceKind.OPINION: _("öffentliche Meinung"),
    InfluenceKind.FINANCIAL: _("Geld"),
}

ORIGIN_WORDS: dict[str, Promise] = {
    InterestOrigin.SELF_STATED: _("selbst gesagt"),
    InterestOrigin.DOCUMENTED: _("nachzulesen"),
    InterestOrigin.ASSESSED: _("eingeschätzt"),
}

ORIGIN_CONSEQUENCES: dict[str, Promise] = {
    InterestOrigin.SELF_STATED: _("Alle, die mitarbeiten, lesen es."),
    InterestOrigin.DOCUMENTED: _("Alle, die mitarbeiten, lesen es mit der Quelle."),
    InterestOrigin.ASSESSED: _("Das lesen nur Sie und die Koordination."),
}

ASPECT_WORDS: dict[str, Promise] = {
    Aspect.REPRESENTS: _("spricht für"),
    Aspect.MATTERS: _("wichtig ist"),
    Aspect.FEARS: _("befürchtet wird"),
}

RELATION_WORDS: dict[str, Promise] = {
    RelationKind.SUPPORTS: _("unterstützen einander"),
    RelationKind.CONFLICTS: _("stehen gegeneinander"),
}

QUADRANT_WORDS: dict[str, Promise] = {
    Quadrant.COLLABORATE: _("mitwirken lassen"),
    Quadrant.INVOLVE: _("beteiligen"),
    Quadrant.WIN: _("gewinnen"),
    Quadrant.INFORM: _("informieren"),
}

CORNER_WORDS: dict[str, Promise] = {
    CORNERS[Quadrant(key)]: word for key, word in QUADRANT_WORDS.items()
}
AXES = Axes(
    corners=CORNER_WORDS,
    low=_("wenig betroffen"),
    high=_("stark betroffen"),
    across=_("Betroffenheit"),
    upward=_("Einfluss"),
    best=Corner.UPPER_RIGHT,
)

QUADRANT_TITLES: dict[str, Promise] = {
    Quadrant.COLLABORATE: _("Mitwirken lassen"),
    Quadrant.INVOLVE: _("Beteiligen"),
    Quadrant.WIN: _("Gewinnen"),
    Quadrant.INFORM: _("Informieren"),
}

STRATEGY_WORDS: dict[str, Promise] = {
    Quadrant.COLLABORATE: _("Platz im Initiativkreis oder in einer Arbeitsgruppe"),
    Quadrant.INVOLVE: _("eigenes Gespräch vor dem Auftakt"),
    Quadrant.WIN: _("zweimal im Jahr persönlich"),
    Quadrant.INFORM: _("Rundbrief, Amtsblatt"),
}

WAY_WORDS: dict[str, Promise] = {
    Way.TALK: _("Gespräch"),
    Way.VISIT: _("Besuch"),
    Way.CALL: _("Anruf"),
    Way.MEETING: _("Treffen"),
    Way.LETTER: _("Rundbrief"),
    Way.MAIL: _("E-Mail"),
}

RHYTHM_WORDS: dict[str, Promise] = {
    Rhythm.ONCE: _("einmal"),
    Rhythm.MONTHLY: _("jeden Monat"),
    Rhythm.QUARTERLY: _("alle drei Monate"),
    Rhythm.HALF_YEARLY: _("zweimal im Jahr"),
    Rhythm.YEARLY: _("einmal im Jahr"),
}

SCALE_WORDS: dict[str, Promise] = {
    "power": _("Einfluss"),
    "affectedness": _("Betroffenheit"),
    "attitude": _("Haltung"),
}

ATTITUDE_WORDS: dict[int, Promise] = {
    -2: _("dagegen"),
    -1: _("eher dagegen"),
    0: _("offen"),
    1: _("eher dafür"),
    2: _("dafür"),
}

GRADE_WORDS: dict[int, Promise] = {
    1: _("1, sehr gering"),
    2: _("2, gering"),
    3: _("3, mittel"),
    4: _("4, groß"),
    5: _("5, sehr groß"),
}

SORT_WORDS: dict[str, Promise] = {
    "name": _("nach Name"),
    "-name": _("nach Name, rückwärts"),
    "bereich": _("nach Bereich"),
    "kontakt": _("nach nächstem Kontakt"),
}

CONTACT_WORDS: dict[str, Promise] = {
    "none": _("ohne Kontakt im Plan"),
    "overdue": _("Kontakt überfällig"),
    "planned": _("Kontakt geplant"),
}

_TO_LIST = _("Zu den Beteiligten")
_TO_PLAN = _("Zum Kontaktplan")

FINDINGS: dict[str, FindingWords] = {
    "stakeholders.not_assessed": FindingWords(
        title=_("Noch ist niemand von den Beteiligten eingeschätzt"),
        text=_("Sammeln Sie, wen das Vorhaben angeht. Dann schätzen mehrere ein."),
        link=_TO_LIST,
    ),
    "stakeholders.key_without_contact": FindingWords(
        title=_("Eine wichtige Stelle fehlt im Kontaktplan"),
        text=_("Wer spricht sie bis wann an?"),
        link=_TO_PLAN,
    ),
    "stakeholders.key_without_contact_many": FindingWords(
        title=_("%(count)s wichtige Stellen fehlen im Kontaktplan"),
        text=_("Wer spricht sie bis wann an?"),
        link=_TO_PLAN,
    ),
    "stakeholders.contact_overdue": FindingWords(
        title=_("Ein Kontakt ist überfällig"),
        text=_("Haken Sie ab, was erledigt ist, oder setzen Sie einen neuen Tag."),
        link=_TO_PLAN,
    ),
    "stakeholders.contact_overdue_many": FindingWords(
        title=_("%(count)s Kontakte sind überfällig"),
        text=_("Haken Sie ab, was erledigt ist, oder setzen Sie einen neuen Tag."),
        link=_TO_PLAN,
    ),
    "stakeholders.ratings_too_old": FindingWords(
        title=_("Die Einschätzungen der Beteiligten sind zu löschen"),
        text=_("Sie durften bis %(day)s bleiben. Der Kontaktplan bleibt erhalten."),
        link=_("Alte Einschätzungen löschen"),
    ),
}
