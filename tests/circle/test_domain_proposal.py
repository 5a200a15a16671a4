"""Who is proposed: around those who sit, on vacant seats first, nobody twice."""

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain import (
    HOLDING,
    ActorFacts,
    Blocked,
    Criterion,
    Limits,
    Mark,
    Member,
    Requirement,
    Situation,
    task_of,
    usual_requirements,
    with_changed,
)
from auftakt.circle.domain.outcome import answer_to, effects_of, outcome_of
from auftakt.circle.domain.situation import fits
from tests.circle.circles import circles, ebersfelde

OPPOSED = ActorFacts(
    "o1", "Bürgerforum", Bloc.CIVIL_SOCIETY, perspective=Perspective.OPPOSING
)
WOMEN = ActorFacts(
    "o2", "Frauencafé", Bloc.KEY_ACTORS, migrant_kind=MigrantKind.REFUGEE_INITIATIVE
)
CLUB = ActorFacts("o3", "Sportverein", Bloc.CIVIL_SOCIETY, kind="Verein")
USUAL = usual_requirements(Limits())


def situation(seats, actors, requirements=USUAL, **more) -> Situation:
    members = tuple(
        Member(seat, frozenset({seat.holder or f"holder-{seat.number}"}))
        for seat in seats
        if seat.mark in HOLDING
    )
    return Situation(tuple(seats), members, tuple(actors), tuple(requirements), **more)


@st.composite
def registers(draw) -> list[ActorFacts]:
    facts = st.tuples(
        st.sampled_from(Bloc),
        st.sampled_from(Perspective),
        st.sampled_from(MigrantKind),
        st.booleans(),
        st.sampled_from(["", "Verein", "Schule"]),
    )
    found = [
        ActorFacts(
            f"o{place}", f"Einrichtung {place}", bloc, "", view, kind, is_key, kind=sort
        )
        for place, (bloc, view, kind, is_key, sort) in enumerate(
            draw(st.lists(facts, max_size=14))
        )
    ]
    organisations = list(found)
    for place, home in enumerate(draw(st.lists(st.integers(0, 13), max_size=5))):
        if home < len(organisations):
            owner = organisations[home]
            found.append(
                ActorFacts(
                    f"p{place}",
                    f"Person {place}",
                    owner.bloc,
                    kind=owner.kind,
                    organisation=owner.key,
                )
            )
    return found


def test_the_two_missing_voices_of_picture_two_are_proposed_for_their_seats():
    found = outcome_of(situation(ebersfelde(), [CLUB, WOMEN, OPPOSED]))
    (proposal,) = found.proposals
    assert proposal.size == 12
    assert [(one.actor.name, one.seat.number) for one in proposal.proposed] == [
        ("Bürgerforum", 8),
        ("Frauencafé", 11),
    ]
    assert [one.covers[0].value for one in proposal.proposed] == [
        "opposing",
        "migrants",
    ]
    assert all(one.is_met for one in proposal.checks)
    assert sum(seat.mark is Mark.PROPOSED for seat in proposal.seats) == 2


def test_an_empty_circle_grows_from_the_register():
    actors = [
        OPPOSED,
        WOMEN,
        replace(OPPOSED, key="o4", name="Ja", perspective=Perspective.SUPPORTIVE),
        replace(OPPOSED, key="o5", name="Hm", perspective=Perspective.SCEPTICAL),
        ActorFacts("o6", "Rathaus", Bloc.ADMINISTRATION),
        ActorFacts("o7", "Rat", Bloc.POLITICS),
        CLUB,
    ]
    (proposal,) = outcome_of(situation([], actors)).proposals
    assert {one.actor.key for one in proposal.proposed} == {one.key for one in actors}
    assert all(one.is_new for one in proposal.proposed)
    numbers = sorted(one.seat.number for one in proposal.proposed)
    assert numbers == list(range(1, 8))


def test_a_person_and_their_organisation_are_not_both_proposed():
    person = ActorFacts("p1", "Ada", Bloc.CIVIL_SOCIETY, organisation="o1")
    wanted = with_changed(USUAL, [Requirement(Criterion.BLOC, "civil_society", 4)])
    here = situation(ebersfelde(), [person, OPPOSED, WOMEN], wanted)
    assert not outcome_of(here).proposals
    more = replace(here, actors=(*here.actors, CLUB))
    (proposal,) = outcome_of(more).proposals
    assert set(proposal.keys) == {"o1", "o2", "o3"}


