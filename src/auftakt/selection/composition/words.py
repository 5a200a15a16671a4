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
    # conflicts.py
    "no_group": gettext_noop("Diese Vorgaben gehen nicht zusammen: %(rules)s."),
    "size_conflict": gettext_noop(
        "Mit %(size)s Plätzen geht es nicht. "
        "Diese Vorgaben passen dann nicht zusammen: %(rules)s."
    ),
    "size_conflict_single": gettext_noop(
        "Mit einem Platz geht es nicht. "
        "Diese Vorgaben passen dann nicht zusammen: %(rules)s."
    ),
    "size_below_each": gettext_noop(
        "Mit %(size)s Plätzen geht es nicht: "
        "Diese %(number)s Vorgaben brauchen je einen eigenen Platz: %(rules)s."
    ),
    "size_below_each_single": gettext_noop(
        "Mit einem Platz geht es nicht: "
        "Diese %(number)s Vorgaben brauchen je einen eigenen Platz: %(rules)s."
    ),
    "size_below_sum": gettext_noop(
        "Mit %(size)s Plätzen geht es nicht: Diese %(number)s Vorgaben "
        "brauchen zusammen %(needed)s Plätze: %(rules)s."
    ),
    "size_below_sum_single": gettext_noop(
        "Mit einem Platz geht es nicht: Diese %(number)s Vorgaben "
        "brauchen zusammen %(needed)s Plätze: %(rules)s."
    ),
    "size_below_one": gettext_noop(
        "Mit %(size)s Plätzen geht es nicht, verlangt ist: %(rules)s."
    ),
    "size_below_one_single": gettext_noop(
        "Mit einem Platz geht es nicht, verlangt ist: %(rules)s."
    ),
    # explained.py
    "size_nobody": gettext_noop("Keine Vorgabe verlangt, dass jemand dabei ist."),
    "size_asked": gettext_noop(
        "Kleiner soll die Gruppe nach Ihren Vorgaben nicht sein (%(size)s). "
        "Alles andere ginge auch mit weniger Plätzen."
    ),
    "not_chosen": gettext_noop("%(key)s gehört nicht zum Vorschlag."),
    "already_chosen": gettext_noop("%(key)s gehört schon zum Vorschlag."),
    "why_this_fixed": gettext_noop("%(key)s ist nach Ihren Vorgaben fest dabei."),
    "why_this_needed": gettext_noop(
        "Ohne %(key)s geht es nicht. "
        "Diese Vorgaben passen dann nicht zusammen: %(rules)s."
    ),
    "why_this_shortfall": gettext_noop(
        "Ohne %(key)s würden Wünsche stärker verfehlt (gewichtet um %(difference)s). "
        "Neu dabei wäre: %(others)s."
    ),
    "why_this_size": gettext_noop(
        "Ohne %(key)s wären %(difference)s Plätze mehr nötig. "
        "Neu dabei wäre: %(others)s."
    ),
    "why_this_size_one": gettext_noop(
        "Ohne %(key)s wäre ein Platz mehr nötig. Neu dabei wäre: %(others)s."
    ),
    "why_this_coverage": gettext_noop(
        "Ohne %(key)s wären %(difference)s Merkmale weniger vertreten. "
        "Neu dabei wäre: %(others)s."
    ),
    "why_this_coverage_one": gettext_noop(
        "Ohne %(key)s wäre ein Merkmal weniger vertreten. Neu dabei wäre: %(others)s."
    ),
    "why_this_score": gettext_noop(
        "Ohne %(key)s wäre die Bewertung um %(difference)s niedriger. "
        "Neu dabei wäre: %(others)s."
    ),
    "why_this_order": gettext_noop(
        "Ohne %(key)s gibt es eine gleich gute Gruppe. Bei Gleichstand entscheidet "
        "die Reihenfolge der Kennungen. Neu dabei wäre: %(others)s."
    ),
    "why_not_impossible": gettext_noop(
        "Mit %(key)s geht es nicht. "
        "Diese Vorgaben passen dann nicht zusammen: %(rules)s."
    ),
    "why_not_shortfall": gettext_noop(
        "Mit %(key)s würden Wünsche stärker verfehlt (gewichtet um %(difference)s). "
        "Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_size": gettext_noop(
        "Mit %(key)s wären %(difference)s Plätze mehr nötig. "
        "Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_size_one": gettext_noop(
        "Mit %(key)s wäre ein Platz mehr nötig. Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_coverage": gettext_noop(
        "Mit %(key)s wären %(difference)s Merkmale weniger vertreten. "
        "Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_coverage_one": gettext_noop(
        "Mit %(key)s wäre ein Merkmal weniger vertreten. "
        "Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_score": gettext_noop(
        "Mit %(key)s wäre die Bewertung um %(difference)s niedriger. "
        "Nicht mehr dabei wäre: %(others)s."
    ),
    "why_not_order": gettext_noop(
        "Mit %(key)s ist die Gruppe gleich gut. Bei Gleichstand entscheidet "
        "die Reihenfolge der Kennungen. Nicht mehr dabei wäre: %(others)s."
    ),
    # reasons.py
    "repair": gettext_noop("So geht es: %(changes)s."),
    "shortfall": gettext_noop("Der Wunsch „%(target)s“ wird um %(count)s verfehlt."),
    "level_change": gettext_noop("%(value)s der Verbleibenden müssten gehen."),
    "level_shortfall": gettext_noop(
        "Wünsche werden gewichtet um %(value)s verfehlt. Besser geht es nicht."
    ),
    "level_size": gettext_noop("Zahl der Plätze: %(value)s. Weniger geht nicht."),
    "level_coverage": gettext_noop(
        "Vertretene Merkmale: %(value)s. Mehr geht mit so vielen Plätzen nicht."
    ),
    "level_score": gettext_noop(
        "Bewertung zusammen: %(value)s. Mehr geht nach allem Vorigen nicht."
    ),
    "level_gap": gettext_noop("Erreicht: %(value)s, beweisbar möglich: %(bound)s."),
    "price_impossible": gettext_noop("%(change)s: Dann passt keine Gruppe mehr."),
    "price_nothing": gettext_noop("%(change)s: Das ändert nichts."),
    "price_shortfall_more": gettext_noop(
        "%(change)s: Wünsche werden stärker verfehlt (gewichtet um %(difference)s)."
    ),
    "price_shortfall_less": gettext_noop(
        "%(change)s: Wünsche werden besser erfüllt (gewichtet um %(difference)s)."
    ),
    "price_size_more": gettext_noop("%(change)s: %(difference)s Plätze mehr."),
    "price_size_more_one": gettext_noop("%(change)s: ein Platz mehr."),
    "price_size_less": gettext_noop("%(change)s: %(difference)s Plätze weniger."),
    "price_size_less_one": gettext_noop("%(change)s: ein Platz weniger."),
    "price_coverage_more": gettext_noop(
        "%(change)s: %(difference)s Merkmale mehr vertreten."
    ),
    "price_coverage_more_one": gettext_noop("%(change)s: ein Merkmal mehr vertreten."),
    "price_coverage_less": gettext_noop(
        "%(change)s: %(difference)s Merkmale weniger vertreten."
    ),
    "price_coverage_less_one": gettext_noop(
        "%(change)s: ein Merkmal weniger vertreten."
    ),
    "price_score_more": gettext_noop("%(change)s: Bewertung um %(difference)s höher."),
    "price_score_less": gettext_noop(
        "%(change)s: Bewertung um %(difference)s niedriger."
    ),
}

NOBODY = gettext_noop("niemand")

RULE_WORDS = {
    RuleKind.LEAST: gettext_noop("mindestens %(number)s × %(what)s"),
    RuleKind.MOST: gettext_noop("höchstens %(number)s × %(what)s"),
    RuleKind.SIZE_LEAST: gettext_noop("Zahl der Plätze mindestens %(number)s"),
    RuleKind.SIZE_MOST: gettext_noop("Zahl der Plätze höchstens %(number)s"),
    RuleKind.FIXED: gettext_noop("%(first)s fest dabei"),
    RuleKind.APART: gettext_noop("%(first)s und %(second)s nicht zusammen"),
}

CHANGE_WORDS = {
    RuleKind.LEAST: gettext_noop("mindestens %(new)s statt %(number)s × %(what)s"),
    RuleKind.MOST: gettext_noop("höchstens %(new)s statt %(number)s × %(what)s"),
    RuleKind.SIZE_LEAST: gettext_noop(
        "Zahl der Plätze mindestens %(new)s statt %(number)s"
    ),
    RuleKind.SIZE_MOST: gettext_noop(
        "Zahl der Plätze höchstens %(new)s statt %(number)s"
    ),
    RuleKind.FIXED: gettext_noop("%(first)s nicht fest setzen"),
    RuleKind.APART: gettext_noop("%(first)s und %(second)s doch zusammen zulassen"),
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
        if not fact:
            return translate(NOBODY)
        of_people = all(isinstance(one, str) for one in fact)
        return "; ".join(
            person_name(one, names) if of_people else str(spoken(one)) for one in fact
        )
    return fact


def person_name(key: str, names: Names) -> str:
    return names.get(("", key), key)


def value_name(category: str, value: str, names: Names) -> str:
    return names.get((category, value), f"{category}: {value}")


def _facts_of_rule(rule: Rule, names: Names) -> dict[str, Any]:
    people = [person_name(key, names) for key in rule.keys] or [""]
    return {
        "number": rule.number,
        "what": value_name(rule.category, rule.value, names),
        "first": people[0],
        "second": people[-1],
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
