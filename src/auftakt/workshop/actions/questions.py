"""Open questions come, are answered or given to somebody, and go (S56)."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext_lazy as _

from auftakt.accounts.models import Account
from auftakt.kernel import audit
from auftakt.kernel.changes import apply_changes
from auftakt.kernel.errors import DomainError
from auftakt.origins import actions as origins
from auftakt.origins.domain import OutcomeState
from auftakt.projects.models import Project
from auftakt.workshop.domain.questions import QuestionFacts, QuestionStatus, lacks
from auftakt.workshop.models import OpenQuestion

_FACTS = ("text", "status", "owner", "due_on", "answer")


class QuestionIncompleteError(DomainError):
    default_message = _(
        "Beantwortet heißt: mit Antwort. Vergeben heißt: mit Stelle und Tag."
    )


@transaction.atomic
def create_question(
    *, project: Project, by: Account, values: Mapping[str, Any], today: dt.date
) -> OpenQuestion:
    """`values` by field name. Raises `QuestionIncompleteError`."""
    status = QuestionStatus(values.get("status", QuestionStatus.OPEN))
    given = {name: values[name] for name in _FACTS if name in values}
    _refuse_incomplete(QuestionFacts(**{**given, "status": status}))
    Project.objects.select_for_update().get(pk=project.pk)
    known = OpenQuestion.objects.filter(project=project)
    highest = known.aggregate(highest=Max("number"))["highest"] or 0
    question = OpenQuestion.objects.create(
        project=project,
        number=highest + 1,
        answered_on=today if status is QuestionStatus.ANSWERED else None,
        **values,
    )
    audit.record(
        by=by,
        action="question.create",
        obj=question,
        project=project,
        fields=sorted(values),
    )
    return question


@transaction.atomic
def update_question(
    *,
    question: OpenQuestion,
    by: Account,
    changes: Mapping[str, Any],
    today: dt.date,
) -> None:
    """Raises `StaleVersionError` where somebody was faster, `QuestionIncompleteError`.

    The day of the answer follows the state; what the question was made from shows it.
    """
    if not changes:
        return
    facts = {name: getattr(question, name) for name in _FACTS} | {
        name: value for name, value in changes.items() if name in _FACTS
    }
    status = QuestionStatus(facts["status"])
    _refuse_incomplete(QuestionFacts(**{**facts, "status": status}))
    is_answered = status is QuestionStatus.ANSWERED
    day = (question.answered_on or today) if is_answered else None
    written = apply_changes(question, {**changes, "answered_on": day})
    if "text" in changes:
        origins.rename(question, question.text)
    if "status" in changes:
        state = OutcomeState.DONE if is_answered else OutcomeState.OPEN
        origins.set_state(question.public_id, state)
    audit.record(
        by=by,
        action="question.update",
        obj=question,
        project=question.project,
        fields=written,
    )


@transaction.atomic
def delete_question(*, question: OpenQuestion, by: Account) -> None:
    """What it was made from says that it is gone."""
    audit.record(
        by=by, action="question.delete", obj=question, project=question.project
    )
    origins.remove(question)
    question.delete()


def _refuse_incomplete(facts: QuestionFacts) -> None:
    if lacks(facts):
        raise QuestionIncompleteError