def test_a_second_person_of_an_organisation_may_be_proposed():
    person = ActorFacts("p9", "Bo", Bloc.ADMINISTRATION, organisation="town")
    wanted = with_changed(USUAL, [Requirement(Criterion.BLOC, "administration", 5)])
    here = situation(ebersfelde(), [person, OPPOSED, WOMEN], wanted)
    first = replace(here.members[0], keys=frozenset({"p1", "town"}))
    here = replace(here, members=(first, *here.members[1:]))
    (proposal,) = outcome_of(here).proposals
    assert "p9" in proposal.keys


def test_those_who_declined_are_not_proposed_and_the_answer_says_so():
    other = replace(OPPOSED, key="x9", name="Zweites Forum")
    here = situation(
        ebersfelde(), [OPPOSED, other, WOMEN], blocked={"o1": Blocked.DECLINED}
    )
    (proposal,) = outcome_of(here).proposals
    assert set(proposal.keys) == {"x9", "o2"}
    assert answer_to(here, "o1").blocked is Blocked.DECLINED
    assert answer_to(here, "x9").reason.key.startswith("why_this")
    assert answer_to(replace(here, blocked={}), "x9").reason.key.startswith("why_not")
    assert answer_to(here, "unknown") is None


def test_a_pair_is_kept_apart_even_from_one_who_sits():
    other = replace(OPPOSED, key="x9", name="Zweites Forum")
    here = situation(ebersfelde(), [OPPOSED, other, WOMEN], apart=(("o1", "p1"),))
    (proposal,) = outcome_of(here).proposals
    assert set(proposal.keys) == {"x9", "o2"}
    both = situation(ebersfelde(), [OPPOSED, WOMEN], apart=(("p1", "p2"),))
    assert outcome_of(both).proposals, "what people decided stays"


def test_what_is_impossible_is_explained_and_each_way_mends_it():
    wanted = with_changed(USUAL, [Requirement(Criterion.SIZE, "", 7, 11)])
    here = situation(ebersfelde(), [CLUB, WOMEN, OPPOSED], wanted)
    found = outcome_of(here)
    assert not found.proposals
    assert found.reasons
    assert len(found.ways) == 3
    for way in found.ways:
        assert way.is_for_targets
        mended = with_changed(here.requirements, way.changed)
        assert outcome_of(replace(here, requirements=mended)).proposals


def test_the_price_of_a_bloc_is_a_seat():
    wanted = with_changed(USUAL, [Requirement(Criterion.BLOC, "civil_society", 4)])
    here = situation(ebersfelde(), [CLUB, WOMEN, OPPOSED], wanted)
    effects = {
        (one.requirement.value, one.is_more): one.seats
        for one in effects_of(task_of(here))
    }
    assert effects["civil_society", False] == -1


def test_without_anybody_there_is_neither_group_nor_error():
    found = outcome_of(situation([], []))
    assert (found.proposals, found.reasons) == ((), ())


@settings(max_examples=60)
@given(circles(most=9), registers(), st.sampled_from([1, 3]))
def test_every_group_keeps_the_rules(seats, actors, groups):
    here = situation(seats, actors, usual_requirements(Limits(1, 40)))
    found = outcome_of(here, groups=groups)
    somebody = bool(here.members or actors)
    assert (bool(found.proposals) != bool(found.reasons)) == somebody
    for proposal in found.proposals:
        assert all(one.is_met for one in proposal.checks)
        assert proposal.size == len(here.members) + len(proposal.proposed)
        _seats_are_right(here, proposal)
        chosen = {one.actor.key for one in proposal.proposed}
        assert not any(one.actor.organisation in chosen for one in proposal.proposed)
    assert len({one.keys for one in found.proposals}) == len(found.proposals)


def _seats_are_right(here, proposal):
    numbers = [one.seat.number for one in proposal.proposed]
    assert len(numbers) == len(set(numbers))
    open_seats = {seat.number: seat for seat in here.open_seats}
    for one in proposal.proposed:
        vacant = open_seats.get(one.seat.number)
        assert one.is_new == (vacant is None)
        assert vacant is None or fits(one.actor, vacant)


@given(circles(most=6), registers(), st.randoms())
def test_the_order_of_the_register_does_not_matter(seats, actors, random):
    mixed = list(actors)
    random.shuffle(mixed)
    first = outcome_of(situation(seats, actors, usual_requirements(Limits(1, 40))))
    second = outcome_of(situation(seats, mixed, usual_requirements(Limits(1, 40))))
    assert [one.keys for one in first.proposals] == [
        one.keys for one in second.proposals
    ]
