"""Projects full of drawn values, for the round trip of the archive."""

import datetime as dt
from decimal import Decimal
from typing import Any

from django.db import models
from hypothesis import strategies as st

from auftakt.actors.models import Organisation
from auftakt.circle.domain import Criterion
from auftakt.circle.models import CompositionTarget, KeptApart, SeatAssignment
from auftakt.decisions.models import Ballot, BallotRound
from auftakt.documents.archive.schema import (
    _CHOICES,
    _LISTS,
    _OBJECTS,
    _OPEN_LISTS,
    _PATTERNS,
    _RANGES,
)
from auftakt.documents.archive.sections import (
    SECRETS,
    SECTIONS,
    Section,
    fields_of,
    is_self_reference,
    points_at_account,
    target_of,
)
from auftakt.inventory.models import CellNote, StructureOverlap
from auftakt.kernel.ids import new_public_id
from auftakt.projects.domain import ActionField
from auftakt.projects.models import Project
from tests.documents import sample

TEXT = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
MOMENTS = st.datetimes(
    min_value=dt.datetime(1990, 1, 1),  # noqa: DTZ001 - hypothesis wants it naive
    max_value=dt.datetime(2090, 1, 1),  # noqa: DTZ001 - as above
    timezones=st.just(dt.UTC),
)
DAYS = st.dates(dt.date(1990, 1, 1), dt.date(2090, 1, 1))
_VALUES = (  # a moment is a kind of day to Django, so it comes first
    (models.UUIDField, st.builds(new_public_id)),
    (models.BooleanField, st.booleans()),
    (models.DateTimeField, MOMENTS),
    (models.DateField, DAYS),
    (models.TimeField, st.times()),
    (models.DecimalField, st.decimals(0, 999, places=1).map(Decimal)),
    (models.BinaryField, st.just(sample.crest())),
    (models.PositiveSmallIntegerField, st.integers(0, 32_767)),
    (models.PositiveIntegerField, st.integers(0, 2_147_483_647)),
    (models.SmallIntegerField, st.integers(-2, 2)),
)
_UNIQUE = {
    ("organisations", "name"),
    ("suggestion_decisions", "catalogue_key"),
    ("composition_targets", "value"),
    ("figure_questions", "key"),
    ("structures", "name"),
    ("structure_members", "title"),
    ("indicators", "name"),
    ("stakeholders", "name"),
}
LABELS = st.lists(st.text(TEXT, max_size=20), min_size=5, max_size=5)
OPEN_LISTS = {
    "analysis_rounds.subjects": st.lists(st.builds(new_public_id).map(str), max_size=3),
    "proposal_versions.options": st.lists(st.text(TEXT, max_size=40), max_size=3),
    "ballot_rounds.options": st.lists(st.text(TEXT, max_size=40), max_size=3),
    "ballot_rounds.labels": st.dictionaries(
        st.sampled_from(["de", "en"]),
        st.dictionaries(st.sampled_from("0123"), st.text(TEXT, max_size=20)),
    ),
    "ballot_rounds.result": st.just({})
    | st.fixed_dictionaries(
        {
            "is_shown": st.booleans(),
            "answered": st.integers(0, 30),
            "steps": st.lists(
                st.fixed_dictionaries(
                    {
                        "key": st.sampled_from(["quorum", "share"]),
                        "facts": st.dictionaries(st.text(TEXT), st.integers(0, 30)),
                        "holds": st.none() | st.booleans(),
                    }
                ),
                max_size=3,
            ),
        }
    ),
    "ballots.values": st.dictionaries(st.sampled_from("0123"), st.integers(0, 10)),
    "ballots.labels": st.dictionaries(st.sampled_from("0123"), st.text(TEXT)),
    "gate_overrides.missing": st.lists(st.text(TEXT, max_size=40), max_size=3),
    "swot_entries.told_apart": st.lists(st.builds(new_public_id).map(str), max_size=3),
    "risk_scales.likelihood_labels": LABELS,
    "risk_scales.impact_labels": LABELS,
    "meetings.agenda_pending": st.lists(st.text(TEXT, max_size=40), max_size=3),
    "structure_overlaps.criteria": st.lists(
        st.fixed_dictionaries(
            {
                "key": st.sampled_from(["purpose", "fields", "members"]),
                "closeness": st.integers(0, 3),
                "words": st.lists(st.text(TEXT, max_size=20), max_size=3),
            }
        ),
        max_size=3,
    ),
}
_MOST = {
    **dict.fromkeys(("meetings", "round_invites", "stakeholder_relations"), 1),
    **dict.fromkeys(("ballot_rounds", "eligible_seats", "ballots"), 1),
    **dict.fromkeys(("swot_dots", "strategy_entries", "agreed_point_entries"), 1),
    "structure_overlaps": 2,
}

Made = dict[type[models.Model], list[Any]]


