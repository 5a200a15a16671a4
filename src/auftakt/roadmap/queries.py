"""What the home page shows; a fixed number of queries whatever the project's size."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from django.core.cache import caches
from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.urls import NoReverseMatch, resolve, reverse
from django.utils import timezone
from django.utils.translation import gettext

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Permission
from auftakt.circle import queries as circle_queries
from auftakt.circle.domain import Mark, Ring, Voice
from auftakt.kernel import audit
from auftakt.kernel.access import access_of
from auftakt.kernel.findings import Finding, Severity
from auftakt.kernel.models import AuditEntry
from auftakt.projects.domain import PhaseFacts, ProjectPhase, current_phase
from auftakt.projects.labels import PHASE_WORDS
from auftakt.projects.models import Project
from auftakt.roadmap import domain
from auftakt.roadmap.domain import Greeting, Status, Step, Task
from auftakt.roadmap.facts import facts_of
from auftakt.roadmap.findings import FindingText, in_words, open_findings
from auftakt.roadmap.labels import (
    GREETING_WORDS,
    NEXT_WORDS,
    REASON_WORDS,
    STEP_LEADS,
    STEP_WORDS,
    TASK_WORDS,
)
from auftakt.roadmap.labels.actions import ACTION_WORDS
from auftakt.roadmap.waiting import WaitingRow, waiting_rows
from auftakt.workshop import queries as workshop_queries
from auftakt.workshop.models import Meeting
from auftakt.workshop.queries.cards import DateCard, date_card

TASK_PAGES: dict[Task, str] = {
    Task.BRIEF: "projects:brief_edit",
    Task.MOTIVATION: "projects:initiator_edit",
    Task.TEAM: "accounts:member_list",
    Task.ACTORS: "actors:actor_list",
    Task.SEATS: "circle:seat_list",
    Task.VOICES: "circle:seat_list",
    Task.DEPUTIES: "circle:seat_list",
    Task.FINAL: "circle:circle_finalise",
    Task.DATE: "workshop:kickoff_plan",
    Task.INVITATION: "documents:document_list",
    Task.FIGURES: "inventory:situation",
    Task.STOCK: "inventory:overview",
    Task.PARALLEL: "inventory:parallel_sign_off",
    Task.STRENGTHS: "swot:entry_list",
    Task.PARTIES: "stakeholders:stakeholder_list",
    Task.RISKS: "risks:risk_list",
    Task.THEMES: "themes:theme_list",
    Task.GOALS: "goals:goal_list",
    Task.IMPACT: "goals:indicator_list",
    Task.WAY: "goals:way_gate",
    Task.MEASURES: "measures:measure_list",
    Task.AGENDA: "workshop:agenda_edit",
    Task.READY: "workshop:readiness",
}
FINDINGS_ON_HOME = 3
RECENT_ON_HOME = 4
RECENT_LOOKED_AT = 60
VOICE_FINDINGS = frozenset(f"circle.no_{voice.value}_voice" for voice in Voice)
AUDIT_PAGE = 50


@dataclass(frozen=True)
class TaskRow:
    key: Task
    title: str
    status: Status
    reason: str
    url: str


@dataclass(frozen=True)
class StepRow:
    number: int
    title: str
    lead: str
    status: Status
    current: bool
    done: int
    tasks: tuple[TaskRow, ...]


@dataclass(frozen=True)
class PhaseRow:
    """One of the four sections of the process (S71)."""

    title: str
    current: bool


@dataclass(frozen=True)
class NextStep:
    title: str
    reason: str
    button: str
    minutes: int
    url: str


@dataclass(frozen=True)
class KickoffCard:
    """`meeting` None: nothing planned yet; `date` is the workshop's own card."""

    meeting: Meeting | None
    date: DateCard
    url: str


@dataclass(frozen=True)
class AuditRow:
    at: dt.datetime
    who: str
    text: str
    reason: str


@dataclass(frozen=True)
class Home:
    today: dt.date
    greeting: str
    next: NextStep | None
    kickoff: KickoffCard
    ring: Ring
    steps: tuple[StepRow, ...]
    phases: tuple[PhaseRow, ...]
    done: int
    begun: int
    total: int
    findings: tuple[FindingText, ...]
    more_findings: int
    findings_url: str
    waiting: tuple[WaitingRow, ...]
    recent: tuple[AuditRow, ...]


@dataclass(frozen=True)
class Trail:
    rows: tuple[AuditRow, ...]
    page: Page
    is_whole: bool


def home(project: Project, membership: Membership, *, now: dt.datetime) -> Home:
    """Everything on the start page, from the reader's point of view."""
    local = timezone.localtime(now)
    today = local.date()
    road = way(project)
    found = open_findings(project, today)
    texts = [in_words(one, page_url(membership, one.fix)) for one in found]
    urgent = [text for text in texts if text.severity is not Severity.HINT]
    shown = tuple(urgent[:FINDINGS_ON_HOME])
    greeting = GREETING_WORDS[Greeting(domain.greeting(local.hour))]
    return Home(
        today=today,
        greeting=str(greeting) % {"name": membership.account.name},
        next=_next(road, found, membership),
        kickoff=_kickoff(project, membership, today),
        ring=circle_queries.home_ring(project),
        steps=tuple(_step(step, road.current, membership) for step in road.steps),
        phases=_phases(project, road, today),
        done=road.count(Status.DONE),
        begun=road.count(Status.BEGUN),
        total=len(road.tasks),
        findings=shown,
        more_findings=len(texts) - len(shown),
        findings_url=page_url(membership, "roadmap:finding_list"),
        waiting=waiting_rows(project, membership, today),
        recent=_recent(project),
    )


