"""The engine's reasons in the words of the page."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext, ngettext

from auftakt.actors.labels import BLOC_WORDS
from auftakt.circle.domain import Criterion, Requirement, Task
from auftakt.circle.domain.situation import SEAT
from auftakt.circle.labels.proposal import (
    CRITERION_WORDS,
    VOICE_TARGETS,
    subject_words,
)
from auftakt.selection.composition import Change, Rule, RuleKind
from auftakt.selection.composition.words import Names, phrase, value_name
from auftakt.selection.domain import Reason
from auftakt.selection.labels import sentence


def names_of(task: Task) -> Names:
    """Words for all that a reason of this task can speak of."""
    found: dict[tuple[str, str], str] = {
        (criterion, ""): str(words) for criterion, words in CRITERION_WORDS.items()
    }
    found.update(
        {(Criterion.BLOC, key): str(words) for key, words in BLOC_WORDS.items()}
    )
    for key, words in VOICE_TARGETS.items():
        found[Criterion.VOICE, key] = str(words)
    for one in task.problem.candidates:
        for category in (Criterion.CATEGORY, Criterion.DISTRICT):
            for value in one.values.get(category, ()):
                subject = Requirement(category, value)
                found[category, value] = subject_words(subject)
    for seat in task.situation.seats:
        wanted = gettext("jemand für Platz %(number)s") % {"number": seat.number}
        found[SEAT, str(seat.number)] = wanted
    found.update({("", key): actor.name for key, actor in task.actor_of.items()})
    for member in task.situation.members:
        place = gettext("Platz %(number)s") % {"number": member.seat.number}
        title = member.seat.title
        found["", member.key] = f"{place} ({title})" if title else place
    return found


def spoken(reason: Reason, task: Task, *, with_pairs: bool) -> str:
    """`with_pairs` False hides who is kept apart by hand."""
    by_hand = any(_is_by_hand(task, rule) for rule in _rules(reason.facts))
    if by_hand and not with_pairs:
        return gettext("Eine Festlegung der Koordination spricht dagegen.")
    return sentence(_shortened(reason, names_of(task)), names_of(task), gettext)


def _shortened(reason: Reason, names: Names) -> Reason:
    """The rules in our words; seats that are settled are counted, not listed."""
    rules = reason.facts.get("rules")
    if not rules:
        return reason
    fixed = sum(rule.kind is RuleKind.FIXED for rule in rules)
    texts = [
        _rule_words(rule, names) for rule in rules if rule.kind is not RuleKind.FIXED
    ]
    if fixed:
        words = ngettext(
            "ein Platz, der schon vergeben oder gefragt ist",
            "%(count)s Plätze, die schon vergeben oder gefragt sind",
            fixed,
        )
        texts.append(words % {"count": fixed})
    return Reason(reason.key, {**reason.facts, "rules": "; ".join(texts)})


def _rule_words(rule: Rule, names: Names) -> str:
    if rule.kind not in {RuleKind.LEAST, RuleKind.MOST}:
        return str(phrase(rule, names, gettext))
    facts = {
        "subject": value_name(rule.category, rule.value, names),
        "number": rule.number,
    }
    if rule.kind is RuleKind.MOST:
        return gettext("%(subject)s (höchstens %(number)s)") % facts
    if rule.number == 1:
        return str(facts["subject"])
    return gettext("%(subject)s (mindestens %(number)s)") % facts


def spoken_change(change: Change, task: Task, *, with_pairs: bool) -> str:
    if not with_pairs and _is_by_hand(task, change.rule):
        return gettext("Die Koordination prüft, wer nicht zusammen sitzen soll.")
    return str(phrase(change, names_of(task), gettext))


def _rules(facts: Any) -> Iterable[Rule]:
    if isinstance(facts, Rule):
        yield facts
    elif isinstance(facts, Change):
        yield facts.rule
    elif isinstance(facts, tuple | list):
        for one in facts:
            yield from _rules(one)
    elif hasattr(facts, "values"):
        yield from _rules(list(facts.values()))


def _is_by_hand(task: Task, rule: Rule) -> bool:
    """A pair that is not just a person and their own organisation."""
    if rule.kind is not RuleKind.APART:
        return False
    actors = [task.actor_of.get(key) for key in rule.keys]
    own = {(one.key, one.organisation) for one in actors if one}
    keys = {one.key for one in actors if one}
    return not any(organisation in keys for _key, organisation in own)
