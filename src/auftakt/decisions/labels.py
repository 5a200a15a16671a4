"""Words, marks and tones of decisions."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from auftakt.decisions.domain.concerns import ConcernKind, Fate
from auftakt.decisions.domain.methods import Method, Stance
from auftakt.decisions.domain.rounds import RoundState, Standing
from auftakt.decisions.domain.tally import StepKey
from auftakt.kernel.findings import FindingWords

METHOD_WORDS: dict[str, Promise] = {
    Method.CONSENT: _("Konsent"),
    Method.RESISTANCE: _("Widerstand messen"),
    Method.FIST: _("Faust bis fünf Finger"),
    Method.LEVELS: _("Sechs Stufen der Zustimmung"),
    Method.DOTS: _("Punkte verteilen"),
    Method.VOTE: _("Abstimmen"),
}
METHOD_CONSEQUENCES: dict[str, Promise] = {
    Method.CONSENT: _(
        "Gilt, wenn niemand einen begründeten Einwand hat. Das passt für Ziele."
    ),
    Method.RESISTANCE: _(
        "Jede Möglichkeit bekommt 0 bis 10 Widerstand. Es gewinnt die mit dem "
        "geringsten, wenn sie besser ist als alles zu lassen."
    ),
    Method.FIST: _(
        "Null bis fünf Finger. Gilt ohne begründete Faust und mit genug Plätzen ab "
        "drei Fingern."
    ),
    Method.LEVELS: _(
        "Von voller Zustimmung bis Veto. Gilt ohne begründetes Veto und mit genug "
        "Zustimmung."
    ),
    Method.DOTS: _(
        "Jeder Platz verteilt fünf Punkte. Gilt, wenn eine Möglichkeit vorn liegt."
    ),
    Method.VOTE: _("Ja oder Nein. Gilt mit mehr Ja als Nein."),
}
STANCE_WORDS: dict[str, Promise] = {
    Stance.SUPPORT: _("trägt mit"),
    Stance.CONCERN: _("mit Bedenken"),
    Stance.AGAINST: _("Einwand"),
    Stance.ABSTAIN: _("enthält sich"),
}
# Icon and tone; the same shapes on phone, desk and paper.
STANCE_MARKS: dict[str, tuple[str, str]] = {
    Stance.SUPPORT: ("success", "ok"),
    Stance.CONCERN: ("warning", "care"),
    Stance.AGAINST: ("stop", "stop"),
    Stance.ABSTAIN: ("open", ""),
}
STANDING_WORDS: dict[str, Promise] = {
    Standing.NONE: _("noch nicht vorgelegt"),
    Standing.WRITTEN: _("Fassung %(version)s liegt vor"),
    Standing.ASKED: _("Fassung %(version)s ist in Beratung"),
    Standing.AGREED: _("getragen"),
    Standing.REOPENED: _("nach der Einigung geändert"),
    Standing.REFUSED: _("Fassung %(version)s ist nicht getragen"),
}
STANDING_MARKS: dict[str, tuple[str, str]] = {
    Standing.NONE: ("dashed", ""),
    Standing.WRITTEN: ("open", ""),
    Standing.ASKED: ("half", "info"),
    Standing.AGREED: ("success", "ok"),
    Standing.REOPENED: ("warning", "care"),
    Standing.REFUSED: ("warning", "care"),
}
ROUND_WORDS: dict[str, Promise] = {
    RoundState.PLANNED: _("beginnt am %(opens)s"),
    RoundState.OPEN: _("läuft"),
    RoundState.OVER: _("wartet auf den Abschluss"),
    RoundState.CLOSED: _("abgeschlossen"),
}
KIND_WORDS: dict[str, Promise] = {
    ConcernKind.CONCERN: _("Bedenken"),
    ConcernKind.OBJECTION: _("Einwand"),
}
FATE_WORDS: dict[str, Promise] = {
    Fate.OPEN: _("noch offen"),
    Fate.TEXT_CHANGED: _("hat den Wortlaut geändert"),
    Fate.BECAME: _("wurde weitergeführt"),
    Fate.ANSWERED: _("beantwortet"),
    Fate.WITHDRAWN: _("zurückgezogen"),
}
FATE_MARKS: dict[str, tuple[str, str]] = {
    Fate.OPEN: ("open", "care"),
    Fate.TEXT_CHANGED: ("success", "ok"),
    Fate.BECAME: ("arrow-forward", "info"),
    Fate.ANSWERED: ("success", "ok"),
    Fate.WITHDRAWN: ("close", ""),
}
STEP_WORDS: dict[str, Promise] = {
    StepKey.QUORUM: _(
        "Antworten: %(answered)s von %(eligible)s Plätzen, nötig sind %(needed)s."
    ),
    StepKey.NO_OBJECTION: _(
        "Begründete Einwände: %(count)s. Es darf keiner bestehen bleiben."
    ),
    StepKey.UNREASONED: _(
        "Nein ohne Begründung: %(count)s. Es zählt als Bedenken und hält nicht auf."
    ),
    StepKey.CARRIED: _("Es tragen mit, auch mit Bedenken: %(count)s."),
    StepKey.GATE_SHUT: _(
        "Die Ziele sind nicht mehr getragen. Darum gilt dieses Ergebnis nicht."
    ),
    StepKey.SHARE: _(
        "Es gehen mit: %(part)s von %(whole)s, nötig sind %(threshold)s %%."
    ),
    StepKey.MORE_YES: _("%(yes)s Ja und %(no)s Nein."),
    StepKey.LEAST_RESISTANCE: _(
        "Geringster Widerstand: %(sum)s von %(most)s Punkten. Starker Widerstand: "
        "%(strong)s."
    ),
    StepKey.BEATS_ZERO: _("Alles zu lassen hat %(zero)s Punkte Widerstand."),
    StepKey.ACCEPTANCE: _(
        "Annahme: %(part)s von %(whole)s Punkten, nötig sind %(threshold)s %%."
    ),
    StepKey.MOST_DOTS: _("Meiste Punkte: %(dots)s von %(whole)s."),
    StepKey.DOT_SHARE: _(
        "Anteil: %(part)s von %(whole)s Punkten, nötig sind %(threshold)s %%."
    ),
}

_TO_PROPOSALS = _("Zu den Beschlüssen")
FINDINGS: dict[str, FindingWords] = {
    "decisions.round_over": FindingWords(
        title=_("Eine Runde wartet auf den Abschluss: %(title)s"),
        text=_("Der letzte Tag war der %(day)s. Zählen Sie aus, was gegeben wurde."),
        link=_TO_PROPOSALS,
    ),
    "decisions.answers_missing": FindingWords(
        title=_("Plätze ohne Antwort: %(count)s"),
        text=_("„%(title)s“ endet am %(day)s. Bitten Sie um die fehlenden Antworten."),
        link=_TO_PROPOSALS,
    ),
    "decisions.concerns_open": FindingWords(
        title=_("Bedenken ohne Ergebnis seit über zwei Wochen: %(count)s"),
        text=_("Das älteste ist %(code)s. Wer etwas sagt, soll sehen, was wird."),
        link=_("Zu den Bedenken"),
    ),
    "decisions.review_due": FindingWords(
        title=_("Ein Beschluss ist wieder anzusehen: %(title)s"),
        text=_("So war es für den %(day)s vereinbart."),
        link=_TO_PROPOSALS,
    ),
}
