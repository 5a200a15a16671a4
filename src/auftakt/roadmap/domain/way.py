"""Steps, tasks and what the other parts say about a project."""

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
    STRENGTHS = "strengths"
    PARTIES = "parties"
    RISKS = "risks"
    THEMES = "themes"
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
    swot_entries: int = 0
    has_strengths: bool = False
    has_challenges: bool = False
    stakeholders: int = 0
    stakeholders_assessed: int = 0
    risks: int = 0
    risks_rated: int = 0
    themes_rated: int = 0
    themes_decided: int = 0
    goals: int = 0
    goals_agreed: int = 0
    goals_measured: int = 0
    is_way_open: bool = False
    measures: int = 0
    measures_incomplete: int = 0
    is_ready: bool = False


TASKS: dict[Step, tuple[Task, ...]] = {
    Step.IMPULSE: (Task.BRIEF, Task.MOTIVATION, Task.TEAM),
    Step.CIRCLE: (Task.ACTORS, Task.SEATS, Task.VOICES, Task.DEPUTIES, Task.FINAL),
    Step.INVITE: (Task.DATE, Task.INVITATION),
    Step.STOCKTAKING: (
        Task.FIGURES,
        Task.STOCK,
        Task.PARALLEL,
        Task.STRENGTHS,
        Task.PARTIES,
        Task.RISKS,
        Task.THEMES,
    ),
    Step.GOAL: (Task.GOALS, Task.IMPACT, Task.WAY),
    Step.KICKOFF: (Task.AGENDA, Task.READY),
    Step.STEER: (Task.MEASURES,),
}

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
    Task.STRENGTHS: 30,
    Task.PARTIES: 20,
    Task.RISKS: 20,
    Task.THEMES: 15,
    Task.GOALS: 30,
    Task.IMPACT: 20,
    Task.WAY: 5,
    Task.MEASURES: 15,
    Task.AGENDA: 15,
    Task.READY: 5,
}
