"""The demo's fields of action, as three people see them, and what was decided."""

import datetime as dt

from auftakt.accounts.models import Account
from auftakt.demo.story import fields_of_action
from auftakt.goals.models import Goal
from auftakt.kernel import clock
from auftakt.origins.actions import link_origin
from auftakt.origins.domain import Kind
from auftakt.projects.models import Project
from auftakt.themes.actions import decide_theme, rate_theme, start_themes
from auftakt.themes.domain.kinds import Choice, Question
from auftakt.themes.models import Theme


def choose_themes(project: Project, by: Account, today: dt.date) -> None:
    """One gap has its goal, one has none; about one field views are far apart."""
    made = {one.key: one for one in start_themes(project=project, by=by)}
    members = {one.account.name: one.account for one in project.memberships.all()}
    raters = [members[name] for name in fields_of_action()["raters"]]
    for told in fields_of_action()["themes"]:
        theme = made[told["key"]]
        for account, steps in zip(raters, told["given"], strict=True):
            given = dict(zip(Question, steps, strict=True))
            rate_theme(theme=theme, by=account, given=given, now=clock.now())
        if "goal" in told:
            _link(project, by, theme, told["goal"])
    for told in fields_of_action()["decisions"]:
        decide_theme(
            theme=made[told["key"]],
            by=by,
            decision=Choice(told["decision"]),
            reason=told["reason"],
            decided_on=today - dt.timedelta(days=told["days_ago"]),
        )


def _link(project: Project, by: Account, theme: Theme, title: str) -> None:
    goal = Goal.objects.get(project=project, title=title)
    link_origin(
        project=project,
        by=by,
        source=(Kind.THEME, theme, theme.name),
        outcome=(Kind.GOAL, goal, goal.title),
    )
