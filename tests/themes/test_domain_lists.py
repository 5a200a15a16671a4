"""Rank, ties, gaps, levels, what to talk about, and the themes of the project."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.themes.domain.kinds import (
    PUT_OFF,
    TAKEN_ON,
    Choice,
    Question,
    Responsibility,
)
from auftakt.themes.domain.lists import (
    ThemeFacts,
    by_responsibility,
    gaps,
    ranked,
    ranks,
    synced,
    to_talk_about,
)
from tests.themes.test_domain_opinion import GIVEN, full, opinion

FACTS = st.lists(
    st.builds(
        ThemeFacts,
        number=st.integers(1, 99),
        name=st.just("Wohnen"),
        opinion=GIVEN.map(opinion),
        responsibility=st.sampled_from(Responsibility),
        decision=st.none() | st.sampled_from(Choice),
        goals=st.integers(0, 1),
    ),
    max_size=8,
    unique_by=lambda one: one.number,
)
KEYS = ["language", "housing", "health", "participation"]


def theme(number, **values):
    return ThemeFacts(number, f"Feld {number}", opinion([full(**values)]))


@given(FACTS)
def test_more_points_never_stand_below(themes):
    places = ranks(themes)
    for one in themes:
        for other in themes:
            mine, theirs = one.opinion.points, other.opinion.points
            if mine is None or theirs is None:
                continue
            assert (mine > theirs) == (places[one.number] < places[other.number])
            assert (mine == theirs) == (places[one.number] == places[other.number])


@given(FACTS, st.randoms())
def test_the_ranked_list_holds_each_field_once_in_any_order(themes, random):
    mixed = list(themes)
    random.shuffle(mixed)
    found = ranked(mixed)
    assert found == ranked(themes)
    assert {one.number for one in found} == {one.number for one in themes}
    without = [one.opinion.points is None for one in found]
    assert without == sorted(without)


def test_a_tie_shares_its_rank_and_the_next_one_is_skipped():
    themes = [theme(1), theme(2, need=5), theme(3, urgency=5), theme(4, reach=1)]
    assert ranks(themes) == {2: 1, 3: 1, 1: 3, 4: 4}
    assert [one.number for one in ranked(themes)] == [2, 3, 1, 4]


@given(FACTS)
def test_gaps_are_the_fields_with_a_gap_the_widest_first(themes):
    found = gaps(themes)
    assert {one.number for one in found} == {
        one.number for one in themes if one.opinion.is_gap
    }
    widths = [
        one.opinion.median(Question.NEED) - one.opinion.median(Question.COVERAGE)
        for one in found
    ]
    assert widths == sorted(widths, reverse=True)


@given(FACTS)
def test_a_gap_lacks_a_goal_until_one_is_made_or_it_is_put_off(themes):
    for one in themes:
        waits = one.decision is None or one.decision in TAKEN_ON
        assert one.lacks_goal == (one.opinion.is_gap and not one.goals and waits)


@given(FACTS)
def test_each_field_stands_under_one_level(themes):
    found = by_responsibility(themes)
    assert [level for level, _of in found] == list(Responsibility)
    listed = [one for _level, of in found for one in of]
    assert sorted(one.number for one in listed) == sorted(one.number for one in themes)
    for level, of in found:
        assert all(one.responsibility is level for one in of)


@given(FACTS)
def test_only_what_is_disputed_is_to_talk_about(themes):
    found = to_talk_about(themes)
    assert {one.number for one in found} == {
        one.number for one in themes if one.opinion.disputed
    }
    widths = [one.opinion.disputed[0][1].width for one in found]
    assert widths == sorted(widths, reverse=True)


@given(
    st.lists(st.sampled_from(KEYS), unique=True),
    st.dictionaries(
        st.sampled_from([*KEYS, "own-1", "own-2"]), st.sampled_from(Choice)
    ),
)
def test_the_projects_themes_follow_decisions_and_hold_no_own_field(chosen, decided):
    found = synced(chosen, decided, KEYS)
    assert found == [key for key in KEYS if key in found]
    for key in KEYS:
        choice = decided.get(key)
        if choice is None:
            assert (key in found) == (key in chosen)
        else:
            assert (key in found) == (choice in TAKEN_ON)
            assert (key in found) == (choice not in PUT_OFF)
    assert synced(found, decided, KEYS) == found
