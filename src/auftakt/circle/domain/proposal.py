"""Who could be asked next: the best small group around those who already sit there.

The engine is `auftakt.selection.composition`.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import count

from auftakt.actors.domain import Bloc
from auftakt.circle.domain.candidates import ActorFacts
from auftakt.circle.domain.composition import voices_of
from auftakt.circle.domain.requirements import Criterion, Requirement
from auftakt.circle.domain.seats import SeatFacts
from auftakt.circle.domain.situation import (
    SEAT,
    Situation,
    Values,
    fits,
    score_of,
    seat_for,
    suit_of,
    values_of_actor,
    values_of_member,
)
from auftakt.selection.composition import (
    Candidate,
    Composition,
    CompositionProblem,
    LevelName,
    Target,
)

_BLOCS = tuple(Bloc)
SHOULD_WEIGHT = 100
SEAT_WEIGHT = 1


@dataclass(frozen=True, slots=True)
class Proposed:
    """Somebody to ask, with what they bring that the members lack.

    `seat` as it would be; `is_new` where no vacant one fits. `covers` may be empty:
    then they fill the group up to its least size.
    """

    actor: ActorFacts
    seat: SeatFacts
    is_new: bool
    covers: tuple[Requirement, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """How many keep a requirement now, and with the proposal."""

    requirement: Requirement
    now: int
    then: int

    @property
    def is_met(self) -> bool:
        return self.requirement.is_met_by(self.then)

    @property
    def was_met(self) -> bool:
        return self.requirement.is_met_by(self.now)


@dataclass(frozen=True, slots=True)
class Proposal:
    """`seats`: those of the list, proposed ones marked, new ones at the end.

    `quality`: the value of each level that the engine made best, in its order.
    """

    proposed: tuple[Proposed, ...]
    seats: tuple[SeatFacts, ...]
    checks: tuple[Check, ...]
    size: int
    quality: tuple[tuple[LevelName, float], ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(one.actor.key for one in self.proposed)


@dataclass(frozen=True)
class Task:
    """A situation as the engine takes it; `actor_of` leads back from its keys.

    Keys follow the names, so that the alphabet decides between equals.
    """

    situation: Situation
    problem: CompositionProblem
    actor_of: Mapping[str, ActorFacts]

    @cached_property
    def key_of(self) -> dict[str, str]:
        """The engine's key for each key of the register, members included."""
        found = {actor.key: key for key, actor in self.actor_of.items()}
        for member in self.situation.members:
            found.update(dict.fromkeys(member.keys, member.key))
        return found


def task_of(situation: Situation, asked: str = "") -> Task:
    """`asked`: somebody who is kept even where another entry stands for them."""
    free = [one for one in situation.actors if one.key not in situation.blocked]
    chosen = _without_stand_ins(free, asked)
    chosen.sort(key=lambda one: (one.name.casefold(), one.key))
    actor_of = {f"{place:05}": one for place, one in enumerate(chosen)}
    open_seats = situation.open_seats
    members = [Candidate(one.key, values_of_member(one)) for one in situation.members]
    others = [
        Candidate(key, values_of_actor(one, open_seats), score_of(one, open_seats))
        for key, one in actor_of.items()
    ]
    size = situation.size
    most = size.most if size.most is not None else len(members) + len(others)
    problem = CompositionProblem(
        candidates=(*members, *others),
        targets=_targets(situation, others),
        least=size.least,
        most=most,
        fixed=frozenset(one.key for one in members),
    )
    task = Task(situation, problem, actor_of)
    return replace(task, problem=replace(problem, apart=_pairs(task)))


def _targets(
    situation: Situation, candidates: Sequence[Candidate]
) -> tuple[Target, ...]:
    """The requirements, and a mild wish that vacant seats find somebody."""
    wished = [
        Target(one.criterion, one.value, one.least, one.most, _weight(one))
        for one in situation.requirements
        if one.criterion is not Criterion.SIZE
    ]
    fitting = {seat for one in candidates for seat in one.values.get(SEAT, ())}
    seats = [
        Target(SEAT, str(seat.number), 1, None, SEAT_WEIGHT)
        for seat in situation.open_seats
        if str(seat.number) in fitting
    ]
    return (*wished, *seats)


def _weight(requirement: Requirement) -> int:
    return 0 if requirement.is_firm else SHOULD_WEIGHT


def _without_stand_ins(actors: Iterable[ActorFacts], asked: str) -> list[ActorFacts]:
    """Of a person and their organisation the one who brings less is left out."""
    kept = {one.key: one for one in actors}
    for person in list(kept.values()):
        organisation = kept.get(person.organisation)
        if organisation is None:
            continue
        if _brings_as_much(person, organisation):
            loser = organisation.key
        elif _brings_as_much(organisation, person):
            loser = person.key
        else:
            continue
        if loser != asked:
            del kept[loser]
    return list(kept.values())


