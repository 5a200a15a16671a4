"""The demo's measures, open questions and the red thread to them."""

import datetime as dt
from collections.abc import Callable
from typing import Any

from django.db.models import QuerySet

from auftakt.accounts.models import Account
from auftakt.demo.story import outcomes
from auftakt.goals.models import Goal
from auftakt.kernel.models import Record
from auftakt.measures.actions import create_measure, set_measure_state
from auftakt.measures.domain import Status
from auftakt.origins.actions import link_origin
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.risks.models import Risk
from auftakt.workshop.actions import create_question

_DATES = {"start_days": "start_on", "due_days": "due_on"}
RECORDS: dict[Kind, Callable[[Project], QuerySet[Any]]] = {
    Kind.GOAL: lambda project: Goal.objects.filter(project=project),
    Kind.RISK: lambda project: Risk.objects.filter(project=project),
}


def agree_outcomes(project: Project, by: Account, today: dt.date) -> None:
    """One measure is late, one is stuck, one lacks everything."""
    for told in outcomes()["measures"]:
        values = _dated(told, today)
        origin = values.pop("origin", None)
        status = Status(values.pop("status", Status.PLANNED))
        measure = create_measure(project=project, by=by, values=values)
        _link(project, by, origin, (Kind.MEASURE, measure, measure.title))
        if status is not Status.PLANNED:
            set_measure_state(measure=measure, by=by, status=status, today=today)
    for told in outcomes()["questions"]:
        values = _dated(told, today)
        origin = values.pop("origin", None)
        question = create_question(project=project, by=by, values=values, today=today)
        _link(project, by, origin, (Kind.QUESTION, question, question.text))


def _link(
    project: Project,
    by: Account,
    origin: tuple[str, str] | None,
    outcome: tuple[Kind, Record, str],
) -> None:
    """`origin`: kind and title of a record that the demo has made before."""
    if origin is None:
        return
    kind, title = Kind(origin[0]), origin[1]
    source = (kind, RECORDS[kind](project).get(title=title), title)
    link_origin(project=project, by=by, source=source, outcome=outcome)


def _dated(told: dict[str, Any], today: dt.date) -> dict[str, Any]:
    """Days from today become dates, so that one is always late."""
    values = {name: value for name, value in told.items() if name not in _DATES}
    for name in _DATES.keys() & told.keys():
        values[_DATES[name]] = today + dt.timedelta(days=told[name])
    return values
