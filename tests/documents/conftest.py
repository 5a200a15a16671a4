"""The town on the day before its letters go out."""

import datetime as dt

import pytest
from django.utils import timezone

from auftakt.actors.models import Organisation, Person
from auftakt.circle.models import Seat, SeatAssignment, SteeringCircle
from auftakt.projects.models import Project
from tests.documents import sample
from tests.factories.decisions import BallotRoundFactory, ProposalVersionFactory
from tests.factories.goals import IndicatorFactory
from tests.factories.inventory import FigureFactory, StructureFactory
from tests.factories.projects import InitiatorFactory, ProjectBriefFactory
from tests.factories.risks import RiskFactory
from tests.factories.workshop import MeetingFactory, story_agenda

TODAY = dt.date(2026, 11, 23)


def seat(project: Project, position: int, title: str, **values: object) -> Seat:
    fields = {"bloc": "key_actors", "position": position, "title": title, **values}
    return Seat.objects.create(circle=project.circle, **fields)


def ask(place: Seat, *, status: str = "confirmed", **who: object) -> SeatAssignment:
    return SeatAssignment.objects.create(
        seat=place, status=status, requested_on=dt.date(2026, 11, 2), **who
    )


@pytest.fixture
def story(project: Project) -> Project:
    """Four seats: one confirmed, one asked for its view, one refused, one vacant."""
    town = project.municipality
    town.crest, town.department = sample.crest(), "Stabsstelle Integration"
    town.save()
    ProjectBriefFactory(
        project=project,
        mandate="Beschluss des Stadtrats vom 3. März.",
        contact="Jana Lindner\njana@example.org",
    )
    FigureFactory(project=project, key="residents", value=24600)
    StructureFactory(project=project, kind="offer")
    RiskFactory(project=project)
    goal = IndicatorFactory(goal__project=project).goal
    agreed = ProposalVersionFactory(
        proposal__project=project,
        proposal__subject_kind="goal",
        proposal__subject_id=goal.public_id,
    )
    BallotRoundFactory(version_of=agreed, closed_at=timezone.now(), passed=True)
    InitiatorFactory(
        project=project,
        office_title="Bürgermeisterin",
        motivation="Vieles gelingt.\n\nManches läuft nebeneinander her.",
    )
    SteeringCircle.objects.create(project=project)
    office = Organisation.objects.create(
        project=project, name="Jobcenter", bloc="key_actors", email="amt@example.org"
    )
    ulf = Person.objects.create(
        project=project,
        name="Ulf Merkens",
        bloc="key_actors",
        organisation=office,
        email="ulf@example.org",
    )
    club = Organisation.objects.create(
        project=project, name="Bürgerverein", bloc="civil_society"
    )
    ask(seat(project, 1, "Jobcenter"), person=ulf)
    ask(
        seat(project, 2, "Bürger gegen das Vorhaben", perspective="opposing"),
        status="requested",
        organisation=club,
    )
    ask(seat(project, 3, "Polizei"), status="declined", organisation=office)
    seat(project, 4, "Sprachkursträger")
    story_agenda(
        MeetingFactory(project=project, address="Rathausplatz 1", agenda_version=2)
    )
    return project
