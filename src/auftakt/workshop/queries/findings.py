"""Readiness and findings, gathered from circle, brief, date and agenda."""

import datetime as dt
from collections.abc import Iterable

from auftakt.circle.models import SteeringCircle
from auftakt.kernel.findings import Finding
from auftakt.projects.models import Project
from auftakt.workshop.domain import dates
from auftakt.workshop.domain import findings as rules
from auftakt.workshop.domain.agenda import procedure_before_goal
from auftakt.workshop.domain.dates import DateCheck
from auftakt.workshop.domain.readiness import Facts, Readiness, readiness
from auftakt.workshop.models import Meeting
from auftakt.workshop.queries import agenda, meetings
from auftakt.workshop.queries.agenda import Plan
from auftakt.workshop.queries.questions import question_findings


def check_date(project: Project, meeting: Meeting | None) -> DateCheck:
    """Computed on each read, so it follows when either date moves (S43)."""
    return dates.check_date(
        meeting.day if meeting else None,
        project.start_date,
        project.kickoff_minimum_weeks,
    )


def readiness_of(project: Project, plan: Plan) -> Readiness:
    seats = meetings.seat_counts(project)
    done, total = meetings.brief_counts(project)
    final = SteeringCircle.objects.filter(
        project=project, finalised_at__isnull=False
    ).exists()
    return readiness(
        Facts(
            is_circle_final=final,
            vacant_seats=seats.vacant,
            confirmed_seats=seats.confirmed,
            brief_done=done,
            brief_total=total,
            date=check_date(project, plan.meeting),
            has_start_time=plan.has_clock,
            items=len(plan.timeline.slots),
            minutes_over=plan.timeline.over,
            is_order_broken=procedure_before_goal(plan.items) is not None,
        )
    )


def findings(project: Project, today: dt.date) -> Iterable[Finding]:
    """Of the kick-off nothing before it is planned: that is a task, not a fault.

    Its window depends on the project start alone; only questions ask for `today`.
    """
    meeting = meetings.kickoff(project)
    asked = question_findings(project, today, meeting)
    if meeting is None:
        return asked
    plan = agenda.plan(project, meeting)
    state = rules.State(
        date=check_date(project, meeting),
        plan=plan.timeline if plan.timeline.slots else None,
        readiness=readiness_of(project, plan),
        is_ready=meeting.ready_at is not None,
    )
    return [*rules.findings(state), *asked]
