"""Seats and who sits on them."""

import datetime as dt

import factory

from auftakt.circle.models import (
    CompositionTarget,
    KeptApart,
    Seat,
    SeatAssignment,
    SteeringCircle,
)
from tests.factories.actors import OrganisationFactory, PersonFactory
from tests.factories.projects import ProjectFactory

ASKED_ON = dt.date(2026, 11, 19)


class SteeringCircleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SteeringCircle
        django_get_or_create = ("project",)

    project = factory.SubFactory(ProjectFactory)


class SeatFactory(factory.django.DjangoModelFactory):
    """`SeatFactory(project=project)` puts the seat into the project's circle."""

    class Meta:
        model = Seat

    class Params:
        project = factory.SubFactory(ProjectFactory)

    circle = factory.SubFactory(
        SteeringCircleFactory, project=factory.SelfAttribute("..project")
    )
    position = factory.Sequence(lambda number: number + 1)
    title = factory.Sequence(lambda number: f"Platz für jemanden {number}")
    bloc = "administration"


class SeatAssignmentFactory(factory.django.DjangoModelFactory):
    """A person's seat in the project of the seat; pass `organisation=` beside it."""

    class Meta:
        model = SeatAssignment

    seat = factory.SubFactory(SeatFactory)
    person = factory.SubFactory(
        PersonFactory, project=factory.SelfAttribute("..seat.circle.project")
    )
    status = "confirmed"
    requested_on = ASKED_ON
    answered_on = factory.Maybe(
        factory.LazyAttribute(lambda made: made.status == "requested"),
        yes_declaration=None,
        no_declaration=ASKED_ON,
    )


class CompositionTargetFactory(factory.django.DjangoModelFactory):
    """`CompositionTargetFactory(project=project, criterion="district", value="…")`."""

    class Meta:
        model = CompositionTarget

    class Params:
        project = factory.SubFactory(ProjectFactory)

    circle = factory.SubFactory(
        SteeringCircleFactory, project=factory.SelfAttribute("..project")
    )
    criterion = "size"
    value = ""
    least = 7
    most = 15


class KeptApartFactory(factory.django.DjangoModelFactory):
    """Two organisations of the project."""

    class Meta:
        model = KeptApart

    class Params:
        project = factory.SubFactory(ProjectFactory)

    circle = factory.SubFactory(
        SteeringCircleFactory, project=factory.SelfAttribute("..project")
    )
    first_organisation = factory.SubFactory(
        OrganisationFactory, project=factory.SelfAttribute("..project")
    )
    second_organisation = factory.SubFactory(
        OrganisationFactory, project=factory.SelfAttribute("..project")
    )
    reason = "führen zusammen einen Verein"


def hold(seat: Seat, *, status: str = "confirmed", **facts) -> SeatAssignment:
    """Seats a new organisation (`organisation="Name"`) or person (`person="Name"`)."""
    project = seat.circle.project
    made = {}
    if "organisation" in facts:
        name = facts.pop("organisation")
        made["organisation"] = OrganisationFactory(project=project, name=name)
        made["person"] = None
    if "person" in facts:
        made["person"] = PersonFactory(project=project, name=facts.pop("person"))
    return SeatAssignmentFactory(seat=seat, status=status, **made, **facts)
