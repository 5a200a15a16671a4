"""The way of a project: seven steps, their tasks, and what comes next.

Order is advice, not duty: a closed task says why, and everything else can be done in
any order (features-ux.md, section 3).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum


class Status(StrEnum):
    DONE = "done"
    BEGUN = "begun"
    OPEN = "open"
    LOCKED = "locked"


class Step(StrEnum):
    """In the order of the way; the number a reader sees is the place plus one."""

    IMPULSE = "impulse"
    CIRCLE = "circle"
    INVITE = "invite"
    STOCKTAKING = "stocktaking"
    GOAL = "goal"
    KICKOFF = "kickoff"
    STEER = "steer"


class Task(StrEnum):
    BRIEF = "brief"
    MOTIVATION = "motivation"
    TEAM = "team"
    ACTORS = "actors"
    SEATS = "seats"
    VOICES = "voices"
    DEPUTIES = "deputies"
    FINAL = "final"
    DATE = "date"
    INVITATION = "invitation"
    FIGURES = "figures"
    STOCK = "stock"
    PARALLEL = "parallel"
    PARTIES = "parties"
    RISKS = "risks"
    GOALS = "goals"
    IMPACT = "impact"
    WAY = "way"
    MEASURES = "measures"
    AGENDA = "agenda"
    READY = "ready"


@dataclass(frozen=True)
class Facts:
    """What the other parts say about a project; counts unless the name says else.

    Figures are those of the ready twelve; `stock_kinds`: how many of the four lists
    have an entry.
    """

    brief_filled: int = 0
    brief_missing: int = 0
    has_initiator: bool = False
    has_motivation: bool = False
    people: int = 1
    actors: int = 0
    seats: int = 0
    seats_confirmed: int = 0
    seats_requested: int = 0
    seats_open: int = 0
    voices_missing: int = 0
    deputies_missing: int = 0
    circle_final: bool = False
    has_date: bool = False
    date_fits: bool = False
    agenda_items: int = 0
    overrun_minutes: int = 0
    is_invited: bool = False
    figures_known: int = 0
    figures_missing: int = 0
    figures_asked: int = 0
    stock_kinds: int = 0
    overlaps_open: int = 0
    is_parallel_signed: bool = False
    stakeholders: int = 0
    stakeholders_assessed: int = 0
    risks: int = 0
    risks_rated: int = 0
    goals: int = 0
    goals_agreed: int = 0
    goals_measured: int = 0
    is_way_open: bool = False
    measures: int = 0
    measures_incomplete: int = 0
    is_ready: bool = False


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


TASKS: dict[Step, tuple[Task, ...]] = {
    Step.IMPULSE: (Task.BRIEF, Task.MOTIVATION, Task.TEAM),
    Step.CIRCLE: (Task.ACTORS, Task.SEATS, Task.VOICES, Task.DEPUTIES, Task.FINAL),
    Step.INVITE: (Task.DATE, Task.INVITATION),
    Step.STOCKTAKING: (
        Task.FIGURES,
        Task.STOCK,
        Task.PARALLEL,
        Task.PARTIES,
        Task.RISKS,
    ),
    Step.GOAL: (Task.GOALS, Task.IMPACT, Task.WAY),
    Step.KICKOFF: (Task.AGENDA, Task.READY),
    Step.STEER: (Task.MEASURES,),
}

ENOUGH_ACTORS = 12
LISTS_OF_STOCK = 4
MINUTES = {
    Task.BRIEF: 15,
    Task.MOTIVATION: 10,
    Task.TEAM: 5,
    Task.ACTORS: 20,
    Task.SEATS: 15,
    Task.VOICES: 10,
    Task.DEPUTIES: 10,
    Task.FINAL: 5,
    Task.DATE: 5,
    Task.INVITATION: 10,
    Task.FIGURES: 30,
    Task.STOCK: 45,
    Task.PARALLEL: 10,
    Task.PARTIES: 20,
    Task.RISKS: 20,
    Task.GOALS: 30,
    Task.IMPACT: 20,
    Task.WAY: 5,
    Task.MEASURES: 15,
    Task.AGENDA: 15,
    Task.READY: 5,
}


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
    status, reason = _RULES[task](facts)
    return TaskState(task, status, reason)


Verdict = tuple[Status, str]


def _brief(facts: Facts) -> Verdict:
    if not facts.brief_missing:
        return Status.DONE, "brief_complete"
    if facts.brief_filled:
        return Status.BEGUN, "brief_gaps"
    return Status.OPEN, "brief_empty"


def _motivation(facts: Facts) -> Verdict:
    if facts.has_initiator and facts.has_motivation:
        return Status.DONE, "motivation_written"
    if facts.has_initiator:
        return Status.BEGUN, "motivation_missing"
    return Status.OPEN, "initiator_missing"


def _team(facts: Facts) -> Verdict:
    if facts.people > 1:
        return Status.DONE, "team_there"
    return Status.OPEN, "team_alone"


def _actors(facts: Facts) -> Verdict:
    if facts.actors >= ENOUGH_ACTORS:
        return Status.DONE, "actors_enough"
    if facts.actors:
        return Status.BEGUN, "actors_few"
    return Status.OPEN, "actors_none"


def _seats(facts: Facts) -> Verdict:
    if not facts.seats:
        return Status.OPEN, "seats_none"
    if not facts.seats_open and not facts.seats_requested:
        return Status.DONE, "seats_filled"
    return Status.BEGUN, "seats_open" if facts.seats_open else "seats_requested"


def _voices(facts: Facts) -> Verdict:
    if not facts.seats:
        return Status.LOCKED, "needs_seats"
    if not facts.voices_missing:
        return Status.DONE, "voices_there"
    return Status.BEGUN, "voices_missing"


def _deputies(facts: Facts) -> Verdict:
    if not facts.seats_confirmed:
        return Status.LOCKED, "needs_confirmed"
    if not facts.deputies_missing:
        return Status.DONE, "deputies_named"
    named = facts.deputies_missing < facts.seats_confirmed
    return (Status.BEGUN if named else Status.OPEN), "deputies_missing"


def _final(facts: Facts) -> Verdict:
    if facts.circle_final:
        return Status.DONE, "circle_final"
    if not facts.seats_confirmed:
        return Status.LOCKED, "needs_confirmed"
    return Status.OPEN, "circle_not_final"


def _date(facts: Facts) -> Verdict:
    if not facts.has_date:
        return Status.OPEN, "date_missing"
    if facts.date_fits:
        return Status.DONE, "date_fits"
    return Status.BEGUN, "date_outside"


def _invitation(facts: Facts) -> Verdict:
    if facts.is_invited:
        return Status.DONE, "invitation_sent"
    if not facts.has_date:
        return Status.LOCKED, "needs_date"
    if not facts.circle_final:
        return Status.LOCKED, "needs_final"
    return Status.OPEN, "invitation_ready"


def _figures(facts: Facts) -> Verdict:
    if not (facts.figures_known or facts.figures_asked):
        return Status.OPEN, "figures_none"
    if not facts.figures_missing:
        return Status.DONE, "figures_there"
    is_asked = facts.figures_asked >= facts.figures_missing
    return Status.BEGUN, "figures_asked" if is_asked else "figures_missing"


def _stock(facts: Facts) -> Verdict:
    if not facts.stock_kinds:
        return Status.OPEN, "stock_none"
    if facts.stock_kinds < LISTS_OF_STOCK:
        return Status.BEGUN, "stock_gaps"
    return Status.DONE, "stock_there"


def _parallel(facts: Facts) -> Verdict:
    if not facts.stock_kinds:
        return Status.LOCKED, "needs_stock"
    if facts.overlaps_open:
        return Status.OPEN, "overlaps_open"
    if facts.is_parallel_signed:
        return Status.DONE, "parallel_signed"
    return Status.OPEN, "parallel_unsigned"


def _parties(facts: Facts) -> Verdict:
    if not facts.stakeholders:
        return Status.OPEN, "parties_none"
    if facts.stakeholders_assessed < facts.stakeholders:
        return Status.BEGUN, "parties_listed"
    return Status.DONE, "parties_assessed"


def _risks(facts: Facts) -> Verdict:
    if not facts.risks:
        return Status.OPEN, "risks_none"
    if facts.risks_rated < facts.risks:
        return Status.BEGUN, "risks_listed"
    return Status.DONE, "risks_rated"


def _goals(facts: Facts) -> Verdict:
    if not facts.goals:
        return Status.OPEN, "goals_none"
    if facts.goals_agreed < facts.goals:
        return Status.BEGUN, "goals_open"
    return Status.DONE, "goals_agreed"


def _impact(facts: Facts) -> Verdict:
    if not facts.goals:
        return Status.LOCKED, "needs_goals"
    if facts.goals_measured < facts.goals:
        begun = Status.BEGUN if facts.goals_measured else Status.OPEN
        return begun, "indicators_missing"
    return Status.DONE, "indicators_there"


def _way(facts: Facts) -> Verdict:
    """Planning the way itself is a later step; here only its gate counts (S25)."""
    if facts.is_way_open:
        return Status.DONE, "way_open"
    return Status.LOCKED, "way_locked"


def _measures(facts: Facts) -> Verdict:
    if not facts.measures:
        return Status.LOCKED, "measures_none"
    if facts.measures_incomplete:
        return Status.BEGUN, "measures_incomplete"
    return Status.DONE, "measures_complete"


def _agenda(facts: Facts) -> Verdict:
    if not facts.agenda_items:
        return Status.OPEN, "agenda_none"
    if facts.overrun_minutes > 0:
        return Status.BEGUN, "agenda_too_long"
    return Status.DONE, "agenda_fits"


def _ready(facts: Facts) -> Verdict:
    if facts.is_ready:
        return Status.DONE, "ready"
    if not (facts.has_date and facts.agenda_items):
        return Status.LOCKED, "needs_plan"
    return Status.OPEN, "not_ready"


_RULES: dict[Task, Callable[[Facts], Verdict]] = {
    Task.BRIEF: _brief,
    Task.MOTIVATION: _motivation,
    Task.TEAM: _team,
    Task.ACTORS: _actors,
    Task.SEATS: _seats,
    Task.VOICES: _voices,
    Task.DEPUTIES: _deputies,
    Task.FINAL: _final,
    Task.DATE: _date,
    Task.INVITATION: _invitation,
    Task.FIGURES: _figures,
    Task.STOCK: _stock,
    Task.PARALLEL: _parallel,
    Task.PARTIES: _parties,
    Task.RISKS: _risks,
    Task.GOALS: _goals,
    Task.IMPACT: _impact,
    Task.WAY: _way,
    Task.MEASURES: _measures,
    Task.AGENDA: _agenda,
    Task.READY: _ready,
}


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
