"""A thousand orders of answering, changing and closing: nothing lost, nothing doubled.

The model beside it is a dictionary of seats.
"""

import datetime as dt

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from auftakt.decisions.actions.ballots import Tap, enter_ballot, give_ballot
from auftakt.decisions.actions.rounds import close_round
from auftakt.decisions.domain.tally import needed
from auftakt.decisions.errors import HolderAnsweredError, RoundNotOpenError
from auftakt.decisions.models import Ballot, EligibleSeat
from tests.decisions.conftest import NOW, TODAY, asked, filled
from tests.factories.circle import hold
from tests.factories.participants import PersonalLinkFactory

SEATS = 3
STEPS = st.lists(
    st.one_of(
        st.tuples(
            st.sampled_from(["holder", "deputy", "room", "again"]),
            st.integers(0, SEATS - 1),
            st.integers(1, 4),
        ),
        st.just(("close", 0, 0)),
    ),
    min_size=2,
    max_size=8,
)


class Model:
    """What should be stored: by seat who answered last with what."""

    def __init__(self):
        self.given: dict[int, tuple[str, int]] = {}
        self.closed: dict[int, int] | None = None
        self.sent: dict[int, tuple[str, int]] = {}

    def accepts(self, who, seat):
        if self.closed is not None:
            return False
        before = self.given.get(seat, ("", 0))[0]
        if who == "deputy":
            return before != "holder"
        return who == "holder" or before in ("", "room")


@pytest.fixture
def people(project):
    places = [filled(project, number) for number in range(1, SEATS + 1)]
    deputies = []
    for place in places:
        standing_in = hold(place.seat, person=f"V {place.seat}", is_deputy=True)
        deputies.append(
            PersonalLinkFactory(
                project=project, seat=place.seat, person=standing_in.person
            )
        )
    return places, deputies


@given(steps=STEPS)
@settings(max_examples=1000, suppress_health_check=list(HealthCheck))
def test_every_order_ends_as_the_model_says(people, proposal, jana, steps):
    places, deputies = people
    with transaction.atomic():
        round_ = asked(proposal, jana, places)
        play = Play(round_, places, deputies, jana)
        for number, (what, seat, value) in enumerate(steps):
            play.do(number, what, seat, value)
        play.check()
        transaction.set_rollback(True)


class Play:
    def __init__(self, round_, places, deputies, jana):
        self.round, self.jana, self.model = round_, jana, Model()
        self.eligible = list(round_.eligible.order_by("position"))
        self.links = {
            "holder": [place.link for place in places],
            "deputy": deputies,
        }

    def do(self, number, what, seat, value):
        if what == "close":
            return self.close()
        if what == "again":
            if seat not in self.model.sent:
                return None
            who, key, value = self.model.sent[seat]
        else:
            who, key = what, f"{number}"
        self.tap(who, seat, Tap(key=key, value=value), is_new=what != "again")
        return None

    def tap(self, who, seat, tap, *, is_new):
        expected = self.model.accepts(who, seat)
        try:
            if who == "room":
                facts = {"eligible": self.eligible[seat], "by": self.jana}
                enter_ballot(**facts, tap=tap, now=NOW, today=TODAY)
            else:
                facts = {"round_": self.round, "link": self.links[who][seat]}
                give_ballot(**facts, tap=tap, now=NOW, today=TODAY)
        except (RoundNotOpenError, HolderAnsweredError):
            assert not expected
            return
        assert expected
        if is_new:
            self.model.given[seat] = (who, tap.value)
            self.model.sent[seat] = (who, tap.key, tap.value)

    def close(self):
        if self.model.closed is not None:
            return
        self.round = close_round(
            round_=self.round, by=self.jana, now=NOW + dt.timedelta(minutes=1)
        )
        self.model.closed = {seat: value for seat, (_, value) in self.stored().items()}

    def stored(self):
        return dict(self.model.given)

    def check(self):
        found = Ballot.objects.filter(eligible__round=self.round)
        by_seat = {ballot.eligible_id: ballot.given[0] for ballot in found}
        assert len(by_seat) == found.count()
        assert by_seat == {
            self.eligible[seat].pk: value for seat, (_, value) in self.stored().items()
        }
        answered = EligibleSeat.objects.filter(round=self.round, has_answered=True)
        assert answered.count() == len(self.model.given)
        if self.model.closed is not None:
            counts = self.round.result["counts"]["0"]
            assert sum(counts.values()) == len(self.model.closed)
            said = list(self.model.closed.values())
            carrying, silent = sum(v in (1, 2) for v in said), said.count(3)
            enough = len(said) >= needed(50, SEATS)
            assert self.round.passed == (enough and carrying > silent)
