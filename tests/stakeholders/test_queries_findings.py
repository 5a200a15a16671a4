"""What the home page learns: the number, never the name; constant queries."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.origins.domain import Kind
from auftakt.stakeholders.domain.kinds import Aspect
from auftakt.stakeholders.queries.findings import findings, retention_findings
from auftakt.stakeholders.queries.progress import Progress, progress
from auftakt.stakeholders.queries.stakeholders import origin_text
from tests.factories.stakeholders import (
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
)
from tests.stakeholders.pages import fill

TODAY = dt.date(2026, 11, 23)


def keys(project, today=TODAY):
    found = findings(project, today)
    return {one.key.removeprefix("stakeholders.") for one in found}


def test_before_the_first_view_the_analysis_is_missing(project):
    StakeholderFactory(project=project)
    assert keys(project) == {"not_assessed"}


def test_important_ones_without_contact_and_late_contacts_are_counted(project):
    for _ in range(2):
        StakeholderAssessmentFactory(project=project, power=5, affectedness=5)
    fill(project, 1)
    assert keys(project, dt.date(2026, 12, 2)) == {
        "key_without_contact_many",
        "contact_overdue",
    }
    for one in findings(project, TODAY):
        assert set(one.facts) <= {"count"}


def test_which_median_is_important_can_be_set(project, settings):
    StakeholderAssessmentFactory(project=project, power=4, affectedness=4)
    assert keys(project) == {"key_without_contact"}
    settings.KEY_STAKEHOLDER_POWER = 5
    assert keys(project) == set()


def test_sixty_cost_as_many_queries_as_one(project, other_project):
    fill(project, 1)
    fill(other_project, 60)
    counts = []
    for one in (project, other_project):
        with CaptureQueriesContext(connection) as seen:
            list(findings(one, TODAY))
            progress(one)
        counts.append(len(seen))
    assert counts[0] == counts[1]


def test_progress_counts_without_names(project):
    assert progress(project) == Progress()
    fill(project, 3)
    StakeholderFactory(project=project)
    assert progress(project) == Progress(stakeholders=4, assessed=3, planned=3)


def test_old_views_are_named_after_their_time(project):
    fill(project, 1)
    late = dt.date(2027, 9, 1)
    assert not retention_findings(project, late, None)
    assert retention_findings(project, late, TODAY)


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ({}, True),
        ({"origin": "documented"}, True),
        ({"origin": "assessed"}, False),
        ({"aspect": Aspect.REPRESENTS}, False),
    ],
)
def test_only_what_may_be_shown_is_carried_over(project, other_project, values, shown):
    one = StakeholderInterestFactory(project=project, **values)
    text = origin_text(project, Kind.INTEREST, one.public_id)
    assert text == (one.text if shown else None)
    assert origin_text(other_project, Kind.INTEREST, one.public_id) is None
    stakeholder = one.stakeholder
    assert origin_text(project, Kind.STAKEHOLDER, stakeholder.public_id) == str(
        stakeholder
    )
