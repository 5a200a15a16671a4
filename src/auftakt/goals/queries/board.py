"""All that the pages of the goals show of them, in a constant number of queries."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from auftakt.goals.domain.chain import (
    GOAL_STEPS,
    ChainVerdict,
    Entry,
    EntryKind,
    chain_verdict,
)
from auftakt.goals.domain.kinds import GoalLevel, IndicatorKind
from auftakt.goals.domain.kinds import GoalState as Stand
from auftakt.goals.domain.smart import Checked, GoalFacts, smart
from auftakt.goals.models import ChainElement, Goal, Indicator
from auftakt.goals.queries.agreement import Agreement, agreements
from auftakt.goals.queries.goals import goals
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal with all that was found out about it; `own`: its own indicators."""

    goal: Goal
    agreement: Agreement
    checks: tuple[Checked, ...]
    entries: tuple[Entry, ...]
    own: tuple[Indicator, ...]
    impact: int
    context: int

    @property
    def is_counted(self) -> bool:
        return self.goal.state != Stand.DROPPED

    @property
    def met(self) -> int:
        return sum(one.is_met for one in self.checks)

    @property
    def chain(self) -> ChainVerdict:
        return chain_verdict(self.entries)


def board(project: Project, today: dt.date) -> list[GoalRow]:
    """By number; goals, indicators, chain and agreements are read once each."""
    found = list(goals(project))
    agreed = agreements(project, found)
    indicators = _by_goal(Indicator.objects.filter(goal__project=project))
    elements = ChainElement.objects.filter(goal__project=project)
    texts: dict[int, list[ChainElement]] = {}
    for one in elements:
        texts.setdefault(one.goal_id, []).append(one)
    return [
        _row(
            goal,
            agreed[goal.public_id],
            indicators.get(goal.pk, ()),
            _measuring(goal, found, indicators),
            texts.get(goal.pk, ()),
            today,
        )
        for goal in found
    ]


def _by_goal(found: Iterable[Indicator]) -> dict[int, list[Indicator]]:
    by_goal: dict[int, list[Indicator]] = {}
    for one in found:
        by_goal.setdefault(one.goal_id, []).append(one)
    return by_goal


def _measuring(
    goal: Goal, found: Sequence[Goal], by_goal: Mapping[int, Sequence[Indicator]]
) -> list[Indicator]:
    """Its own; of a Leitziel also those of all that belongs to it."""
    keys = {goal.pk}
    if goal.level == GoalLevel.VISION:
        for _round in found:
            keys |= {one.pk for one in found if one.parent_id in keys}
    return [one for key in sorted(keys) for one in by_goal.get(key, ())]


def _row(
    goal: Goal,
    agreement: Agreement,
    own: Sequence[Indicator],
    measuring: Sequence[Indicator],
    texts: Sequence[ChainElement],
    today: dt.date,
) -> GoalRow:
    impact = [one for one in measuring if one.kind == IndicatorKind.IMPACT]
    facts = GoalFacts(
        text=goal.text,
        impact=len(impact),
        context=len(measuring) - len(impact),
        with_target=sum(one.target_value is not None for one in impact),
        is_agreed=agreement.is_agreed,
        has_resources=bool(goal.resources.strip()),
        due_on=goal.due_on,
    )
    return GoalRow(
        goal=goal,
        agreement=agreement,
        checks=smart(facts, today),
        entries=tuple(_entries(goal, own, texts)),
        own=tuple(own),
        impact=facts.impact,
        context=facts.context,
    )


def _entries(
    goal: Goal, own: Iterable[Indicator], texts: Iterable[ChainElement]
) -> list[Entry]:
    found = [
        Entry(one.step, one.text, EntryKind.ELEMENT, str(one.public_id))
        for one in texts
    ]
    found.append(Entry(GOAL_STEPS[goal.level], goal.title, EntryKind.GOAL))
    found += [
        Entry(one.impact_step, one.name, EntryKind(one.kind), str(one.public_id))
        for one in own
    ]
    return sorted(found, key=lambda one: one.step)


def row_of(rows: Iterable[GoalRow], goal_id: UUID) -> GoalRow | None:
    return next((one for one in rows if one.goal.public_id == goal_id), None)
