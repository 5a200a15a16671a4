"""The best group: what it keeps, and in which order it is made best."""

import pytest

from auftakt.selection.composition import (
    Candidate,
    CompositionProblem,
    LevelName,
    Target,
    alternatives,
    compose,
    replacement,
)
from auftakt.selection.domain import SelectionError


def _candidate(key: str, *blocs: str, score: int = 0) -> Candidate:
    return Candidate(key, {"bloc": frozenset(blocs)}, score)


PEOPLE = (
    _candidate("anna", "politics", score=1),
    _candidate("bert", "politics", score=3),
    _candidate("cem", "politics", "civil", score=2),
    _candidate("dora", "civil", score=5),
)


def _problem(*targets: Target, least: int = 1, most: int = 4) -> CompositionProblem:
    return CompositionProblem(PEOPLE, targets, least, most)


def test_the_smallest_group_that_keeps_all_targets_wins() -> None:
    found = compose(_problem(Target("bloc", "politics", 1), Target("bloc", "civil", 1)))
    assert found.chosen == ("cem",)
    assert found.value(LevelName.SIZE) == 1


def test_with_a_given_size_the_score_decides() -> None:
    found = compose(_problem(Target("bloc", "politics", 1), least=2, most=2))
    assert found.chosen == ("bert", "dora")
    assert [level.value for level in found.levels] == [0, 2, 2, 8]


def test_a_soft_target_comes_before_the_size() -> None:
    found = compose(_problem(Target("bloc", "politics", 5, weight=2), least=0))
    assert found.chosen == ("anna", "bert", "cem")
    assert [(one.target.value, one.count) for one in found.shortfalls] == [
        ("politics", 2)
    ]
    assert found.value(LevelName.SHORTFALL) == 4


def test_the_next_best_groups_follow() -> None:
    found = alternatives(_problem(Target("bloc", "politics", 1), least=1, most=1), 4)
    assert [one.chosen for one in found] == [("cem",), ("bert",), ("anna",)]


def test_a_drop_out_is_replaced_and_the_others_stay() -> None:
    problem = _problem(Target("bloc", "politics", 2), least=2)
    found = replacement(problem, ["anna", "bert"], ["bert"])
    assert found.chosen == ("anna", "cem")
    assert found.value(LevelName.CHANGE) == 0


def test_an_impossible_wish_is_named() -> None:
    with pytest.raises(SelectionError) as caught:
        compose(_problem(Target("bloc", "media", 1)))
    assert [one.key for one in caught.value.reasons] == ["nobody_has"]
