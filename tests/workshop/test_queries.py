"""Reads: the same number of queries for 1, 3, 30 and 300 items; whole values."""

import datetime as dt

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from tests.factories.workshop import AgendaItemFactory, MeetingFactory

from auftakt.kernel.findings import Finding, Severity
from auftakt.workshop import actions, labels, queries
from auftakt.workshop.domain.agenda import Kind, Purpose, Topic
from auftakt.workshop.domain.dates import DateVerdict
from auftakt.workshop.domain.readiness import Met

TODAY = dt.date(2026, 11, 23)


def count_of(function):
    with CaptureQueriesContext(
        connection,
    ) as caught:
        function()
    return len(caught)


def everything(project):
    plan = queries.plan(project, queries.kickoff(project))
    queries.board(plan)
    queries.rows(plan)
    list(queries.findings(project, TODAY))
    queries.kickoff_sheet(project, "de")


def test_no_read_depends_on_the_number_of_items(project):
    meeting = MeetingFactory(project=project, head_count=None)
    counts = []
    for number in (1, 3, 30, 300):
        while meeting.agenda_items.count() < number:
            AgendaItemFactory(meeting=meeting)
        counts.append(count_of(lambda: everything(project)))
    assert len(set(counts)) == 1, counts


def test_the_board_shows_the_story(project, meeting, items):
    plan = queries.plan(project, queries.kickoff(project))
    board = queries.board(plan)
    assert board.title == "36 Minuten zu lang"
    assert board.sums == ("4 h 36 min geplant, 4 h verfügbar, 4 h 24 min vorgeschlagen")
    shown = [
        (row.number, row.start, row.end, row.minutes, row.formula, row.is_late)
        for row in queries.rows(plan)
    ]
    assert shown == [
        ("1", "09:00", "09:10", 10, "", False),
        ("2", "09:10", "09:52", 42, "14 Personen × 3", False),
        ("3", "09:52", "10:22", 30, "11 + 9 + 10", False),
        ("4", "10:22", "11:07", 45, "", False),
        ("", "11:07", "11:37", 30, "", False),
        ("5", "11:37", "12:52", 75, "3 Teile × 25", False),
        ("6", "12:52", "13:22", 30, "12 + 8 + 10", True),
        ("7", "13:22", "13:36", 14, "14 Personen × 1", True),
    ]


def test_the_three_cards_say_what_they_do(project, meeting, items):
    board = queries.board(queries.plan(project, queries.kickoff(project)))
    assert [(card.end, card.button, card.lines) for card in board.cards] == [
        (
            "12:59",
            "Zeiten kürzen",
            (
                "Punkt 5: je Teil 15 statt 25 Minuten.",
                "Punkt 2: 2,5 statt 3 Minuten je Person.",
            ),
        ),
        (
            "13:00",
            "2 Teile weglassen",
            (
                "5a „Titel 5a“ vorab schriftlich, 25 Minuten.",
                "3a „Titel 3a“ vorab schriftlich, 11 Minuten.",
            ),
        ),
        (
            "13:36",
            "Bis 13:45 Uhr buchen",
            (
                "Raum bis 13:45 Uhr anfragen.",
                "Nichts wird gekürzt. Sagen Sie es den Eingeladenen.",
            ),
        ),
    ]


def test_findings_of_the_story(project, meeting, items):
    found = {one.key: one for one in queries.findings(project, TODAY)}
    assert found["workshop.agenda_over"] == Finding(
        key="workshop.agenda_over",
        rule="S58",
        severity=Severity.WARNING,
        fix="workshop:agenda_edit",
        facts={"end": "13:36", "booked": "13:00", "minutes": 36},
    )
    assert "workshop.purpose_rules_uncovered" in found
    assert "workshop.date_good" not in found


def test_no_kickoff_no_finding(project):
    assert list(queries.findings(project, TODAY)) == []


@pytest.mark.parametrize(
    ("start", "key", "severity"),
    [
        (dt.date(2027, 8, 1), "workshop.date_too_early", Severity.WARNING),
        (dt.date(2027, 2, 10), "workshop.date_too_late", Severity.WARNING),
        (dt.date(2027, 1, 29), "workshop.date_after_start", Severity.GATE),
        (dt.date(2027, 2, 20), "workshop.date_tight", Severity.HINT),
    ],
)
def test_the_date_is_checked_again_when_the_project_start_moves(
    project, meeting, start, key, severity
):
    project.start_date = start
    found = [(one.key, one.severity) for one in queries.findings(project, TODAY)]
    assert found == [(key, severity)]


def test_the_way_before_the_goal_is_a_gate(project, jana, meeting, items):
    actions.move_item(item=items["5"], by=jana, place=0)
    found = {one.key: one for one in queries.findings(project, TODAY)}
    gate = found["workshop.procedure_before_goal"]
    assert (gate.severity, gate.rule) == (Severity.GATE, "S25")
    assert gate.facts == {"procedure": 1, "goal": 5}


def test_every_finding_has_words(project):
    for topic in Topic:
        if topic is not Topic.OWN:
            assert f"workshop.topic_{topic}_missing" in labels.FINDINGS
    for purpose in Purpose:
        assert f"workshop.purpose_{purpose}_uncovered" in labels.FINDINGS
    for kind in Kind:
        assert kind in labels.KIND_WORDS
        assert kind in labels.KIND_ICONS
    for verdict in DateVerdict:
        assert verdict in labels.DATE_WORDS


def test_readiness_starts_with_nothing(project):
    found = queries.readiness_of(project, queries.plan(project, None))
    assert [one.met for one in found.conditions] == [
        Met.NO,
        Met.PARTLY,
        Met.NO,
        Met.NO,
    ]


def test_the_sheet_holds_everything_a_document_needs(project, meeting, items):
    sheet = queries.kickoff_sheet(project, "de")
    assert sheet is not None
    assert (sheet.project_name, sheet.persons, sheet.minutes_over) == (
        "Ankommen in Ebersfelde",
        14,
        36,
    )
    labelled = [(line.label, f"{line.start:%H:%M}") for line in sheet.lines]
    assert labelled[:7] == [
        ("1", "09:00"),
        ("2", "09:10"),
        ("3", "09:52"),
        ("3a", "09:52"),
        ("3b", "10:03"),
        ("3c", "10:12"),
        ("4", "10:22"),
    ]
    english = queries.kickoff_sheet(project, "en")
    assert english is not None
    assert len(english.lines) == len(sheet.lines)


def test_a_start_that_the_clocks_skip_has_no_times(project):
    meeting = MeetingFactory(
        project=project, day=dt.date(2027, 3, 28), starts_at=dt.time(2, 30)
    )
    plan = queries.plan(project, meeting)
    assert (plan.has_clock, plan.timeline.booked_until) == (False, None)


@pytest.mark.parametrize(
    ("numbers", "text"),
    [
        ([], ""),
        (["4"], "Punkt 4"),
        (["1", "3", "4", "order"], "Punkt 1, 3 und 4, Reihenfolge"),
        (["removed"], "Punkt entfernt"),
    ],
)
def test_what_a_version_changed_in_words(numbers, text):
    assert labels.change_note(numbers) == text


@pytest.mark.parametrize(
    ("minutes", "text"),
    [(0, "0 min"), (45, "45 min"), (60, "1 h"), (276, "4 h 36 min")],
)
def test_hours_in_words(minutes, text):
    assert labels.hours(minutes) == text
