"""Personal links by token and by project."""

from django.db.models import QuerySet

from auftakt.accounts.tokens import hashed
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import Project


def link_by_token(token: str) -> PersonalLink | None:
    found = PersonalLink.objects.select_related("project__municipality", "seat")
    return found.filter(token_hash=hashed(token)).first()


def links(project: Project) -> QuerySet[PersonalLink]:
    """Of one project, with the seat each person speaks for."""
    return PersonalLink.objects.filter(project=project).select_related(
        "seat", "person", "organisation"
    )
