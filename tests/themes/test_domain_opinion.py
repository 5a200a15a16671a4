"""From several views to medians, classes and gaps."""

import statistics

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.activities import THEME_QUESTIONS
from auftakt.themes.domain.kinds import Question, ThemeClass
from auftakt.themes.domain.opinion import (
    FOCUS_NEEDS,
    QUICK_WIN_NEEDS,
    RANKED_BY,
    Given,
    newest,
    opinion,
)

STEP = st.integers(1, 5)
VALUES = st.dictionaries(st.sampled_from(Question), STEP)
GIVEN = st.lists(
    st.builds(
        Given,
        author=st.sampled_from("abcd"),
        order=st.integers(1, 1000),
        values=VALUES,
    ),
    max_size=14,
    unique_by=lambda one: one.order,
)


def rating(author="a", *, order=0, **values):
    answered = {Question(name): value for name, value in values.items()}
    return Given(author, order, answered)


def full(author="a", **values):
    return rating(author, **{**dict.fromkeys(Question, 3), **values})


def test_the_nine_questions_are_those_of_the_phone():
    assert tuple(Question) == THEME_QUESTIONS


@given(GIVEN)
def test_each_author_counts_once_with_the_newest(given_):
    found = newest(given_)
    assert len({one.author for one in found}) == len(found)
    for one in found:
        assert not any(
            other.author == one.author and other.order > one.order for other in given_
        )


@given(GIVEN)
def test_each_median_is_that_of_what_was_answered(given_):
    found = opinion(given_)
    for question in Question:
        values = [
            one.values[question] for one in newest(given_) if question in one.values
        ]
        expected = statistics.median(values) if values else None
        assert found.median(question) == expected
    assert found.raters == sum(bool(one.values) for one in newest(given_))


@given(GIVEN, st.randoms())
def test_the_order_of_rows_does_not_matter(given_, random):
    mixed = list(given_)
    random.shuffle(mixed)
    assert opinion(mixed) == opinion(given_)


@given(GIVEN)
def test_a_class_says_that_all_its_medians_are_high(given_):
    found = opinion(given_)
    for kind, questions in (
        (ThemeClass.FOCUS, FOCUS_NEEDS),
        (ThemeClass.QUICK_WIN, QUICK_WIN_NEEDS),
    ):
        medians = [found.median(question) for question in questions]
        expected = all(median is not None and median >= 4 for median in medians)
        assert (kind in found.classes) == expected


@given(st.lists(STEP, min_size=9, max_size=9), st.sampled_from(Question))
def test_one_higher_answer_never_takes_a_class_or_points_away(steps, question):
    values = dict(zip(Question, steps, strict=True))
    raised = {**values, question: min(5, values[question] + 1)}
    before, after = opinion([full(**values)]), opinion([full(**raised)])
    assert before.classes <= after.classes
    assert before.points <= after.points


@given(GIVEN)
def test_points_need_all_five_and_stay_within_the_scale(given_):
    found = opinion(given_)
    has_all = all(found.median(question) is not None for question in RANKED_BY)
    assert (found.points is not None) == has_all
    if found.points is not None:
        assert len(RANKED_BY) <= found.points <= 5 * len(RANKED_BY)


@given(STEP, STEP)
def test_a_gap_is_high_need_with_low_coverage(need, coverage):
    found = opinion([full(need=need, coverage=coverage)])
    assert found.is_gap == (need >= 4 and coverage <= 2)


def test_without_both_answers_there_is_no_gap():
    assert not opinion([rating(need=5)]).is_gap
    assert not opinion([rating(coverage=1)]).is_gap


@given(GIVEN)
def test_spread_is_told_from_three_answers_on_and_the_widest_first(given_):
    widths = []
    for _question, spread in opinion(given_).disputed:
        assert spread.votes >= 3
        assert spread.width >= 2
        widths.append(spread.width)
    assert widths == sorted(widths, reverse=True)


def test_what_is_not_answered_yet_does_not_count():
    found = opinion([rating("a", need=5), rating("b", need=3, coverage=1)])
    assert found.median(Question.NEED) == 4
    assert found.median(Question.COVERAGE) == 1
    assert found.points is None


def test_a_changed_mind_counts_once():
    found = opinion([full("a", need=1), rating("a", order=1, need=5)])
    assert found.median(Question.NEED) == 5
    assert found.median(Question.EFFECT) is None
    assert found.raters == 1


def test_both_classes_at_once():
    assert opinion([full(**dict.fromkeys(Question, 4))]).classes == set(ThemeClass)
