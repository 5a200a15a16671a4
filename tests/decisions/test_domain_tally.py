"""Every method against arithmetic written a second time in another way."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from auftakt.decisions.domain.methods import (
    VALUES,
    Method,
    Rule,
    is_allowed,
    is_complete,
    is_objection,
    wants_reason,
)
from auftakt.decisions.domain.tally import Cast, StepKey, counts_of, needed, tally

SHARES = st.integers(0, 100)


@st.composite
def questions(draw, method):
    options = draw(st.integers(2, 5)) if method in ("resistance", "dots") else 1
    rule = Rule(Method(method), draw(SHARES), draw(SHARES), options)
    value = st.sampled_from(VALUES[method])
    values = st.dictionaries(st.integers(0, options - 1), value, max_size=options)
    casts = draw(st.lists(st.builds(Cast, values, st.booleans()), max_size=12))
    missing = draw(st.integers(0, 6))
    return rule, [c for c in casts if is_allowed(rule, c.values)], missing


def share_holds(part, whole, percent):
    return whole > 0 and Fraction(part, whole) >= Fraction(percent, 100)


def oracle(rule, casts, eligible):  # noqa: PLR0911 - one answer for each method
    """By sets and fractions, not by steps."""
    whole = [c for c in casts if is_complete(rule, c.values)]
    if len(whole) < max(1, Fraction(rule.quorum * eligible, 100)):
        return False
    sums = [sum(c.values.get(o, 0) for c in whole) for o in range(rule.options)]
    given = [c.values.get(0) for c in whole]
    reasoned = [c.values.get(0) for c in whole if c.has_reason]
    match rule.method:
        case Method.CONSENT:
            with_it = sum(v in (1, 2) for v in given)
            silent = given.count(3) - reasoned.count(3)
            return 3 not in reasoned and with_it > silent
        case Method.FIST:
            up = sum(v >= 3 for v in given)
            return 0 not in reasoned and share_holds(up, len(given), rule.threshold)
        case Method.LEVELS:
            sides = [v for v in given if v not in (3, 5)]
            with_it = [v for v in sides if v < 6]
            held = share_holds(len(with_it), len(sides), rule.threshold)
            return 6 not in reasoned and held
        case Method.VOTE:
            yes, no = given.count(1), given.count(2)
            return yes > no and share_holds(yes, yes + no, rule.threshold)
        case Method.RESISTANCE:
            best = [o for o in range(rule.options) if sums[o] == min(sums)]
            top = 10 * len(whole)
            accepted = share_holds(top - min(sums), top, rule.threshold)
            return len(best) == 1 and best != [0] and accepted
        case Method.DOTS:
            best = [o for o in range(rule.options) if sums[o] == max(sums)]
            held = share_holds(max(sums), sum(sums), rule.threshold)
            return len(best) == 1 and held
    raise AssertionError


@given(st.sampled_from(list(Method)).flatmap(questions))
def test_each_method_decides_as_the_oracle(question):
    rule, casts, missing = question
    eligible = len(casts) + missing
    result = tally(rule, casts, eligible)
    assert result.passed == oracle(rule, casts, eligible)
    assert result.answered == sum(is_complete(rule, c.values) for c in casts)
    for option, found in result.counts.items():
        assert sum(found.values()) <= result.answered
        assert set(found) <= set(VALUES[rule.method])
        assert option < rule.options


@given(st.sampled_from(list(Method)).flatmap(questions), st.randoms())
def test_the_order_of_answers_changes_nothing(question, random):
    rule, casts, missing = question
    eligible = len(casts) + missing
    shuffled = list(casts)
    random.shuffle(shuffled)
    assert tally(rule, casts, eligible) == tally(rule, shuffled, eligible)


@given(st.sampled_from(list(Method)).flatmap(questions))
def test_the_arithmetic_that_is_shown_is_what_decides(question):
    rule, casts, missing = question
    result = tally(rule, casts, len(casts) + missing)
    assert result.passed == all(step.holds is not False for step in result.steps)
    assert result.steps[0].key is StepKey.QUORUM


@given(st.integers(0, 100), st.integers(0, 300))
def test_a_quorum_is_the_least_number_that_reaches_the_share(quorum, eligible):
    least = needed(quorum, eligible)
    assert least >= 1
    assert least * 100 >= quorum * eligible or eligible == 0
    assert least == 1 or (least - 1) * 100 < quorum * eligible


def test_a_no_without_a_reason_does_not_stop_a_text():
    rule = Rule(Method.CONSENT)
    silent = tally(rule, [Cast({0: 1}), Cast({0: 2}), Cast({0: 3})], 3)
    assert silent.passed
    assert [step.key for step in silent.steps] == [
        StepKey.QUORUM,
        StepKey.NO_OBJECTION,
        StepKey.UNREASONED,
        StepKey.CARRIED,
    ]
    assert not tally(rule, [Cast({0: 3}), Cast({0: 4})], 2).passed
    assert not tally(rule, [Cast({0: 1}), Cast({0: 3}, has_reason=True)], 2).passed


def test_a_tie_between_options_decides_nothing():
    rule = Rule(Method.RESISTANCE, options=3)
    result = tally(rule, [Cast({0: 9, 1: 2, 2: 2})], 1)
    assert not result.passed
    assert result.leading == (1, 2)


def test_resistance_counts_whole_ballots_only():
    rule = Rule(Method.RESISTANCE, options=2)
    whole, half = Cast({0: 9, 1: 2}), Cast({1: 10})
    assert counts_of(rule, [whole]) == tally(rule, [whole, half], 2).counts
    assert tally(rule, [whole, half], 2).answered == 1


def test_dots_are_limited_in_all_and_on_each():
    rule = Rule(Method.DOTS, options=3)
    assert is_allowed(rule, {0: 3, 1: 2})
    assert not is_allowed(rule, {0: 3, 1: 3})
    assert not is_allowed(rule, {0: 4})
    assert not is_allowed(rule, {3: 1})


def test_what_calls_for_a_reason():
    assert wants_reason("consent", {0: 2})
    assert wants_reason("consent", {0: 3})
    assert not wants_reason("consent", {0: 1})
    assert not wants_reason("consent", {})
    assert wants_reason("resistance", {0: 1, 1: 8})
    assert is_objection("fist", {0: 0})
    assert not is_objection("fist", {0: 1})
    assert not is_objection("vote", {0: 2})
