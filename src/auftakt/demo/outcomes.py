"""The demo's measures, open questions and the red thread to them."""

import datetime as dt
from typing import Any

from auftakt.accounts.models import Account
from auftakt.demo.story import outcomes
from auftakt.measures.actions import create_measure, set_measure_state
from auftakt.measures.domain import Status
from auftakt.projects.models import Project
from auftakt.workshop.actions import create_question

_DATES = {"start_days": "start_on", "due_days": "due_on"}


def agree_outcomes(project: Project, by: Account, today: dt.date) -> None:
    """One measure is late, one is stuck, one lacks everything."""
    for told in outcomes()["measures"]:
        values = _dated(told, today)
        status = Status(values.pop("status", Status.PLANNED))
        measure = create_measure(project=project, by=by, values=values)
        if status is not Status.PLANNED:
            set_measure_state(measure=measure, by=by, status=status, today=today)
    for told in outcomes()["questions"]:
        values = _dated(told, today)
        create_question(project=project, by=by, values=values, today=today)


def _dated(told: dict[str, Any], today: dt.date) -> dict[str, Any]:
    """Days from today become dates, so that one is always late."""
    values = {name: value for name, value in told.items() if name not in _DATES}
    for name in _DATES.keys() & told.keys():
        values[_DATES[name]] = today + dt.timedelta(days=told[name])
    return values
