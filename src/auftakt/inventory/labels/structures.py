"""Words for what exists: lists, levels, groups, rhythms, powers and cells."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.inventory.domain.endings import Ending
from auftakt.inventory.domain.kinds import (
    CellState,
    DecisionPower,
    Level,
    Rhythm,
    StructureKind,
    TargetGroup,
)
from auftakt.inventory.domain.matrix import CellKind

KIND_WORDS: Mapping[str, Promise] = {
    StructureKind.CONCEPT: _("Konzept"),
    StructureKind.BODY: _("Runde"),
    StructureKind.CHANNEL: _("Weg der Verständigung"),
    StructureKind.OFFER: _("Angebot"),
}

LEVEL_WORDS: Mapping[str, Promise] = {
    Level.OWN: _("eigene Kommune"),
    Level.COUNTY: _("Kreis"),
    Level.LAND: _("Land"),
    Level.FEDERAL: _("Bund"),
}

TARGET_GROUP_WORDS: Mapping[str, Promise] = {
    TargetGroup.CHILDREN: _("Kinder"),
    TargetGroup.YOUTH: _("Jugendliche"),
    TargetGroup.WOMEN: _("Frauen"),
    TargetGroup.MEN: _("Männer"),
    TargetGroup.FAMILIES: _("Familien"),
    TargetGroup.OLDER: _("Ältere"),
    TargetGroup.HELPERS: _("Helfende"),
    TargetGroup.EVERYBODY: _("Alle"),
}

RHYTHM_WORDS: Mapping[str, Promise] = {
    Rhythm.UNKNOWN: _("nicht bekannt"),
    Rhythm.WEEKLY: _("jede Woche"),
    Rhythm.MONTHLY: _("jeden Monat"),
    Rhythm.TWO_MONTHLY: _("alle zwei Monate"),
    Rhythm.QUARTERLY: _("jedes Vierteljahr"),
    Rhythm.HALF_YEARLY: _("jedes halbe Jahr"),
    Rhythm.YEARLY: _("jedes Jahr"),
    Rhythm.AS_NEEDED: _("bei Bedarf"),
}

POWER_WORDS: Mapping[str, Promise] = {
    DecisionPower.UNKNOWN: _("nicht bekannt"),
    DecisionPower.INFORMS: _("tauscht sich aus"),
    DecisionPower.ADVISES: _("berät"),
    DecisionPower.DECIDES: _("entscheidet"),
}

CELL_WORDS: Mapping[str, Promise] = {
    CellState.UNCLEAR: _("unklar"),
    CellState.NOT_APPLICABLE: _("trifft nicht zu"),
}

STATE_WORDS: Mapping[str, Promise] = {
    "existing": _("gibt es schon"),
    "planned": _("erst geplant"),
}

SORT_WORDS: Mapping[str, Promise] = {
    "name": _("nach Name"),
    "-name": _("nach Name, rückwärts"),
    "traeger": _("nach Träger"),
    "ende": _("was zuerst endet"),
}

ENDING_WORDS: Mapping[str, Promise] = {
    Ending.EXPIRED: _("Abgelaufen"),
    Ending.SOON: _("Endet bald"),
    Ending.LATER: _("Läuft noch länger"),
    Ending.OPEN: _("Ende nicht bekannt"),
}

CELL_KIND_WORDS: Mapping[str, Promise] = {
    CellKind.OFFERS: _("Angebote"),
    CellKind.CROWDED: _("viele Angebote"),
    CellKind.PLANNED: _("geplant"),
    CellKind.GAP: _("Lücke"),
    CellKind.UNCLEAR: _("unklar"),
    CellKind.NOT_APPLICABLE: _("trifft nicht zu"),
}


@dataclass(frozen=True, slots=True)
class ListWords:
    """How the pages of one list speak; `slug` is its part of the address."""

    slug: str
    title: Promise
    question: Promise
    add: Promise
    hint: Promise


LISTS: Mapping[str, ListWords] = {
    StructureKind.CONCEPT: ListWords(
        "konzepte",
        _("Konzepte"),
        _("Welche Konzepte gelten schon?"),
        _("Konzept eintragen"),
        _("Zum Beispiel ein Integrationskonzept oder ein Sozialbericht."),
    ),
    StructureKind.BODY: ListWords(
        "runden",
        _("Runden"),
        _("Welche Runden treffen sich schon?"),
        _("Runde eintragen"),
        _("Zum Beispiel ein Runder Tisch, ein Beirat oder ein Arbeitskreis."),
    ),
    StructureKind.CHANNEL: ListWords(
        "wege",
        _("Wege der Verständigung"),
        _("Wie erfahren die Menschen voneinander?"),
        _("Weg eintragen"),
        _("Zum Beispiel ein Rundbrief, eine Sprechstunde oder eine Gruppe."),
    ),
    StructureKind.OFFER: ListWords(
        "angebote",
        _("Angebote"),
        _("Was gibt es schon für die Menschen?"),
        _("Angebot eintragen"),
        _("Zum Beispiel ein Sprachkurs, eine Beratung oder ein Treffpunkt."),
    ),
}
KIND_OF_SLUG = {words.slug: StructureKind(kind) for kind, words in LISTS.items()}
