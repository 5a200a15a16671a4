"""Every row of a project, found through the models, and the mark of the foreign one."""

from typing import Any

from django.apps import apps
from django.contrib.auth.models import AbstractBaseUser
from django.db import models

from auftakt.accounts.models import Account
from auftakt.kernel.models import AuditChain, AuditEntry
from auftakt.projects.models import Municipality, Project

CANARY = "Kanarienvogel"
STRANGER = "Zugvogel"  # the foreign people; administrators see their names
NOT_TEXT_OF_PEOPLE = {"slug", "token_hash", "code_hash", "password", "session_epoch"}
SHORTEST_FREE_TEXT = 61  # shorter fields hold keys such as a bloc or a status


def way_to_project(model: type[models.Model]) -> str | None:
    """The look-up from a model to its project, over links that every row has."""
    waiting, seen = [(model, "")], {model}
    while waiting:
        here, path = waiting.pop(0)
        for link in here._meta.get_fields():
            is_link = link.many_to_one or link.one_to_one
            if not is_link or link.auto_created or link.null:
                continue
            target = link.related_model
            found = f"{path}__{link.name}" if path else link.name
            if target is Project:
                return found
            if target not in seen and not issubclass(target, AbstractBaseUser):
                seen.add(target)
                waiting.append((target, found))
    return None


def rows_of(project: Project) -> list[models.QuerySet]:
    """Everything that belongs to a project, found through the models themselves."""
    found = [
        Project.objects.filter(pk=project.pk),
        Municipality.objects.filter(projects=project),
        Account.objects.filter(memberships__project=project),
        AuditChain.objects.filter(scope=str(project.public_id)),
        AuditEntry.objects.filter(scope=str(project.public_id)),
    ]
    for model in apps.get_models():
        way = way_to_project(model)
        if way and model is not Project and model.__module__.startswith("auftakt."):
            found.append(model._default_manager.filter(**{way: project}))
    return found


def checksum(project: Project) -> list[tuple[Any, ...]]:
    """Every value of every row; equal before and after means untouched."""
    return [
        (rows.model._meta.label, *sorted(map(str, rows.values_list())))
        for rows in rows_of(project)
    ]


def mark_with_canaries(project: Project) -> None:
    for rows in rows_of(project)[:3] + rows_of(project)[5:]:
        for row in rows:
            texts = {
                part.name: f"{CANARY} {row.pk}"
                for part in row._meta.concrete_fields
                if _is_free_text(part)
            }
            if isinstance(row, Account):
                texts = {"name": f"{STRANGER} {row.pk}"}
            rows.model._default_manager.filter(pk=row.pk).update(**texts)


def _is_free_text(part: models.Field) -> bool:
    if part.name in NOT_TEXT_OF_PEOPLE or part.choices or part.unique:
        return False
    if isinstance(part, models.TextField):
        return True
    long = (part.max_length or 0) >= SHORTEST_FREE_TEXT
    return isinstance(part, models.CharField) and long
