"""How much something planned resembles something that exists, and in what (S34).

The score is a sum of points, 0 to 100: what both descriptions speak of, plus shared
members, fields, target groups, carrier and rhythm, minus what tells them apart. It
looks at the two sides only, so that it stays the same when other entries change.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from rapidfuzz import fuzz

from auftakt.inventory.domain.kinds import Level, Rhythm, StructureKind, TargetGroup
from auftakt.inventory.domain.meanings import (
    Meaning,
    Sense,
    WordList,
    fold,
    meanings_of,
)

# Chosen on the tuning half of the labelled pairs; docs/benchmarks.md says how good.
WEIGHTS = {
    Sense.WHAT: 2.0,
    Sense.WHO: 2.0,
    Sense.DO: 1.0,
    Sense.REST: 0.6,
    Sense.FORM: 0.2,
}
LEAST_SCORE = 44
OTHER_KIND, OTHER_PLACE, OTHER_TOPIC, OTHER_PEOPLE = -25, -40, -40, -30
HALF_THE_MEMBERS, THIRD_OF_MEMBERS = 30, 15
SAME_FIELDS, SAME_GROUPS, SAME_CARRIER, SAME_RHYTHM = 5, 5, 3, 2
MOST_BESIDE = SAME_FIELDS + SAME_GROUPS + SAME_CARRIER + SAME_RHYTHM
ROUNDING = 1  # points by which the rounded score may lie above the exact one

LEAST_MEMBERS = 3  # of the smaller side; fewer are no body that could be the same
SAME_NAME = 90  # per cent of letters
MOST_WORDS = 5
STEPS = ((0.6, 3), (0.4, 2), (0.2, 1))  # from this share on: closeness
RHYTHMS = (
    Rhythm.WEEKLY,
    Rhythm.MONTHLY,
    Rhythm.TWO_MONTHLY,
    Rhythm.QUARTERLY,
    Rhythm.HALF_YEARLY,
    Rhythm.YEARLY,
)
DOERS = {(Sense.WHO, "volunteers"), (Sense.WHO, "clubs"), (Sense.WHO, "staff")}
GROUPS_AS_PEOPLE = {
    TargetGroup.CHILDREN: "children",
    TargetGroup.YOUTH: "youth",
    TargetGroup.WOMEN: "women",
    TargetGroup.MEN: "men",
    TargetGroup.FAMILIES: "families",
    TargetGroup.OLDER: "older",
    TargetGroup.HELPERS: "volunteers",
}


class Criterion(StrEnum):
    """What two structures are compared by, in the order of the table."""

    PURPOSE = "purpose"
    FIELDS = "fields"
    TARGET_GROUPS = "target_groups"
    TERRITORY = "territory"
    CARRIER = "carrier"
    MEMBERS = "members"
    RHYTHM = "rhythm"


@dataclass(frozen=True)
class SenseOf:
    """What a description speaks of; `weight` is that of all its meanings."""

    meanings: Mapping[Meaning, str] = field(default_factory=dict)
    weight: float = 0.0
    topics: frozenset[Meaning] = frozenset()
    people: frozenset[Meaning] = frozenset()


@dataclass(frozen=True)
class Described:
    """One side of a comparison; what is empty is not known.

    `territory`: folded, empty for the whole Kommune. `members`: one key per
    organisation or seat. `sense` is filled by `described`.
    """

    kind: StructureKind
    name: str
    purpose: str = ""
    fields: frozenset[str] = frozenset()
    target_groups: frozenset[str] = frozenset()
    territory: str = ""
    level: Level = Level.OWN
    carrier: str = ""
    members: frozenset[str] = frozenset()
    rhythm: Rhythm = Rhythm.UNKNOWN
    sense: SenseOf = field(default_factory=SenseOf)


@dataclass(frozen=True)
class Likeness:
    """One criterion: `closeness` 0 (different) to 3 (the same), `words`: in what."""

    key: Criterion
    closeness: int
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """`criteria` holds only what is known of both sides."""

    score: int
    criteria: tuple[Likeness, ...]

    @property
    def is_overlap(self) -> bool:
        return self.score >= LEAST_SCORE


def described(entry: Described, words: WordList) -> Described:
    """The entry with the meanings of its name, purpose and target groups."""
    found = meanings_of((entry.name, entry.purpose), words)
    for group in sorted(entry.target_groups):
        name = GROUPS_AS_PEOPLE.get(TargetGroup(group))
        if name:
            found.setdefault((Sense.WHO, name), "")
    sense = SenseOf(
        meanings=found,
        weight=sum(WEIGHTS[sense] for sense, _name in found),
        topics=frozenset(one for one in found if one[0] is Sense.WHAT),
        people=frozenset(one for one in found if one[0] is Sense.WHO) - DOERS,
    )
    return replace(entry, sense=sense)


def compare(planned: Described, existing: Described) -> Comparison:
    """Both sides come from `described`."""
    likeness = _likeness(planned.sense, existing.sense)
    found = tuple(_criteria(planned, existing, likeness))
    points = round(100 * likeness) + _apart(planned, existing)
    points += sum(_points(one) for one in found)
    return Comparison(max(0, min(100, points)), found)


def overlaps(
    planned: Sequence[Described], existing: Sequence[Described]
) -> Iterator[tuple[int, int, Comparison]]:
    """Places in both lists and the comparison of each pair that overlaps."""
    where: dict[Meaning, list[int]] = defaultdict(list)
    for place, theirs in enumerate(existing):
        for meaning in theirs.sense.meanings:
            where[meaning].append(place)
    for first, ours in enumerate(planned):
        for second in _worth_comparing(ours, existing, where):
            found = compare(ours, existing[second])
            if found.is_overlap:
                yield first, second, found


def _worth_comparing(
    ours: Described, existing: Sequence[Described], where: Mapping[Meaning, list[int]]
) -> Iterator[int]:
    """All others share too little to reach the least score."""
    shared = [0.0] * len(existing)
    for meaning in ours.sense.meanings:
        for place in where.get(meaning, ()):
            shared[place] += WEIGHTS[meaning[0]]
    least = (LEAST_SCORE - ROUNDING - MOST_BESIDE) / 200
    for place, (weight, theirs) in enumerate(zip(shared, existing, strict=True)):
        both = ours.sense.weight + theirs.sense.weight
        if not ours.members.isdisjoint(theirs.members):
            yield place
        elif weight > 0 and weight >= least * both:
            most = 200 * weight / both + MOST_BESIDE + _apart(ours, theirs)
            if most >= LEAST_SCORE - ROUNDING:
                yield place


def _likeness(ours: SenseOf, theirs: SenseOf) -> float:
    """The weight of the shared meanings beside the mean of both sides."""
    both = ours.meanings.keys() & theirs.meanings.keys()
    shared = sum(WEIGHTS[sense] for sense, _name in both)
    return 2 * shared / (ours.weight + theirs.weight) if shared else 0.0


def _apart(planned: Described, existing: Described) -> int:
    """Points taken off for what tells the two apart."""
    ours, theirs = planned.sense, existing.sense
    return (
        OTHER_KIND * (planned.kind is not existing.kind)
        + OTHER_PLACE * (_place_closeness(planned, existing) == 0)
        + OTHER_TOPIC * _disjoint(ours.topics, theirs.topics)
        + OTHER_PEOPLE * _disjoint(ours.people, theirs.people)
    )


def _disjoint(ours: frozenset[Meaning], theirs: frozenset[Meaning]) -> bool:
    return bool(ours and theirs) and ours.isdisjoint(theirs)


def _points(one: Likeness) -> int:
    if one.key is Criterion.MEMBERS:
        return {3: HALF_THE_MEMBERS, 2: THIRD_OF_MEMBERS}.get(one.closeness, 0)
    full = {
        Criterion.FIELDS: SAME_FIELDS,
        Criterion.TARGET_GROUPS: SAME_GROUPS,
        Criterion.CARRIER: SAME_CARRIER,
        Criterion.RHYTHM: SAME_RHYTHM,
    }.get(one.key, 0)
    return round(full * one.closeness / 3)


def _criteria(
    planned: Described, existing: Described, likeness: float
) -> Iterator[Likeness]:
    if planned.sense.meanings and existing.sense.meanings:
        words = _shared_words(planned.sense.meanings, existing.sense.meanings)
        yield Likeness(Criterion.PURPOSE, _step(likeness), words)
    if planned.fields and existing.fields:
        yield _shared(Criterion.FIELDS, planned.fields, existing.fields)
    if planned.target_groups and existing.target_groups:
        yield _groups(planned.target_groups, existing.target_groups)
    yield Likeness(Criterion.TERRITORY, _place_closeness(planned, existing))
    if planned.carrier and existing.carrier:
        yield Likeness(Criterion.CARRIER, _carriers(planned.carrier, existing.carrier))
    if min(len(planned.members), len(existing.members)) >= LEAST_MEMBERS:
        yield _members(planned.members, existing.members)
    if planned.rhythm in RHYTHMS and existing.rhythm in RHYTHMS:
        yield Likeness(Criterion.RHYTHM, _rhythms(planned.rhythm, existing.rhythm))


def _step(share: float) -> int:
    return next((closeness for least, closeness in STEPS if share >= least), 0)


def _shared(key: Criterion, ours: frozenset[str], theirs: frozenset[str]) -> Likeness:
    both = ours & theirs
    share = len(both) / min(len(ours), len(theirs))
    return Likeness(key, _step(share), tuple(sorted(both)))


def _groups(ours: frozenset[str], theirs: frozenset[str]) -> Likeness:
    """Everybody includes each group, though it is not the same."""
    everybody = TargetGroup.EVERYBODY.value
    if (everybody in ours) != (everybody in theirs):
        return Likeness(Criterion.TARGET_GROUPS, 1)
    return _shared(Criterion.TARGET_GROUPS, ours, theirs)


def _place_closeness(planned: Described, existing: Described) -> int:
    """The whole Kommune includes its districts; the county lies around it."""
    if planned.level is not existing.level:
        return 1
    if planned.territory == existing.territory:
        return 3
    return 0 if planned.territory and existing.territory else 2


def _carriers(ours: str, theirs: str) -> int:
    return 3 if fuzz.token_set_ratio(fold(ours), fold(theirs)) >= SAME_NAME else 0


def _members(ours: frozenset[str], theirs: frozenset[str]) -> Likeness:
    """At least half of the smaller side is the same (3), at least a third alike (2)."""
    share = len(ours & theirs) / min(len(ours), len(theirs))
    closeness = 3 if share >= 1 / 2 else 2 if share >= 1 / 3 else int(share > 0)
    return Likeness(Criterion.MEMBERS, closeness)


def _rhythms(ours: Rhythm, theirs: Rhythm) -> int:
    distance = abs(RHYTHMS.index(ours) - RHYTHMS.index(theirs))
    return max(0, 3 - distance)


def _heaviest(meaning: Meaning) -> float:
    return -WEIGHTS[meaning[0]]


def _shared_words(
    ours: Mapping[Meaning, str], theirs: Mapping[Meaning, str]
) -> tuple[str, ...]:
    """The heaviest first; both words where they differ: "Sprachcafé – Deutschkurs"."""
    shared = [m for m in ours if m in theirs and m[0] is not Sense.FORM]
    found: list[str] = []
    for meaning in sorted(shared, key=_heaviest):
        pair = [word for word in (ours[meaning], theirs[meaning]) if word]
        same = len(pair) > 1 and fold(pair[0]) == fold(pair[1])
        text = pair[0] if same else " – ".join(pair)
        if text and text not in found:
            found.append(text)
    return tuple(found[:MOST_WORDS])


def without_members(entry: Described, kept: frozenset[str]) -> Described:
    """As the entry, with only these members."""
    return replace(entry, members=kept)
