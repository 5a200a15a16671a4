"""The demo's analysis of those concerned: three views each, a half done plan."""

import datetime as dt
from typing import Any

from auftakt.accounts.models import Account
from auftakt.demo.story import concerned, story
from auftakt.kernel import clock
from auftakt.projects.models import Project
from auftakt.stakeholders.actions.assessments import assess
from auftakt.stakeholders.actions.contacts import create_contact, finish_contact
from auftakt.stakeholders.actions.stakeholders import (
    add_interest,
    create_stakeholder,
    relate,
    show_on_beamer,
)
from auftakt.stakeholders.domain.kinds import RelationKind
from auftakt.stakeholders.models import Stakeholder

AUTHORS = 3
SCALES = ("power", "affectedness", "attitude")
_OWN = ("name", "bloc", "expectations", "concerns", "contribution", "influence_kinds")


def analyse_concerned(project: Project, jana: Account, today: dt.date) -> None:
    people = [person["email"] for person in story()["people"][:AUTHORS]]
    authors = [Account.objects.get(email=email) for email in people]
    organisations = {one.name: one for one in project.organisations.all()}
    made: dict[str, Stakeholder] = {}
    for told in concerned()["stakeholders"]:
        values = {name: told[name] for name in _OWN if name in told}
        if "organisation" in told:
            values["organisation"] = organisations[told["organisation"]]
        one = create_stakeholder(project=project, by=jana, values=values)
        made[one.name] = one
        _views(one, authors, told["views"])
        _interests(one, jana, told, today)
        _contact(one, jana, told.get("contact"), today)
    school, parents = made["Grundschule Lindenhof"], made["Geflüchtete Familien"]
    relate(one=school, other=parents, kind=RelationKind.SUPPORTS, by=jana)


def _views(one: Stakeholder, authors: list[Account], views: list[list[int]]) -> None:
    for author, values in zip(authors, views, strict=True):
        given = dict(zip(SCALES, values, strict=True))
        assess(stakeholder=one, by=author, values=given, now=clock.now())


def _interests(
    one: Stakeholder, jana: Account, told: dict[str, Any], today: dt.date
) -> None:
    for origin, text, source in told.get("interests", ()):
        values = {"origin": origin, "text": text, "source": source}
        add_interest(stakeholder=one, by=jana, values=values, today=today)
    if told.get("on_beamer"):
        show_on_beamer(stakeholder=one, by=jana, wanted=True)


def _contact(
    one: Stakeholder, jana: Account, told: dict[str, Any] | None, today: dt.date
) -> None:
    """Days from today become dates, so that some are always late."""
    if told is None:
        return
    due_on = today + dt.timedelta(days=told["due"])
    values = {name: told[name] for name in told if name not in {"due", "done"}}
    step = create_contact(stakeholder=one, by=jana, values={**values, "due_on": due_on})
    if told.get("done"):
        finish_contact(step=step, by=jana, today=due_on)
