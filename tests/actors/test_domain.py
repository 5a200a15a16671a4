"""Which seats are suggested, and why (S11-S24), and the warning of S4."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.actors.content import LANGUAGES, read, seat_catalogue
from auftakt.actors.domain import (
    Bloc,
    MigrantKind,
    Perspective,
    Reason,
    ReasonKind,
    findings,
    suggested_seats,
    suits_kind,
    unsuited_entries,
)
from auftakt.kernel.findings import Finding, Severity
from auftakt.projects.domain import (
    ActionField,
    MunicipalityKind,
    county_administration_applies,
)

CATALOGUE = seat_catalogue("de")
KINDS = st.sampled_from(list(MunicipalityKind))
THEMES = st.sets(st.sampled_from(list(ActionField)))


def suggest(kind, themes=(), *, large=False):
    return suggested_seats(
        CATALOGUE, kind=kind, is_large_county_town=large, themes=themes
    )


def reasons(kind, themes=()):
    return {found.entry.key: found.reasons for found in suggest(kind, themes)}


def test_both_languages_have_the_same_keys_and_no_empty_words():
    structure = {entry["key"] for entry in read("seat_catalogue.toml")["entry"]}
    notes = {
        note
        for entry in read("seat_catalogue.toml")["entry"]
        for note in entry.get("notes", {}).values()
    }
    for language in LANGUAGES:
        words = read(f"seat_catalogue.{language}.toml")
        assert set(words["entry"]) == structure
        assert set(words["notes"]) == notes
        assert all(own["title"] and own["why"] for own in words["entry"].values())


def test_the_catalogue_has_every_participant_of_the_seed():
    keys = [entry.key for entry in CATALOGUE]
    assert len(keys) == len(set(keys))
    assert {
        "executive_board",
        "politics",
        "department_head",
        "integration_officer",
        "immigration_office",
        "citizens_supportive",
        "citizens_opposing",
        "welfare_association",
        "employment_agency",
        "jobcentre",
        "county_administration",
        "police",
        "language_course_provider",
        "school_authority",
        "civil_society_initiative",
        "migrant_council",
        "migrant_organisation",
        "refugee_initiative",
    } <= set(keys)


def test_conditions_name_only_kinds_and_themes_that_exist():
    for entry in CATALOGUE:
        assert entry.kinds <= set(MunicipalityKind)
        assert set(entry.themes) <= set(ActionField)
        assert entry.always or entry.themes
        known = set(MunicipalityKind) | {"large_county_town"}
        assert set(entry.competent or known) == known


@pytest.mark.parametrize("theme", list(ActionField))
def test_each_theme_brings_at_least_one_seat_with_its_reason(theme):
    found = reasons(MunicipalityKind.COUNTY_FREE, {theme})
    assert any(Reason(ReasonKind.THEME, theme) in why for why in found.values())


@pytest.mark.parametrize(
    ("theme", "key"),
    [
        ("language", "language_course_provider"),
        ("training_work", "employment_agency"),
        ("training_work", "jobcentre"),
        ("training_work", "chamber_of_commerce"),
        ("training_work", "chamber_of_crafts"),
        ("early_childhood_school", "school_authority"),
        ("safety_public_discussion", "police"),
        ("housing", "police"),
    ],
)
def test_the_seeds_examples_come_with_their_theme_only(theme, key):
    assert key not in reasons(MunicipalityKind.COUNTY_FREE)
    assert (
        Reason(ReasonKind.THEME, theme)
        in reasons(MunicipalityKind.COUNTY_FREE, {theme})[key]
    )


@given(kind=KINDS, themes=THEMES, large=st.booleans())
def test_every_suggestion_has_a_reason_and_fits_the_kind(kind, themes, large):
    for found in suggest(kind, themes, large=large):
        assert found.reasons
        assert suits_kind(found.entry, kind)


@given(kind=KINDS, themes=THEMES)
def test_the_county_is_suggested_exactly_where_one_stands_above(kind, themes):
    found = reasons(kind, themes)
    assert ("county_administration" in found) == county_administration_applies(kind)
    if "county_administration" in found:
        assert found["county_administration"] == (Reason(ReasonKind.KIND, kind),)


@given(kind=KINDS, fewer=THEMES, more=THEMES)
def test_a_further_theme_never_takes_a_suggestion_away(kind, fewer, more):
    assert set(reasons(kind, fewer)) <= set(reasons(kind, fewer | more))


@given(kind=KINDS, themes=THEMES)
def test_all_blocs_perspectives_and_migrant_kinds_can_be_filled(kind, themes):
    entries = [found.entry for found in suggest(kind, themes)]
    assert {entry.bloc for entry in entries} == set(Bloc)
    assert {entry.perspective for entry in entries} == set(Perspective)
    assert {entry.migrant_kind for entry in entries} == set(MigrantKind)


@given(before=KINDS, after=KINDS, themes=THEMES)
def test_a_changed_kind_flags_the_seats_that_no_longer_fit(before, after, themes):
    filled = set(reasons(before, themes))
    flagged = set(unsuited_entries(CATALOGUE, kind=after, entry_keys=filled))
    assert flagged == filled - set(reasons(after, themes))


def test_seats_of_several_holders_and_with_a_department_are_marked():
    by_key = {entry.key: entry for entry in CATALOGUE}
    assert by_key["politics"].plural
    assert by_key["welfare_association"].plural
    assert by_key["department_head"].needs_department
    assert by_key["executive_board"].has_office


@pytest.mark.parametrize(
    ("kind", "large", "note"),
    [
        ("county_free", False, "Zuständig ist die eigene Ausländerbehörde."),
        ("county_member", False, "Zuständig ist die Ausländerbehörde des Kreises."),
        (
            "county_member",
            True,
            (
                "Die Zuständigkeit regelt das Land: eigene Behörde oder die des "
                "Kreises. Bitte prüfen."
            ),
        ),
        ("association", False, "Zuständig ist die Ausländerbehörde des Kreises."),
        ("borough", False, "Zuständig ist die Ausländerbehörde des Stadtstaats."),
    ],
)
def test_the_immigration_office_says_who_is_competent(kind, large, note):
    notes = {found.entry.key: found.note for found in suggest(kind, large=large)}
    assert notes["immigration_office"] == note
    assert notes["politics"] == ""


@pytest.mark.parametrize(
    ("key_actors", "with_interest", "keys"),
    [
        (0, 0, ["actors.key_actor_missing"]),
        (3, 0, ["actors.interest_missing"]),
        (3, 1, []),
    ],
)
def test_somebody_must_want_the_process_to_succeed(key_actors, with_interest, keys):
    found = findings(key_actors=key_actors, with_interest=with_interest)
    assert found == tuple(
        Finding(key, "S4", Severity.WARNING, "actors:actor_list") for key in keys
    )
