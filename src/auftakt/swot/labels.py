"""Words of cards, ways and what is agreed."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.kernel.findings import FindingWords
from auftakt.swot.domain.dots import DotRefusal
from auftakt.swot.domain.kinds import PointKind, Quadrant, StrategyKind
from auftakt.swot.domain.merging import MergeRefusal
from auftakt.swot.domain.strategies import PairGap

QUADRANT_WORDS: dict[str, Promise] = {
    Quadrant.STRENGTH: _("Stärken"),
    Quadrant.WEAKNESS: _("Schwächen"),
    Quadrant.OPPORTUNITY: _("Chancen"),
    Quadrant.THREAT: _("Gefahren"),
}

QUADRANT_QUESTIONS: dict[str, Promise] = {
    Quadrant.STRENGTH: _("Was läuft bei uns schon gut?"),
    Quadrant.WEAKNESS: _("Was fehlt uns oder hakt?"),
    Quadrant.OPPORTUNITY: _("Was von außen könnte uns helfen?"),
    Quadrant.THREAT: _("Was von außen könnte uns schaden?"),
}

QUADRANT_HINTS: dict[str, Promise] = {
    Quadrant.STRENGTH: _("In der Verwaltung, in Vereinen, unter Nachbarn."),
    Quadrant.WEAKNESS: _("Was wir selbst ändern könnten."),
    Quadrant.OPPORTUNITY: _("Geld, Gesetze, Nachbarorte, Betriebe."),
    Quadrant.THREAT: _("Was wir nicht in der Hand haben."),
}

STRATEGY_WORDS: dict[str, Promise] = {
    StrategyKind.SO: _("Stärke nutzt Chance"),
    StrategyKind.WO: _("Chance hilft gegen Schwäche"),
    StrategyKind.ST: _("Stärke schützt vor Gefahr"),
    StrategyKind.WT: _("Schwäche und Gefahr: vorbeugen"),
}

POINT_WORDS: dict[str, Promise] = {
    PointKind.STRENGTH: _("Stärken vor Ort"),
    PointKind.CHALLENGE: _("Zentrale Herausforderungen"),
}

POINT_WORD: dict[str, Promise] = {
    PointKind.STRENGTH: _("Stärke"),
    PointKind.CHALLENGE: _("Herausforderung"),
}

DOT_WORDS: dict[DotRefusal, Promise] = {
    DotRefusal.NONE_LEFT: _(
        "Ihre fünf Punkte sind vergeben. Nehmen Sie anderswo einen weg."
    ),
    DotRefusal.TOO_MANY_HERE: _("Auf eine Karte passen höchstens drei Punkte."),
}
MERGE_WORDS: dict[MergeRefusal, Promise] = {
    MergeRefusal.ITSELF: _("Wählen Sie eine andere Karte."),
    MergeRefusal.ALREADY: _(
        "Eine der beiden Karten gehört schon zu einer anderen. "
        "Lösen Sie sie zuerst heraus."
    ),
    MergeRefusal.OTHER_QUADRANT: _("Die Karten stehen in verschiedenen Feldern."),
}
PAIR_WORDS: dict[PairGap, Promise] = {
    PairGap.NO_INNER: _("Wählen Sie mindestens eine Stärke oder Schwäche."),
    PairGap.NO_OUTER: _("Wählen Sie mindestens eine Chance oder Gefahr."),
    PairGap.TOO_MANY: _(
        "Wählen Sie innen nur Stärken oder nur Schwächen und außen nur Chancen oder "
        "nur Gefahren. Sonst sind es mehrere Wege."
    ),
}

FINDINGS: dict[str, FindingWords] = {
    "swot.none": FindingWords(
        title=_("Was hilft uns, was hindert uns? Noch steht dort nichts"),
        text=_("Vor dem Auftakt gehört ein Blick auf Stärken und Schwächen dazu."),
        link=_("Karten sammeln"),
    ),
    "swot.dots_too_old": FindingWords(
        title=_("Wer Punkte gegeben hat, ist zu vergessen"),
        text=_("Das durfte bis %(day)s bleiben. Die Summen bleiben erhalten."),
        link=_("Alte Einschätzungen löschen"),
    ),
    "swot.no_strengths": FindingWords(
        title=_("Die Stärken vor Ort sind noch nicht festgehalten"),
        text=_("Die Punkte sind verteilt. Halten Sie fest, worauf Sie bauen."),
        link=_("Stärken festhalten"),
    ),
    "swot.no_challenges": FindingWords(
        title=_("Die zentralen Herausforderungen sind noch nicht festgehalten"),
        text=_("Die Punkte sind verteilt. Halten Sie fest, was Sie angehen müssen."),
        link=_("Herausforderungen festhalten"),
    ),
}