def _brings_as_much(one: ActorFacts, other: ActorFacts) -> bool:
    mine, theirs = values_of_actor(one), values_of_actor(other)
    covered = all(found <= mine.get(key, frozenset()) for key, found in theirs.items())
    return covered and score_of(one) >= score_of(other)


def _pairs(task: Task) -> tuple[tuple[str, str], ...]:
    """Kept apart by hand, and each person from their own organisation.

    A pair of two members is settled: people decided so. What is said of an
    organisation goes for its people too.
    """
    actors = tuple(task.actor_of.values())
    kin: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        kin[actor.organisation or actor.key].add(actor.key)
    free = {actor.key for actor in actors}
    found = {(one.key, one.organisation) for one in actors if one.organisation in free}
    for first, second in task.situation.apart:
        lefts, rights = {first} | kin[first], {second} | kin[second]
        found |= {(left, right) for left in lefts for right in rights}
    fixed = task.problem.fixed
    pairs = {
        (task.key_of[left], task.key_of[right])
        for left, right in found
        if left in task.key_of and right in task.key_of
    }
    return tuple(
        sorted(
            {
                (min(pair), max(pair))
                for pair in pairs
                if pair[0] != pair[1] and not fixed.issuperset(pair)
            }
        )
    )


def proposal_of(task: Task, composition: Composition) -> Proposal:
    """Each new member of the group on a vacant seat that fits, or on a new one."""
    situation = task.situation
    actors = [task.actor_of[key] for key in composition.chosen if key in task.actor_of]
    actors.sort(key=lambda one: _BLOCS.index(one.bloc))  # as the wheel goes round
    checks = checks_of(situation, actors)
    lacking = [one.requirement for one in checks if one.now < one.requirement.least]
    vacant = _seated(actors, situation.open_seats)
    numbers = count(len(situation.seats) + 1)
    proposed = [
        Proposed(
            actor=actor,
            seat=vacant.get(actor.key) or seat_for(actor, next(numbers)),
            is_new=actor.key not in vacant,
            covers=_covered(actor, lacking),
        )
        for actor in actors
    ]
    proposed.sort(key=lambda one: (-len(one.covers), one.seat.number))
    return Proposal(
        proposed=tuple(proposed),
        seats=_drawn(situation.seats, proposed),
        checks=checks,
        size=len(composition.chosen),
        quality=tuple((one.name, one.value) for one in composition.levels),
    )


def _covered(
    actor: ActorFacts, lacking: Iterable[Requirement]
) -> tuple[Requirement, ...]:
    values = values_of_actor(actor)
    return tuple(one for one in lacking if one.value in values.get(one.criterion, ()))


def _seated(
    actors: Sequence[ActorFacts], open_seats: Sequence[SeatFacts]
) -> dict[str, SeatFacts]:
    """The best suited pair first; each actor and each seat once."""
    pairs = sorted(
        (-len(voices_of(seat)), -suit_of(actor, seat), seat.number, place)
        for place, actor in enumerate(actors)
        for seat in open_seats
        if fits(actor, seat)
    )
    by_number = {seat.number: seat for seat in open_seats}
    found: dict[str, SeatFacts] = {}
    for _voices, _suit, number, place in pairs:
        key = actors[place].key
        if key not in found and number in by_number:
            found[key] = replace(by_number.pop(number), is_proposed=True)
    return found


def checks_of(
    situation: Situation, actors: Sequence[ActorFacts] = ()
) -> tuple[Check, ...]:
    """Each requirement against the members, and with `actors` beside them."""
    members = [values_of_member(one) for one in situation.members]
    new = [values_of_actor(one) for one in actors]
    found = []
    for one in situation.requirements:
        now, more = _count(members, one), _count(new, one)
        found.append(Check(one, now, now + more))
    return tuple(found)


def _count(values: Sequence[Values], requirement: Requirement) -> int:
    if requirement.criterion is Criterion.SIZE:
        return len(values)
    key, value = requirement.criterion, requirement.value
    return sum(value in one.get(key, frozenset()) for one in values)


def _drawn(
    seats: Sequence[SeatFacts], proposed: Iterable[Proposed]
) -> tuple[SeatFacts, ...]:
    by_number = {one.seat.number: one.seat for one in proposed}
    kept = [by_number.pop(seat.number, seat) for seat in seats]
    return (*kept, *by_number.values())
