"""What goals and indicators have to mend, and how far they are."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from auftakt.goals.domain import findings as rules
from auftakt.goals.domain.findings import GoalLine, State
from auftakt.goals.domain.kinds import Agreed, IndicatorKind
from auftakt.goals.domain.kinds import GoalState as Stand
from auftakt.goals.models import Goal, Indicator
from auftakt.goals.queries.agreement import agreements
from auftakt.goals.queries.board import GoalRow, board
from auftakt.goals.queries.gates import gate_of, procedure_gate
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project


def findings(project: Project, today: dt.date) -> Iterable[Finding]:
    """The same number of queries whatever the number of goals; one without any."""
    rows = [row for row in board(project, today) if row.is_counted]
    if not rows:
        return []
    silent = Indicator.objects.filter(goal__project=project, measurements=None)
    state = State(
        goals=[_line(row) for row in rows],
        silent=list(
            silent.exclude(goal__state=Stand.DROPPED).values_list("name", flat=True)
        ),
        way=gate_of(
            project,
            [row.goal for row in rows],
            {row.goal.public_id: row.agreement for row in rows},
        ),
    )
    return list(rules.findings(state))


def _line(row: GoalRow) -> GoalLine:
    return GoalLine(
        number=row.goal.number,
        title=row.goal.title,
        is_essential=row.goal.is_essential,
        is_agreed=row.agreement.is_agreed,
        was_agreed=row.agreement.state in (Agreed.AGREED, Agreed.REOPENED),
        open_dissent=row.agreement.dissent,
        impact=row.impact,
        context=row.context,
        chain=row.chain,
    )


@dataclass(frozen=True, slots=True)
class Progress:
    """`goals` are the essential ones, or all where none is called essential.

    `measured`: goals with an impact indicator of their own.
    """

    goals: int = 0
    agreed: int = 0
    measured: int = 0
    indicators: int = 0
    is_way_open: bool = False


def progress(project: Project) -> Progress:
    counted = list(Goal.objects.filter(project=project).exclude(state=Stand.DROPPED))
    if not counted:
        return Progress()
    essential = [one for one in counted if one.is_essential] or counted
    agreed = agreements(project, essential)
    kinds = Indicator.objects.filter(goal__project=project).values_list("goal", "kind")
    pairs = list(kinds)
    measured = {goal for goal, kind in pairs if kind == IndicatorKind.IMPACT}
    return Progress(
        goals=len(essential),
        agreed=sum(one.is_agreed for one in agreed.values()),
        measured=sum(one.pk in measured for one in essential),
        indicators=len(pairs),
        is_way_open=procedure_gate(project).is_open,
    )
