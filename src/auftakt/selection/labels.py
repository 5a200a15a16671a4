"""Words for the keys of this package, German; the application translates them."""

from collections.abc import Mapping
from typing import Any

from auftakt.selection.composition.words import (
    COMPOSITION_WORDS,
    Names,
    Translate,
    person_name,
    phrase,
)
from auftakt.selection.domain import Reason
from auftakt.selection.file_words import FILE_WORDS
from auftakt.selection.messages import gettext_noop

REASON_WORDS = {
    # lots.py
    "no_panel": gettext_noop(
        "Keine Gruppe von %(size)s Personen erfüllt alle Vorgaben zugleich."
    ),
    # exclusion.py
    "no_chance_one": gettext_noop(
        "%(people)s kann nicht ausgelost werden, weil diese Vorgaben zusammen "
        "keinen Platz dafür lassen: %(rules)s."
    ),
    "no_chance": gettext_noop(
        "%(number)s Personen können nicht ausgelost werden, weil diese Vorgaben "
        "zusammen keinen Platz für sie lassen: %(rules)s."
    ),
    # relaxation.py
    "chance_price": gettext_noop(
        "%(change)s: Dann steigt die kleinste Chance "
        "von %(before)s auf %(after)s Prozent."
    ),
    # checks.py
    "pool_empty": gettext_noop("Die Liste der Personen ist leer."),
    "key_empty": gettext_noop("Eine Person hat keine Kennung."),
    "key_twice": gettext_noop("Die Kennung „%(key)s“ kommt mehrmals vor."),
    "confirmed_unknown": gettext_noop(
        "„%(key)s“ soll auf jeden Fall dabei sein, steht aber nicht in der Liste."
    ),
    "confirmed_above_size": gettext_noop(
        "%(confirmed)s Personen sollen auf jeden Fall dabei sein, "
        "es gibt aber nur %(size)s Plätze."
    ),
    "size_not_positive": gettext_noop(
        "Die Zahl der Plätze muss mindestens 1 sein, nicht %(size)s."
    ),
    "size_above_people": gettext_noop(
        "Für %(size)s Plätze stehen nur %(people)s Personen in der Liste."
    ),
    "quota_twice": gettext_noop(
        "Für „%(category)s: %(value)s“ gibt es mehr als eine Vorgabe."
    ),
    "quota_negative": gettext_noop(
        "„%(category)s: %(value)s“: Minimum und Maximum dürfen nicht unter 0 liegen."
    ),
    "quota_crossed": gettext_noop(
        "„%(category)s: %(value)s“: "
        "Das Minimum %(least)s ist größer als das Maximum %(most)s."
    ),
    "quota_without_people": gettext_noop(
        "„%(category)s: %(value)s“ soll mindestens %(least)s Mal vorkommen, "
        "steht aber bei niemandem in der Liste."
    ),
    "category_unknown": gettext_noop(
        "Zu „%(category)s“ gibt es eine Vorgabe, aber bei niemandem eine Angabe."
    ),
    "value_missing": gettext_noop("Bei „%(key)s“ fehlt die Angabe „%(category)s“."),
    "value_without_quota": gettext_noop(
        "Bei „%(key)s“ steht „%(category)s: %(value)s“. Dafür gibt es keine Vorgabe."
    ),
    "least_sum_above_size": gettext_noop(
        "Die Minima von „%(category)s“ ergeben %(sum)s, "
        "es gibt aber nur %(size)s Plätze."
    ),
    "most_sum_below_size": gettext_noop(
        "Die Maxima von „%(category)s“ ergeben nur %(sum)s, "
        "es sind aber %(size)s Plätze zu füllen."
    ),
    "many_categories": gettext_noop(
        "%(number)s Merkmale haben Vorgaben. Je mehr es sind, "
        "desto mehr Menschen verlieren ihre Chance."
    ),
    **FILE_WORDS,
    **COMPOSITION_WORDS,
}


def sentence(
    reason: Reason, names: Names | None = None, translate: Translate = str
) -> str:
    """German, or what `translate` makes of it; raises `KeyError` for a key without
    words."""
    facts = _named(reason.facts, names or {}, translate)
    return translate(REASON_WORDS[reason.key]) % facts


def _named(
    facts: Mapping[str, Any], names: Names, translate: Translate
) -> dict[str, Any]:
    found = {name: phrase(fact, names, translate) for name, fact in facts.items()}
    if "key" in found:
        found["key"] = person_name(found["key"], names)
    if "category" in found:
        category = found["category"]
        found["category"] = names.get((category, ""), category)
    return found
