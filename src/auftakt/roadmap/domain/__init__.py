"""The way of a project: seven steps, their tasks, and what comes next.

Order is advice, not duty: a closed task says why, and everything else can be done in
any order (features-ux.md, section 3).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from auftakt.roadmap.domain.rules import RULES
from auftakt.roadmap.domain.way import MINUTES, TASKS, Facts, Status, Step, Task

__all__ = [
    "MINUTES",
    "TASKS",
    "Facts",
    "Greeting",
    "Roadmap",
    "Status",
    "Step",
    "StepState",
    "Task",
    "TaskState",
    "greeting",
    "roadmap",
    "step_status",
]


@dataclass(frozen=True)
class TaskState:
    """`reason` is a key of `labels.REASON_WORDS`: why this status."""

    task: Task
    status: Status
    reason: str


@dataclass(frozen=True)
class StepState:
    """A step without tasks is not built yet: it is shown, but leads nowhere."""

    step: Step
    number: int
    tasks: tuple[TaskState, ...]
    status: Status

    @property
    def done(self) -> int:
        return sum(task.status is Status.DONE for task in self.tasks)


@dataclass(frozen=True)
class Roadmap:
    steps: tuple[StepState, ...]
    current: Step
    next: TaskState | None

    @property
    def tasks(self) -> tuple[TaskState, ...]:
        return tuple(task for step in self.steps for task in step.tasks)

    def count(self, status: Status) -> int:
        return sum(task.status is status for task in self.tasks)

    def is_done(self, task: Task) -> bool:
        return any(t.task is task and t.status is Status.DONE for t in self.tasks)


def roadmap(facts: Facts) -> Roadmap:
    """The state of every step, the step one stands in, and the next task with why.

    Next is the first task one can work on in the first step that has any; only a
    missing voice goes before filling the remaining seats.
    """
    steps = tuple(
        _step(step, number, facts) for number, step in enumerate(TASKS, start=1)
    )
    for step in steps:
        waiting = {
            task.task: task
            for task in step.tasks
            if task.status in (Status.OPEN, Status.BEGUN)
        }
        if waiting:
            # With seats planned, the missing voice is what matters about filling them.
            named = waiting.get(Task.VOICES) if Task.SEATS in waiting else None
            return Roadmap(steps, step.step, named or next(iter(waiting.values())))
    return Roadmap(steps, Step.KICKOFF, None)


def _step(step: Step, number: int, facts: Facts) -> StepState:
    tasks = tuple(_task(task, facts) for task in TASKS[step])
    return StepState(step, number, tasks, step_status([task.status for task in tasks]))


def step_status(tasks: Sequence[Status]) -> Status:
    """Done when all are; locked when none can be begun; begun when any has been."""
    if not tasks or all(status is Status.LOCKED for status in tasks):
        return Status.LOCKED
    if all(status is Status.DONE for status in tasks):
        return Status.DONE
    if any(status in (Status.DONE, Status.BEGUN) for status in tasks):
        return Status.BEGUN
    return Status.OPEN


def _task(task: Task, facts: Facts) -> TaskState:
    status, reason = RULES[task](facts)
    return TaskState(task, status, reason)


class Greeting(StrEnum):
    MORNING = "morning"
    DAY = "day"
    EVENING = "evening"


NOON, DUSK = 11, 18


def greeting(hour: int) -> Greeting:
    """`hour` 0 to 23 on the wall clock."""
    if hour < NOON:
        return Greeting.MORNING
    return Greeting.DAY if hour < DUSK else Greeting.EVENING
