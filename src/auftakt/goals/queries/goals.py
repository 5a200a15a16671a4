"""Goals of a project."""

from uuid import UUID

from django.db.models import QuerySet

from auftakt.goals.models import Goal
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project


def goals(project: Project) -> QuerySet[Goal]:
    """By number, with what each belongs to."""
    return Goal.objects.filter(project=project).select_related("parent", "project")


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What is carried over when something is made of a goal."""
    if kind is not Kind.GOAL:
        return None
    return (
        goals(project)
        .filter(public_id=public_id)
        .values_list("text", flat=True)
        .first()
    )
