"""Who could speak for a missing voice: proposals from the register, with reasons."""

import unicodedata
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain.composition import Voice
from auftakt.circle.domain.seats import SeatFacts

MOST_CANDIDATES = 3


class Match(StrEnum):
    """Why somebody is proposed, the strongest reason first."""

    PERSPECTIVE = "perspective"
    MIGRANT_KIND = "migrant_kind"
    MIGRANTS = "migrants"
    NAME = "name"
    BLOC = "bloc"
    KEY_ACTOR = "key_actor"


_WEIGHT = {
    Match.PERSPECTIVE: 8,
    Match.MIGRANT_KIND: 8,
    Match.MIGRANTS: 4,
    Match.NAME: 5,
    Match.BLOC: 2,
    Match.KEY_ACTOR: 1,
}
_SHORTEST_WORD = 5


@dataclass(frozen=True, slots=True)
class Gap:
    """What is looked for; `number` is the vacant seat, 0 where none exists yet."""

    bloc: Bloc
    perspective: Perspective = Perspective.NONE
    migrant_kind: MigrantKind = MigrantKind.NONE
    title: str = ""
    number: int = 0
    wants_migrants: bool = False

    @property
    def is_for_migrants(self) -> bool:
        return self.wants_migrants or self.migrant_kind is not MigrantKind.NONE

    @property
    def seat_migrant_kind(self) -> MigrantKind:
        """The kind of the seat that would close the gap; any of the three would do."""
        wants_any = self.wants_migrants and self.migrant_kind is MigrantKind.NONE
        return MigrantKind.MIGRANT_ORGANISATION if wants_any else self.migrant_kind


@dataclass(frozen=True, slots=True)
class ActorFacts:
    """An entry of the register; `key` is opaque, `category` a word of the town.

    A person has no perspective and no migrant kind: those belong to organisations.
    `kind` and `district` are those of the organisation, for its persons too;
    `organisation` is the key of the one a person belongs to.
    """

    key: str
    name: str
    bloc: Bloc
    category: str = ""
    perspective: Perspective = Perspective.NONE
    migrant_kind: MigrantKind = MigrantKind.NONE
    is_key_actor: bool = False
    has_interest: bool = False
    kind: str = ""
    district: str = ""
    organisation: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """`matches` is never empty and starts with the strongest reason."""

    actor: ActorFacts
    matches: tuple[Match, ...]

    @property
    def weight(self) -> int:
        return sum(_WEIGHT[match] for match in self.matches)


def gap_of_seat(seat: SeatFacts) -> Gap:
    return Gap(
        bloc=seat.bloc,
        perspective=seat.perspective,
        migrant_kind=seat.migrant_kind,
        title=seat.title,
        number=seat.number,
    )


def gap_of_voice(voice: Voice) -> Gap:
    """The seat that would let this voice speak, where the circle plans none yet."""
    if voice is Voice.MIGRANTS:
        return Gap(Bloc.CIVIL_SOCIETY, wants_migrants=True)
    return Gap(Bloc.CIVIL_SOCIETY, perspective=Perspective(voice.value))


def gap_of_bloc(bloc: Bloc) -> Gap:
    """Any seat of a bloc in which the circle plans none."""
    return Gap(bloc)


def candidates_for(
    gap: Gap,
    actors: Iterable[ActorFacts],
    *,
    unavailable: Collection[str] = (),
) -> tuple[Candidate, ...]:
    """The best three of the register, by weight and then by name.

    A perspective or a kind of migrant seat that is asked for must match: an actor
    without it would not close the gap. `unavailable` are keys of
    those who hold a seat, were asked for one or declined this one.
    """
    found = []
    for actor in actors:
        if actor.key in unavailable or not _could_speak(gap, actor):
            continue
        matches = _matches(gap, actor)
        if any(match is not Match.KEY_ACTOR for match in matches):
            found.append(Candidate(actor, matches))
    found.sort(key=lambda one: (-one.weight, one.actor.name, one.actor.key))
    return tuple(found[:MOST_CANDIDATES])


def _could_speak(gap: Gap, actor: ActorFacts) -> bool:
    """Has the perspective, and speaks for migrants, where the gap asks for that."""
    if gap.perspective not in (Perspective.NONE, actor.perspective):
        return False
    return not gap.is_for_migrants or actor.migrant_kind is not MigrantKind.NONE


def _matches(gap: Gap, one: ActorFacts) -> tuple[Match, ...]:
    asks_perspective = gap.perspective is not Perspective.NONE
    speaks_for_migrants = one.migrant_kind is not MigrantKind.NONE
    same_kind = speaks_for_migrants and one.migrant_kind is gap.migrant_kind
    facts = {
        Match.PERSPECTIVE: asks_perspective and one.perspective is gap.perspective,
        Match.MIGRANT_KIND: same_kind,
        Match.MIGRANTS: gap.is_for_migrants and speaks_for_migrants and not same_kind,
        Match.NAME: shares_word(gap.title, f"{one.name} {one.category}"),
        Match.BLOC: one.bloc is gap.bloc,
        Match.KEY_ACTOR: one.is_key_actor,
    }
    return tuple(match for match, is_met in facts.items() if is_met)


def shares_word(title: str, words: str) -> bool:
    """Whether a longer word of the title starts a word of the name, or the reverse.

    Endings differ ("Wohlfahrtsverbände", "Wohlfahrtsverband"), beginnings do not.
    """
    if _beginnings(title).isdisjoint(_beginnings(words)):
        return False
    mine, theirs = _long_words(title), _long_words(words)
    return any(_same_beginning(left, right) for left in mine for right in theirs)


@lru_cache(maxsize=16_384)
def _beginnings(text: str) -> frozenset[str]:
    """Tells most pairs of texts apart without comparing their words."""
    return frozenset(word[:_SHORTEST_WORD] for word in _long_words(text))


@lru_cache(maxsize=16_384)
def _long_words(text: str) -> tuple[str, ...]:
    plain = unicodedata.normalize("NFKD", text.casefold())
    letters = (sign for sign in plain if not unicodedata.combining(sign))
    signs = "".join(sign if sign.isalpha() else " " for sign in letters)
    return tuple(word for word in signs.split() if len(word) >= _SHORTEST_WORD)


def _same_beginning(left: str, right: str) -> bool:
    shorter = min(len(left), len(right))
    needed = max(_SHORTEST_WORD, shorter - 2)
    return left[:needed] == right[:needed]
