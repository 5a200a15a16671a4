"""What is refused, and the sentences people read."""

from dataclasses import replace

import pytest

from auftakt.selection.composition import (
    Candidate,
    CompositionProblem,
    Level,
    LevelName,
    Price,
    Rule,
    RuleKind,
    Shortfall,
    Target,
    compose,
    covers,
    moved_end,
    prices,
    reason_of,
    repaired,
    repairs,
    replacement,
    why_not,
    why_this,
    why_this_size,
)
from auftakt.selection.composition.words import CHANGE_WORDS, RULE_WORDS
from auftakt.selection.domain import SelectionError
from auftakt.selection.labels import sentence
from tests.selection.circles import problem_of


def _candidate(key: str, *blocs: str, score: int = 0) -> Candidate:
    return Candidate(key, {"bloc": frozenset(blocs)}, score)


PEOPLE = (
    _candidate("anna", "politics", score=1),
    _candidate("bert", "politics", score=3),
    _candidate("cem", "politics", "civil", score=2),
    _candidate("dora", "civil", score=5),
)
POLITICS, CIVIL = Target("bloc", "politics", 1), Target("bloc", "civil", 1)
NAMES = {("bloc", "politics"): "Politik", ("", "anna"): "Anna Beer"}


def _problem(*targets: Target, least: int = 1, most: int = 4) -> CompositionProblem:
    return CompositionProblem(PEOPLE, targets, least, most)


def _refused(problem: CompositionProblem) -> list[str]:
    with pytest.raises(SelectionError) as caught:
        compose(problem)
    for reason in caught.value.reasons:
        assert sentence(reason)
    return [reason.key for reason in caught.value.reasons]


@pytest.mark.parametrize(
    ("problem", "key"),
    [
        (replace(_problem(), candidates=(*PEOPLE, PEOPLE[0])), "key_twice"),
        (replace(_problem(), candidates=(_candidate("", "a"),)), "key_empty"),
        (
            replace(_problem(), candidates=(_candidate("x", ""),)),
            "candidate_value_empty",
        ),
        (_problem(Target("bloc", "", 1)), "target_value_empty"),
        (_problem(Target("bloc", "civil", 1, weight=-1)), "target_weight"),
        (_problem(Target("bloc", "civil", 2, 1)), "target_ends"),
        (_problem(Target("bloc", "civil", -1)), "target_ends"),
        (replace(_problem(), fixed=frozenset({"zoe"})), "unknown_key"),
        (replace(_problem(), apart=(("anna", "zoe"),)), "unknown_key"),
        (replace(_problem(), apart=(("anna", "anna"),)), "pair_of_one"),
        (_problem(least=3, most=2), "size_ends"),
        (_problem(least=-1, most=2), "size_ends"),
        (_problem(least=5, most=6), "too_few_candidates"),
        (
            replace(_problem(most=1), fixed=frozenset({"anna", "bert"})),
            "too_many_fixed",
        ),
        (
            replace(
                _problem(),
                fixed=frozenset({"anna", "bert"}),
                apart=(("bert", "anna"),),
            ),
            "fixed_apart",
        ),
        (_problem(Target("bloc", "media", 1)), "nobody_has"),
        (_problem(Target("bloc", "civil", 3)), "few_have"),
    ],
)
def test_requests_that_make_no_sense_are_refused(
    problem: CompositionProblem, key: str
) -> None:
    assert _refused(problem) == [key]


def test_targets_that_ask_for_more_seats_than_there_are_are_named() -> None:
    single = CompositionProblem(
        (*PEOPLE[:2], PEOPLE[3]), (replace(POLITICS, least=2), CIVIL), 1, 2
    )
    assert _refused(single) == ["targets_over_size"]
    both = _problem(replace(POLITICS, least=2), CIVIL, most=2)
    assert compose(both).chosen


def test_all_faults_are_told_at_once() -> None:
    problem = _problem(Target("bloc", "", 1), least=3, most=2)
    assert _refused(problem) == ["target_value_empty", "size_ends"]


def test_nobody_in_the_list_is_an_answer_too() -> None:
    empty = CompositionProblem((), (), 0, 3)
    assert compose(empty).chosen == ()
    assert why_this_size(empty).key == "size_nobody"
    wanted = replace(empty, targets=(CIVIL,))
    assert _refused(wanted) == ["nobody_has"]
    (repair,) = repairs(wanted)
    assert compose(repaired(wanted, repair)).chosen == ()


