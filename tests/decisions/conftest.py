"""A circle of nine filled seats with a link each, and a text to agree on."""

import datetime as dt
from dataclasses import dataclass
from uuid import uuid4

import pytest
from django.utils import timezone

from auftakt.circle.models import Seat
from auftakt.decisions.actions.ballots import Tap, give_ballot
from auftakt.decisions.actions.proposals import Wording, start_proposal
from auftakt.decisions.actions.rounds import open_round
from auftakt.participants.models import PersonalLink
from tests.factories.circle import SeatFactory, hold
from tests.factories.participants import PersonalLinkFactory

TODAY = timezone.localdate()
NOW = timezone.now()


@dataclass
class Place:
    seat: Seat
    link: PersonalLink


def filled(project, number) -> Place:
    seat = SeatFactory(project=project, position=number, title=f"Platz {number}")
    assignment = hold(seat, person=f"Person {number}")
    link = PersonalLinkFactory(
        project=project, seat=seat, person=assignment.person, token=f"token-{number}"
    )
    return Place(seat, link)


@pytest.fixture
def places(project):
    return [filled(project, number) for number in range(1, 10)]


@pytest.fixture
def desk(sign_in, jana):
    return sign_in(jana)


@pytest.fixture
def proposal(project, jana):
    wording = Wording("Alle Geflüchteten bekommen schnell einen Kurs.")
    return start_proposal(
        project=project, by=jana, title="Sprache", wording=wording, today=TODAY
    )


def asked(proposal, by, places, **values):
    usual = {
        "method": "consent",
        "quorum": 50,
        "opens_on": TODAY,
        "closes_on": TODAY + dt.timedelta(days=7),
    }
    return open_round(
        version=proposal.versions.order_by("-number").first(),
        by=by,
        seats=[place.seat for place in places],
        values={**usual, **values},
    )


@pytest.fixture
def round_(proposal, jana, places):
    return asked(proposal, jana, places)


def say(round_, place, value=None, **facts):
    tap = Tap(key=facts.pop("key", None) or str(uuid4()), value=value, **facts)
    return give_ballot(round_=round_, link=place.link, tap=tap, now=NOW, today=TODAY)
