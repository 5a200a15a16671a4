"""The way: statuses, the next task, and that progress never runs backwards."""

import dataclasses

from hypothesis import given
from hypothesis import strategies as st

from auftakt.roadmap.domain import (
    MINUTES,
    TASKS,
    Facts,
    Greeting,
    Status,
    Step,
    Task,
    greeting,
    roadmap,
    step_status,
)
from auftakt.roadmap.labels import NEXT_WORDS, REASON_WORDS

facts = st.builds(
    Facts,
    **{
        field.name: st.booleans() if field.type is bool else st.integers(0, 15)
        for field in dataclasses.fields(Facts)
    },
)
statuses = st.lists(st.sampled_from(Status), max_size=5)


def test_an_untouched_project_begins_with_the_brief():
    way = roadmap(Facts(brief_missing=8))
    assert (way.current, way.next.task) == (Step.IMPULSE, Task.BRIEF)
    assert [step.status for step in way.steps] == [
        Status.OPEN,
        Status.OPEN,
        Status.OPEN,
        Status.OPEN,
        Status.OPEN,
        Status.OPEN,
        Status.LOCKED,
    ]


def test_a_finished_first_version_has_nothing_next():
    way = roadmap(
        Facts(
            has_initiator=True,
            has_motivation=True,
            people=3,
            actors=20,
            seats=9,
            seats_confirmed=9,
            circle_final=True,
            has_date=True,
            date_fits=True,
            agenda_items=7,
            is_invited=True,
            figures_known=12,
            stock_kinds=4,
            is_parallel_signed=True,
            swot_entries=24,
            has_strengths=True,
            has_challenges=True,
            stakeholders=12,
            stakeholders_assessed=12,
            risks=7,
            risks_rated=7,
            themes_rated=10,
            themes_decided=3,
            goals=3,
            goals_agreed=3,
            goals_measured=3,
            is_way_open=True,
            measures=6,
            is_ready=True,
        )
    )
    assert (way.next, way.count(Status.DONE)) == (None, len(Task))


@given(facts)
def test_the_next_task_is_one_of_the_first_step_with_work(given_facts):
    way = roadmap(given_facts)
    workable = [t for t in way.tasks if t.status in (Status.OPEN, Status.BEGUN)]
    assert (way.next is None) == (not workable)
    if way.next:
        here = [task for task in workable if task.task in TASKS[way.current]]
        assert workable[0] == here[0]
        assert way.next in here
        assert way.next in (here[0], *(t for t in here if t.task is Task.VOICES))


def test_a_missing_voice_goes_before_filling_seats():
    facts = Facts(
        has_initiator=True,
        has_motivation=True,
        people=2,
        actors=12,
        seats=12,
        seats_open=2,
        voices_missing=1,
    )
    assert roadmap(facts).next.task is Task.VOICES


@given(facts)
def test_every_status_has_a_reason_in_words(given_facts):
    assert {task.reason for task in roadmap(given_facts).tasks} <= set(REASON_WORDS)


@given(statuses)
def test_a_step_is_done_only_when_all_its_tasks_are(given_statuses):
    done = step_status(given_statuses) is Status.DONE
    assert done == (bool(given_statuses) and set(given_statuses) == {Status.DONE})


def test_every_task_has_a_place_minutes_and_words():
    placed = [task for tasks in TASKS.values() for task in tasks]
    assert sorted(placed) == sorted(Task)
    assert set(MINUTES) == set(NEXT_WORDS) == set(Task)


@given(st.integers(0, 23))
def test_it_greets_by_the_clock(hour):
    expected = (
        Greeting.MORNING
        if hour < 11
        else Greeting.DAY
        if hour < 18
        else Greeting.EVENING
    )
    assert greeting(hour) is expected