def test_the_size_is_explained_by_seats_that_rules_need() -> None:
    problem = CompositionProblem((*PEOPLE[:2], PEOPLE[3]), (POLITICS, CIVIL), 0, 3)
    assert sentence(why_this_size(problem), NAMES) == (
        "Mit einem Platz geht es nicht: Diese 2 Vorgaben brauchen je einen eigenen "
        "Platz: mindestens 1 × bloc: civil; mindestens 1 × Politik."
    )
    two = replace(problem, targets=(replace(POLITICS, least=2), CIVIL))
    assert sentence(why_this_size(two), NAMES) == (
        "Mit 2 Plätzen geht es nicht: Diese 2 Vorgaben brauchen zusammen 3 Plätze: "
        "mindestens 1 × bloc: civil; mindestens 2 × Politik."
    )
    asked = replace(problem, least=3)
    assert why_this_size(asked).key == "size_asked"


def test_the_size_is_explained_by_a_wish_too() -> None:
    problem = _problem(replace(POLITICS, least=3, weight=1), least=0)
    reason = why_this_size(problem)
    assert reason.key == "size_below_one"
    assert reason.facts["rules"] == (Rule(RuleKind.LEAST, "bloc", "politics", 3),)


def test_people_in_the_way_of_somebody_are_named() -> None:
    problem = replace(
        _problem(POLITICS), fixed=frozenset({"anna"}), apart=(("anna", "bert"),)
    )
    assert sentence(why_not(problem, "bert"), NAMES) == (
        "Mit bert geht es nicht. Diese Vorgaben passen dann nicht zusammen: "
        "Anna Beer fest dabei; Anna Beer und bert nicht zusammen."
    )
    assert sentence(why_this(problem, "anna"), NAMES) == (
        "Anna Beer ist nach Ihren Vorgaben fest dabei."
    )


def test_questions_about_the_wrong_person_are_refused() -> None:
    problem = _problem(POLITICS, CIVIL)
    for ask, key, reason in (
        (why_not, "cem", "already_chosen"),
        (why_this, "anna", "not_chosen"),
        (why_not, "zoe", "unknown_key"),
        (why_this, "zoe", "unknown_key"),
    ):
        with pytest.raises(SelectionError) as caught:
            ask(problem, key)
        assert [one.key for one in caught.value.reasons] == [reason]
        assert sentence(caught.value.reasons[0])
    with pytest.raises(SelectionError):
        replacement(problem, ["zoe"], [])
    with pytest.raises(SelectionError):
        covers(problem, ["anna"], "bert")


def test_a_member_covers_what_would_be_missing_without() -> None:
    problem = _problem(replace(POLITICS, least=2), CIVIL, Target("bloc", "civil", 0))
    assert covers(problem, ["anna", "bert", "cem"], "cem") == (CIVIL,)
    assert covers(problem, ["anna", "bert"], "anna") == (replace(POLITICS, least=2),)


def test_prices_say_what_a_seat_more_does() -> None:
    first = prices(_problem(POLITICS, CIVIL), [POLITICS])
    assert [sentence(reason_of(one), NAMES) for one in first] == [
        "mindestens 0 statt 1 × Politik: Das ändert nichts.",
        "mindestens 2 statt 1 × Politik: ein Platz mehr.",
    ]
    assert moved_end(first[1]).number == 2


def test_repairs_are_sentences() -> None:
    problem = replace(
        _problem(replace(POLITICS, least=2), most=1),
        apart=(
            ("anna", "bert"),
            ("anna", "cem"),
            ("bert", "cem"),
        ),
    )
    found = [sentence(reason_of(one), NAMES) for one in repairs(problem)]
    assert found[0] == "So geht es: mindestens 1 statt 2 × Politik."
    assert found[1] == (
        "So geht es: Zahl der Plätze höchstens 2 statt 1; "
        "Anna Beer und bert doch zusammen zulassen."
    )


@pytest.mark.parametrize(
    "result",
    [
        *(Level(name, 2, 2) for name in LevelName),
        Level(LevelName.SIZE, 2, 1),
        Shortfall(CIVIL, 1),
        Price(CIVIL, replace(CIVIL, least=2), possible=False, differences={}),
        Price(CIVIL, replace(CIVIL, least=2), possible=True, differences={}),
        *(
            Price(CIVIL, replace(CIVIL, most=2), possible=True, differences={name: by})
            for name in LevelName
            if name is not LevelName.CHANGE
            for by in (-2, -1, 1, 2)
        ),
    ],
)
def test_every_result_has_words(result: Price | Level | Shortfall) -> None:
    assert sentence(reason_of(result))


def test_every_rule_and_change_has_words() -> None:
    assert set(RULE_WORDS) == set(CHANGE_WORDS) == set(RuleKind)


def test_reasons_of_generated_problems_have_words() -> None:
    for seed in range(150):
        problem = problem_of(seed)
        try:
            found = compose(problem)
        except SelectionError as error:
            reasons = [*error.reasons, *(reason_of(one) for one in repairs(problem))]
        else:
            reasons = [why_this_size(problem)]
            reasons += [
                (why_this if one.key in found.chosen else why_not)(problem, one.key)
                for one in problem.candidates[:4]
            ]
        for reason in reasons:
            assert "%(" not in sentence(reason)
