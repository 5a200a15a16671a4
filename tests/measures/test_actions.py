"""Every change of a measure: its effect, its entry, what the origin shows."""

import datetime as dt

import pytest

from auftakt.kernel.models import AuditEntry
from auftakt.measures.actions import (
    create_measure,
    delete_measure,
    drop_measure,
    set_measure_state,
    update_measure,
)
from auftakt.measures.domain import Status
from auftakt.measures.errors import MoveRefusedError, ReasonMissingError
from auftakt.measures.models import Measure
from auftakt.origins.models import OriginLink
from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def measure(project):
    return MeasureFactory(project=project, title="Sprachcafé")


@pytest.fixture
def link(project, measure):
    return OriginLinkFactory(
        project=project, outcome_kind="measure", outcome_id=measure.public_id
    )


def last():
    return AuditEntry.objects.latest("sequence")


def test_numbers_follow_each_other_per_project(project, other_project, jana):
    made = [
        create_measure(project=place, by=jana, values={"title": "Sprachcafé"})
        for place in (project, project, other_project)
    ]
    assert [one.number_text for one in made] == ["M-01", "M-02", "M-01"]
    assert (last().action, last().fields) == ("measure.create", ["title"])


def test_a_new_title_reaches_the_origin(measure, link, jana):
    update_measure(measure=measure, by=jana, changes={"title": "Lesecafé"})
    link.refresh_from_db()
    assert link.outcome_title == "Lesecafé"
    assert AuditEntry.objects.count() == 1


def test_done_has_a_day_and_is_shown_at_the_origin(measure, link, jana):
    set_measure_state(measure=measure, by=jana, status=Status.DONE, today=TODAY)
    link.refresh_from_db()
    assert (measure.done_on, link.outcome_state) == (TODAY, "done")
    set_measure_state(measure=measure, by=jana, status=Status.RUNNING, today=TODAY)
    link.refresh_from_db()
    assert (measure.done_on, link.outcome_state) == (None, "open")


@pytest.mark.parametrize("status", [Status.PLANNED, Status.DROPPED])
def test_no_step_leads_to_itself_or_to_giving_up(measure, jana, status):
    with pytest.raises(MoveRefusedError):
        set_measure_state(measure=measure, by=jana, status=status, today=TODAY)
    assert not AuditEntry.objects.exists()


def test_giving_up_needs_a_reason_which_the_origin_shows(measure, link, jana):
    with pytest.raises(ReasonMissingError):
        drop_measure(measure=measure, by=jana, reason="  ")
    drop_measure(measure=measure, by=jana, reason="kein Geld")
    link.refresh_from_db()
    assert (link.outcome_state, link.dropped_reason) == ("dropped", "kein Geld")
    assert (last().action, last().reason) == ("measure.drop", "kein Geld")
    with pytest.raises(MoveRefusedError):
        drop_measure(measure=measure, by=jana, reason="noch einmal")


def test_what_was_given_up_can_be_taken_up_again(measure, link, jana):
    drop_measure(measure=measure, by=jana, reason="kein Geld")
    set_measure_state(measure=measure, by=jana, status=Status.PLANNED, today=TODAY)
    link.refresh_from_db()
    assert (measure.dropped_reason, link.outcome_state) == ("", "open")


def test_what_is_deleted_leaves_its_trace_at_the_origin(measure, link, jana):
    delete_measure(measure=measure, by=jana)
    assert not Measure.objects.exists()
    assert OriginLink.objects.get(pk=link.pk).outcome_state == "deleted"
    assert last().action == "measure.delete"
