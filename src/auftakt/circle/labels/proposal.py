"""Words for targets, and for why somebody is or is not proposed."""

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from auftakt.actors.domain import Bloc
from auftakt.actors.labels import BLOC_WORDS
from auftakt.circle.domain import (
    Blocked,
    Caution,
    Criterion,
    Proposal,
    Requirement,
    Voice,
)
from auftakt.circle.domain.outcome import Effect
from auftakt.selection.composition import LevelName

CRITERION_WORDS: dict[str, Promise] = {
    Criterion.SIZE: _("Größe"),
    Criterion.BLOC: _("Bereiche"),
    Criterion.VOICE: _("Sichtweisen"),
    Criterion.CATEGORY: _("Art der Einrichtung"),
    Criterion.DISTRICT: _("Ort oder Ortsteil"),
}

FIRMNESS_WORDS: dict[str, Promise] = {
    "must": _("muss"),
    "should": _("soll"),
}

VOICE_TARGETS: dict[str, Promise] = {
    Voice.SUPPORTIVE: _("Unterstützung aus der Bürgerschaft"),
    Voice.SCEPTICAL: _("Bedenken aus der Bürgerschaft"),
    Voice.OPPOSING: _("Ablehnung aus der Bürgerschaft"),
    Voice.MIGRANTS: _("Zugewanderte selbst"),
}

# After "eine Stimme weniger …".
BLOC_FROM: dict[str, Promise] = {
    Bloc.ADMINISTRATION: _("aus der Verwaltung"),
    Bloc.POLITICS: _("aus der Politik"),
    Bloc.CIVIL_SOCIETY: _("aus der Zivilgesellschaft"),
    Bloc.KEY_ACTORS: _("von den weiteren Schlüsselakteuren"),
}

RANK_WORDS: dict[str, Promise] = {
    LevelName.SHORTFALL: _("erfüllt weniger Soll-Vorgaben"),
    LevelName.SIZE: _("größer"),
    LevelName.COVERAGE: _("weniger vielfältig"),
    LevelName.SCORE: _("weniger Einfluss und Interesse"),
}

CAUTION_WORDS: dict[str, Promise] = {
    Caution.MANY_CRITERIA: _(
        "Das sind mehr als sechs Merkmale. Jedes weitere schließt Menschen aus, "
        "und bald passt nur noch eine einzige Gruppe."
    ),
    Caution.MANY_SEATS: _(
        "Mit mehr als 16 Plätzen kommen in einer Sitzung nicht mehr alle zu Wort. "
        "Für mehr Menschen ist die spätere Beteiligung da."
    ),
}

BLOCKED_WORDS: dict[str, Promise] = {
    Blocked.SITS: _("%(name)s ist schon dabei oder gefragt."),
    Blocked.DECLINED: _(
        "%(name)s hat abgesagt und wird nicht noch einmal vorgeschlagen."
    ),
    Blocked.DEPUTY: _("%(name)s ist schon als Stellvertretung benannt."),
    Blocked.ORGANISATION_SITS: _("Die Einrichtung von %(name)s ist schon dabei."),
}


def subject_words(one: Requirement) -> str:
    """What a target is about: `Verwaltung`, `Ort: Lindenhof`."""
    known: Mapping[str, Mapping[str, Any]] = {
        Criterion.BLOC: BLOC_WORDS,
        Criterion.VOICE: VOICE_TARGETS,
        Criterion.SIZE: {"": _("Plätze")},
    }
    words = known.get(one.criterion, {}).get(one.value)
    if words is not None:
        return str(words)
    if one.criterion is Criterion.DISTRICT:
        return gettext("Ort: %(value)s") % {"value": one.value}
    return gettext("Art: %(value)s") % {"value": one.value}


def wanted_words(one: Requirement) -> str:
    """`mindestens 2`, `1 bis 3`, `höchstens 3`."""
    facts = {"least": one.least, "most": one.most}
    if one.most is None:
        return gettext("mindestens %(least)s") % facts
    if one.most == one.least:
        return gettext("genau %(least)s") % facts
    if not one.least:
        return gettext("höchstens %(most)s") % facts
    return gettext("%(least)s bis %(most)s") % facts


def requirement_words(one: Requirement) -> str:
    """What is missing: `Politik`, `Verwaltung (mindestens 2)`."""
    if one.least == 1:
        return subject_words(one)
    facts = {"subject": subject_words(one), "number": one.least}
    if one.criterion is Criterion.SIZE:
        return gettext("mindestens %(number)s Plätze") % facts
    return gettext("%(subject)s (mindestens %(number)s)") % facts


def special_words(one: Requirement) -> str:
    """As `wanted_words`; empty where one is enough, which goes without saying."""
    return "" if (one.least, one.most) == (1, None) else wanted_words(one)


def step_words(before: Requirement, after: Requirement) -> str:
    """`mindestens 2 statt 1`, `7 bis 12 statt 7 bis 15`."""
    facts: dict[str, object] = {"new": wanted_words(after), "old": wanted_words(before)}
    if before.most is None and after.most is None:
        facts["old"] = before.least
    return gettext("%(new)s statt %(old)s") % facts


def effect_sentence(effect: Effect) -> str:
    """`Eine Stimme weniger aus der Verwaltung: ein Platz weniger.`"""
    return f"{_step_words(effect)}: {_result_words(effect)}."


def _step_words(effect: Effect) -> str:
    one = effect.requirement
    end = "least" if one.least != effect.changed.least else "most"
    whence = BLOC_FROM.get(one.value) if one.criterion is Criterion.BLOC else None
    if whence is None or end == "most":
        if effect.changed.is_void:
            return gettext("Ohne „%(subject)s“") % {"subject": subject_words(one)}
        return f"{subject_words(one)}, {step_words(one, effect.changed)}"
    if effect.is_more:
        return gettext("Eine Stimme mehr %(whence)s") % {"whence": whence}
    return gettext("Eine Stimme weniger %(whence)s") % {"whence": whence}


def _result_words(effect: Effect) -> str:
    if not effect.is_possible:
        return gettext("dann gibt es keine Gruppe mehr")
    count = abs(effect.seats)
    if effect.seats > 0:
        words = ngettext("ein Platz mehr", "%(count)s Plätze mehr", count)
    else:
        words = ngettext("ein Platz weniger", "%(count)s Plätze weniger", count)
    return words % {"count": count}


def rank_words(best: Proposal, other: Proposal) -> str:
    """In what a group stands behind the best one."""
    if other is best:
        return gettext("die beste")
    for (level, mine), (_same, theirs) in zip(best.quality, other.quality, strict=True):
        if mine != theirs:
            return str(RANK_WORDS[level])
    return gettext("gleich gut")


def number_word(number: int) -> str:
    """`zwei`; figures from five on."""
    words = {2: _("zwei"), 3: _("drei"), 4: _("vier")}
    return str(words.get(number, number))


def seats_words(number: int) -> str:
    return ngettext("%(count)s Platz", "%(count)s Plätze", number) % {"count": number}
