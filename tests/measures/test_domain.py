"""Late, missing, next: the rules of measures for any facts (S40)."""

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.findings import Severity
from auftakt.measures.domain import (
    ACTIVE,
    MeasureFacts,
    Missing,
    Status,
    findings,
    is_overdue,
    missing,
    next_states,
    number_text,
)

TODAY = dt.date(2026, 11, 23)
DAYS = st.dates(dt.date(2026, 1, 1), dt.date(2027, 12, 31))
FACTS = st.builds(
    MeasureFacts,
    title=st.text(min_size=1, max_size=20),
    status=st.sampled_from(Status),
    has_owner=st.booleans(),
    has_resources=st.booleans(),
    due_on=st.none() | DAYS,
)


@given(FACTS, DAYS)
def test_only_active_ones_are_late_and_never_on_the_day_itself(measure, today):
    late = is_overdue(measure, today)
    assert late == bool(
        measure.status in ACTIVE and measure.due_on and today > measure.due_on
    )
    if measure.due_on:
        assert not is_overdue(measure, measure.due_on)


@given(FACTS)
def test_owner_date_and_means_are_asked_of_active_ones_only(measure):
    found = set(missing(measure))
    if measure.status not in ACTIVE:
        assert found == set()
        return
    assert (Missing.OWNER in found) is not measure.has_owner
    assert (Missing.DATE in found) is (measure.due_on is None)
    assert (Missing.RESOURCES in found) is not measure.has_resources


@given(st.sampled_from(Status))
def test_every_state_leads_on_and_none_to_itself_or_to_giving_up(status):
    then = next_states(status)
    assert then
    assert status not in then
    assert Status.DROPPED not in then


@given(st.lists(FACTS, max_size=12))
def test_findings_count_exactly_what_they_name(measures):
    found = {
        one.key.removesuffix("_many"): one.facts["count"]
        for one in findings(measures, TODAY)
    }
    expected = {
        "measures.overdue": sum(is_overdue(one, TODAY) for one in measures),
        "measures.stuck": sum(one.status is Status.STUCK for one in measures),
        **{
            f"measures.no_{part}": sum(part in missing(one) for one in measures)
            for part in Missing
        },
    }
    assert found == {key: count for key, count in expected.items() if count}


def test_the_longest_overdue_is_named_first():
    late = [
        MeasureFacts("Neu", due_on=TODAY - dt.timedelta(days=1)),
        MeasureFacts("Alt", due_on=TODAY - dt.timedelta(days=30)),
    ]
    (first, *_others) = findings(late, TODAY)
    assert (first.key, first.facts["name"]) == ("measures.overdue_many", "Alt")
    assert first.severity is Severity.WARNING


def test_numbers_have_two_places_at_least():
    assert [number_text(one) for one in (1, 12, 123)] == ["M-01", "M-12", "M-123"]
