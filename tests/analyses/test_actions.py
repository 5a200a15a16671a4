"""Rounds and taps: saved once, only while open, only by who was asked."""

import datetime as dt
from uuid import uuid4

import pytest

from auftakt.analyses import actions
from auftakt.analyses.answering import Tap
from auftakt.analyses.errors import (
    NobodyAskedError,
    NoDotsLeftError,
    NotAskedError,
    RoundClosedError,
    UnfitAnswerError,
)
from auftakt.analyses.models import AnalysisRound, RoundInvite
from auftakt.kernel.models import AuditEntry
from tests.factories.participants import PersonalLinkFactory

NOW = dt.datetime(2026, 11, 23, 9, tzinfo=dt.UTC)
TODAY = NOW.date()


def tap(round_, link, subject, question, raw):
    actions.save_answer(
        round_=round_,
        link=link,
        tap=Tap(str(subject), question, raw),
        now=NOW,
        today=TODAY,
    )


def test_a_tap_is_kept_with_those_before_it(asked, link):
    round_, store = asked("risk_rating", [1, 2])
    tap(round_, link, 1, "likelihood", "3")
    tap(round_, link, 1, "impact", "5")
    assert store.kept[link.pk] == {"1": {"likelihood": 3, "impact": 5}}
    assert RoundInvite.objects.get().answered_at == NOW
    link.refresh_from_db()
    assert link.answered_at == NOW


def test_the_same_tap_twice_changes_nothing(asked, link):
    round_, store = asked("risk_rating", [1])
    for _ in range(3):
        tap(round_, link, 1, "likelihood", "3")
    assert store.saves == 1
    assert AuditEntry.objects.count() == 1


def test_the_trail_says_that_somebody_answered_and_not_what(asked, link):
    round_, _ = asked("own_interests", [1])
    tap(round_, link, 1, "fears", "Dass es Streit gibt")
    entry = AuditEntry.objects.get()
    assert (entry.action, entry.actor, entry.fields) == ("round.answer", "", [])
    assert "Streit" not in str(vars(entry))


def test_closed_and_overdue_rounds_take_nothing(asked, link, jana):
    round_, store = asked("risk_rating", [1])
    actions.close_round(round_=round_, by=jana, now=NOW)
    with pytest.raises(RoundClosedError):
        tap(round_, link, 1, "impact", "2")
    actions.reopen_round(round_=round_, by=jana)
    tap(round_, link, 1, "impact", "2")
    AnalysisRound.objects.update(closes_on=TODAY - dt.timedelta(days=1))
    round_.refresh_from_db()
    with pytest.raises(RoundClosedError):
        tap(round_, link, 1, "impact", "3")
    assert store.saves == 1


def test_only_who_was_asked_and_only_about_what_is_asked(asked, link, project):
    round_, store = asked("risk_rating", [1])
    with pytest.raises(NotAskedError):
        tap(round_, PersonalLinkFactory(project=project), 1, "impact", "2")
    with pytest.raises(NotAskedError):
        tap(round_, link, 9, "impact", "2")
    for question, raw in (("impact", "6"), ("impact", "x"), ("fremd", "2")):
        with pytest.raises(UnfitAnswerError):
            tap(round_, link, 1, question, raw)
    assert not store.saves


def test_dots_end_where_the_budget_ends(asked, link):
    round_, store = asked("swot_dots", [1, 2])
    tap(round_, link, 1, "dots", "3")
    tap(round_, link, 2, "dots", "2")
    with pytest.raises(NoDotsLeftError):
        tap(round_, link, 2, "dots", "3")
    tap(round_, link, 1, "dots", "2")
    tap(round_, link, 2, "dots", "3")
    assert sum(one["dots"] for one in store.kept[link.pk].values()) == 5


def test_a_card_keeps_its_key_however_often_it_is_sent(asked, link):
    round_, store = asked("swot_cards")
    card = uuid4()
    for _ in range(2):
        tap(round_, link, card, "strength", "Viele Vereine")
    assert [*store.kept[link.pk]] == [str(card)]
    tap(round_, link, card, "strength", "")
    assert store.kept[link.pk][str(card)]["text"] == ""
    tap(round_, link, uuid4(), "strength", "")
    assert store.saves == 2
    with pytest.raises(UnfitAnswerError):
        tap(round_, link, "keine-id", "strength", "Text")


def test_a_round_asks_at_least_one_person(project, jana, link):
    with pytest.raises(NobodyAskedError):
        actions.open_round(project=project, by=jana, activity="risk_rating", links=[])
    made = actions.open_round(
        project=project, by=jana, activity="risk_rating", links=[link]
    )
    assert made.analysis == "risk"
    assert actions.ask_more(round_=made, by=jana, links=[link]) == 0
    other = PersonalLinkFactory(project=project)
    assert actions.ask_more(round_=made, by=jana, links=[link, other]) == 1
    said = [entry.action for entry in AuditEntry.objects.order_by("sequence")]
    assert said == ["round.open", "round.ask_more"]


def test_closing_twice_is_closing_once(asked, jana):
    round_, _ = asked("risk_rating", [1])
    for _ in range(2):
        actions.close_round(round_=round_, by=jana, now=NOW)
    assert AuditEntry.objects.count() == 1
