"""What is mended in the inventory: old figures, open overlaps, ends, empty fields."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.inventory.domain.findings import Dated, State, findings
from auftakt.inventory.labels.findings import FINDINGS
from auftakt.kernel.findings import Severity
from auftakt.projects.domain import ActionField

TODAY = dt.date(2026, 11, 23)
DAYS = st.dates(dt.date(2000, 1, 1), dt.date(2060, 1, 1))
DATED = st.lists(st.builds(Dated, st.text(max_size=20), DAYS), max_size=4)
STATES = st.builds(
    State,
    figures=DATED,
    months_until_old=st.integers(1, 60),
    overlaps=st.lists(st.text(max_size=20), max_size=3),
    is_outdated=st.booleans(),
    expiring=DATED,
    funded=DATED,
    uncovered=st.lists(st.sampled_from(ActionField), unique=True),
)


def keys(state: State) -> list[str]:
    return [one.key.removeprefix("inventory.") for one in findings(state, TODAY)]


def known(**more) -> State:
    return State(figures=[Dated("Geflüchtete", TODAY)], **more)


def test_without_figures_there_is_no_stocktaking():
    assert keys(State()) == ["no_figures"]
    assert keys(known()) == []


def test_an_open_overlap_is_a_gate_and_hides_the_outdated_statement():
    state = known(overlaps=["Runder Tisch Integration"], is_outdated=True)
    (found,) = findings(state, TODAY)
    assert (found.key, found.severity) == ("inventory.overlap_open", Severity.GATE)
    assert keys(known(is_outdated=True)) == ["sign_off_outdated"]


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (dt.date(2024, 11, 22), ["figure_old"]),
        (dt.date(2024, 11, 23), []),
    ],
)
def test_a_figure_is_old_after_the_months_that_were_set(day, expected):
    state = State(figures=[Dated("Schutzsuchende", day)], months_until_old=24)
    assert keys(state) == expected


def test_the_first_end_is_named_and_the_others_are_counted():
    offers = [
        Dated("Sprachcafé", dt.date(2027, 3, 31)),
        Dated("Lernpaten", dt.date(2026, 12, 31)),
        Dated("Spielmobil", dt.date(2027, 5, 24)),
    ]
    (found,) = findings(known(funded=offers), TODAY)
    assert found.key == "inventory.funding_ending_many"
    facts = {"name": "Lernpaten", "day": "31.12.2026", "count": 2, "others": 1}
    assert found.facts == facts


def test_what_ended_yesterday_is_told_apart_from_what_ends_today():
    yesterday = TODAY - dt.timedelta(days=1)
    assert keys(known(funded=[Dated("A", yesterday), Dated("B", TODAY)])) == [
        "funding_ended",
        "funding_ending",
    ]
    assert keys(known(expiring=[Dated("Konzept", TODAY)])) == []
    assert keys(known(expiring=[Dated("Konzept", yesterday)])) == ["concept_expired"]


def test_each_uncovered_theme_is_named():
    state = known(uncovered=[ActionField.HOUSING, ActionField.HEALTH])
    assert keys(state) == ["no_offer_housing", "no_offer_health"]


@given(STATES, DAYS)
def test_every_finding_has_words_and_stands_once(state, today):
    found = list(findings(state, today))
    assert all(str(FINDINGS[one.key].filled(one.facts).title) for one in found)
    assert all(str(FINDINGS[one.key].filled(one.facts).text) for one in found)
    assert len({one.key for one in found}) == len(found)
