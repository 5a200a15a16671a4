"""What the goals have to mend."""

from hypothesis import given
from hypothesis import strategies as st

from auftakt.goals.domain.chain import ChainVerdict
from auftakt.goals.domain.findings import GoalLine, State, findings
from auftakt.goals.domain.gates import Condition, GateVerdict, Opened
from auftakt.goals.labels.findings import FINDINGS

LINES = st.lists(
    st.builds(
        GoalLine,
        number=st.integers(1, 30),
        title=st.just("Sprache"),
        is_essential=st.booleans(),
        is_agreed=st.booleans(),
        was_agreed=st.booleans(),
        open_dissent=st.integers(0, 2),
        impact=st.integers(0, 2),
        context=st.integers(0, 2),
        chain=st.sampled_from(ChainVerdict),
    ),
    max_size=12,
)
SHUT = GateVerdict("procedure", (Condition("no_goal", "no_goal"),))
OPENED = GateVerdict("procedure", SHUT.missing, Opened(frozenset({"no_goal"})))


def keys(*lines, **state):
    found = findings(State(goals=lines, **state))
    return {one.key.removeprefix("goals.") for one in found}


def line(number=1, **facts):
    return GoalLine(number, "Sprache", **{"impact": 1, **facts})


def test_the_locked_way_is_a_gate_and_the_opened_one_a_warning():
    assert keys(line(), way=SHUT) == {"way_locked"}
    assert keys(line(), way=OPENED) == {"way_overridden"}
    assert keys(way=SHUT) == set()


def test_open_dissent_and_changed_goals_stay_visible():
    assert keys(line(open_dissent=1)) == {"dissent"}
    assert keys(line(was_agreed=True), line(was_agreed=True)) == {"changed_many"}
    assert keys(line(was_agreed=True, is_agreed=True)) == set()


def test_more_than_seven_essential_goals_warn():
    assert keys(*(line(n) for n in range(7))) == set()
    assert keys(*(line(n) for n in range(8))) == {"too_many_essential"}
    assert keys(*(line(n, is_essential=n > 1) for n in range(8))) == set()


def test_a_context_indicator_alone_does_not_count():
    assert keys(line(impact=0)) == {"no_indicator"}
    assert keys(line(impact=0, context=2)) == {"only_context"}


def test_indicators_without_data_and_chains_that_stop_are_hints():
    assert keys(line(chain=ChainVerdict.STOPS), silent=["a", "b"]) == {
        "chain_stops",
        "no_data_many",
    }


@given(LINES, st.lists(st.just("Wartezeit"), max_size=3))
def test_every_finding_has_words_that_its_facts_fill(lines, silent):
    for way in (None, SHUT, OPENED):
        for one in findings(State(lines, silent, way)):
            FINDINGS[one.key].filled(one.facts)
