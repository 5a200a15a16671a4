"""Who is on no valid panel, and which quotas leave no seat."""

from dataclasses import replace

import numpy as np
import pytest

from auftakt.selection.composition.domain import Rule, RuleKind
from auftakt.selection.coverage import coverage
from auftakt.selection.domain import LotProblem, Quota, SelectionError
from auftakt.selection.exclusion import exclusions
from auftakt.selection.groups import Groups, groups_of
from auftakt.selection.labels import sentence
from auftakt.selection.panels import NoPanelError
from tests.selection.pools import all_panels, impossible, problem, shut_out


def _groups(pool: LotProblem) -> Groups | None:
    try:
        return groups_of(pool)
    except SelectionError:
        return None


def _shut_out(groups: Groups) -> list[str]:
    possible = coverage(groups).possible
    pairs = zip(groups.members, possible, strict=True)
    return [key for keys, seated in pairs if not seated for key in keys]


@pytest.mark.parametrize("start", range(0, 200, 50))
def test_exactly_those_on_no_panel_are_named(start: int) -> None:
    for seed in range(start, start + 50):
        groups = _groups(problem(seed))
        if groups is None:
            continue
        every = all_panels(groups)
        if not len(every):
            with pytest.raises(NoPanelError):
                coverage(groups)
            continue
        found = coverage(groups)
        assert np.array_equal(found.possible, every.any(axis=0))
        assert np.array_equal(found.panels.any(axis=0), found.possible)
        assert all((every == panel).all(axis=1).any() for panel in found.panels)


def test_known_panels_are_kept_and_save_searches() -> None:
    groups = groups_of(shut_out())
    every = all_panels(groups)
    found = coverage(groups, every)
    assert np.array_equal(found.panels, every)
    assert not found.possible[0]


def test_impossible_quotas_have_no_coverage() -> None:
    with pytest.raises(NoPanelError):
        coverage(groups_of(impossible()))


@pytest.mark.parametrize("start", range(0, 120, 30))
def test_each_explanation_shuts_out_and_none_of_its_rules_can_go(start: int) -> None:
    for seed in range(start, start + 30):
        pool = problem(seed)
        groups = _groups(pool)
        if groups is None or not len(all_panels(groups)):
            continue
        keys = _shut_out(groups)
        found = exclusions(pool, keys)
        named = [key for one in found for key in one.keys]
        assert sorted(named) == sorted(keys)
        for one in found:
            for key in one.keys:
                assert not _can_sit(pool, key, one.rules)
                for rule in one.rules:
                    fewer = tuple(other for other in one.rules if other != rule)
                    assert _can_sit(pool, key, fewer)


def _can_sit(pool: LotProblem, key: str, rules: tuple[Rule, ...]) -> bool:
    """Whether anybody can sit with this person if only `rules` hold, counted out."""
    people = range(len(pool.people))
    for chosen in range(2 ** len(people)):
        keys = {pool.people[at].key for at in people if chosen >> at & 1}
        if key in keys and all(_holds(pool, keys, rule) for rule in rules):
            return True
    return False


def _holds(pool: LotProblem, keys: set[str], rule: Rule) -> bool:
    if rule.kind is RuleKind.FIXED:
        return keys.issuperset(rule.keys)
    if rule.kind is RuleKind.APART:
        return not keys.issuperset(rule.keys)
    held = sum(
        not rule.category or one.values[rule.category] == rule.value
        for one in pool.people
        if one.key in keys
    )
    if rule.kind in (RuleKind.LEAST, RuleKind.SIZE_LEAST):
        return held >= rule.number
    return held <= rule.number


def test_people_shut_out_by_whole_numbers_only_get_all_the_rules_named() -> None:
    (found,) = exclusions(shut_out(), ["p0"])
    assert found.keys == ("p0",)
    assert len(found.rules) == 10


def test_the_explanation_is_a_sentence() -> None:
    pool = shut_out()
    closed = (Quota("c0", "pair", 0, 0), *pool.quotas[1:])
    found = exclusions(replace(pool, quotas=closed), ["p0", "p1"])
    assert len(found) == 1
    assert sentence(found[0].reason) == (
        "2 Personen können nicht ausgelost werden, weil diese Vorgaben zusammen "
        "keinen Platz für sie lassen: höchstens 0 × c0: pair."
    )
