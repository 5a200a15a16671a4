"""Why somebody is proposed, why not somebody else, and why so many."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from auftakt.circle.domain import Blocked
from auftakt.circle.domain.outcome import SIZE, Answer
from auftakt.circle.labels import BLOCKED_WORDS
from auftakt.circle.labels.reasons import spoken
from auftakt.circle.views.proposed import MOST_CHOICES, Shown


@dataclass(frozen=True)
class ShownAnswer:
    """`name` asked about; `text` why, in one sentence or two."""

    name: str
    text: str


def shown_answer(found: Shown, answer: Answer | None) -> ShownAnswer | None:
    if answer is None:
        return None
    actor = found.situation.by_key.get(answer.key)
    name = actor.name if actor else _("Warum so viele Plätze?")
    if answer.blocked:
        text = str(BLOCKED_WORDS[answer.blocked]) % {"name": name}
    elif answer.reason and answer.task:
        text = spoken(answer.reason, answer.task, with_pairs=found.with_pairs)
    else:
        text = ""
    return ShownAnswer(name, text)


def people_choices(found: Shown) -> list[tuple[str, list[tuple[str, str]]]]:
    """Whom one can ask about: the proposed first; narrowed by words of the search."""
    keys = set(found.chosen.keys) if found.chosen else set()
    words = found.asked.search.casefold().split()
    every = sorted(found.situation.actors, key=lambda one: one.name.casefold())
    keys_out = keys | {
        key for key, why in found.situation.blocked.items() if why is Blocked.SITS
    }
    others = [
        one
        for one in every
        if one.key not in keys_out
        and all(word in one.name.casefold() for word in words)
    ]
    groups = (
        (_("Warum diese?"), [one for one in every if one.key in keys]),
        (_("Warum nicht …?"), others[:MOST_CHOICES]),
    )
    people = [
        (label, [(one.key, one.name) for one in some]) for label, some in groups if some
    ]
    size = (_("Zur Größe"), [(SIZE, _("Warum so viele Plätze?"))])
    return [*people[:1], size, *people[1:]]
