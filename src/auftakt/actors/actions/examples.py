"""A short list to start from, so that nobody begins with an empty page."""

from django.db import transaction

from auftakt.accounts.models import Account
from auftakt.actors.content import example_actors
from auftakt.actors.errors import RegisterNotEmptyError
from auftakt.actors.models import Organisation
from auftakt.kernel import audit
from auftakt.projects.models import Project


@transaction.atomic
def take_examples(*, project: Project, by: Account, language: str) -> int:
    """Answers how many were added. Raises `RegisterNotEmptyError`."""
    if project.organisations.exists() or project.persons.exists():
        raise RegisterNotEmptyError
    examples = [
        Organisation(project=project, **values) for values in example_actors(language)
    ]
    Organisation.objects.bulk_create(examples)
    audit.record(by=by, action="actors.take_examples", obj=project, project=project)
    return len(examples)
