"""German words for reasons and rules of the composition; labels.py takes them up."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from auftakt.selection.composition.domain import Change, Rule, RuleKind, Target
from auftakt.selection.messages import gettext_noop

Names = Mapping[tuple[str, str], str]
"""Words for (category, value), for a category as (category, "") and for a person as
("", key); what is missing keeps its raw name."""
Translate = Callable[[str], str]

COMPOSITION_WORDS = {
    # checks.py
    "unknown_key": gettext_noop("„%(key)s“ steht nicht in der Liste."),
    "candidate_value_empty": gettext_noop(
        "Bei „%(key)s“ ist eine Angabe leer. Bitte ausfüllen oder ganz weglassen."
    ),
    "target_value_empty": gettext_noop("Eine Vorgabe nennt nicht, für wen sie gilt."),
    "target_weight": gettext_noop(
        "Das Gewicht der Vorgabe „%(target)s“ darf nicht unter 0 liegen."
    ),
    "target_ends": gettext_noop(
        "Vorgabe „%(target)s“: Das Minimum darf nicht unter 0 "
        "und nicht über dem Maximum liegen."
    ),
    "pair_of_one": gettext_noop(
        "„%(key)s“ kann nicht mit sich selbst unvereinbar sein."
    ),
    "size_ends": gettext_noop(
        "Die Zahl der Plätze ist nicht möglich: mindestens %(least)s, "
        "höchstens %(most)s."
    ),
    "too_few_candidates": gettext_noop(
        "In der Liste stehen %(people)s, gebraucht werden mindestens %(least)s."
    ),
    "too_many_fixed": gettext_noop(
        "Fest dabei sind schon %(fixed)s, es gibt aber höchstens %(most)s Plätze."
    ),
    "fixed_apart": gettext_noop(
        "Diese zwei sind fest dabei, können aber nicht zusammen mitwirken: %(keys)s."
    ),
    "nobody_has": gettext_noop(
        "Niemand in der Liste erfüllt die Vorgabe „%(target)s“."
    ),
    "few_have": gettext_noop(
        "Die Vorgabe „%(target)s“ erfüllen in der Liste nur %(held)s."
    ),
    "targets_over_size": gettext_noop(
        "Die Vorgaben zu „%(category)s“ brauchen zusammen %(total)s Plätze, "
        "es gibt aber höchstens %(most)s."
    ),
    "no_group": gettext_noop("Diese Vorgaben gehen nicht zusammen: %(rules)s."),
}

RULE_WORDS = {
    RuleKind.LEAST: gettext_noop("mindestens %(number)s × %(what)s"),
    RuleKind.MOST: gettext_noop("höchstens %(number)s × %(what)s"),
    RuleKind.SIZE_LEAST: gettext_noop("mindestens %(number)s Plätze"),
    RuleKind.SIZE_MOST: gettext_noop("höchstens %(number)s Plätze"),
    RuleKind.FIXED: gettext_noop("%(who)s fest dabei"),
    RuleKind.APART: gettext_noop("nicht zusammen: %(who)s"),
}

CHANGE_WORDS = {
    RuleKind.LEAST: gettext_noop("mindestens %(new)s statt %(number)s × %(what)s"),
    RuleKind.MOST: gettext_noop("höchstens %(new)s statt %(number)s × %(what)s"),
    RuleKind.SIZE_LEAST: gettext_noop("mindestens %(new)s statt %(number)s Plätze"),
    RuleKind.SIZE_MOST: gettext_noop("höchstens %(new)s statt %(number)s Plätze"),
    RuleKind.FIXED: gettext_noop("%(who)s nicht fest setzen"),
    RuleKind.APART: gettext_noop("%(who)s doch zusammen zulassen"),
}

TARGET_WORDS = {
    "least": gettext_noop("mindestens %(least)s × %(what)s"),
    "most": gettext_noop("höchstens %(most)s × %(what)s"),
    "exactly": gettext_noop("genau %(least)s × %(what)s"),
    "both": gettext_noop("%(least)s bis %(most)s × %(what)s"),
}


def phrase(fact: Any, names: Names, translate: Translate) -> Any:
    """Words for rules, targets, changes and tuples of them; all else stays as is."""
    spoken = partial(phrase, names=names, translate=translate)
    if isinstance(fact, Rule):
        return translate(RULE_WORDS[fact.kind]) % _facts_of_rule(fact, names)
    if isinstance(fact, Change):
        facts = {**_facts_of_rule(fact.rule, names), "new": fact.number}
        return translate(CHANGE_WORDS[fact.rule.kind]) % facts
    if isinstance(fact, Target):
        return translate(TARGET_WORDS[_shape(fact)]) % _facts_of_target(fact, names)
    if isinstance(fact, tuple):
        of_people = all(isinstance(one, str) for one in fact)
        return ", ".join(
            person_name(one, names) if of_people else str(spoken(one)) for one in fact
        )
    return fact


def person_name(key: str, names: Names) -> str:
    return names.get(("", key), key)


def value_name(category: str, value: str, names: Names) -> str:
    return names.get((category, value), f"{category}: {value}")


def _facts_of_rule(rule: Rule, names: Names) -> dict[str, Any]:
    return {
        "number": rule.number,
        "what": value_name(rule.category, rule.value, names),
        "who": ", ".join(person_name(key, names) for key in rule.keys),
    }


def _facts_of_target(target: Target, names: Names) -> dict[str, Any]:
    what = value_name(target.category, target.value, names)
    return {"least": target.least, "most": target.most, "what": what}


def _shape(target: Target) -> str:
    if target.most is None:
        return "least"
    if target.most == target.least:
        return "exactly"
    return "both" if target.least else "most"
