"""S7 to S10, S20, S22 and S23: what keeps the circle from being a cross-section."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.circle.domain import (
    BlocCount,
    Limits,
    Mark,
    SeatStatus,
    Voice,
    VoiceCheck,
    bloc_counts,
    composition_check,
    size_of,
    voice_checks,
)
from auftakt.kernel.findings import Severity
from tests.circle.circles import (
    ASKED,
    OPEN,
    TAKEN,
    A,
    C,
    K,
    P,
    circles,
    ebersfelde,
    seat,
)

LIMITS = Limits()
MENDED_BY_FILLING = {f"no_{bloc.value}" for bloc in Bloc} | {
    f"no_{voice.value}_voice" for voice in Voice
}


def keys(seats, limits=LIMITS, **facts) -> set[str]:
    found = composition_check(seats, limits, **facts)
    return {finding.key.removeprefix("circle.") for finding in found}


def whole_circle():
    """Eight confirmed seats that satisfy every check."""
    views = [Perspective.SUPPORTIVE, Perspective.SCEPTICAL, Perspective.OPPOSING]
    kinds = [kind for kind in MigrantKind if kind is not MigrantKind.NONE]
    seats = [seat(1, A), seat(2, P)]
    seats += [seat(n, C, perspective=view) for n, view in enumerate(views, 3)]
    seats += [seat(n, K, migrant_kind=kind) for n, kind in enumerate(kinds, 6)]
    return [
        replace(one, holder=f"h{one.number}", deputies=(f"d{one.number}",))
        for one in seats
    ]


def test_a_whole_circle_has_no_findings():
    assert composition_check(whole_circle(), LIMITS) == []


def test_picture_two_misses_four_voices():
    found = composition_check(ebersfelde(), LIMITS)
    assert [(one.key, one.rule, one.severity.value) for one in found] == [
        ("circle.no_sceptical_voice", "S9", "warning"),
        ("circle.no_opposing_voice", "S10", "warning"),
        ("circle.no_migrants_voice", "S22", "warning"),
        ("circle.no_deputy", "S23", "hint"),
    ]
    asked = next(one for one in found if one.rule == "S9")
    assert asked.facts == {"seats": "9", "mark": "asked", "elsewhere": ""}
    assert {one.fix for one in found} == {"circle:seat_list"}


@pytest.mark.parametrize(
    ("count", "expected"),
    [(0, "empty"), (6, "too_small"), (7, None), (15, None), (16, "too_large")],
)
def test_size_outside_seven_to_fifteen_is_named(count, expected):
    sizes = {"empty", "too_small", "too_large"}
    found = keys([seat(n, A) for n in range(1, count + 1)]) & sizes
    assert found == ({expected} if expected else set())


def test_the_range_is_configurable():
    seats = [seat(n, A) for n in range(1, 6)]
    assert "too_small" not in keys(seats, Limits(5, 10))
    assert "too_large" in keys(seats, Limits(2, 4))


def test_a_seat_left_open_with_a_reason_does_not_count():
    left_open = seat(1, A, OPEN, vacant_reason="wird im Mai gewählt")
    assert size_of([left_open, seat(2, A), seat(3, A, OPEN)]) == 2


@given(circles(), st.sampled_from(Bloc))
def test_each_bloc_needs_a_confirmed_seat_of_its_own(seats, bloc):
    has_one = any(s.bloc is bloc and s.status is TAKEN for s in seats)
    assert (f"no_{bloc.value}" in keys(seats)) is not has_one


@given(circles())
def test_supporters_sceptics_and_opponents_are_checked_apart(seats):
    found = keys(seats)
    for view in (Perspective.SUPPORTIVE, Perspective.SCEPTICAL, Perspective.OPPOSING):
        is_heard = any(
            s.bloc is C and s.status is TAKEN and s.perspective is view for s in seats
        )
        assert (f"no_{view.value}_voice" in found) is not is_heard


def test_a_sceptic_is_no_opponent_and_one_side_is_not_both():
    seats = [seat(1, C, perspective=Perspective.SCEPTICAL)]
    assert {"no_opposing_voice", "no_supportive_voice"} <= keys(seats)
    assert "no_sceptical_voice" not in keys(seats)


def test_an_opponent_in_politics_does_not_speak_for_citizens():
    seats = [seat(1, P, perspective=Perspective.OPPOSING)]
    check = {one.voice: one for one in voice_checks(seats)}[Voice.OPPOSING]
    assert check == VoiceCheck(Voice.OPPOSING, None, (), (1,))
    assert "no_opposing_voice" in keys(seats)


@given(circles())
def test_no_migrant_seat_is_a_warning_some_kinds_missing_is_a_hint(seats):
    heard = {s.migrant_kind for s in seats if s.status is TAKEN} - {MigrantKind.NONE}
    found = {one.key: one for one in composition_check(seats, LIMITS)}
    assert ("circle.no_migrants_voice" in found) is not heard
    for kind in set(MigrantKind) - {MigrantKind.NONE}:
        hint = found.get(f"circle.no_{kind.value}")
        assert (hint is not None) == (bool(heard) and kind not in heard)
        assert hint is None or hint.severity is Severity.HINT


def test_the_best_mark_speaks_for_a_voice():
    seats = [
        seat(1, C, OPEN, perspective=Perspective.SCEPTICAL),
        seat(2, C, ASKED, perspective=Perspective.SCEPTICAL),
        seat(3, C, ASKED, perspective=Perspective.SCEPTICAL),
    ]
    check = {one.voice: one for one in voice_checks(seats)}[Voice.SCEPTICAL]
    assert check == VoiceCheck(Voice.SCEPTICAL, Mark.ASKED, (2, 3))


def test_a_seat_that_no_longer_fits_the_kommune_is_flagged():
    county = seat(4, K, title="Kreisverwaltung", catalogue_key="county_administration")
    found = composition_check([county], LIMITS, unfitting=(4,))
    flagged = [one for one in found if one.rule == "S20"]
    assert [one.facts for one in flagged] == [{"number": 4, "title": "Kreisverwaltung"}]


def test_people_on_two_seats_and_wrong_deputies_are_named():
    seats = [
        seat(1, A, holder="jana", deputies=("jana",)),
        seat(2, A, holder="jana", deputies=("ulf", "mira")),
        seat(3, A, holder="rolf"),
    ]
    facts = {one.key: one.facts for one in composition_check(seats, LIMITS)}
    assert facts["circle.held_twice"] == {"seats": "1, 2"}
    assert facts["circle.deputy_is_holder"] == {"seats": "1"}
    assert facts["circle.several_deputies"] == {"seats": "2"}
    assert facts["circle.no_deputy"] == {"count": 1, "seats": "3"}


def test_bloc_counts_name_all_four():
    assert bloc_counts(ebersfelde()) == (
        BlocCount(A, 4, 4),
        BlocCount(P, 2, 2),
        BlocCount(C, 1, 3),
        BlocCount(K, 2, 3),
    )


@given(circles())
def test_confirming_a_seat_never_adds_a_finding_of_bloc_or_voice(seats):
    """Filling a seat can only mend; hints on kinds and deputies come with it."""
    before = {key for key in keys(seats) if key in MENDED_BY_FILLING}
    confirmed = [replace(one, status=SeatStatus.CONFIRMED) for one in seats]
    after = {key for key in keys(confirmed) if key in MENDED_BY_FILLING}
    assert after <= before
