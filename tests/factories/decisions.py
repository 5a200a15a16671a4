"""Proposals, rounds, ballots and concerns of the invented town."""

import datetime as dt

import factory

from auftakt.decisions.content import usual_labels
from auftakt.decisions.models import (
    Ballot,
    BallotRound,
    Concern,
    EligibleSeat,
    Proposal,
    ProposalVersion,
)
from tests.factories.circle import SeatFactory
from tests.factories.numbers import next_number
from tests.factories.projects import ProjectFactory

WRITTEN_ON = dt.date(2026, 11, 9)
GIVEN_AT = dt.datetime(2026, 11, 12, 10, tzinfo=dt.UTC)


class ProposalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Proposal

    project = factory.SubFactory(ProjectFactory)
    number = next_number(Proposal)
    title = factory.Sequence(lambda number: f"Treffpunkt am Markt {number}")


class ProposalVersionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ProposalVersion

    class Params:
        project = factory.SubFactory(ProjectFactory)

    proposal = factory.SubFactory(
        ProposalFactory, project=factory.SelfAttribute("..project")
    )
    number = factory.LazyAttribute(lambda made: made.proposal.versions.count() + 1)
    text = factory.Sequence(lambda number: f"Der Treffpunkt öffnet zweimal {number}.")
    made_on = WRITTEN_ON


class BallotRoundFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = BallotRound

    class Params:
        project = factory.SubFactory(ProjectFactory)

    version_of = factory.SubFactory(
        ProposalVersionFactory, project=factory.SelfAttribute("..project")
    )
    method = "consent"
    labels = factory.LazyAttribute(lambda made: usual_labels(made.method))
    opens_on = WRITTEN_ON
    closes_on = dt.date(2099, 1, 1)


class EligibleSeatFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = EligibleSeat

    round = factory.SubFactory(BallotRoundFactory)
    seat = factory.SubFactory(
        SeatFactory,
        project=factory.SelfAttribute("..round.version_of.proposal.project"),
    )
    title = factory.LazyAttribute(lambda made: made.seat.title)
    position = factory.Sequence(lambda number: number % 30000 + 1)


class BallotFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Ballot

    eligible = factory.SubFactory(EligibleSeatFactory, has_answered=True)
    values = factory.LazyFunction(lambda: {"0": 1})
    labels = factory.LazyFunction(lambda: {"0": "Ja, ich trage es mit"})
    given_at = GIVEN_AT


class ConcernFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Concern

    project = factory.SubFactory(ProjectFactory)
    about = factory.SubFactory(
        ProposalVersionFactory, project=factory.SelfAttribute("..project")
    )
    number = next_number(Concern)
    text = factory.Sequence(lambda number: f"Abends fährt kein Bus {number}.")
    said_on = WRITTEN_ON
