"""Open questions: what each state needs, and which ones press (S56). Pure."""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from auftakt.kernel.findings import Finding, Severity

QUESTIONS_PAGE = "workshop:question_list"
MANY_OPEN = 5


class QuestionStatus(StrEnum):
    OPEN = "open"
    ANSWERED = "answered"
    ASSIGNED = "assigned"
    PARKED = "parked"


class Need(StrEnum):
    ANSWER = "answer"
    OWNER = "owner"
    DATE = "due_on"


_NEEDS: dict[QuestionStatus, tuple[Need, ...]] = {
    QuestionStatus.OPEN: (),
    QuestionStatus.ANSWERED: (Need.ANSWER,),
    QuestionStatus.ASSIGNED: (Need.OWNER, Need.DATE),
    QuestionStatus.PARKED: (),
}


@dataclass(frozen=True, slots=True)
class QuestionFacts:
    text: str
    status: QuestionStatus = QuestionStatus.OPEN
    owner: str = ""
    due_on: dt.date | None = None
    answer: str = ""


def number_text(number: int) -> str:
    """The name of a question in talk and minutes: "F-01"."""
    return f"F-{number:02d}"


def lacks(question: QuestionFacts) -> tuple[Need, ...]:
    """What its state asks for: an answer, or somebody and a day."""
    there = {
        Need.ANSWER: bool(question.answer.strip()),
        Need.OWNER: bool(question.owner.strip()),
        Need.DATE: question.due_on is not None,
    }
    return tuple(need for need in _NEEDS[question.status] if not there[need])


def is_overdue(question: QuestionFacts, today: dt.date) -> bool:
    """Only what somebody has taken on; the day itself is still in time."""
    due = question.due_on
    is_assigned = question.status is QuestionStatus.ASSIGNED
    return is_assigned and due is not None and due < today


def findings(
    questions: Iterable[QuestionFacts], today: dt.date, kickoff: dt.date | None
) -> Iterator[Finding]:
    """Late answers; and too many open questions while the kick-off is still ahead."""
    known = list(questions)
    late = [one for one in known if is_overdue(one, today)]
    late.sort(key=lambda one: one.due_on or today)
    if late:
        first = late[0]
        yield Finding(
            key=f"workshop.question_late{'_many' if len(late) > 1 else ''}",
            rule="S56",
            severity=Severity.WARNING,
            fix=QUESTIONS_PAGE,
            facts={
                "name": first.text,
                "day": f"{first.due_on:%d.%m.%Y}",
                "count": len(late),
            },
        )
    waiting = sum(one.status is QuestionStatus.OPEN for one in known)
    is_ahead = kickoff is not None and kickoff >= today
    if waiting >= MANY_OPEN and is_ahead:
        yield Finding(
            key="workshop.many_questions",
            rule="S56",
            severity=Severity.HINT,
            fix=QUESTIONS_PAGE,
            facts={"count": waiting},
        )
