"""What all parts of a project say about the way, gathered in one place."""

from typing import Any

from auftakt.circle import queries as circle_queries
from auftakt.goals.queries import findings as goals_queries
from auftakt.inventory.queries import progress as inventory_queries
from auftakt.measures import queries as measures_queries
from auftakt.projects import queries as projects_queries
from auftakt.projects.models import Project
from auftakt.risks import queries as risks_queries
from auftakt.roadmap.domain import Facts
from auftakt.stakeholders.queries.progress import progress as concerned_progress
from auftakt.swot import queries as swot_queries
from auftakt.themes import queries as themes_queries
from auftakt.workshop import queries as workshop_queries
from auftakt.workshop.queries.findings import check_date


def facts_of(project: Project) -> Facts:
    """A fixed number of queries whatever the project's size."""
    return Facts(
        **_beginning(project),
        **_circle(project),
        **_kickoff(project),
        **_stock(project),
        **_analyses(project),
        **_results(project),
    )


def _beginning(project: Project) -> dict[str, Any]:
    done, asked = workshop_queries.brief_counts(project)
    initiator = projects_queries.initiator_of(project)
    return {
        "brief_filled": done,
        "brief_missing": asked - done,
        "has_initiator": initiator is not None,
        "has_motivation": bool(initiator and initiator.motivation.strip()),
        "people": project.memberships.count(),
        "actors": project.organisations.count() + project.persons.count(),
    }


def _circle(project: Project) -> dict[str, Any]:
    counts = circle_queries.counts(project)
    return {
        "seats": counts.seats,
        "seats_confirmed": counts.confirmed,
        "seats_requested": counts.requested,
        "seats_open": counts.open,
        "voices_missing": counts.voices_missing,
        "deputies_missing": counts.deputies_missing,
        "circle_final": counts.is_final,
    }


def _kickoff(project: Project) -> dict[str, Any]:
    meeting = workshop_queries.kickoff(project)
    plan = workshop_queries.plan(project, meeting) if meeting else None
    timeline = plan.timeline if plan else None
    return {
        "has_date": bool(meeting and meeting.day),
        "date_fits": check_date(project, meeting).is_permitted,
        "agenda_items": len(timeline.slots) if timeline else 0,
        "overrun_minutes": timeline.over if timeline else 0,
        "is_invited": bool(meeting and meeting.invited_on),
        "is_ready": bool(meeting and meeting.ready_at),
    }


def _stock(project: Project) -> dict[str, Any]:
    stock = inventory_queries.progress(project)
    return {
        "figures_known": stock.known,
        "figures_missing": stock.missing,
        "figures_asked": stock.asked,
        "stock_kinds": stock.kinds,
        "overlaps_open": stock.overlaps_open,
        "is_parallel_signed": stock.is_signed,
    }


def _analyses(project: Project) -> dict[str, Any]:
    parties = concerned_progress(project)
    swot = swot_queries.state(project)
    risks = risks_queries.progress(project)
    themes = themes_queries.progress(project)
    return {
        "swot_entries": swot.cards,
        "has_strengths": bool(swot.strengths),
        "has_challenges": bool(swot.challenges),
        "stakeholders": parties.stakeholders,
        "stakeholders_assessed": parties.assessed,
        "risks": risks.running,
        "risks_rated": risks.rated,
        "themes_rated": themes.rated,
        "themes_decided": themes.decided,
    }


def _results(project: Project) -> dict[str, Any]:
    goals = goals_queries.progress(project)
    measures = measures_queries.progress(project)
    return {
        "goals": goals.goals,
        "goals_agreed": goals.agreed,
        "goals_measured": goals.measured,
        "is_way_open": goals.is_way_open,
        "measures": measures.total,
        "measures_incomplete": measures.incomplete,
    }
