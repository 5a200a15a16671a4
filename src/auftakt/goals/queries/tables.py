"""Drafts of lists that are being taken over, checked against the project."""

import datetime as dt

from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.actors.tables.grid import Row
from auftakt.actors.tables.text import fold
from auftakt.goals.domain.table import Checked, Known, TableKind, checked, essence
from auftakt.goals.models import Goal, GoalDraft, Indicator, Measurement
from auftakt.projects.models import Project


def drafts(project: Project, by: Account) -> QuerySet[GoalDraft]:
    """They belong to the person who read the list in."""
    return GoalDraft.objects.filter(project=project, by=by).select_related("project")


def checked_draft(draft: GoalDraft, today: dt.date) -> Checked:
    """Two queries, whatever the length of the list."""
    kind = TableKind(draft.purpose)
    columns = {int(place): name for place, name in draft.columns.items()}
    rows = [Row(number, tuple(cells)) for number, cells in draft.rows]
    known = _goals(draft.project)
    if kind is TableKind.MEASUREMENTS:
        known = _indicators(draft.project)
    return checked(kind, rows, columns, known, today)


def _goals(project: Project) -> Known:
    subjects: dict[str, set[int]] = {}
    for goal in Goal.objects.filter(project=project):
        for name in (str(goal.number), f"Ziel {goal.number}", goal.title):
            subjects.setdefault(fold(name), set()).add(goal.pk)
    found = Indicator.objects.filter(goal__project=project)
    present = {
        essence(TableKind.INDICATORS, goal, {"name": name})
        for goal, name in found.values_list("goal", "name")
    }
    return Known(_frozen(subjects), frozenset(present))


def _indicators(project: Project) -> Known:
    subjects: dict[str, set[int]] = {}
    for one in Indicator.objects.filter(goal__project=project):
        subjects.setdefault(fold(one.name), set()).add(one.pk)
    found = Measurement.objects.filter(
        indicator__goal__project=project, replaced_by=None
    )
    present = {
        essence(TableKind.MEASUREMENTS, key, {"measured_on": day, "value": value})
        for key, day, value in found.values_list("indicator", "measured_on", "value")
    }
    return Known(_frozen(subjects), frozenset(present))


def _frozen(subjects: dict[str, set[int]]) -> dict[str, frozenset[int]]:
    return {name: frozenset(keys) for name, keys in subjects.items() if name}
