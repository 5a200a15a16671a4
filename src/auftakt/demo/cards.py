"""The demo's cards: what helps and hinders Ebersfelde, ranked by three people."""

import datetime as dt

from auftakt.accounts.models import Account
from auftakt.demo.outcomes import RECORDS
from auftakt.demo.story import cards
from auftakt.origins.actions import link_origin
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.swot.actions.dots import give_dots
from auftakt.swot.actions.entries import create_entry
from auftakt.swot.actions.points import fix_point
from auftakt.swot.actions.strategies import create_strategy
from auftakt.swot.domain.kinds import PointKind
from auftakt.swot.models import SwotEntry

Cards = dict[str, SwotEntry]


def collect_cards(project: Project, by: Account, today: dt.date) -> None:
    """Two pairs sound alike and are not merged; goals and risks must be there."""
    found = _cards(project, by)
    for told in cards()["strategies"]:
        create_strategy(
            project=project,
            by=by,
            values={name: told[name] for name in ("title", "text")},
            entries=[found[text] for text in told["cards"]],
        )
    day = today - dt.timedelta(days=cards()["agreed_days_ago"])
    for told in cards()["points"]:
        fix_point(
            project=project,
            by=by,
            kind=PointKind(told["kind"]),
            values={"text": told["text"], "agreed_on": day},
            entries=[found[text] for text in told["cards"]],
        )
    for told in cards()["threads"]:
        kind, title = Kind(told["became"][0]), told["became"][1]
        outcome = RECORDS[kind](project).get(title=title)
        card = found[told["card"]]
        link_origin(
            project=project,
            by=by,
            source=(Kind.SWOT_ENTRY, card, card.text),
            outcome=(kind, outcome, title),
        )


def _cards(project: Project, by: Account) -> Cards:
    members = {one.account.name: one.account for one in project.memberships.all()}
    voters = [members[name] for name in cards()["voters"]]
    found: Cards = {}
    for told in cards()["cards"]:
        values = {name: value for name, value in told.items() if name != "dots"}
        entry = create_entry(project=project, by=by, values=values)
        found[entry.text] = entry
        for account, wished in zip(voters, told.get("dots", ()), strict=False):
            if wished:
                give_dots(entry=entry, by=account, wished=wished)
    return found
