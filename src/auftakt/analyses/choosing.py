"""Which single subjects a round asks about, chosen page by page without scripts.

Every button of the choice sends the whole form; nothing is written before the round
starts. What is ticked but not shown by the search travels along.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from auftakt.actors.tables.text import fold
from auftakt.analyses.answering import Subject

PRESSED, CHOSEN, SEARCH, OF = "zeigen", "wonach", "suche", "wonach_zu"


class Pressed(StrEnum):
    """The value of the button; "" is the button that starts the round."""

    START = ""
    OPEN = "auf"
    CLOSE = "zu"
    SEARCH = "suchen"
    ALL = "alle"
    NONE = "keine"


class Sent(Protocol):
    """A form as it was sent, as Django's `QueryDict` has it."""

    def get(self, name: str, default: str, /) -> str: ...

    def getlist(self, name: str, /) -> Sequence[str]: ...


@dataclass(frozen=True, slots=True)
class Choice:
    """`offered`: all there are; `chosen`: ids; `search` narrows what is shown."""

    activity: str
    offered: Sequence[Subject]
    chosen: frozenset[str]
    search: str = ""

    @property
    def shown(self) -> list[Subject]:
        needle = fold(self.search)
        return [one for one in self.offered if needle in fold(one.title)]

    @property
    def hidden(self) -> list[str]:
        """Ids that are chosen and not shown."""
        shown = {one.id for one in self.shown}
        return [
            one.id
            for one in self.offered
            if one.id in self.chosen and one.id not in shown
        ]

    @property
    def subjects(self) -> list[str]:
        """For the round; none where all are chosen, so that later ones count too."""
        chosen = [one.id for one in self.offered if one.id in self.chosen]
        return [] if len(chosen) == len(self.offered) else chosen


def pressed(sent: Sent) -> Pressed:
    """Anything unknown starts nothing: it only searches."""
    value = sent.get(PRESSED, "")
    return Pressed(value) if value in set(Pressed) else Pressed.SEARCH


def was_open(sent: Sent) -> bool:
    return bool(sent.get(OF, ""))


def choice_of(sent: Sent, activity: str, offered: Sequence[Subject]) -> Choice:
    """What the page shows next; all are chosen when another question is asked."""
    known = [one.id for one in offered]
    if sent.get(OF, "") != activity:
        return Choice(activity, offered, frozenset(known))
    chosen = _of(known, sent.getlist(CHOSEN))
    choice = Choice(activity, offered, chosen, sent.get(SEARCH, "").strip())
    shown = frozenset(one.id for one in choice.shown)
    after: Mapping[Pressed, frozenset[str]] = {
        Pressed.ALL: chosen | shown,
        Pressed.NONE: chosen - shown,
    }
    found = after.get(pressed(sent), chosen)
    return Choice(activity, offered, found, choice.search)


def _of(known: Sequence[str], given: Iterable[str]) -> frozenset[str]:
    return frozenset(known) & frozenset(given)