def draw_project(draw: Any, accounts: list[Any]) -> Project:
    """One project with some records of every kind, all fields drawn."""
    made: Made = {}
    for section in SECTIONS:
        count = draw(st.integers(0, 3)) if section.many else 1
        if section.key in {"brief", "initiator"}:
            count = draw(st.integers(0, 1))
        count = min(count, _MOST.get(section.key, count))
        parents_there = all(
            made.get(target)
            for field in fields_of(section.model)
            if (target := target_of(field)) and not field.null and target in made
        )
        made[section.model] = []
        for number in range(count if parents_there else 0):
            made[section.model].append(_record(draw, section, made, number, accounts))
    return made[Project][0]


def _record(
    draw: Any, section: Section, made: Made, number: int, accounts: list[Any]
) -> Any:
    values = {
        field.name: _value(draw, section, field, made, accounts)
        for field in fields_of(section.model)
    }
    for name, fresh in SECRETS.get(section.model, {}).items():
        values[name] = fresh()
    _make_unique(section, values, number)
    if section.model is SeatAssignment:
        _make_possible(values, made, number)
    if section.model is CompositionTarget:
        _make_askable(values, number)
    if section.model is KeptApart:
        _name_two(values, made)
    if section.model is BallotRound:
        values["is_secret"] = False
    if section.model is Ballot:
        values["reason"] = "…"
    if section.model in (CellNote, StructureOverlap):
        _name_once(values, number)
    record = section.model._default_manager.create(**values)
    times = {"created_at": draw(MOMENTS), "changed_at": draw(MOMENTS)}
    section.model._default_manager.filter(pk=record.pk).update(**times)
    return record


def _make_unique(section: Section, values: dict[str, Any], number: int) -> None:
    """What a table allows once."""
    if "number" in values:
        values["number"] = number
    if section.key == "themes":
        values["key"] = [f"own-{number}", *ActionField][number]
    for name in list(values):
        if (section.key, name) in _UNIQUE:
            values[name] = f"{number}{values[name]}"[:60]


def _make_askable(values: dict[str, Any], number: int) -> None:
    """The size comes first; numbers are those of a circle."""
    values["criterion"] = Criterion.CATEGORY if number else Criterion.SIZE
    values["value"] = values["value"] if number else ""
    values["least"] %= 30
    if values["most"] is not None:
        values["most"] = 30 + values["most"] % 30


def _name_two(values: dict[str, Any], made: Made) -> None:
    """Either an organisation or a person on each side."""
    for side in ("first", "second"):
        if values[f"{side}_person"]:
            values[f"{side}_organisation"] = None
        elif not values[f"{side}_organisation"]:
            values[f"{side}_organisation"] = _some_organisation(made)


def _name_once(values: dict[str, Any], number: int) -> None:
    """No pair and no cell twice: only the first names the cell or the circle."""
    if "field" in values:
        values["field"] = list(ActionField)[number]
    else:
        values["planned"] = None if number == 0 else values["existing"]


def _some_organisation(made: Made) -> Organisation:
    if not made[Organisation]:
        project = made[Project][0]
        found = Organisation.objects.create(
            project=project, name="Jobcenter", bloc="key_actors"
        )
        made[Organisation].append(found)
    return made[Organisation][0]


def _make_possible(values: dict[str, Any], made: Made, number: int) -> None:
    """One holder and one deputy at most, and each names somebody."""
    if number > 1:
        values["status"] = "declined"
    values["is_deputy"] = number == 1
    if not (values["organisation"] or values["person"]):
        values["organisation"] = _some_organisation(made)


def _value(
    draw: Any, section: Section, field: models.Field, made: Made, accounts: list[Any]
) -> Any:
    name = f"{section.key}.{field.name}"
    if points_at_account(field) or target_of(field):
        return draw(st.sampled_from(_links(section, field, made, accounts)))
    if name in _LISTS:
        return draw(st.lists(st.sampled_from([str(key) for key in _LISTS[name]])))
    if name in _OPEN_LISTS or name in _OBJECTS:
        return draw(OPEN_LISTS[name])
    if name in _CHOICES:
        return draw(st.sampled_from([str(key) for key in _CHOICES[name]]))
    if name in _PATTERNS:
        text = st.from_regex(_PATTERNS[name], fullmatch=True)
        return draw(text.filter(lambda value: len(value) <= field.max_length))
    plain = st.just("kickoff") if name == "meetings.kind" else _plain(field)
    if name in _RANGES:
        plain = st.integers(*_RANGES[name])
    return draw(st.none() | plain if field.null else plain)


def _links(
    section: Section, field: models.Field, made: Made, accounts: list[Any]
) -> list[Any]:
    if points_at_account(field):
        return [None, *accounts]
    if is_self_reference(field):
        used = {getattr(item, f"{field.name}_id") for item in made[section.model]}
        if section.chained:
            return [None, *(i for i in made[section.model] if i.pk not in used)]
        tops = [i for i in made[section.model] if i.parent_id is None]
        return [None, *tops]
    return [*([None] if field.null else []), *made.get(target_of(field), [])]


def _plain(field: models.Field) -> Any:
    for kind, values in _VALUES:
        if isinstance(field, kind):
            return values
    return st.text(TEXT, max_size=min(field.max_length or 80, 80))
