"""The act "we are ready": a gate, with a reason as the only way around (S44-S46)."""

import datetime as dt

import pytest

from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.projects.models import ProjectBrief
from auftakt.workshop import actions
from auftakt.workshop.domain.repairs import RepairKind


@pytest.fixture
def everything_ready(project, jana, meeting, items):
    circle = SteeringCircle.objects.create(
        project=project, finalised_at=dt.datetime(2026, 11, 20, tzinfo=dt.UTC)
    )
    assert not Seat.objects.filter(circle=circle).exists()
    assert not SeatAssignment.objects.exists()
    ProjectBrief.objects.update_or_create(
        project=project,
        defaults={"required": ["occasion"], "occasion": "310 Menschen sind da."},
    )
    actions.apply_repair(meeting=meeting, by=jana, kind=RepairKind.SHORTEN)


def test_the_gate_is_open_when_all_is_there(
    sign_in, jana, meeting, everything_ready, address
):
    assert sign_in(jana).post(address("ready_mark")).status_code == 302
    meeting.refresh_from_db()
    assert (meeting.ready_by, meeting.ready_override_reason) == (jana, "")


def test_the_gate_is_closed_without_a_reason(sign_in, jana, meeting, items, address):
    answer = sign_in(jana).post(address("ready_mark"), {"reason": "  "})
    meeting.refresh_from_db()
    assert (answer.status_code, meeting.ready_at) == (409, None)


def test_a_reason_is_kept_and_shown(sign_in, jana, meeting, items, address):
    client = sign_in(jana)
    client.post(address("ready_mark"), {"reason": "Der Rat tagt <am> Montag."})
    page = client.get(address("readiness")).content.decode()
    assert "Der Rat tagt &lt;am&gt; Montag." in page


def test_a_moderator_may_not(sign_in, moderator, items, address):
    answer = sign_in(moderator).post(address("ready_mark"), {"reason": "x"})
    assert answer.status_code == 403


def test_only_by_post(sign_in, jana, items, address):
    assert sign_in(jana).get(address("ready_mark")).status_code == 405
