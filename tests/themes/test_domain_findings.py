"""What is named as missing, and when it stops being named."""

import datetime as dt

from hypothesis import given

from auftakt.kernel.findings import Severity
from auftakt.themes.domain.findings import findings, retention_findings
from auftakt.themes.domain.kinds import Choice
from auftakt.themes.domain.lists import ThemeFacts
from tests.themes.test_domain_lists import FACTS
from tests.themes.test_domain_opinion import full, opinion


def keys(themes):
    return [one.key for one in findings(themes)]


def gap(number, **values):
    seen = opinion([full(need=5, coverage=1)])
    return ThemeFacts(number, f"Feld {number}", seen, **values)


def test_without_any_rating_the_analysis_is_missing():
    assert keys([]) == ["themes.none"]
    assert keys([ThemeFacts(1, "Wohnen")]) == ["themes.none"]


def test_a_missing_analysis_matters_until_the_kick_off():
    assert [one.severity for one in findings([], Severity.WARNING)] == ["warning"]
    assert not list(findings([], None))
    (old,) = retention_findings(2, dt.date(2026, 1, 20))
    assert old.facts == {"day": "20.07.2026"}
    assert not list(retention_findings(0, dt.date(2026, 1, 20)))


def test_rated_and_not_decided():
    assert keys([ThemeFacts(1, "Wohnen", opinion([full()]))]) == ["themes.undecided"]


def test_a_gap_without_a_goal_is_named():
    (found,) = findings([gap(1, decision=Choice.FOCUS)])
    assert found.key == "themes.gap_no_goal"
    assert found.facts == {"name": "Feld 1", "count": 1}
    assert found.severity is Severity.WARNING
    many = [gap(1, decision=Choice.FOCUS), gap(2)]
    assert keys(many) == ["themes.gap_no_goal_many"]


def test_a_goal_or_a_decision_against_it_settles_a_gap():
    assert keys([gap(1, decision=Choice.FOCUS, goals=1)]) == []
    assert keys([gap(1, decision=Choice.LATER)]) == []
    assert keys([gap(1, decision=Choice.NOT)]) == []


@given(FACTS)
def test_each_kind_is_named_once_at_most(themes):
    found = keys(themes)
    assert len(found) == len(set(found))
    lacking = [one for one in themes if one.lacks_goal]
    assert any(key.startswith("themes.gap") for key in found) == bool(lacking)
