"""What each state of a question needs, and which ones press (S56)."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.workshop.domain.questions import (
    MANY_OPEN,
    Need,
    QuestionFacts,
    QuestionStatus,
    findings,
    is_overdue,
    lacks,
    number_text,
)

TODAY = dt.date(2026, 11, 23)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
FACTS = st.builds(
    QuestionFacts,
    text=st.text(min_size=1, max_size=20),
    status=st.sampled_from(QuestionStatus),
    owner=st.sampled_from(["", "  ", "Schulamt"]),
    due_on=st.none() | DAYS,
    answer=st.sampled_from(["", " ", "Ja."]),
)


@given(FACTS)
def test_each_state_asks_for_exactly_what_it_needs(question):
    expected = set()
    if question.status is QuestionStatus.ANSWERED and not question.answer.strip():
        expected.add(Need.ANSWER)
    if question.status is QuestionStatus.ASSIGNED:
        expected |= set() if question.owner.strip() else {Need.OWNER}
        expected |= set() if question.due_on else {Need.DATE}
    assert set(lacks(question)) == expected


@given(FACTS, DAYS)
def test_only_what_is_given_to_somebody_can_be_late(question, today):
    late = is_overdue(question, today)
    assert not late or question.status is QuestionStatus.ASSIGNED
    if question.due_on:
        assert not is_overdue(question, question.due_on)


@given(st.lists(FACTS, max_size=12), st.none() | DAYS)
def test_findings_count_what_they_name(questions, kickoff):
    found = {
        one.key.removesuffix("_many"): one
        for one in findings(questions, TODAY, kickoff)
    }
    late = sum(is_overdue(one, TODAY) for one in questions)
    waiting = sum(one.status is QuestionStatus.OPEN for one in questions)
    is_ahead = kickoff is not None and kickoff >= TODAY
    assert ("workshop.question_late" in found) is bool(late)
    assert ("workshop.many_questions" in found) is (is_ahead and waiting >= MANY_OPEN)


def test_numbers_have_two_places_at_least():
    assert [number_text(one) for one in (1, 123)] == ["F-01", "F-123"]
