"""Rules of municipality, initiator, brief and phase."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auftakt.kernel.findings import Finding, Severity
from auftakt.projects.domain import (
    BriefItem,
    KeyProblem,
    MunicipalityKind,
    Office,
    PhaseFacts,
    ProjectFacts,
    ProjectPhase,
    ags_of,
    county_administration_applies,
    current_phase,
    findings,
    given_items,
    head_office,
    key_problem,
    missing_brief_items,
    offices,
    required_items,
)

Kind = MunicipalityKind
kinds = st.sampled_from(MunicipalityKind)
items = st.frozensets(st.sampled_from(BriefItem))
days = st.dates(dt.date(2025, 1, 1), dt.date(2028, 12, 31))
TODAY = dt.date(2026, 11, 22)


@pytest.mark.parametrize(
    ("kind", "is_large", "office"),
    [
        (Kind.COUNTY_FREE, False, Office.LORD_MAYOR),
        (Kind.COUNTY_MEMBER, True, Office.LORD_MAYOR),
        (Kind.COUNTY_MEMBER, False, Office.MAYOR),
        (Kind.COUNTY, False, Office.COUNTY_COMMISSIONER),
        (Kind.ASSOCIATION, False, Office.MAYOR),
        (Kind.BOROUGH, False, Office.MAYOR),
        (Kind.SPECIAL, False, Office.MAYOR),
    ],
)
def test_the_office_fits_the_kind(
    kind: Kind,
    is_large: bool,  # noqa: FBT001 - a column of the table above
    office: Office,
) -> None:
    assert head_office(kind, is_large_county_town=is_large) is office


@given(kinds, st.booleans())
def test_landrat_is_offered_for_a_county_only(kind: Kind, flag: bool) -> None:  # noqa: FBT001 - drawn by hypothesis
    offered = offices(kind, is_large_county_town=flag)
    assert (Office.COUNTY_COMMISSIONER in offered) == (kind is Kind.COUNTY)
    assert offered[0] is head_office(kind, is_large_county_town=flag)
    assert len(set(offered)) == len(offered)


def test_the_county_applies_to_members_and_associations_only() -> None:
    assert {kind for kind in Kind if county_administration_applies(kind)} == {
        Kind.COUNTY_MEMBER,
        Kind.ASSOCIATION,
    }


@given(items, items)
def test_given_and_missing_make_up_the_required(
    held: frozenset[BriefItem], required: frozenset[BriefItem]
) -> None:
    missing = missing_brief_items(held, required)
    assert frozenset(missing) | (held & required) == required
    assert list(missing) == [item for item in BriefItem if item in missing]


def test_blanks_are_no_answer() -> None:
    values = {
        BriefItem.OCCASION: " \n",
        BriefItem.MANDATE: "Beschluss vom 3. März",
        BriefItem.START_DATE: None,
    }
    assert given_items(values) == {BriefItem.MANDATE}
    assert given_items({BriefItem.START_DATE: TODAY}) == {BriefItem.START_DATE}


def test_nothing_chosen_means_everything_is_required() -> None:
    assert required_items([]) == frozenset(BriefItem)
    assert required_items(["area", "unknown"]) == {BriefItem.AREA}


@pytest.mark.parametrize(
    ("is_final", "is_planned", "start", "phase"),
    [
        (False, True, TODAY, ProjectPhase.CIRCLE_SETUP),
        (True, False, None, ProjectPhase.ANALYSIS),
        (True, True, None, ProjectPhase.PLANNING),
        (True, True, TODAY + dt.timedelta(days=1), ProjectPhase.PLANNING),
        (True, True, TODAY, ProjectPhase.IMPLEMENTATION),
    ],
)
def test_the_phase_follows_from_facts(
    is_final: bool,  # noqa: FBT001 - a column of the table above
    is_planned: bool,  # noqa: FBT001 - a column of the table above
    start: dt.date | None,
    phase: ProjectPhase,
) -> None:
    facts = PhaseFacts(
        is_selection_final=is_final, is_kickoff_planned=is_planned, start_date=start
    )
    assert current_phase(facts, TODAY) is phase


@given(st.booleans(), st.booleans(), st.none() | days, days, days)
def test_time_never_leads_back(
    is_final: bool,  # noqa: FBT001 - drawn by hypothesis
    is_planned: bool,  # noqa: FBT001 - drawn by hypothesis
    start: dt.date | None,
    one: dt.date,
    other: dt.date,
) -> None:
    facts = PhaseFacts(
        is_selection_final=is_final, is_kickoff_planned=is_planned, start_date=start
    )
    order = list(ProjectPhase)
    early, late = (current_phase(facts, day) for day in sorted((one, other)))
    assert order.index(early) <= order.index(late)


def test_an_empty_project_names_the_initiator_and_each_open_item() -> None:
    facts = ProjectFacts(
        municipality="Ebersfelde",
        has_initiator=False,
        has_motivation=False,
        given=frozenset(),
        required=frozenset({BriefItem.OCCASION, BriefItem.AREA}),
    )
    assert list(findings(facts)) == [
        Finding(
            key="projects.initiator_missing",
            rule="S1",
            severity=Severity.GATE,
            fix="projects:initiator_edit",
            facts={"municipality": "Ebersfelde"},
        ),
        Finding(
            key="projects.brief_occasion_missing",
            rule="S45",
            severity=Severity.GATE,
            fix="projects:brief_edit",
        ),
        Finding(
            key="projects.brief_area_missing",
            rule="S45",
            severity=Severity.GATE,
            fix="projects:brief_edit",
        ),
    ]


def test_a_missing_motivation_is_a_hint_once_somebody_drives() -> None:
    facts = ProjectFacts(
        municipality="Ebersfelde",
        has_initiator=True,
        has_motivation=False,
        given=frozenset(BriefItem),
        required=frozenset(BriefItem),
    )
    assert [(found.key, found.rule, found.severity) for found in findings(facts)] == [
        ("projects.motivation_missing", "S60", Severity.HINT)
    ]


@given(items, st.booleans(), st.booleans())
def test_a_complete_project_has_no_findings(
    required: frozenset[BriefItem],
    has_initiator: bool,  # noqa: FBT001 - drawn by hypothesis
    has_motivation: bool,  # noqa: FBT001 - drawn by hypothesis
) -> None:
    facts = ProjectFacts(
        municipality="Ebersfelde",
        has_initiator=has_initiator,
        has_motivation=has_motivation,
        given=required,
        required=required,
    )
    assert (not list(findings(facts))) == (has_initiator and has_motivation)


@pytest.mark.parametrize(
    ("kind", "ags", "ars", "problem"),
    [
        (Kind.COUNTY_MEMBER, "", "", None),
        (Kind.COUNTY_MEMBER, "13071156", "130710156156", None),
        (Kind.COUNTY_MEMBER, "13071023", "130715159023", None),
        (Kind.COUNTY_FREE, "02000000", "020000000000", None),
        (Kind.COUNTY, "13071000", "130710000000", None),
        (Kind.COUNTY_MEMBER, "1307115", "", KeyProblem.AGS_FORM),
        (Kind.COUNTY_MEMBER, "1307115x", "", KeyProblem.AGS_FORM),
        (Kind.COUNTY_MEMBER, "", "13071156", KeyProblem.ARS_FORM),
        (Kind.COUNTY_MEMBER, "17071156", "", KeyProblem.UNKNOWN_LAND),
        (Kind.COUNTY_MEMBER, "13071156", "130710156157", KeyProblem.KEYS_DIFFER),
        (Kind.COUNTY_FREE, "13071156", "", KeyProblem.NOT_COUNTY_FREE),
        (Kind.COUNTY_MEMBER, "13003000", "", KeyProblem.NOT_COUNTY_MEMBER),
        (Kind.COUNTY_MEMBER, "", "130030000000", KeyProblem.NOT_COUNTY_MEMBER),
    ],
)
def test_keys_are_checked_for_plausibility(
    kind: Kind, ags: str, ars: str, problem: KeyProblem | None
) -> None:
    assert key_problem(kind, ags=ags, ars=ars) is problem


@given(kinds, st.text(max_size=14), st.text(max_size=14))
def test_any_text_gets_a_verdict(kind: Kind, ags: str, ars: str) -> None:
    assert key_problem(kind, ags=ags, ars=ars) in (None, *KeyProblem)


def test_the_short_key_leaves_out_the_association() -> None:
    assert ags_of("130715159023") == "13071023"
