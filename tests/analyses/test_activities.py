"""What is asked: complete in both languages, and only what is offered counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.activities import (
    ACTIVITIES,
    LONGEST_TEXT,
    Activity,
    InputKind,
    Ranking,
    Reveal,
    UnknownAnswerError,
    checked,
    words_of,
)
from auftakt.analyses.domain import AnalysisKind
from auftakt.kernel.content import LANGUAGES, load_content

WORDED = (InputKind.TEXT, InputKind.CARDS)
activities = st.sampled_from(sorted(ACTIVITIES)).map(ACTIVITIES.get)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("activity", ACTIVITIES.values(), ids=lambda one: one.key)
def test_each_question_has_words_in_each_language(activity: Activity, language):
    words = words_of(activity.key, language)
    assert all((words.title, words.short, words.lead, words.privacy))
    assert [*words.questions] == [one.key for one in activity.questions]
    for said in words.questions.values():
        assert said.text
        if activity.kind is InputKind.SCALE:
            assert said.low
            assert said.high


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_words_are_left_over(language):
    assert set(load_content("analyses", "activities", language)) == set(ACTIVITIES)


def test_the_english_words_are_translated():
    for key in ACTIVITIES:
        assert words_of(key, "de").title != words_of(key, "en").title


def test_each_analysis_can_be_asked():
    assert {one.analysis for one in ACTIVITIES.values()} == set(AnalysisKind)


def test_ratings_of_others_stay_covered_until_the_end():
    rated = ACTIVITIES["stakeholder_rating"]
    assert rated.reveal is Reveal.AT_CLOSE
    dotted = [one for one in ACTIVITIES.values() if one.ranking is Ranking.DOTS]
    assert all(one.budget for one in dotted)


@given(activities, st.data(), st.text(max_size=600) | st.integers().map(str))
def test_a_value_is_on_the_scale_or_refused(activity, data, raw):
    question = data.draw(st.sampled_from(activity.questions))
    try:
        value = checked(activity, question.key, raw)
    except UnknownAnswerError:
        return
    if activity.kind in WORDED:
        assert isinstance(value, str)
        assert len(value) <= LONGEST_TEXT
    else:
        assert value is None or question.low <= value <= question.high


@given(activities, st.data())
def test_every_offered_number_is_taken(activity, data):
    question = data.draw(st.sampled_from(activity.questions))
    if activity.kind not in WORDED:
        number = data.draw(st.integers(question.low, question.high))
        assert checked(activity, question.key, str(number)) == number


def test_an_unknown_question_is_refused():
    with pytest.raises(UnknownAnswerError):
        checked(ACTIVITIES["risk_rating"], "fremd", "3")
