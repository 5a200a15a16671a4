"""What something can be made from, and what can be made: one table each."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from auftakt.accounts.models import Account
from auftakt.accounts.permissions import Permission
from auftakt.circle.actions.seats import create_seat
from auftakt.decisions.queries.concerns import origin_text as concern_text
from auftakt.goals.actions.goals import create_goal
from auftakt.goals.queries.goals import origin_text as goal_text
from auftakt.kernel.models import Record
from auftakt.measures.actions import create_measure
from auftakt.measures.queries import origin_text as measure_text
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.risks.actions import create_risk
from auftakt.risks.queries import origin_text as risk_text
from auftakt.stakeholders.queries.stakeholders import origin_text as stakeholder_text
from auftakt.swot.queries import origin_text as swot_text
from auftakt.themes.queries import origin_text as theme_text
from auftakt.workshop.actions import create_question
from auftakt.workshop.queries.questions import origin_text as question_text

TextOf = Callable[[Project, Kind, UUID], str | None]
Create = Callable[[Project, Account, Mapping[str, Any]], Record]


@dataclass(frozen=True, slots=True)
class Source:
    """`permission`: who may read this kind at all."""

    text: TextOf
    permission: Permission


@dataclass(frozen=True, slots=True)
class Target:
    """`create` gets title, text, bloc and today; `title`, `text`: the longest."""

    create: Create
    permission: Permission
    title: int
    text: int


def _goal(project: Project, by: Account, given: Mapping[str, Any]) -> Record:
    text = given["text"] or given["title"]
    values = {"title": given["title"], "text": text}
    return create_goal(project=project, by=by, values=values)


def _measure(project: Project, by: Account, given: Mapping[str, Any]) -> Record:
    values = {"title": given["title"], "description": given["text"]}
    return create_measure(project=project, by=by, values=values)


def _question(project: Project, by: Account, given: Mapping[str, Any]) -> Record:
    text = "\n".join(part for part in (given["title"], given["text"]) if part)
    return create_question(
        project=project, by=by, values={"text": text}, today=given["today"]
    )


def _risk(project: Project, by: Account, given: Mapping[str, Any]) -> Record:
    values = {"title": given["title"], "event": given["text"]}
    return create_risk(project=project, by=by, values=values)


def _seat(project: Project, by: Account, given: Mapping[str, Any]) -> Record:
    values = {"title": given["title"], "bloc": given["bloc"], "note": given["text"]}
    return create_seat(project=project, by=by, values=values)


SOURCES: Mapping[Kind, Source] = {
    Kind.STAKEHOLDER: Source(stakeholder_text, Permission.STAKEHOLDER_VIEW),
    Kind.INTEREST: Source(stakeholder_text, Permission.STAKEHOLDER_VIEW),
    Kind.CONCERN: Source(concern_text, Permission.PROPOSAL_VIEW),
    Kind.SWOT_ENTRY: Source(swot_text, Permission.ANALYSIS_VIEW),
    Kind.STRATEGY: Source(swot_text, Permission.ANALYSIS_VIEW),
    Kind.AGREED_POINT: Source(swot_text, Permission.ANALYSIS_VIEW),
    Kind.GOAL: Source(goal_text, Permission.GOAL_VIEW),
    Kind.RISK: Source(risk_text, Permission.ANALYSIS_VIEW),
    Kind.THEME: Source(theme_text, Permission.ANALYSIS_VIEW),
    Kind.QUESTION: Source(question_text, Permission.WORKSHOP_VIEW),
    Kind.MEASURE: Source(measure_text, Permission.MEASURE_VIEW),
}
TARGETS: Mapping[Kind, Target] = {
    Kind.GOAL: Target(_goal, Permission.GOAL_EDIT, 160, 2000),
    Kind.RISK: Target(_risk, Permission.ANALYSIS_EDIT, 120, 500),
    Kind.MEASURE: Target(_measure, Permission.MEASURE_EDIT, 200, 2000),
    Kind.QUESTION: Target(_question, Permission.QUESTION_EDIT, 200, 790),
    Kind.SEAT: Target(_seat, Permission.SEAT_EDIT, 160, 2000),
}
