"""The invented town of Ebersfelde as plain data, and its days."""

import datetime as dt
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

FRIDAY = 4
DAYS_TO_KICKOFF = 67
WEEKS_TO_START = 9


@cache
def story() -> dict[str, Any]:
    """The tables of `content/ebersfelde.toml`."""
    return _tables("ebersfelde.toml")


@cache
def stock() -> dict[str, Any]:
    """The tables of `content/bestand.toml`: figures and what exists already."""
    return _tables("bestand.toml")


@cache
def outcomes() -> dict[str, Any]:
    """The tables of `content/massnahmen.toml`: measures, questions, their origins."""
    return _tables("massnahmen.toml")


@cache
def aims() -> dict[str, Any]:
    """The tables of `content/ziele.toml`: goals, their chain and what was measured."""
    return _tables("ziele.toml")


@cache
def agreements() -> dict[str, Any]:
    """The tables of `content/beschluesse.toml`: wordings, rounds and concerns."""
    return _tables("beschluesse.toml")


@cache
def concerned() -> dict[str, Any]:
    """The tables of `content/beteiligte.toml`: whom the project concerns."""
    return _tables("beteiligte.toml")


@cache
def rounds() -> dict[str, Any]:
    """The tables of `content/runden.toml`: who is asked, and what they answered."""
    return _tables("runden.toml")


@cache
def cards() -> dict[str, Any]:
    """The tables of `content/karten.toml`: cards, ways and what was agreed."""
    return _tables("karten.toml")


@cache
def fields_of_action() -> dict[str, Any]:
    """The tables of `content/themen.toml`: ratings of the twelve fields, decisions."""
    return _tables("themen.toml")


def _tables(name: str) -> dict[str, Any]:
    file = resources.files("auftakt.demo") / "content" / name
    return tomllib.loads(file.read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Days:
    """The demo always lies some weeks before its kick-off, whenever it is opened."""

    kickoff: dt.date
    project_start: dt.date
    residents: dt.date


def days(today: dt.date) -> Days:
    """The kick-off is the last Friday within 67 days, the start nine weeks later."""
    kickoff = today + dt.timedelta(days=DAYS_TO_KICKOFF)
    kickoff -= dt.timedelta(days=(kickoff.weekday() - FRIDAY) % 7)
    start = kickoff + dt.timedelta(weeks=WEEKS_TO_START)
    return Days(kickoff, start, dt.date(today.year - 1, 12, 31))


def emails() -> list[str]:
    return [person["email"] for person in story()["people"]]
