"""Who is alike to every quota is one group."""

import numpy as np

from auftakt.selection.domain import LotProblem, Quota, Volunteer
from auftakt.selection.groups import HOUSEHOLD, groups_of

QUOTAS = (Quota("age", "young", 1, 2), Quota("age", "old", 0, 2))


def _person(key: str, age: str, household: str = "") -> Volunteer:
    return Volunteer(key, {"age": age}, household)


def test_people_with_equal_values_are_one_group() -> None:
    people = (_person("a", "young"), _person("b", "old"), _person("c", "young"))
    groups = groups_of(LotProblem(people, QUOTAS, 2))
    assert groups.members == (("a", "c"), ("b",))
    assert groups.dense.tolist() == [[1, 0], [0, 1]]


def test_a_household_of_two_is_kept_apart_by_a_row_of_its_own() -> None:
    people = (_person("a", "young", "h"), _person("b", "old", "h"), _person("c", "old"))
    groups = groups_of(LotProblem(people, QUOTAS, 2))
    assert len(groups.members) == 3
    assert groups.quotas[-1] == Quota(HOUSEHOLD, "h", 0, 1)
    assert groups.dense[-1].tolist() == [1, 1, 0]


def test_confirmed_people_take_their_seats_and_their_household_out() -> None:
    people = (
        _person("a", "young", "h"),
        _person("b", "young", "h"),
        _person("c", "old"),
        _person("d", "young"),
    )
    groups = groups_of(LotProblem(people, QUOTAS, 3, frozenset({"a"})))
    assert groups.members == (("c",), ("d",))
    assert groups.size == 2
    assert groups.least.tolist() == [0, 0]
    assert groups.most.tolist() == [1, 2]
    assert np.isclose(groups.counts.sum(), 2)
