"""The demo's stock-taking: what Ebersfelde has already, and what nobody knows yet."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from auftakt.accounts.models import Account
from auftakt.demo.story import stock
from auftakt.inventory.actions.cells import note_cell
from auftakt.inventory.actions.figures import (
    ask_figure,
    enter_figures,
    latest_stock_taking,
)
from auftakt.inventory.actions.structures import create_structure
from auftakt.inventory.content.figures import ready_figures
from auftakt.inventory.domain.kinds import Level
from auftakt.projects.models import Project

DATES = {"valid_days": "valid_until", "funding_days": "funding_until"}
SOURCE = "Erfundene Zahl für das Beispiel"
ASKED, DAYS_TO_ANSWER = "Fachbereich Bürgerdienste", 8


def take_stock(project: Project, by: Account, today: dt.date) -> None:
    """Figures, lists and the one overlap that is still open."""
    _figures(project, by, today)
    for told in stock()["structures"]:
        create_structure(project=project, by=by, values=_dated(told, today))
    for told in stock()["cells"]:
        cell = told["field"], told["target_group"]
        asked = told.get("asked", "")
        note_cell(project=project, by=by, cell=cell, state=told["state"], asked=asked)


def _figures(project: Project, by: Account, today: dt.date) -> None:
    taken = latest_stock_taking(project=project, by=by, today=today)
    day = dt.date(today.year - 1, 12, 31)
    values = [one for told in stock()["figures"] for one in _ready(told, project, day)]
    values += [
        {**told, **_place(project, Level.OWN), "reference_date": day}
        for told in stock()["own_figures"]
    ]
    enter_figures(stock_taking=taken, by=by, values=values)
    due_on = today + dt.timedelta(days=DAYS_TO_ANSWER)
    for told in stock()["asked"]:
        asked = {"asked": ASKED, "due_on": due_on}
        ask_figure(stock_taking=taken, by=by, key=told["key"], values=asked)


def _ready(told: dict[str, Any], project: Project, day: dt.date) -> Iterator[Any]:
    """One of the ready figures for each level, and for the years before."""
    ready = ready_figures("de")[told["key"]]
    what = {
        "key": ready.key,
        "name": ready.title,
        "unit": ready.unit,
        "counts_people": ready.counts_people,
    }
    for level in (Level.OWN, Level.COUNTY, Level.LAND):
        if level in told:
            value = {"value": Decimal(told[level]), "reference_date": day}
            yield {**what, **_place(project, level), **value}
    for years, number in enumerate(told.get("before", ()), start=1):
        then = {"reference_date": day.replace(year=day.year - years)}
        yield {**what, **_place(project, Level.OWN), "value": Decimal(number), **then}


def _place(project: Project, level: Level) -> dict[str, Any]:
    town = project.municipality
    names = {Level.OWN: town.name, Level.COUNTY: town.county, Level.LAND: town.land}
    return {"level": level, "area_name": names[level], "source": SOURCE}


def _dated(told: dict[str, Any], today: dt.date) -> dict[str, Any]:
    """Days from today become dates, so that some always end soon."""
    values = {name: value for name, value in told.items() if name not in DATES}
    for name in DATES.keys() & told.keys():
        values[DATES[name]] = today + dt.timedelta(days=told[name])
    return values