def finding_rows(
    project: Project, membership: Membership, *, today: dt.date
) -> list[FindingText]:
    return [
        in_words(finding, page_url(membership, finding.fix))
        for finding in open_findings(project, today)
    ]


def page_url(membership: Membership, name: str) -> str:
    """The address, or "" where this person may not open it."""
    try:
        url = reverse(name, args=[membership.project.slug])
    except NoReverseMatch:
        return ""
    access = access_of(resolve(url).func)
    if access is None or not access.permission:
        return ""
    return url if membership.may(Permission(access.permission)) else ""


def way(project: Project) -> domain.Roadmap:
    """The state of all steps and tasks, computed once per revision of the project.

    One small query where it is known already; no rule behind it depends on the day.
    """
    key = f"way:{project.public_id}:{audit.revision(project)}"
    road: domain.Roadmap | None = caches["local"].get(key)
    if road is None:
        road = domain.roadmap(facts_of(project))
        caches["local"].set(key, road)
    return road


def _phases(
    project: Project, road: domain.Roadmap, today: dt.date
) -> tuple[PhaseRow, ...]:
    facts = PhaseFacts(
        is_selection_final=road.is_done(Task.FINAL),
        is_kickoff_planned=road.is_done(Task.DATE),
        start_date=project.start_date,
    )
    here = current_phase(facts, today)
    return tuple(
        PhaseRow(str(PHASE_WORDS[phase]), phase is here) for phase in ProjectPhase
    )


def _next(
    road: domain.Roadmap, found: list[Finding], membership: Membership
) -> NextStep | None:
    """A voice nobody was asked for yet is called by its name."""
    if road.next is None:
        return None
    title, reason, button = map(str, NEXT_WORDS[road.next.task])
    if road.next.task is Task.VOICES:
        voices = [one for one in found if one.key in VOICE_FINDINGS]
        voices.sort(key=lambda one: one.facts.get("mark") == Mark.ASKED)
        title = in_words(voices[0], "").title if voices else title
    return NextStep(
        title=title,
        reason=reason,
        button=button,
        minutes=domain.MINUTES[road.next.task],
        url=page_url(membership, TASK_PAGES[road.next.task]),
    )


def _step(step: domain.StepState, current: Step, membership: Membership) -> StepRow:
    return StepRow(
        number=step.number,
        title=str(STEP_WORDS[step.step]),
        lead=str(STEP_LEADS[step.step]),
        status=step.status,
        current=step.step is current,
        done=step.done,
        tasks=tuple(
            TaskRow(
                key=task.task,
                title=str(TASK_WORDS[task.task]),
                status=task.status,
                reason=str(REASON_WORDS[task.reason]),
                url=page_url(membership, TASK_PAGES[task.task]),
            )
            for task in step.tasks
        ),
    )


def _kickoff(project: Project, membership: Membership, today: dt.date) -> KickoffCard:
    meeting = workshop_queries.kickoff(project)
    card = date_card(project, meeting, today)
    return KickoffCard(meeting, card, page_url(membership, TASK_PAGES[Task.DATE]))


def _recent(project: Project) -> tuple[AuditRow, ...]:
    """The newest changes; the same change many times over counts once."""
    rows = _audit_rows(_entries(project)[:RECENT_LOOKED_AT])
    once = {row.text: row for row in reversed(rows)}
    newest = sorted(once.values(), key=lambda row: row.at, reverse=True)
    return tuple(newest[:RECENT_ON_HOME])


def audit_page(project: Project, number: str) -> Trail:
    page = Paginator(_entries(project), AUDIT_PAGE).get_page(number)
    broken = next(audit.broken_links(str(project.public_id)), None)
    return Trail(tuple(_audit_rows(page)), page, broken is None)


def _entries(project: Project) -> QuerySet[AuditEntry]:
    scope = str(project.public_id)
    return AuditEntry.objects.filter(scope=scope).order_by("-sequence")


def _audit_rows(entries: Iterable[AuditEntry]) -> list[AuditRow]:
    found = list(entries)
    acting = {entry.actor for entry in found if entry.actor}
    names = dict(
        Account.objects.filter(public_id__in=acting).values_list("public_id", "name")
    )
    by_id = {str(public_id): name for public_id, name in names.items()}
    return [
        AuditRow(
            at=entry.at,
            who=by_id.get(entry.actor, gettext("Auftakt")),
            text=str(ACTION_WORDS.get(entry.action, entry.action)),
            reason=entry.reason,
        )
        for entry in found
    ]
