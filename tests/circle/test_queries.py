"""What is read about the circle, and that more seats ask no more questions."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from auftakt.circle import actions, queries
from auftakt.circle.domain import Mark, gap_of_seat
from auftakt.circle.queries import CircleCounts, SuggestionState
from tests.circle.conftest import TODAY
from tests.factories.circle import SeatAssignmentFactory, SeatFactory, hold


def keys(project, today=TODAY) -> set[str]:
    return {one.key for one in queries.findings(project, today)}


def questions(read) -> int:
    with CaptureQueriesContext(connection) as seen:
        read()
    return len(seen)


def test_an_empty_project_reads_without_writing(project):
    assert queries.circle_of(project) is None
    assert queries.seat_rows(project) == []
    assert "circle.no_seats" in keys(project)
    assert queries.counts(project) == CircleCounts(0, 0, 0, 0, 4, 0, is_final=False)
    assert queries.home_ring(project).total == 12


def test_numbers_follow_the_blocs(circle_seats, project):
    late = SeatFactory(project=project, bloc="administration", title="Schulamt")
    rows = queries.seat_rows(project)
    assert [row.number for row in rows] == list(range(1, 14))
    assert rows[4].seat == late


def test_counts_of_picture_two(circle_seats, project):
    assert queries.counts(project) == CircleCounts(
        seats=12,
        confirmed=9,
        requested=1,
        open=2,
        voices_missing=3,
        deputies_missing=3,
        is_final=False,
    )
    ring = queries.home_ring(project)
    assert (ring.taken, ring.total) == (9, 12)


def test_findings_of_picture_two(circle_seats, project):
    assert keys(project) == {
        "circle.open_seats",
        "circle.unanswered_seats",
        "circle.no_sceptical_voice",
        "circle.no_opposing_voice",
        "circle.no_migrants_voice",
        "circle.no_deputy",
    }
    assert "circle.request_waits" in keys(project, dt.date(2026, 12, 3))


def test_the_limits_of_the_project_count(circle_seats, project):
    project.circle_maximum = 10
    assert "circle.too_large" in keys(project)


def test_a_changed_kind_flags_the_county_seat(project):
    seat = SeatFactory(project=project, catalogue_key="county_administration")
    hold(seat, organisation="Kreis Ebertal")
    assert "circle.unfitting_seat" not in keys(project)
    project.municipality.kind = "county_free"
    found = [o for o in queries.findings(project, TODAY) if o.rule == "S20"]
    assert [one.facts for one in found] == [{"number": 1, "title": seat.title}]


def test_another_projects_circle_stays_out(circle_seats, other_project):
    SeatFactory(project=other_project)
    assert len(queries.seat_rows(other_project)) == 1


def test_missing_voices_come_with_candidates(circle_seats, register, project):
    seen = queries.overview(project)
    found = queries.missing(project, seen)
    assert [
        (gap.row.number, gap.voice.value, [c.actor.name for c in gap.candidates])
        for gap in found
    ] == [
        (8, "opposing", ["Bürgerforum Altstadt"]),
        (11, "migrants", ["Frauencafé Lindenhof", "Integrationsbeirat"]),
    ]


def test_whoever_said_no_is_not_proposed_again(circle_seats, register, project):
    forum = register["Bürgerforum Altstadt"]
    SeatAssignmentFactory(
        seat=circle_seats[8], status="declined", person=None, organisation=forum
    )
    found = queries.missing(project, queries.overview(project))
    assert found[0].candidates == ()


def test_a_voice_and_a_bloc_without_a_seat_are_gaps(project):
    hold(SeatFactory(project=project), person="Jana Lindner")
    found = queries.missing(project, queries.overview(project))
    voices = [gap.voice.value for gap in found if gap.voice]
    blocs = [gap.gap.bloc.value for gap in found if not gap.voice]
    assert voices == ["supportive", "sceptical", "opposing", "migrants"]
    assert blocs == ["politics", "civil_society", "key_actors"]


def test_suggestions_know_what_became_of_them(project, jana):
    rows = {row.key: row for row in queries.suggestion_rows(project, "de")}
    assert {row.state for row in rows.values()} == {SuggestionState.OPEN}
    assert "county_administration" in rows
    entry = rows["politics"].suggestion.entry
    actions.accept_suggestion(
        project=project, by=jana, entry=entry, titles=["Rat 1", "Rat 2"]
    )
    actions.decide_suggestion(
        project=project, by=jana, key="immigration_office", decision="postponed"
    )
    rows = {row.key: row for row in queries.suggestion_rows(project, "de")}
    assert (rows["politics"].state, rows["politics"].numbers) == ("accepted", (1, 2))
    assert rows["immigration_office"].state is SuggestionState.POSTPONED


def test_themes_change_the_suggestions(project):
    def suggested() -> set[str]:
        return {row.key for row in queries.suggestion_rows(project, "de")}

    before = suggested()
    project.themes = ["training_work"]
    assert {"employment_agency", "jobcentre"} <= suggested() - before


def test_the_register_narrows_by_every_word(project, register):
    seat = SeatFactory(project=project)
    row = queries.row_of(queries.seats(project).get(pk=seat.pk), 1)

    choices = dict(
        queries.register_choices(project, "forum alt", gap_of_seat(row.facts))
    )
    assert choices == {
        "Einrichtungen": [
            (
                f"organisation-{register['Bürgerforum Altstadt'].public_id}",
                "Bürgerforum Altstadt, Verein",
            )
        ]
    }


@pytest.mark.parametrize(
    "value", ["", "person-", "person-7", "other-x", "organisation"]
)
def test_odd_values_are_nobody(project, value):
    assert queries.register_record(project, value) is None


def test_the_register_of_another_project_is_nobody(register, other_project):
    forum = register["Bürgerforum Altstadt"]
    value = f"organisation-{forum.public_id}"
    assert queries.register_record(other_project, value) is None


def test_the_report_names_what_was_refused(circle_seats, project, jana):
    actions.decide_suggestion(
        project=project,
        by=jana,
        key="politics",
        decision="rejected",
        reason="Der Rat will nicht",
    )
    found = queries.report(project, "de", TODAY)
    assert [row.reason for row in found.rejected] == ["Der Rat will nicht"]
    assert found.findings[0].severity.value == "gate"


def add_seats(project, number: int) -> None:
    blocs = ["administration", "politics", "civil_society", "key_actors"]
    for place in range(number):
        seat = SeatFactory(project=project, bloc=blocs[place % 4])
        if place % 3:
            hold(seat, organisation=f"Verein {seat.pk}")
        if place % 5 == 0:
            hold(seat, person=f"Kim {seat.pk}", is_deputy=True)


@pytest.mark.parametrize("read", ["overview", "counts", "findings", "report"])
def test_more_seats_ask_no_more_questions(project, read):
    def run():
        if read == "overview":
            return queries.missing(project, queries.overview(project))
        if read == "counts":
            return queries.counts(project), queries.home_ring(project)
        if read == "findings":
            return list(queries.findings(project, TODAY))
        return queries.report(project, "de", TODAY)

    asked = []
    for more in (1, 2, 27):
        add_seats(project, more)
        asked.append(questions(run))
    assert len(set(asked)) == 1
    assert asked[0] <= 6


def test_the_marks_of_the_ring_follow_the_list(circle_seats, project):
    marks = [mark.mark for mark in queries.home_ring(project).marks]
    assert marks == [
        *[Mark.TAKEN] * 7,
        Mark.OPEN,
        Mark.ASKED,
        Mark.TAKEN,
        Mark.OPEN,
        Mark.TAKEN,
    ]
