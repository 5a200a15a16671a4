"""The demo's risks: what could go wrong in Ebersfelde, as three people see it."""

import datetime as dt
import tomllib
from functools import cache
from importlib import resources
from typing import Any

from auftakt.accounts.models import Account
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.risks.actions import create_risk, rate_risk
from auftakt.risks.domain.kinds import RatingKind
from auftakt.risks.domain.levels import Cell

BESIDE = ("given", "residual", "review_days")


@cache
def told_risks() -> dict[str, Any]:
    """The tables of `content/risks.toml`."""
    file = resources.files("auftakt.demo") / "content" / "risks.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))


def name_risks(project: Project, by: Account, today: dt.date) -> None:
    """One of them is high and has no countermeasure yet, two are without any."""
    members = {one.account.name: one.account for one in project.memberships.all()}
    raters = [members[name] for name in told_risks()["raters"]]
    for told in told_risks()["risks"]:
        values = {name: value for name, value in told.items() if name not in BESIDE}
        values["review_on"] = today + dt.timedelta(days=told["review_days"])
        risk = create_risk(project=project, by=by, values=values)
        for account, pair in zip(raters, told["given"], strict=True):
            given = {RatingKind.GROSS: Cell(*pair)}
            if "residual" in told:
                given[RatingKind.RESIDUAL] = Cell(*told["residual"])
            rate_risk(risk=risk, by=account, given=given, now=clock.now())
