"""Rules of project, municipality, brief and initiator.

Pure: no Django, no clock. Words for the keys stand in `labels.py`.
"""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from auftakt.kernel.findings import Finding, Severity


class MunicipalityKind(StrEnum):
    """An explicit choice: no official key tells a county from a county-free town."""

    COUNTY_FREE = "county_free"
    COUNTY_MEMBER = "county_member"
    COUNTY = "county"
    ASSOCIATION = "association"
    BOROUGH = "borough"
    SPECIAL = "special"


class Office(StrEnum):
    LORD_MAYOR = "lord_mayor"
    MAYOR = "mayor"
    COUNTY_COMMISSIONER = "county_commissioner"
    DEPUTY_MAYOR = "deputy_mayor"
    OTHER = "other"


class Size(StrEnum):
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"


class Complexity(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class ActionField(StrEnum):
    """The twelve themes of municipal integration work (design/domain.md 2.4)."""

    LANGUAGE = "language"
    EARLY_CHILDHOOD_SCHOOL = "early_childhood_school"
    TRAINING_WORK = "training_work"
    HOUSING = "housing"
    HEALTH = "health"
    SOCIAL_COUNSELLING = "social_counselling"
    ENCOUNTER_NEIGHBOURHOOD = "encounter_neighbourhood"
    PARTICIPATION = "participation"
    VOLUNTEERING = "volunteering"
    ADMINISTRATION_OPENING = "administration_opening"
    ANTI_DISCRIMINATION = "anti_discrimination"
    SAFETY_PUBLIC_DISCUSSION = "safety_public_discussion"


class BriefItem(StrEnum):
    """What a project must have on paper before its kick-off (S45).

    The values are the names of the fields that hold the answers.
    """

    OCCASION = "occasion"
    MANDATE = "mandate"
    START_DATE = "start_date"
    BUDGET_FRAME = "budget_frame"
    AREA = "area"
    TARGET_GROUP = "target_group"
    STOCKTAKING_SUMMARY = "stocktaking_summary"
    CONTACT = "contact"


class ProjectPhase(StrEnum):
    CIRCLE_SETUP = "circle_setup"
    ANALYSIS = "analysis"
    PLANNING = "planning"
    IMPLEMENTATION = "implementation"


def head_office(kind: MunicipalityKind, *, is_large_county_town: bool) -> Office:
    """Who leads the administration: the office to pre-select (S12)."""
    if kind is MunicipalityKind.COUNTY:
        return Office.COUNTY_COMMISSIONER
    if kind is MunicipalityKind.COUNTY_FREE or (
        is_large_county_town and may_be_large_county_town(kind)
    ):
        return Office.LORD_MAYOR
    return Office.MAYOR


def offices(
    kind: MunicipalityKind, *, is_large_county_town: bool
) -> tuple[Office, ...]:
    """The offices to offer, the pre-selected one first.

    The county commissioner ("Landrat") appears for a county only, and a county has
    no mayors (S12).
    """
    first = head_office(kind, is_large_county_town=is_large_county_town)
    if first is Office.COUNTY_COMMISSIONER:
        return first, Office.DEPUTY_MAYOR, Office.OTHER
    mayors = (Office.LORD_MAYOR, Office.MAYOR)
    others = tuple(office for office in mayors if office is not first)
    return first, *others, Office.DEPUTY_MAYOR, Office.OTHER


def may_be_large_county_town(kind: MunicipalityKind) -> bool:
    return kind is MunicipalityKind.COUNTY_MEMBER


def county_administration_applies(kind: MunicipalityKind) -> bool:
    """Whether a county administration above the municipality shares its tasks (S20)."""
    return kind in {MunicipalityKind.COUNTY_MEMBER, MunicipalityKind.ASSOCIATION}


def required_items(stored: Collection[str]) -> frozenset[BriefItem]:
    """What a project asks for; a project that chose nothing asks for everything."""
    chosen = frozenset(item for item in BriefItem if item in stored)
    return chosen or frozenset(BriefItem)


def missing_brief_items(
    given: Collection[BriefItem], required: Collection[BriefItem]
) -> tuple[BriefItem, ...]:
    """What is required but not given, in the order of the checklist (S45)."""
    return tuple(item for item in BriefItem if item in required and item not in given)


def given_items(
    values: Mapping[BriefItem, str | dt.date | None],
) -> frozenset[BriefItem]:
    """The items with a value; blanks alone are no value."""
    return frozenset(
        item
        for item, value in values.items()
        if (value.strip() if isinstance(value, str) else value)
    )


@dataclass(frozen=True)
class PhaseFacts:
    is_selection_final: bool
    is_kickoff_planned: bool
    start_date: dt.date | None


def current_phase(facts: PhaseFacts, today: dt.date) -> ProjectPhase:
    """Where the project stands (S71).

    A circle that is not complete holds the project in the first phase, whatever the
    calendar says: a passed start date alone does not make an implementation.
    """
    if not facts.is_selection_final:
        return ProjectPhase.CIRCLE_SETUP
    if facts.start_date is not None and facts.start_date <= today:
        return ProjectPhase.IMPLEMENTATION
    if facts.is_kickoff_planned:
        return ProjectPhase.PLANNING
    return ProjectPhase.ANALYSIS


@dataclass(frozen=True)
class ProjectFacts:
    """`municipality` is its proper name, `given` what the brief already holds."""

    municipality: str
    has_initiator: bool
    has_motivation: bool
    given: frozenset[BriefItem]
    required: frozenset[BriefItem]


def findings(facts: ProjectFacts) -> Iterator[Finding]:
    """What is still open in the first step: S1 and S45 as gates, S60 as hint."""
    if not facts.has_initiator:
        yield Finding(
            key="projects.initiator_missing",
            rule="S1",
            severity=Severity.GATE,
            fix="projects:initiator_edit",
            facts={"municipality": facts.municipality},
        )
    for item in missing_brief_items(facts.given, facts.required):
        yield Finding(
            key=f"projects.brief_{item}_missing",
            rule="S45",
            severity=Severity.GATE,
            fix="projects:brief_edit",
        )
    if facts.has_initiator and not facts.has_motivation:
        yield Finding(
            key="projects.motivation_missing",
            rule="S60",
            severity=Severity.HINT,
            fix="projects:initiator_edit",
        )


class KeyProblem(StrEnum):
    """Why an official key cannot be right."""

    AGS_FORM = "ags_form"
    ARS_FORM = "ars_form"
    UNKNOWN_LAND = "unknown_land"
    KEYS_DIFFER = "keys_differ"
    NOT_COUNTY_FREE = "not_county_free"
    NOT_COUNTY_MEMBER = "not_county_member"


AGS_DIGITS = 8
ARS_DIGITS = 12
LANDS = {
    "01": "Schleswig-Holstein",
    "02": "Hamburg",
    "03": "Niedersachsen",
    "04": "Bremen",
    "05": "Nordrhein-Westfalen",
    "06": "Hessen",
    "07": "Rheinland-Pfalz",
    "08": "Baden-Württemberg",
    "09": "Bayern",
    "10": "Saarland",
    "11": "Berlin",
    "12": "Brandenburg",
    "13": "Mecklenburg-Vorpommern",
    "14": "Sachsen",
    "15": "Sachsen-Anhalt",
    "16": "Thüringen",
}


def ags_of(ars: str) -> str:
    """The 8 digits that a 12-digit key contains: without the association's four."""
    return ars[:5] + ars[9:]


def key_problem(kind: MunicipalityKind, *, ags: str, ars: str) -> KeyProblem | None:
    """The first contradiction between kind and keys; empty keys are no problem.

    A plausibility check only: a county padded to eight digits ends in 000 as a
    county-free town does.
    """
    if ags and not _is_key(ags, AGS_DIGITS):
        return KeyProblem.AGS_FORM
    if ars and not _is_key(ars, ARS_DIGITS):
        return KeyProblem.ARS_FORM
    if any(key and key[:2] not in LANDS for key in (ags, ars)):
        return KeyProblem.UNKNOWN_LAND
    if ags and ars and ags_of(ars) != ags:
        return KeyProblem.KEYS_DIFFER
    return _kind_problem(kind, ags or (ags_of(ars) if ars else ""))


def _kind_problem(kind: MunicipalityKind, ags: str) -> KeyProblem | None:
    if not ags:
        return None
    ends_in_zeros = ags.endswith("000")
    if kind is MunicipalityKind.COUNTY_FREE and not ends_in_zeros:
        return KeyProblem.NOT_COUNTY_FREE
    if kind is MunicipalityKind.COUNTY_MEMBER and ends_in_zeros:
        return KeyProblem.NOT_COUNTY_MEMBER
    return None


def _is_key(text: str, digits: int) -> bool:
    return len(text) == digits and text.isascii() and text.isdigit()
