"""Builds the invented town through the same actions people use."""

import datetime as dt
from typing import Any

from django.db import transaction

from auftakt.accounts.actions.memberships import add_member
from auftakt.accounts.models import Account
from auftakt.accounts.permissions import Role
from auftakt.actors.actions import create_organisation, create_person
from auftakt.actors.models import Organisation, Person
from auftakt.circle.actions.filling import Asked, fill_seat, name_deputy
from auftakt.circle.actions.seats import create_seat
from auftakt.circle.actions.suggestions import decide_suggestion
from auftakt.circle.actions.targets import keep_apart, save_targets
from auftakt.circle.domain import Criterion, Requirement, SeatStatus
from auftakt.demo.agenda import fit_to_story
from auftakt.demo.cards import collect_cards
from auftakt.demo.concerned import analyse_concerned
from auftakt.demo.decisions import agree_on_goals
from auftakt.demo.goals import set_goals
from auftakt.demo.outcomes import agree_outcomes
from auftakt.demo.risks import name_risks
from auftakt.demo.rounds import ask_people
from auftakt.demo.stock import take_stock
from auftakt.demo.story import Days, days, emails, story
from auftakt.demo.themes import choose_themes
from auftakt.projects.actions.initiators import name_initiator
from auftakt.projects.actions.projects import (
    create_project,
    delete_project,
    update_brief,
)
from auftakt.projects.models import Project
from auftakt.workshop.actions.agenda import adopt_guide
from auftakt.workshop.actions.meetings import plan_kickoff
from auftakt.workshop.models import Meeting

USUAL_DAYS_AGO = 12
SEAT_FIELDS = (
    "title",
    "bloc",
    "perspective",
    "migrant_kind",
    "department",
    "catalogue_key",
)


@transaction.atomic
def load_demo(*, today: dt.date) -> Project:
    """Ebersfelde some weeks before its kick-off, with faults one can mend."""
    people = [_account(person) for person in story()["people"]]
    jana, plan = people[0], days(today)
    project = _project(jana, plan)
    for account, person in zip(people[1:], story()["people"][1:], strict=True):
        add_member(project=project, account=account, role=Role(person["role"]), by=jana)
    _register(project, jana)
    _circle(project, jana, today)
    _decisions(project, jana)
    _targets(project, jana)
    _kickoff(project, jana, plan)
    take_stock(project, jana, today)
    analyse_concerned(project, jana, today)
    name_risks(project, jana, today)
    goals = set_goals(project, jana, today)
    collect_cards(project, jana, today)
    choose_themes(project, jana, today)
    agree_outcomes(project, jana, today)
    ask_people(project, jana, today)
    agree_on_goals(project, jana, goals, today)
    return project


@transaction.atomic
def reset_demo(*, today: dt.date) -> Project:
    """Removes the demo's project and people, then builds both anew."""
    for project in Project.objects.filter(is_demo=True):
        delete_project(project=project, by=_first())
    Account.objects.filter(email__in=emails()).delete()
    return load_demo(today=today)


def _first() -> Account:
    return Account.objects.get(email=emails()[0])


def _account(person: dict[str, Any]) -> Account:
    return Account.objects.create_user(email=person["email"], name=person["name"])


def _project(jana: Account, plan: Days) -> Project:
    told = story()["project"]
    town = {**story()["municipality"], "population_date": plan.residents}
    project = create_project(
        by=jana,
        name=told["name"],
        municipality=town,
        start_date=plan.project_start,
    )
    Project.objects.filter(pk=project.pk).update(slug=told["slug"], is_demo=True)
    project.refresh_from_db()
    chosen = ("size", "complexity", "themes", "circle_name")
    changes = {**story()["brief"], **{name: told[name] for name in chosen}}
    update_brief(project=project, by=jana, changes=changes)
    name_initiator(project=project, by=jana, values=story()["initiator"])
    return project


def _register(project: Project, jana: Account) -> None:
    by_name: dict[str, Organisation] = {}
    for told in story()["organisations"]:
        by_name[told["name"]] = create_organisation(
            project=project, by=jana, values=told
        )
    for told in story()["persons"]:
        values = {**told, "organisation": by_name[told["organisation"]]}
        create_person(project=project, by=jana, values=values)


def _circle(project: Project, jana: Account, today: dt.date) -> None:
    people = {person.name: person for person in project.persons.all()}
    organisations = {one.name: one for one in project.organisations.all()}
    for told in story()["seats"]:
        values = {name: told[name] for name in SEAT_FIELDS if name in told}
        seat = create_seat(project=project, by=jana, values=values)
        holder = _asked(told, "person", "organisation", people, organisations)
        if holder is None:
            continue
        asked_ago = told.get("requested_days_ago")
        status = SeatStatus.CONFIRMED if asked_ago is None else SeatStatus.REQUESTED
        on = today - dt.timedelta(days=asked_ago or USUAL_DAYS_AGO)
        fill_seat(seat=seat, by=jana, asked=holder, status=status, on=on)
        deputy = _asked(told, "deputy", "deputy_organisation", people, organisations)
        if deputy:
            name_deputy(seat=seat, by=jana, asked=deputy, on=on)


def _decisions(project: Project, jana: Account) -> None:
    for told in story()["rejected"]:
        decide_suggestion(
            project=project,
            by=jana,
            key=told["key"],
            decision="rejected",
            reason=told["reason"],
        )
    for told in story()["postponed"]:
        decide_suggestion(
            project=project, by=jana, key=told["key"], decision="postponed", reason=""
        )


def _targets(project: Project, jana: Account) -> None:
    wanted = [
        Requirement(**{**told, "criterion": Criterion(told["criterion"])})
        for told in story()["targets"]
    ]
    save_targets(project=project, by=jana, changed=wanted)
    organisations = {one.name: one for one in project.organisations.all()}
    for told in story()["kept_apart"]:
        first, second = (organisations[name] for name in told["pair"])
        keep_apart(
            project=project,
            by=jana,
            first=first,
            second=second,
            reason=told["reason"],
        )


def _asked(
    told: dict[str, Any],
    person: str,
    organisation: str,
    people: dict[str, Person],
    organisations: dict[str, Organisation],
) -> Asked | None:
    if person in told:
        found = people[told[person]]
        return Asked(person=found, organisation=found.organisation)
    if organisation in told:
        return Asked(organisation=organisations[told[organisation]])
    return None


def _kickoff(project: Project, jana: Account, plan: Days) -> Meeting:
    told = dict(story()["kickoff"])
    told["starts_at"] = dt.time.fromisoformat(told["starts_at"])
    told["booked_until"] = dt.time.fromisoformat(told["booked_until"])
    meeting = plan_kickoff(
        project=project, by=jana, changes={**told, "day": plan.kickoff}
    )
    adopt_guide(meeting=meeting, by=jana, language="de")
    fit_to_story(meeting, jana)
    return meeting
