"""One ballot for each seat, whoever taps how often."""

import datetime as dt

import pytest

from auftakt.circle.models import Seat
from auftakt.decisions.actions.ballots import Tap, enter_ballot, give_ballot
from auftakt.decisions.actions.rounds import close_round
from auftakt.decisions.errors import (
    HolderAnsweredError,
    NotEligibleError,
    RoundNotOpenError,
    TooManyDotsError,
    ValueNotOfferedError,
)
from auftakt.decisions.models import Ballot, Concern, EligibleSeat
from auftakt.decisions.queries.seats import Side, side_of
from auftakt.kernel.models import AuditEntry
from tests.decisions.conftest import NOW, TODAY, asked, say
from tests.factories.actors import OrganisationFactory
from tests.factories.circle import hold
from tests.factories.participants import PersonalLinkFactory


def test_the_last_tap_counts_and_keeps_the_words_it_stood_beside(round_, places):
    say(round_, places[0], 1)
    say(round_, places[0], 2)
    ballot = Ballot.objects.get()
    assert ballot.given == {0: 2}
    assert ballot.labels == {"0": "Ja, aber ich habe Bedenken"}
    assert EligibleSeat.objects.filter(has_answered=True).count() == 1
    places[0].link.refresh_from_db()
    assert places[0].link.answered_at == NOW


def test_a_tap_that_is_sent_again_changes_nothing(round_, places):
    say(round_, places[0], 1, key="first")
    say(round_, places[0], 3, key="second")
    before = AuditEntry.objects.count()
    say(round_, places[0], 1, key="first")
    assert Ballot.objects.get().given == {0: 3}
    assert AuditEntry.objects.count() == before


@pytest.fixture
def deputy(project, places):
    assignment = hold(places[0].seat, person="Vertretung", is_deputy=True)
    return PersonalLinkFactory(
        project=project, seat=places[0].seat, person=assignment.person
    )


def by_link(round_, link, value):
    tap = Tap(key=f"{link.pk}-{value}", value=value)
    return give_ballot(round_=round_, link=link, tap=tap, now=NOW, today=TODAY)


def test_a_deputy_counts_for_the_seat_until_the_holder_answers(round_, places, deputy):
    by_link(round_, deputy, 1)
    assert Ballot.objects.get().is_by_deputy
    say(round_, places[0], 2)
    ballot = Ballot.objects.get()
    assert ballot.given == {0: 2}
    assert not ballot.is_by_deputy
    with pytest.raises(HolderAnsweredError):
        by_link(round_, deputy, 3)
    assert Ballot.objects.get().given == {0: 2}


def test_nobody_says_what_somebody_else_wrote(round_, places, deputy):
    by_link(round_, deputy, 3)
    tap = Tap(key="why", reason="Zu teuer.", is_named=True)
    give_ballot(round_=round_, link=deputy, tap=tap, now=NOW, today=TODAY)
    say(round_, places[0], 2)
    ballot = Ballot.objects.get()
    assert (ballot.reason, ballot.is_named, ballot.given) == ("", False, {0: 2})
    assert Concern.objects.get().fate == "withdrawn"


def test_of_one_organisation_the_person_tells_holder_from_deputy(project, places):
    holder = places[0].seat.assignments.get()
    caritas = OrganisationFactory(project=project, name="Caritas")
    standing_in = hold(places[0].seat, person="Vertretung", is_deputy=True)
    for one in (holder, standing_in):
        one.organisation = caritas
        one.save()
    links = [
        PersonalLinkFactory(
            project=project,
            seat=places[0].seat,
            person=one.person,
            organisation=caritas,
        )
        for one in (holder, standing_in)
    ]
    assert [side_of(link) for link in links] == [Side.HOLDER, Side.DEPUTY]


def test_whoever_left_the_seat_speaks_for_it_no_longer(round_, places):
    places[0].seat.assignments.update(status="withdrawn")
    with pytest.raises(NotEligibleError):
        say(round_, places[0], 1)


def test_without_names_the_trail_counts_seats_not_taps(proposal, jana, places):
    round_ = asked(proposal, jana, places, is_secret=True)
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus.")
    say(round_, places[0], reason="Kein Bus abends.")
    say(round_, places[1], 1)
    assert AuditEntry.objects.filter(action="ballot.give").count() == 2
    assert not Concern.objects.exists()


