"""Several views become one: median, spread, quadrant and what is important."""

import statistics

from hypothesis import given
from hypothesis import strategies as st

from auftakt.stakeholders.domain.aggregate import (
    Aggregate,
    KeyRule,
    View,
    aggregate,
    newest_views,
    quadrant_of,
)
from auftakt.stakeholders.domain.kinds import Quadrant

GRADE = st.none() | st.integers(1, 5)
VIEWS = st.lists(
    st.builds(
        View,
        author=st.sampled_from(["jana", "hanne", "mira"]),
        power=GRADE,
        affectedness=GRADE,
        attitude=st.none() | st.integers(-2, 2),
    ),
    max_size=9,
)
HALF = st.integers(2, 10).map(lambda half: half / 2)


@given(VIEWS)
def test_only_the_last_view_of_each_author_counts(views):
    total = aggregate(views)
    last = {view.author: view for view in views}
    assert total.authors == len(last)
    assert total == aggregate(newest_views(views))
    values = [view.power for view in last.values() if view.power is not None]
    if values:
        assert total.power.median == statistics.median(values)
        assert (total.power.low, total.power.high) == (min(values), max(values))
    else:
        assert total.power is None


@given(VIEWS)
def test_disputed_is_what_is_two_steps_apart(views):
    total = aggregate(views)
    for scale in ("power", "affectedness", "attitude"):
        spread = getattr(total, scale)
        apart = spread is not None and spread.votes > 1 and spread.high - spread.low > 1
        assert (scale in total.disputed) is apart


@given(HALF, HALF)
def test_each_pair_has_one_quadrant_and_more_never_means_less(power, affectedness):
    rank = [Quadrant.INFORM, Quadrant.WIN, Quadrant.INVOLVE, Quadrant.COLLABORATE]
    here = rank.index(quadrant_of(power, affectedness))
    assert rank.index(quadrant_of(min(power + 1, 5), affectedness)) >= here
    assert rank.index(quadrant_of(power, min(affectedness + 1, 5))) >= here


def test_the_middle_counts_as_high():
    assert quadrant_of(3, 3) is Quadrant.COLLABORATE
    assert quadrant_of(2.5, 3) is Quadrant.INVOLVE
    assert quadrant_of(3, 2.5) is Quadrant.WIN
    assert quadrant_of(2.5, 2.5) is Quadrant.INFORM


@given(VIEWS)
def test_without_both_axes_there_is_no_place(views):
    total = aggregate(views)
    placed = total.power is not None and total.affectedness is not None
    assert (total.quadrant is not None) is placed
    assert placed or not total.is_key(KeyRule())


def test_key_follows_from_the_rule_that_is_set():
    total = aggregate([View("jana", 4, 3)])
    assert total.is_key(KeyRule())
    assert not total.is_key(KeyRule(power=5))
    assert not aggregate([View("jana", 4, 2)]).is_key(KeyRule())
    assert not Aggregate().is_key(KeyRule(1, 1))
