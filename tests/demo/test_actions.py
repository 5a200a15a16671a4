"""Ebersfelde is built through the same actions people use, faults included."""

import datetime as dt

import pytest

from auftakt.accounts.models import Account
from auftakt.analyses.domain import RoundState, state_of
from auftakt.analyses.models import AnalysisRound
from auftakt.circle import queries as circle_queries
from auftakt.demo.actions import load_demo, reset_demo
from auftakt.inventory.domain.matrix import CellKind
from auftakt.inventory.queries.matrix import matrix_of
from auftakt.inventory.queries.overlap import is_open, overlaps, shared_members
from auftakt.inventory.queries.progress import awaited_figures, progress
from auftakt.inventory.queries.structures import counts
from auftakt.kernel import audit
from auftakt.projects.models import Municipality, Project
from auftakt.roadmap.findings import open_findings
from auftakt.swot import queries as swot
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
        "inventory.overlap_open",
        "inventory.concept_expired",
        "inventory.funding_ending_many",
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


def test_the_matrix_of_offers_is_that_of_the_picture(ebersfelde):
    table = matrix_of(ebersfelde)
    rows = {row.field: [cell.existing for cell in row.cells] for row in table.rows}
    assert rows == {
        "language": [2, 3, 4, 3, 1, 0],
        "early_childhood_school": [5, 2, 0, 0, 2, 0],
        "training_work": [0, 3, 1, 4, 0, 0],
        "housing": [0, 0, 1, 1, 3, 0],
        "health": [2, 1, 1, 0, 2, 0],
        "social_counselling": [1, 1, 2, 2, 3, 1],
        "encounter_neighbourhood": [3, 4, 3, 2, 4, 1],
    }
    gaps = {(cell.field, cell.group) for cell in table.cells(CellKind.GAP)}
    assert gaps == {
        ("language", "older"),
        ("training_work", "older"),
        ("health", "men"),
    }
    assert len(table.cells(CellKind.UNCLEAR)) == 3


def test_the_lists_hold_54_entries(ebersfelde):
    found = counts(ebersfelde)
    assert (found.concepts, found.bodies, found.channels, found.offers) == (
        4,
        5,
        11,
        34,
    )


def test_one_overlap_is_open_and_shares_five_of_nine_members(ebersfelde):
    (overlap,) = overlaps(ebersfelde)
    assert is_open(overlap)
    assert overlap.existing.name == "Runder Tisch Integration"
    shared = shared_members(ebersfelde, overlap)
    assert (shared.all_ours, len(shared.both), shared.all_theirs) == (12, 5, 9)


def test_nine_figures_are_known_and_three_are_asked_for(ebersfelde):
    found = progress(ebersfelde)
    assert (found.known, found.missing, found.asked, found.kinds) == (9, 3, 3, 4)
    (row,) = awaited_figures(ebersfelde)
    assert (row.who, row.number) == ("Fachbereich Bürgerdienste", 3)


def test_one_round_waits_for_answers_and_one_is_closed(ebersfelde):
    closed, waiting = AnalysisRound.objects.order_by("pk")
    assert state_of(closed, TODAY) is RoundState.CLOSED
    assert state_of(waiting, TODAY) is RoundState.OPEN
    for round_, asked, answered in ((closed, 4, 3), (waiting, 5, 2)):
        assert round_.invites.count() == asked
        assert round_.invites.exclude(answered_at=None).count() == answered


def test_the_cards_are_ranked_and_what_counts_is_agreed(ebersfelde):
    found = swot.cards(ebersfelde)
    assert len(found) == 24
    assert len(swot.alike_cards(found)) == 2
    state = swot.state(ebersfelde)
    assert (state.dots, state.strengths, state.challenges) == (15, 3, 3)
    assert {row.kind for row in swot.strategy_rows(ebersfelde)} == {"so", "wo"}
