"""The five checks in sentences."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from auftakt.goals.domain.smart import Check, Checked, Verdict

CHECK_WORDS: dict[str, Promise] = {
    Check.SPECIFIC: _("klar gesagt"),
    Check.MEASURABLE: _("messbar"),
    Check.ACCEPTED: _("getragen"),
    Check.REALISTIC: _("machbar"),
    Check.TIMED: _("mit Termin"),
}

VERDICT_WORDS: dict[str, Promise] = {
    Verdict.CLEAR: _("Der Satz ist kurz und nennt, was dann so ist."),
    Verdict.TOO_SHORT: _("Der Satz ist sehr kurz. Für wen ist dann was anders?"),
    Verdict.VAGUE: _("Diese Worte lassen sich nicht prüfen: %(words)s."),
    Verdict.TOO_MUCH: _("Das sind viele Sätze. Sind es vielleicht zwei Ziele?"),
    Verdict.MEASURED: _("Ein Indikator mit Zielwert zeigt, ob es näher kommt."),
    Verdict.NO_INDICATOR: _("Es fehlt ein Indikator. Woran sehen Sie die Wirkung?"),
    Verdict.ONLY_CONTEXT: _(
        "Es gibt nur Zahlen zur Lage. Sie zeigen nicht, was Ihr Vorhaben bewirkt."
    ),
    Verdict.NO_TARGET: _("Der Indikator hat noch keinen Zielwert."),
    Verdict.AGREED: _("Die beteiligten Plätze tragen das Ziel mit."),
    Verdict.NOT_AGREED: _("Die beteiligten Plätze haben noch nicht zugestimmt."),
    Verdict.RESOURCED: _("Es steht dabei, womit es gehen soll."),
    Verdict.NO_RESOURCES: _("Es fehlt, womit: Geld, Stellen, Räume."),
    Verdict.DATED: _("Der Termin steht fest."),
    Verdict.NO_DATE: _("Es fehlt, bis wann."),
    Verdict.PAST: _("Der Termin ist vorbei."),
}


def sentence(checked: Checked) -> str:
    words = ", ".join(_now("„%(word)s“") % {"word": word} for word in checked.words)
    return str(VERDICT_WORDS[checked.verdict]) % {"words": words}
