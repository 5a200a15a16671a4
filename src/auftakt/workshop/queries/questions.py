"""Open questions of a project: listed, filtered, counted."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import QuerySet

from auftakt.kernel.findings import Finding
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.workshop.domain import questions as rules
from auftakt.workshop.domain.questions import QuestionStatus
from auftakt.workshop.models import Meeting, OpenQuestion


def open_questions(project: Project, status: str = "") -> QuerySet[OpenQuestion]:
    """By number; `status` "" is all of them."""
    found = OpenQuestion.objects.filter(project=project).select_related("project")
    return found.filter(status=status) if status else found


def question_findings(
    project: Project, today: dt.date, meeting: Meeting | None
) -> Iterable[Finding]:
    """One query."""
    facts = [one.facts for one in OpenQuestion.objects.filter(project=project)]
    return list(rules.findings(facts, today, meeting.day if meeting else None))


@dataclass(frozen=True, slots=True)
class QuestionCounts:
    total: int = 0
    open: int = 0
    answered: int = 0
    assigned: int = 0
    parked: int = 0
    overdue: int = 0


def question_counts(project: Project, today: dt.date) -> QuestionCounts:
    """One query."""
    facts = [one.facts for one in OpenQuestion.objects.filter(project=project)]

    def having(status: QuestionStatus) -> int:
        return sum(one.status is status for one in facts)

    return QuestionCounts(
        total=len(facts),
        open=having(QuestionStatus.OPEN),
        answered=having(QuestionStatus.ANSWERED),
        assigned=having(QuestionStatus.ASSIGNED),
        parked=having(QuestionStatus.PARKED),
        overdue=sum(rules.is_overdue(one, today) for one in facts),
    )


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What another thing can be made from; None where there is no such question."""
    if kind is not Kind.QUESTION:
        return None
    found = open_questions(project).filter(public_id=public_id)
    question = found.first()
    return f"{question.text}\n{question.answer}".strip() if question else None
