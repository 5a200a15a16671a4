"""The kick-off, who comes, and what its length depends on."""

from dataclasses import dataclass
from uuid import UUID

from django.db.models import Count, Q, QuerySet

from auftakt.circle.models import Seat
from auftakt.projects.domain import (
    BriefItem,
    Complexity,
    Size,
    given_items,
    required_items,
)
from auftakt.projects.models import Project, ProjectBrief
from auftakt.workshop.domain.duration import Analysis, Effort, Setting
from auftakt.workshop.models import AgendaItem, Meeting

KICKOFF = "kickoff"
USUAL_PERSONS = 12


def kickoff(project: Project) -> Meeting | None:
    return Meeting.objects.filter(project=project, kind=KICKOFF).first()


def agenda_items(project: Project) -> QuerySet[AgendaItem]:
    """Of the kick-off, parts included."""
    return AgendaItem.objects.filter(meeting__project=project, meeting__kind=KICKOFF)


def agenda_item(project: Project, item_id: UUID) -> AgendaItem | None:
    """With its meeting and project loaded."""
    found = agenda_items(project).select_related("meeting__project", "parent")
    return found.filter(public_id=item_id).first()


@dataclass(frozen=True)
class SeatCounts:
    """`vacant` are seats nobody confirmed and nobody left free with a reason."""

    total: int
    confirmed: int
    vacant: int


def seat_counts(project: Project) -> SeatCounts:
    held = Q(assignments__status="confirmed", assignments__is_deputy=False)
    found = Seat.objects.filter(circle__project=project).aggregate(
        total=Count("pk", distinct=True),
        confirmed=Count("pk", filter=held, distinct=True),
        left_free=Count("pk", filter=~Q(vacant_reason=""), distinct=True),
        both=Count("pk", filter=held & ~Q(vacant_reason=""), distinct=True),
    )
    filled = found["confirmed"] + found["left_free"] - found["both"]
    return SeatCounts(found["total"], found["confirmed"], found["total"] - filled)


@dataclass(frozen=True)
class Persons:
    """How many are expected; `source`: "typed", "seats" or "usual"."""

    count: int
    source: str


def persons(project: Project, meeting: Meeting | None) -> Persons:
    if meeting and meeting.head_count:
        return Persons(meeting.head_count, "typed")
    confirmed = seat_counts(project).confirmed
    if confirmed:
        return Persons(confirmed, "seats")
    return Persons(USUAL_PERSONS, "usual")


def setting(project: Project, meeting: Meeting | None, count: int) -> Setting:
    """Unknown keys in the database read as the usual value."""
    known = {analysis.value for analysis in Analysis}
    live = meeting.live_analyses if meeting else []
    return Setting(
        persons=count,
        complexity=Complexity(project.complexity or Complexity.MEDIUM),
        size=Size(project.size or Size.MEDIUM),
        effort=Effort(meeting.effort) if meeting else Effort.MEDIUM,
        tasks=meeting.task_count if meeting else 0,
        live=frozenset(Analysis(key) for key in live if key in known),
    )


def brief_counts(project: Project) -> tuple[int, int]:
    """Items of the project brief that are there, and that are asked for (S45)."""
    brief = ProjectBrief.objects.filter(project=project).first()
    values = {item: getattr(brief, item, "") for item in BriefItem}
    values[BriefItem.START_DATE] = project.start_date
    required = required_items(brief.required if brief else [])
    return len(given_items(values) & required), len(required)
