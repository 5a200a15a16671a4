"""What comes of a situation: groups with proof, or why there is none and what helps."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from auftakt.circle.domain.proposal import (
    Check,
    Proposal,
    Task,
    checks_of,
    proposal_of,
    task_of,
)
from auftakt.circle.domain.requirements import Criterion, Requirement
from auftakt.circle.domain.situation import SEAT, Blocked, Situation
from auftakt.selection.composition import (
    Change,
    LevelName,
    Price,
    RuleKind,
    alternatives,
    prices,
    repairs,
    why_not,
    why_this,
    why_this_size,
)
from auftakt.selection.domain import Reason, SelectionError

SIZE = "size"
MOST_GROUPS = 3
MOST_REPAIRS = 3
TRIED_REPAIRS = 6
Subject = tuple[str, str]
_ENDS = {RuleKind.LEAST: "least", RuleKind.MOST: "most"}
_SIZE_ENDS = {RuleKind.SIZE_LEAST: "least", RuleKind.SIZE_MOST: "most"}


@dataclass(frozen=True, slots=True)
class Way:
    """A repair. `changed`: the requirements it alters; `others`: what people would have
    to settle first, such as a pair that is kept apart."""

    changed: tuple[Requirement, ...]
    others: tuple[Change, ...] = ()

    @property
    def is_for_targets(self) -> bool:
        return not self.others


@dataclass(frozen=True, slots=True)
class Outcome:
    """`proposals` best first; without any `reasons` say why and `ways` what helps."""

    task: Task
    proposals: tuple[Proposal, ...] = ()
    reasons: tuple[Reason, ...] = ()
    ways: tuple[Way, ...] = ()

    @property
    def now(self) -> tuple[Check, ...]:
        """The members alone against the requirements."""
        return checks_of(self.task.situation)


def outcome_of(situation: Situation, *, groups: int = 1) -> Outcome:
    """At most `groups` different proposals; an empty register has no outcome at all."""
    task = task_of(situation)
    if not task.problem.candidates:
        return Outcome(task, reasons=_nobody(situation))
    try:
        found = alternatives(task.problem, groups)
    except SelectionError as error:
        return Outcome(task, reasons=error.reasons, ways=_ways(task))
    return Outcome(task, tuple(proposal_of(task, one) for one in found))


def _nobody(situation: Situation) -> tuple[Reason, ...]:
    """For a register in which everybody declined; an empty one needs no reason."""
    facts = {"people": 0, "least": situation.size.least}
    return (Reason("too_few_candidates", facts),) if situation.actors else ()


def _ways(task: Task) -> tuple[Way, ...]:
    """Cheapest first; those that only change targets before the others."""
    try:
        found = repairs(task.problem, TRIED_REPAIRS)
    except SelectionError:
        return ()
    ways = [_way(task.situation, repair.changes) for repair in found]
    ways.sort(key=lambda way: not way.is_for_targets)  # stable: the cheapest first
    return tuple(ways[:MOST_REPAIRS])


def _way(situation: Situation, changes: Iterable[Change]) -> Way:
    altered: dict[Subject, Requirement] = {}
    others = []
    by_subject = _by_subject(situation)
    for change in changes:
        rule = change.rule
        end = {**_ENDS, **_SIZE_ENDS}.get(rule.kind)
        subject: Subject = (rule.category, rule.value)
        if rule.kind in _SIZE_ENDS:
            subject = (Criterion.SIZE, "")
        requirement = altered.get(subject) or by_subject.get(subject)
        if end is None or requirement is None:
            others.append(change)
        else:
            altered[requirement.subject] = _moved(requirement, end, change.number)
    return Way(tuple(altered.values()), tuple(others))


def _by_subject(situation: Situation) -> dict[Subject, Requirement]:
    return {one.subject: one for one in situation.requirements}


def _moved(one: Requirement, end: str, number: int | None) -> Requirement:
    if end == "least":
        return replace(one, least=number or 0)
    return replace(one, most=number)


@dataclass(frozen=True, slots=True)
class Effect:
    """What one step of a requirement does; `seats`: how many more the group needs."""

    requirement: Requirement
    changed: Requirement
    is_possible: bool
    seats: int = 0

    @property
    def is_more(self) -> bool:
        before, after = self.requirement, self.changed
        return after.least > before.least or (after.most or 0) > (before.most or 0)

    @property
    def matters(self) -> bool:
        return not self.is_possible or self.seats != 0


def effects_of(task: Task) -> tuple[Effect, ...]:
    """One step up and down for each target; empty where nothing is possible."""
    try:
        targets = [one for one in task.problem.targets if one.category != SEAT]
        found = prices(task.problem, targets)
    except SelectionError:
        return ()
    by_subject = _by_subject(task.situation)
    effects = (_effect(by_subject, one) for one in found)
    return tuple(one for one in effects if one)


def _effect(by_subject: dict[Subject, Requirement], price: Price) -> Effect | None:
    key = (price.target.category, price.target.value)
    one = by_subject.get(key)
    if one is None:
        return None
    changed = replace(one, least=price.changed.least, most=price.changed.most)
    seats = round(price.differences.get(LevelName.SIZE, 0))
    return Effect(one, changed, is_possible=price.possible, seats=seats)


@dataclass(frozen=True, slots=True)
class Answer:
    """To "why this one, why not that one, why so many": a reason, or what keeps
    somebody out."""

    key: str
    blocked: Blocked | None = None
    reason: Reason | None = None
    task: Task | None = None


def answer_to(situation: Situation, key: str) -> Answer | None:
    """None for somebody who is not in the register; `SIZE` asks about the size."""
    if key == SIZE:
        task = task_of(situation)
        return Answer(key, reason=why_this_size(task.problem), task=task)
    if key not in situation.by_key:
        return None
    if key in situation.blocked:
        return Answer(key, blocked=situation.blocked[key])
    task = task_of(situation, asked=key)
    return Answer(key, reason=_reason(task, key), task=task)


def _reason(task: Task, key: str) -> Reason:
    """Whether somebody belongs to the best group decides which question makes sense."""
    try:
        return why_this(task.problem, task.key_of[key])
    except SelectionError:
        return why_not(task.problem, task.key_of[key])
