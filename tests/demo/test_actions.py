"""Ebersfelde is built through the same actions people use, faults included."""

import datetime as dt

import pytest

from auftakt.accounts.models import Account
from auftakt.circle import queries as circle_queries
from auftakt.demo.actions import load_demo, reset_demo
from auftakt.kernel import audit
from auftakt.projects.models import Municipality, Project
from auftakt.roadmap.findings import open_findings
from auftakt.workshop import queries as workshop_queries

TODAY = dt.date(2026, 11, 23)


@pytest.fixture
def ebersfelde(db) -> Project:
    return load_demo(today=TODAY)


def test_the_circle_has_two_free_seats_and_one_question_out(ebersfelde):
    counts = circle_queries.counts(ebersfelde)
    assert (counts.seats, counts.confirmed, counts.requested, counts.open) == (
        12,
        9,
        1,
        2,
    )


def test_the_agenda_is_36_minutes_too_long(ebersfelde):
    plan = workshop_queries.plan(ebersfelde, workshop_queries.kickoff(ebersfelde))
    assert (plan.timeline.minutes, plan.timeline.over) == (276, 36)


def test_the_register_holds_32_actors(ebersfelde):
    assert (ebersfelde.organisations.count(), ebersfelde.persons.count()) == (22, 10)


def test_it_shows_faults_one_can_mend(ebersfelde):
    keys = {finding.key for finding in open_findings(ebersfelde, TODAY)}
    assert {
        "circle.no_opposing_voice",
        "circle.no_sceptical_voice",
        "circle.no_migrants_voice",
        "workshop.agenda_over",
    } <= keys


def test_its_trail_is_whole(ebersfelde):
    assert list(audit.broken_links(str(ebersfelde.public_id))) == []


def test_reset_restores_the_beginning(ebersfelde):
    ebersfelde.persons.first().assignments.all().delete()
    Project.objects.filter(pk=ebersfelde.pk).update(name="Umbenannt")
    again = reset_demo(today=TODAY)
    assert again.name == "Ankommen in Ebersfelde"
    assert circle_queries.counts(again).confirmed == 9
    assert (Project.objects.count(), Municipality.objects.count()) == (1, 1)
    assert Account.objects.count() == 4


def test_reset_leaves_other_projects_alone(ebersfelde, other_project):
    reset_demo(today=TODAY)
    assert Project.objects.filter(pk=other_project.pk).exists()
