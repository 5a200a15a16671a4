"""Words of indicators, values and the results chain."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.chain import ChainVerdict, EntryKind
from auftakt.goals.domain.course import Pace
from auftakt.goals.domain.kinds import Direction, Frequency, IndicatorKind

KIND_WORDS: dict[str, Promise] = {
    IndicatorKind.IMPACT: _("zeigt Wirkung"),
    IndicatorKind.CONTEXT: _("zeigt die Lage"),
}
KIND_HINTS: dict[str, Promise] = {
    IndicatorKind.IMPACT: _(
        "Ändert sich, wenn Ihr Vorhaben wirkt. Zählt für das Ziel."
    ),
    IndicatorKind.CONTEXT: _("Hilft beim Einordnen. Zählt allein nicht für das Ziel."),
}
DIRECTION_WORDS: dict[str, Promise] = {
    Direction.UP: _("mehr"),
    Direction.DOWN: _("weniger"),
}
FREQUENCY_WORDS: dict[str, Promise] = {
    Frequency.MONTHLY: _("jeden Monat"),
    Frequency.QUARTERLY: _("jedes Vierteljahr"),
    Frequency.HALF_YEARLY: _("jedes halbe Jahr"),
    Frequency.YEARLY: _("jedes Jahr"),
    Frequency.AS_NEEDED: _("bei Bedarf"),
}
PACE_WORDS: dict[str, Promise] = {
    Pace.NO_DATA: _("noch kein Wert"),
    Pace.NO_TARGET: _("ohne Zielwert"),
    Pace.REACHED: _("Ziel erreicht"),
    Pace.ON_TRACK: _("auf dem Weg"),
    Pace.BEHIND: _("hinter dem Plan"),
}
# Tone and shape of the chip: care asks for a decision, the others are quiet.
PACE_TONES: dict[str, tuple[str, str]] = {
    Pace.NO_DATA: ("dashed", "dashed"),
    Pace.NO_TARGET: ("dashed", "open"),
    Pace.REACHED: ("ok", "check"),
    Pace.ON_TRACK: ("info", "half"),
    Pace.BEHIND: ("care", "warning"),
}
STEP_WORDS: dict[int, Promise] = {
    0: _("Einsatz"),
    1: _("Angebote finden statt"),
    2: _("Zielgruppe wird erreicht"),
    3: _("Angebot wird angenommen"),
    4: _("Wissen und Haltung"),
    5: _("Verhalten"),
    6: _("Lebenslage"),
    7: _("Gesellschaft"),
}
STEP_QUESTIONS: dict[int, Promise] = {
    0: _("Was setzen wir ein: Geld, Stellen, Räume, Zeit?"),
    1: _("Was findet statt?"),
    2: _("Wen erreichen wir?"),
    3: _("Wer nimmt es gern und bis zum Ende an?"),
    4: _("Was wissen oder können Menschen danach?"),
    5: _("Was tun sie danach anders?"),
    6: _("Was ist in ihrem Leben besser?"),
    7: _("Was ändert sich für die ganze Kommune?"),
}
ENTRY_WORDS: dict[str, Promise] = {
    EntryKind.GOAL: _("Ziel"),
    EntryKind.ELEMENT: _("Glied"),
    EntryKind.IMPACT: _("Indikator, zeigt Wirkung"),
    EntryKind.CONTEXT: _("Indikator, zeigt die Lage"),
}
CHAIN_WORDS: dict[str, Promise] = {
    ChainVerdict.EMPTY: _("Noch steht nichts auf den Stufen."),
    ChainVerdict.STOPS: _(
        "Die Kette endet auf Stufe 3. Es findet etwas statt, aber was ändert sich?"
    ),
    ChainVerdict.BEGINS_HIGH: _("Die Wirkung ist benannt. Was tun Sie dafür?"),
    ChainVerdict.WHOLE: _("Die Kette reicht vom Angebot bis zur Wirkung."),
}
