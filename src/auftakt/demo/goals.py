"""The demo's goals: how they will be seen, and five quarters of values."""

import datetime as dt
from decimal import Decimal
from typing import Any

from auftakt.accounts.models import Account
from auftakt.demo.story import aims
from auftakt.goals.actions.chain import add_chain_element
from auftakt.goals.actions.goals import create_goal, update_goal
from auftakt.goals.actions.indicators import create_indicator, enter_measurements
from auftakt.goals.content import ready_indicators
from auftakt.goals.models import Goal, Indicator
from auftakt.projects.models import Project

FIRST_QUARTER = 460  # days ago: fifteen months
QUARTER = 91
DAYS_TO_TARGET = 400
NOT_OURS = {"key", "parent", "due_days"}


def set_goals(project: Project, by: Account, today: dt.date) -> dict[str, Goal]:
    """Answers the goals by their key in the story."""
    made = {one["key"]: _goal(project, by, one, today) for one in aims()["goals"]}
    for told in aims()["goals"]:
        if "parent" in told:
            parent = {"parent": made[told["parent"]]}
            update_goal(goal=made[told["key"]], by=by, changes=parent)
    for told in aims()["chain"]:
        add_chain_element(
            goal=made[told["goal"]], by=by, step=told["step"], text=told["text"]
        )
    for told in aims()["indicators"]:
        _indicator(made[told["goal"]], by, told, today)
    return made


def _goal(project: Project, by: Account, told: dict[str, Any], today: dt.date) -> Goal:
    values = {name: value for name, value in told.items() if name not in NOT_OURS}
    values["due_on"] = today + dt.timedelta(days=told["due_days"])
    return create_goal(project=project, by=by, values=values)


def _indicator(
    goal: Goal, by: Account, told: dict[str, Any], today: dt.date
) -> Indicator:
    ready = ready_indicators("de")[told["ready"]]
    first = today - dt.timedelta(days=FIRST_QUARTER)
    target = Decimal(told["target"]) if told["target"] else None
    values = {
        "key": ready.key,
        "name": ready.name,
        "kind": ready.kind,
        "impact_step": ready.step,
        "unit": ready.unit,
        "direction": ready.direction,
        "counts_people": ready.counts_people,
        "method": ready.method,
        "data_holder": ready.data_holder,
        "frequency": "quarterly",
        "baseline_value": Decimal(told["baseline"]),
        "baseline_on": first,
        "target_value": target,
        "target_on": today + dt.timedelta(days=DAYS_TO_TARGET) if target else None,
        "responsible": "Stabsstelle Integration",
    }
    made = create_indicator(goal=goal, by=by, values=values)
    days = [first + dt.timedelta(days=QUARTER * place) for place in range(1, 6)]
    source = {"source": f"Erfundene Zahl: {ready.data_holder}"}
    enter_measurements(
        by=by,
        rows=[
            (made, {"value": Decimal(value), "measured_on": day, **source})
            for value, day in zip(told["values"], days, strict=True)
        ],
    )
    return made
