"""From several views to one level: medians, ties, scales, who counts."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.analyses.domain import Spread
from auftakt.risks.domain.kinds import Level, RatingKind, is_threat
from auftakt.risks.domain.levels import (
    LEVEL_ORDER,
    STEPS,
    USUAL,
    Cell,
    Given,
    Opinion,
    Thresholds,
    counted,
    is_worse_after,
    level_of,
    opinion,
)

STEP = st.sampled_from(STEPS)
CELLS = st.builds(Cell, STEP, STEP)
SCALES = st.integers(2, 24).flatmap(
    lambda low: st.builds(
        Thresholds, st.integers(1, 3), st.just(low), st.integers(low + 1, 25)
    )
)
NOW = dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
MOMENTS = st.integers(0, 3).map(lambda hours: NOW + dt.timedelta(hours=hours))
GIVEN = st.lists(
    st.builds(
        Given,
        author=st.sampled_from("abcd"),
        at=MOMENTS,
        order=st.integers(1, 1000),
        kind=st.sampled_from(RatingKind),
        likelihood=STEP,
        impact=STEP,
        scale=SCALES,
    ),
    max_size=12,
    unique_by=lambda one: one.order,
)


def rating(author, likelihood, impact, *, hours=0, scale=USUAL):
    at = NOW + dt.timedelta(hours=hours)
    return Given(author, at, hours, RatingKind.GROSS, likelihood, impact, scale)


def test_the_usual_scale_is_the_one_of_the_picture():
    rows = [
        [level_of(Cell(row, column), USUAL)[0] for column in STEPS] for row in STEPS
    ]
    assert ["".join(row) for row in rows] == [
        "lllll",
        "lllmm",
        "llmmh",
        "lmmhh",
        "lmhhh",
    ]


@given(CELLS, CELLS, SCALES)
def test_a_level_never_falls_when_a_step_rises(one, other, scale):
    worse = Cell(max(one.likelihood, other.likelihood), max(one.impact, other.impact))
    assert LEVEL_ORDER[level_of(worse, scale)] >= LEVEL_ORDER[level_of(one, scale)]


@given(GIVEN)
def test_each_author_counts_once_with_the_newest_on_the_newest_scale(given_):
    found = counted(given_)
    assert len({one.author for one in found}) == len(found)
    assert len({one.scale.number for one in found}) <= 1
    for one in found:
        later = [
            other
            for other in given_
            if other.author == one.author
            and (other.at, other.order) > (one.at, one.order)
        ]
        assert not later


@given(GIVEN, st.sampled_from(RatingKind))
def test_an_opinion_lies_within_what_was_given(given_, kind):
    found = opinion(given_, kind)
    own = [one for one in given_ if one.kind == kind]
    assert (found is None) == (not own)
    if found:
        assert found.cell.likelihood in range(1, 6)
        assert found.likelihood.low <= found.cell.likelihood <= found.likelihood.high
        assert found.raters == found.impact.votes <= 4
        assert found.level == level_of(found.cell, found.scale)


@given(GIVEN, st.randoms())
def test_the_order_of_rows_does_not_matter(given_, random):
    shuffled = list(given_)
    random.shuffle(shuffled)
    for kind in RatingKind:
        one, other = opinion(given_, kind), opinion(shuffled, kind)
        assert (one and one.cell) == (other and other.cell)


@given(st.lists(CELLS, min_size=1, max_size=6), CELLS)
def test_one_higher_vote_never_lowers_the_level(cells, more):
    def level(chosen):
        votes = [
            rating(str(number), cell.likelihood, cell.impact)
            for number, cell in enumerate(chosen)
        ]
        return LEVEL_ORDER[opinion(votes, RatingKind.GROSS).level]

    raised = [
        Cell(max(one.likelihood, more.likelihood), max(one.impact, more.impact))
        for one in cells[:1]
    ]
    assert level([*raised, *cells[1:]]) >= level(cells)


def test_a_tie_counts_as_the_worse_step():
    found = opinion([rating("a", 2, 4), rating("b", 3, 4)], RatingKind.GROSS)
    assert found.cell == Cell(3, 4)
    assert found.level is Level.MEDIUM


def test_a_changed_mind_counts_and_an_old_scale_gives_way():
    new = Thresholds(2, 5, 10)
    found = opinion(
        [
            rating("a", 1, 1, hours=0),
            rating("a", 5, 5, hours=1),
            rating("b", 1, 1, hours=2),
        ],
        RatingKind.GROSS,
    )
    assert found.likelihood == Spread(3.0, 1, 5, 2)
    found = opinion(
        [rating("a", 1, 1), rating("b", 3, 4, hours=1, scale=new)], RatingKind.GROSS
    )
    assert (found.raters, found.level) == (1, Level.HIGH)


@given(st.integers(1, 9), st.integers(1, 5))
def test_few_raters_are_never_told_apart(votes, low):
    wide = Spread(3.0, low, 5, votes)
    found = Opinion(wide, wide, USUAL)
    assert found.shows_spread == (votes >= 3)
    assert not (found.is_disputed and votes < 3)


@given(CELLS, CELLS)
def test_worse_after_means_a_greater_product(before, after):
    assert is_worse_after(before, after) == (after.score > before.score)
    assert not is_worse_after(before, before)


@given(st.booleans(), st.sampled_from(["political", "safety_of_participants"]))
def test_a_threat_to_people_depends_on_no_rating(ticked, category):
    assert is_threat(threatens_people=ticked, category=category) == (
        ticked or category == "safety_of_participants"
    )
