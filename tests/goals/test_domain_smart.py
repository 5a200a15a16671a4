"""Five checks, each from what is stored."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.domain.smart import Check, GoalFacts, Verdict, smart, vague_words

TODAY = dt.date(2026, 11, 27)
CLEAR = "Jede neu ankommende Person findet in acht Wochen einen Kurs."


def verdicts(**facts):
    found = smart(GoalFacts(**{"text": CLEAR, **facts}), TODAY)
    return {one.check: one.verdict for one in found}


def test_a_goal_with_all_it_needs_meets_the_five():
    whole = GoalFacts(
        text=CLEAR,
        impact=1,
        with_target=1,
        is_agreed=True,
        has_resources=True,
        due_on=TODAY,
    )
    assert all(one.is_met for one in smart(whole, TODAY))


def test_a_bare_goal_is_told_what_is_missing():
    assert verdicts() == {
        Check.SPECIFIC: Verdict.CLEAR,
        Check.MEASURABLE: Verdict.NO_INDICATOR,
        Check.ACCEPTED: Verdict.NOT_AGREED,
        Check.REALISTIC: Verdict.NO_RESOURCES,
        Check.TIMED: Verdict.NO_DATE,
    }


def test_words_nobody_can_check_are_named_as_they_are_written():
    text = "Wir wollen die Integration möglichst schnell verbessern, möglichst gut."
    assert vague_words(text) == ("möglichst", "schnell", "verbessern")
    assert verdicts(text=text)[Check.SPECIFIC] is Verdict.VAGUE


def test_short_and_long_texts_get_their_own_hint():
    assert verdicts(text="Alle lernen Deutsch")[Check.SPECIFIC] is Verdict.TOO_SHORT
    long = f"{CLEAR} {CLEAR} {CLEAR}"
    assert verdicts(text=long)[Check.SPECIFIC] is Verdict.TOO_MUCH


def test_a_context_indicator_alone_measures_nothing():
    """S36: it says how things are, not what the project changed."""
    assert verdicts(context=3)[Check.MEASURABLE] is Verdict.ONLY_CONTEXT
    assert verdicts(context=3, impact=1)[Check.MEASURABLE] is Verdict.NO_TARGET


@given(st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_is_past_exactly_when_it_lies_before_today(day):
    is_past = verdicts(due_on=day)[Check.TIMED] is Verdict.PAST
    assert is_past == (day < TODAY)


@given(st.text(), st.integers(0, 3), st.integers(0, 3), st.booleans())
def test_every_goal_gets_five_verdicts(text, impact, context, is_agreed):
    facts = GoalFacts(text=text, impact=impact, context=context, is_agreed=is_agreed)
    assert [one.check for one in smart(facts, TODAY)] == list(Check)
