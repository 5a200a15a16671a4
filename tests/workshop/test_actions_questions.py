"""Every change of a question: its effect, its entry, what the origin shows."""

import datetime as dt

import pytest
from tests.factories.origins import OriginLinkFactory
from tests.factories.workshop import MeetingFactory, OpenQuestionFactory

from auftakt.kernel.models import AuditEntry
from auftakt.origins.domain import Kind
from auftakt.workshop.actions import (
    QuestionIncompleteError,
    create_question,
    delete_question,
    update_question,
)
from auftakt.workshop.models import OpenQuestion
from auftakt.workshop.queries.findings import findings
from auftakt.workshop.queries.questions import origin_text, question_counts

TODAY = dt.date(2026, 11, 23)
LATE = TODAY - dt.timedelta(days=2)


def asked(project, by, **values):
    given = {"text": "Wer bezahlt?", **values}
    return create_question(project=project, by=by, values=given, today=TODAY)


def change(question, by, **changes):
    update_question(question=question, by=by, changes=changes, today=TODAY)


def test_numbers_follow_each_other_per_project(project, other_project, jana):
    made = [asked(place, jana) for place in (project, project, other_project)]
    assert [one.number_text for one in made] == ["F-01", "F-02", "F-01"]


@pytest.mark.parametrize("status", ["answered", "assigned"])
def test_a_state_without_what_it_needs_is_refused(project, jana, status):
    with pytest.raises(QuestionIncompleteError):
        asked(project, jana, status=status)
    question = OpenQuestionFactory(project=project)
    with pytest.raises(QuestionIncompleteError):
        change(question, jana, status=status)
    assert not AuditEntry.objects.exists()


def test_an_answer_has_a_day_and_closes_the_thread(project, jana):
    question = asked(project, jana)
    link = OriginLinkFactory(project=project, outcome_id=question.public_id)
    change(question, jana, status="answered", answer="Die Stadt.")
    link.refresh_from_db()
    assert (question.answered_on, link.outcome_state) == (TODAY, "done")
    change(question, jana, status="open", text="Wer bezahlt den Raum?")
    link.refresh_from_db()
    assert (question.answered_on, link.outcome_state) == (None, "open")
    assert link.outcome_title == "Wer bezahlt den Raum?"


def test_no_change_leaves_no_entry(project, jana):
    change(OpenQuestionFactory(project=project), jana)
    assert not AuditEntry.objects.exists()


def test_what_is_deleted_leaves_its_trace_at_the_origin(project, jana):
    question = asked(project, jana)
    link = OriginLinkFactory(project=project, outcome_id=question.public_id)
    delete_question(question=question, by=jana)
    link.refresh_from_db()
    assert link.outcome_state == "deleted"
    assert not OpenQuestion.objects.exists()


def test_counts_and_findings_cost_one_query_each(project, django_assert_num_queries):
    for _each in range(6):
        OpenQuestionFactory(project=project)
    OpenQuestionFactory(project=project, status="assigned", owner="Amt", due_on=LATE)
    with django_assert_num_queries(1):
        found = question_counts(project, TODAY)
    assert (found.total, found.open, found.overdue) == (7, 6, 1)
    keys = {one.key for one in findings(project, TODAY)}
    assert keys == {"workshop.question_late"}
    MeetingFactory(project=project)
    assert "workshop.many_questions" in {one.key for one in findings(project, TODAY)}


def test_the_text_can_be_carried_over(project, other_project):
    own = OpenQuestionFactory(project=project, text="Wer?", answer="Wir.")
    foreign = OpenQuestionFactory(project=other_project)
    assert origin_text(project, Kind.QUESTION, own.public_id) == "Wer?\nWir."
    assert origin_text(project, Kind.RISK, own.public_id) is None
    assert origin_text(project, Kind.QUESTION, foreign.public_id) is None
