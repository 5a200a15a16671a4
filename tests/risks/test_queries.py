"""Rows, counts and findings, at the same number of queries whatever their number."""

import datetime as dt
import uuid

from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.origins.domain import Kind
from auftakt.risks.domain.kinds import Level
from auftakt.risks.queries import (
    findings,
    origin_text,
    progress,
    reviews_due,
    risk_rows,
)
from tests.factories.origins import OriginLinkFactory
from tests.factories.risks import RiskFactory, RiskRatingFactory

TODAY = dt.date(2026, 11, 27)


def test_many_rows_cost_three_queries(project):
    for number in (1, 30):
        for _ in range(number):
            RiskRatingFactory(project=project)
        for read in (risk_rows, progress, lambda own: findings(own, TODAY)):
            with CaptureQueriesContext(connection) as seen:
                read(project)
            assert len(seen) == 3


def test_a_measure_counts_as_treatment_until_it_is_given_up(project):
    risk = RiskFactory(project=project, treatment_text="")
    assert progress(project).treated == 0
    link = OriginLinkFactory(
        project=project,
        source_kind="risk",
        source_id=risk.public_id,
        outcome_kind="measure",
    )
    assert progress(project).treated == 1
    link.outcome_state = "dropped"
    link.save()
    assert progress(project).treated == 0


def test_progress_counts_running_risks_of_the_own_project(project, other_project):
    RiskRatingFactory(project=other_project)
    RiskRatingFactory(project=project, likelihood=5, impact=5)
    RiskFactory(project=project)
    RiskRatingFactory(project=project, risk__status="closed", likelihood=5, impact=5)
    found = progress(project)
    assert (found.total, found.running, found.rated, found.high) == (3, 2, 1, 1)


def test_half_a_rating_does_not_count(project):
    RiskRatingFactory(project=project, impact=None)
    assert risk_rows(project)[0].gross is None


def test_an_author_who_left_still_counts_as_one(project):
    risk = RiskFactory(project=project)
    for _ in range(2):
        RiskRatingFactory(risk=risk, account=None, likelihood=5, impact=5)
    (row,) = risk_rows(project)
    assert (row.gross.raters, row.facts.level) == (2, Level.HIGH)


def test_reviews_due_lists_what_is_late_or_soon(project):
    for number, day in enumerate(((2026, 11, 1), (2026, 12, 5), (2027, 3, 1)), 1):
        RiskFactory(project=project, number=number, review_on=dt.date(*day))
    RiskFactory(project=project, number=9, review_on=TODAY, status="closed")
    found = reviews_due(project, TODAY)
    assert [(row.risk.number, row.state) for row in found] == [(1, "due"), (2, "soon")]


def test_the_text_to_carry_over_is_that_of_the_own_project(project, other_project):
    risk = RiskFactory(project=project, title="Wohnraum reicht nicht")
    assert origin_text(project, Kind.RISK, risk.public_id) == "Wohnraum reicht nicht"
    assert origin_text(project, Kind.GOAL, risk.public_id) is None
    assert origin_text(other_project, Kind.RISK, risk.public_id) is None
    assert origin_text(project, Kind.RISK, uuid.uuid4()) is None