def test_an_entry_for_somebody_present_is_marked_and_gives_way(round_, places, jana):
    eligible = round_.eligible.first()
    tap = Tap(key="room", value=1)
    enter_ballot(eligible=eligible, by=jana, tap=tap, now=NOW, today=TODAY)
    assert Ballot.objects.get().entered_by == jana
    say(round_, places[0], 3)
    assert Ballot.objects.get().entered_by is None
    with pytest.raises(HolderAnsweredError):
        enter_ballot(
            eligible=eligible, by=jana, tap=Tap("b", 0, 1), now=NOW, today=TODAY
        )


def test_only_eligible_seats_in_an_open_round_answer(project, round_, places, jana):
    stranger = PersonalLinkFactory(project=project)
    with pytest.raises(NotEligibleError):
        by_link(round_, stranger, 1)
    elsewhere = PersonalLinkFactory()
    with pytest.raises(NotEligibleError):
        by_link(round_, elsewhere, 1)
    late = {"now": NOW, "today": TODAY + dt.timedelta(days=8)}
    with pytest.raises(RoundNotOpenError):
        give_ballot(round_=round_, link=places[0].link, tap=Tap("a", 0, 1), **late)
    close_round(round_=round_, by=jana, now=NOW)
    with pytest.raises(RoundNotOpenError):
        say(round_, places[0], 1)
    assert not Ballot.objects.exists()


def test_values_nobody_offered_are_refused(proposal, places, jana, round_):
    for value in (0, 5, -1):
        with pytest.raises(ValueNotOfferedError):
            say(round_, places[0], value)
    with pytest.raises(ValueNotOfferedError):
        say(round_, places[0], 1, option=1)
    assert not Ballot.objects.exists()


def test_more_than_five_dots_are_refused(project, jana, places):
    proposal = make_options(project, jana)
    round_ = asked(proposal, jana, places, method="dots")
    say(round_, places[0], 3, option=0)
    say(round_, places[0], 2, option=1)
    with pytest.raises(TooManyDotsError):
        say(round_, places[0], 1, option=2)
    assert Ballot.objects.get().given == {0: 3, 1: 2}


def make_options(project, jana):
    from auftakt.decisions.actions.proposals import (
        Wording,
        start_proposal,
    )

    wording = Wording("Wo?", options=("Markt", "Bahnhof", "Schule"))
    return start_proposal(
        project=project, by=jana, title="Ort", wording=wording, today=TODAY
    )


def test_half_a_resistance_ballot_is_no_answer_yet(project, jana, places):
    round_ = asked(make_options(project, jana), jana, places, method="resistance")
    assert round_.options[0] == "Es bleibt, wie es ist"
    for option in range(4):
        assert not EligibleSeat.objects.filter(has_answered=True).exists()
        say(round_, places[0], 4, option=option)
    assert EligibleSeat.objects.filter(has_answered=True).count() == 1


def test_a_concern_gets_a_number_and_follows_its_ballot(round_, places):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Abends fährt kein Bus.")
    concern = Concern.objects.get()
    assert (concern.code, concern.kind, concern.voice) == ("B-01", "concern", "")
    say(round_, places[0], 3)
    say(round_, places[0], is_named=True)
    concern.refresh_from_db()
    assert (concern.kind, concern.voice) == ("objection", "Platz 1")
    say(round_, places[0], 1)
    concern.refresh_from_db()
    assert (concern.fate, concern.text) == ("withdrawn", "Abends fährt kein Bus.")
    say(round_, places[0], 2)
    concern.refresh_from_db()
    assert concern.fate == "open"
    assert Concern.objects.count() == 1


def test_new_words_after_an_answer_are_a_new_concern(round_, places):
    say(round_, places[0], 2)
    say(round_, places[0], reason="Kein Bus.")
    Concern.objects.update(fate="answered", answer="Doch, Linie 4.")
    say(round_, places[0], reason="Kein Bus.")
    assert Concern.objects.count() == 1
    say(round_, places[0], reason="Linie 4 fährt nur bis acht.")
    assert [one.code for one in Concern.objects.all()] == ["B-02", "B-01"]


def test_the_trail_never_says_whose_answer_it_was(round_, places):
    say(round_, places[0], 1)
    entry = AuditEntry.objects.get(action="ballot.give")
    assert entry.object_id == str(round_.public_id)
    assert entry.actor == ""
    assert Seat.objects.count() == 9
