"""S23 and S44: answers to a request, and when the selection is final."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.circle.domain import (
    Answer,
    ChangeKind,
    Mark,
    SeatStatus,
    Unmet,
    UnmetItem,
    answers_to,
    change_kind,
    finality_findings,
    may_finalise,
    status_after,
)
from auftakt.kernel.findings import Severity
from tests.circle.circles import NO, A, circles, ebersfelde, seat


def test_picture_two_names_each_unmet_seat():
    assert may_finalise(ebersfelde()).items == (
        UnmetItem(Unmet.OPEN, 8),
        UnmetItem(Unmet.UNANSWERED, 9),
        UnmetItem(Unmet.OPEN, 11),
    )


@given(circles(least=1))
def test_final_means_every_seat_is_taken_or_left_open_with_a_reason(seats):
    settled = {Mark.TAKEN, Mark.LEFT_OPEN}
    verdict = may_finalise(seats)
    assert verdict.is_allowed is all(one.mark in settled for one in seats)
    assert [item.number for item in verdict.items] == [
        one.number for one in seats if one.mark not in settled
    ]


@given(circles(), st.text(max_size=20))
def test_an_override_needs_words_and_a_seat(seats, reason):
    verdict = may_finalise(seats)
    expected = bool(seats) and (verdict.is_allowed or bool(reason.strip()))
    assert verdict.permits(reason) is expected


def test_a_declined_seat_is_open_until_it_is_refilled_or_left_open():
    assert seat(1, A, NO).mark is Mark.OPEN
    assert seat(1, A, NO, vacant_reason="kein Ersatz").mark is Mark.LEFT_OPEN


def test_an_empty_circle_cannot_be_final():
    assert may_finalise([]).items == (UnmetItem(Unmet.NO_SEATS),)


def test_the_gate_is_one_finding_per_kind_of_unmet_item():
    found = finality_findings(ebersfelde(), is_final=False)
    assert {one.severity for one in found} == {Severity.GATE}
    assert [(one.key, one.rule, one.facts) for one in found] == [
        ("circle.open_seats", "S44", {"count": 2, "seats": "8, 11"}),
        ("circle.unanswered_seats", "S44", {"count": 1, "seats": "9"}),
    ]
    assert finality_findings(ebersfelde(), is_final=True) == []
    ready = finality_findings([seat(1, A)], is_final=False)
    assert [one.key for one in ready] == ["circle.not_final"]
    assert [one.key for one in finality_findings([], is_final=False)] == [
        "circle.no_seats"
    ]


@pytest.mark.parametrize(
    ("status", "answers"),
    [
        (SeatStatus.VACANT, ()),
        (SeatStatus.REQUESTED, tuple(Answer)),
        (SeatStatus.CONFIRMED, (Answer.WITHDRAW,)),
        (SeatStatus.DECLINED, (Answer.CONFIRM,)),
    ],
)
def test_which_answers_fit_a_status(status, answers):
    assert answers_to(status) == answers


@given(st.sampled_from(SeatStatus), st.sampled_from(Answer))
def test_an_answer_leads_on_only_where_it_is_offered(status, answer):
    after = status_after(status, answer)
    assert (after is not None) == (answer in answers_to(status))
    assert after is not status


@pytest.mark.parametrize(
    ("is_final", "had", "has", "kind"),
    [
        (False, True, True, None),
        (True, False, False, None),
        (True, False, True, ChangeKind.ADDITION),
        (True, True, True, ChangeKind.REPLACEMENT),
        (True, True, False, ChangeKind.REMOVAL),
    ],
)
def test_what_a_change_is_recorded_as(is_final, had, has, kind):
    assert change_kind(is_final=is_final, had_holder=had, has_holder=has) is kind
