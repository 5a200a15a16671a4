"""Who is proposed for a missing voice, in which order, and why."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain import (
    ActorFacts,
    Gap,
    Match,
    Voice,
    candidates_for,
    gap_of_seat,
    gap_of_voice,
)
from tests.circle.circles import OPEN, C, K, seat

REGISTER = [
    ActorFacts("1", "Diakonie Ebertal", K, "Wohlfahrtsverband"),
    ActorFacts("2", "Caritas", K, "Wohlfahrtsverband", is_key_actor=True),
    ActorFacts("3", "Bürgerforum Altstadt", C, perspective=Perspective.OPPOSING),
    ActorFacts("4", "Frauencafé", C, migrant_kind=MigrantKind.REFUGEE_INITIATIVE),
    ActorFacts("5", "Beirat", C, migrant_kind=MigrantKind.MIGRANT_COUNCIL),
    ActorFacts("6", "Sportverein", C),
]
registers = st.lists(
    st.builds(
        ActorFacts,
        key=st.uuids().map(str),
        name=st.text(max_size=12),
        bloc=st.sampled_from(Bloc),
        category=st.sampled_from(["", "Verein", "Schule"]),
        perspective=st.sampled_from(Perspective),
        migrant_kind=st.sampled_from(MigrantKind),
        is_key_actor=st.booleans(),
    ),
    max_size=12,
)
gaps = st.builds(
    Gap,
    bloc=st.sampled_from(Bloc),
    perspective=st.sampled_from(Perspective),
    migrant_kind=st.sampled_from(MigrantKind),
    title=st.sampled_from(["", "Schulaufsicht", "Sportvereine"]),
)


def found(gap: Gap, **facts) -> list[tuple[str, tuple[Match, ...]]]:
    candidates = candidates_for(gap, REGISTER, **facts)
    return [(one.actor.name, one.matches) for one in candidates]


def test_a_perspective_that_is_asked_for_must_match():
    assert found(gap_of_voice(Voice.OPPOSING)) == [
        ("Bürgerforum Altstadt", (Match.PERSPECTIVE, Match.BLOC))
    ]


def test_the_same_kind_of_migrant_seat_comes_first():
    gap = gap_of_seat(seat(11, K, OPEN, migrant_kind=MigrantKind.REFUGEE_INITIATIVE))
    assert found(gap) == [
        ("Frauencafé", (Match.MIGRANT_KIND,)),
        ("Beirat", (Match.MIGRANTS,)),
    ]


def test_a_voice_of_migrants_takes_any_of_the_three_kinds():
    names = [name for name, _ in found(gap_of_voice(Voice.MIGRANTS))]
    assert names == ["Beirat", "Frauencafé"]


def test_the_seats_title_finds_the_category_whatever_the_ending():
    gap = gap_of_seat(seat(12, K, OPEN, title="Wohlfahrtsverbände"))
    assert found(gap) == [
        ("Caritas", (Match.NAME, Match.BLOC, Match.KEY_ACTOR)),
        ("Diakonie Ebertal", (Match.NAME, Match.BLOC)),
    ]


def test_those_who_were_asked_already_are_not_proposed_again():
    assert found(gap_of_voice(Voice.MIGRANTS), unavailable={"5"}) == [
        ("Frauencafé", (Match.MIGRANTS, Match.BLOC))
    ]


@given(gaps, registers)
def test_at_most_three_each_with_a_reason_best_first(gap, register):
    candidates = candidates_for(gap, register)
    assert len(candidates) <= 3
    assert all(one.matches for one in candidates)
    weights = [one.weight for one in candidates]
    assert weights == sorted(weights, reverse=True)


@given(gaps, registers)
def test_the_order_of_the_register_does_not_matter(gap, register):
    assert candidates_for(gap, register) == candidates_for(gap, register[::-1])


@given(gaps, registers)
def test_every_proposal_would_close_the_gap(gap, register):
    for one in candidates_for(gap, register):
        if gap.perspective is not Perspective.NONE:
            assert one.actor.perspective is gap.perspective
        if gap.migrant_kind is not MigrantKind.NONE:
            assert one.actor.migrant_kind is not MigrantKind.NONE


@given(gaps, registers)
def test_a_better_entry_never_falls_behind(gap, register):
    before = candidates_for(gap, register)
    if before:
        first = before[0].actor
        better = replace(first, is_key_actor=True)
        changed = [better if one.key == first.key else one for one in register]
        assert candidates_for(gap, changed)[0].actor.key == first.key
