"""Assessments that have outlived their time are named, and deleted by coordinators."""

import datetime as dt

import pytest
import time_machine
from django.urls import reverse

from auftakt.kernel.models import AuditEntry
from auftakt.risks.models import Risk, RiskRating
from auftakt.roadmap.findings import open_findings
from auftakt.stakeholders.models import Stakeholder, StakeholderAssessment
from tests.factories.risks import RiskRatingFactory
from tests.factories.stakeholders import StakeholderAssessmentFactory
from tests.factories.workshop import MeetingFactory

KICKOFF = dt.date(2027, 1, 29)
LATER = dt.datetime(2027, 6, 1, 9, tzinfo=dt.UTC)
OVER = dt.date(2027, 7, 30)


@pytest.fixture
def given(project, jana):
    """One of each before the kick-off and one risk that was rated again in June."""
    MeetingFactory(project=project, day=KICKOFF)
    StakeholderAssessmentFactory(project=project)
    old = RiskRatingFactory(project=project)
    RiskRatingFactory(risk=old.risk, scale=old.scale, assessed_at=LATER)


def keys(project, today):
    found = open_findings(project, today)
    return {one.key for one in found if one.key.endswith("too_old")}


def page(project):
    return reverse("roadmap:old_assessments", args=[project.slug])


def test_both_are_named_when_their_time_is_over(project, given):
    assert keys(project, OVER - dt.timedelta(days=1)) == set()
    assert keys(project, OVER) == {
        "risks.ratings_too_old",
        "stakeholders.ratings_too_old",
    }


@time_machine.travel(dt.datetime(2027, 7, 30, 10, tzinfo=dt.UTC), tick=False)
def test_the_coordinator_deletes_exactly_the_old_ones(project, given, jana, sign_in):
    client = sign_in(jana)
    told = client.get(page(project)).content.decode()
    assert "2 Einschätzungen sind älter als erlaubt." in told
    assert "29. Juli 2027" in told
    assert "Ja, Einschätzungen jetzt löschen" in told
    client.post(page(project))
    assert not StakeholderAssessment.objects.exists()
    assert [one.assessed_at for one in RiskRating.objects.all()] == [LATER]
    assert (Stakeholder.objects.count(), Risk.objects.count()) == (1, 1)
    said = set(AuditEntry.objects.values_list("action", flat=True))
    assert {"assessment.delete", "risk.delete_ratings"} <= said
    assert keys(project, OVER) == set()
    assert "Keine Einschätzung" in client.get(page(project)).content.decode()


def test_nothing_is_deleted_before_its_time(project, given, jana, sign_in):
    with time_machine.travel(dt.datetime(2027, 7, 29, 10, tzinfo=dt.UTC), tick=False):
        sign_in(jana).post(page(project))
    assert (StakeholderAssessment.objects.count(), RiskRating.objects.count()) == (1, 2)
    assert not AuditEntry.objects.filter(action__contains="delete").exists()


def test_only_coordinators(project, hanne, ulf, otto, sign_in):
    for account, status in ((hanne, 403), (ulf, 403), (otto, 404)):
        for method in ("get", "post"):
            answer = getattr(sign_in(account), method)(page(project))
            assert answer.status_code == status


def test_missing_analyses_matter_more_the_nearer_the_kickoff(project):
    def weights(today):
        return {
            one.key: one.severity
            for one in open_findings(project, today)
            if one.key in {"risks.none", "stakeholders.not_assessed"}
        }

    assert set(weights(KICKOFF).values()) == {"hint"}
    MeetingFactory(project=project, day=KICKOFF)
    assert set(weights(dt.date(2026, 12, 31)).values()) == {"hint"}
    assert set(weights(dt.date(2027, 1, 1)).values()) == {"warning"}
    assert weights(KICKOFF + dt.timedelta(days=1)) == {}
