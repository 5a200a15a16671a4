"""The JSON Schema of an archive: made from the models, so that it cannot drift.

The made schema lies beside this package as `archive.schema.json`; a test compares.
"""

import json
import re
from collections.abc import Iterable, Mapping
from functools import cache
from importlib import resources

from django.db import models

from auftakt.actors.domain import Bloc, MigrantKind, Perspective
from auftakt.analyses.activities import MOST_PER_CARD
from auftakt.analyses.domain import AnalysisKind, Mode
from auftakt.circle.domain.finality import ChangeKind
from auftakt.circle.domain.requirements import Criterion
from auftakt.decisions.domain.concerns import ConcernKind, Fate
from auftakt.decisions.domain.methods import Method
from auftakt.documents.archive.sections import (
    FORMAT,
    SECTIONS,
    VERSION,
    Section,
    fields_of,
    points_at_account,
    target_of,
)
from auftakt.documents.archive.shapes import (
    MOST_RECORDS,
    Schema,
    closed,
    definitions,
    or_null,
    ref,
    text_of,
)
from auftakt.goals.domain.kinds import (
    Direction,
    Frequency,
    GoalLevel,
    GoalState,
    IndicatorKind,
)
from auftakt.inventory.domain.kinds import (
    CellState,
    DecisionPower,
    Level,
    OverlapAnswer,
    Rhythm,
    StructureKind,
    TargetGroup,
)
from auftakt.measures.domain import Status as MeasureStatus
from auftakt.origins.domain import Kind, OutcomeState
from auftakt.projects.domain import (
    ActionField,
    BriefItem,
    Complexity,
    MunicipalityKind,
    Office,
    Size,
)
from auftakt.risks.domain.kinds import (
    Category,
    RatingKind,
    RiskStatus,
    Treatment,
)
from auftakt.stakeholders.domain.kinds import (
    Aspect,
    InfluenceKind,
    InterestOrigin,
    RelationKind,
    Way,
)
from auftakt.stakeholders.domain.kinds import Rhythm as ContactRhythm
from auftakt.swot.domain.kinds import PointKind, Quadrant
from auftakt.themes.domain.kinds import (
    Choice,
    CrossCutting,
    Question,
    Responsibility,
    ThemeState,
)
from auftakt.workshop.domain.agenda import Kind as ItemKind
from auftakt.workshop.domain.agenda import Purpose
from auftakt.workshop.domain.duration import Analysis, Effort
from auftakt.workshop.domain.questions import QuestionStatus

FILE = "archive.schema.json"
LONGEST_TEXT = 100_000

Keys = Iterable[str]

_CHOICES: Mapping[str, Keys] = {
    "municipality.kind": MunicipalityKind,
    "project.size": Size,
    "project.complexity": Complexity,
    "initiator.office": Office,
    "organisations.bloc": Bloc,
    "organisations.perspective": Perspective,
    "organisations.migrant_kind": MigrantKind,
    "persons.bloc": Bloc,
    "seats.bloc": Bloc,
    "seats.perspective": Perspective,
    "seats.migrant_kind": MigrantKind,
    "seat_assignments.status": ("requested", "confirmed", "declined", "withdrawn"),
    "suggestion_decisions.decision": ("rejected", "postponed"),
    "composition_targets.criterion": Criterion,
    "circle_changes.kind": ChangeKind,
    "figures.level": Level,
    "structures.kind": StructureKind,
    "structures.level": Level,
    "structures.rhythm": Rhythm,
    "structures.decision_power": DecisionPower,
    "cell_notes.field": ActionField,
    "cell_notes.target_group": TargetGroup,
    "cell_notes.state": CellState,
    "structure_overlaps.answer": ("", *OverlapAnswer),
    "personal_links.language": ("de", "en"),
    "analysis_rounds.analysis": AnalysisKind,
    "analysis_rounds.mode": Mode,
    "swot_entries.quadrant": Quadrant,
    "swot_entries.theme": ("", *ActionField),
    "agreed_points.kind": PointKind,
    "risks.category": Category,
    "risks.treatment": ("", *Treatment),
    "risks.status": RiskStatus,
    "risk_ratings.kind": RatingKind,
    "themes.responsibility": Responsibility,
    "themes.state": ThemeState,
    "theme_decisions.decision": Choice,
    "origin_links.source_kind": Kind,
    "origin_links.outcome_kind": Kind,
    "origin_links.outcome_state": OutcomeState,
    "open_questions.status": QuestionStatus,
    "measures.status": MeasureStatus,
    "proposals.subject_kind": ("", Kind.GOAL, "procedure"),
    "proposals.state": ("open", "dropped"),
    "ballot_rounds.method": Method,
    "concerns.kind": ConcernKind,
    "concerns.fate": Fate,
    "goals.level": GoalLevel,
    "goals.state": GoalState,
    "indicators.kind": IndicatorKind,
    "indicators.direction": Direction,
    "indicators.frequency": Frequency,
    "stakeholders.bloc": ("", *Bloc),
    "stakeholder_interests.origin": InterestOrigin,
    "stakeholder_interests.aspect": Aspect,
    "stakeholder_relations.kind": RelationKind,
    "engagement_steps.way": Way,
    "engagement_steps.rhythm": ContactRhythm,
    "meetings.effort": Effort,
    "agenda_items.kind": ItemKind,
}
_LISTS: Mapping[str, Keys] = {
    "project.themes": ActionField,
    "brief.required": BriefItem,
    "stakeholders.influence_kinds": InfluenceKind,
    "structures.fields": ActionField,
    "structures.target_groups": TargetGroup,
    "themes.flags": CrossCutting,
    "goals.fields": ActionField,
    "meetings.live_analyses": Analysis,
    "agenda_items.purposes": Purpose,
}
# What the entries of a list look like, and how many there may be.
_OPEN_LISTS: Mapping[str, tuple[Schema, int]] = {
    "gate_overrides.missing": ({"$ref": "#/$defs/text", "maxLength": 120}, 1000),
    "proposal_versions.options": ({"$ref": "#/$defs/text", "maxLength": 160}, 9),
    "ballot_rounds.options": ({"$ref": "#/$defs/text", "maxLength": 2000}, 10),
    "meetings.agenda_pending": ({"$ref": "#/$defs/text", "maxLength": 64}, 1000),
    "analysis_rounds.subjects": ({"$ref": "#/$defs/id"}, 1000),
    "swot_entries.told_apart": ({"$ref": "#/$defs/id"}, 1000),
    "risk_scales.likelihood_labels": ({"$ref": "#/$defs/text", "maxLength": 40}, 5),
    "risk_scales.impact_labels": ({"$ref": "#/$defs/text", "maxLength": 40}, 5),
    "structure_overlaps.criteria": ({"$ref": "#/$defs/criterion"}, 100),
}
# What a scale or a staircase has; no page could show other numbers.
_RANGES: Mapping[str, tuple[int, int]] = {
    "swot_dots.count": (1, MOST_PER_CARD),
    "risk_ratings.likelihood": (1, 5),
    "risk_ratings.impact": (1, 5),
    "stakeholder_assessments.power": (1, 5),
    "stakeholder_assessments.affectedness": (1, 5),
    **{f"theme_ratings.{question}": (1, 5) for question in Question},
    "chain_elements.step": (0, 7),
    "ballot_rounds.threshold": (0, 100),
    "ballot_rounds.quorum": (0, 100),
    "indicators.impact_step": (0, 7),
}
_WORDS: Schema = {
    "type": "object",
    "maxProperties": 20,
    "additionalProperties": {"$ref": "#/$defs/text", "maxLength": 200},
}
# Small tables: words of a scale, values of a ballot, the arithmetic of a result.
_OBJECTS: Mapping[str, Schema] = {
    "ballot_rounds.labels": {
        "type": "object",
        "maxProperties": 10,
        "additionalProperties": _WORDS,
    },
    "ballot_rounds.result": {"$ref": "#/$defs/result"},
    "ballots.values": {
        "type": "object",
        "maxProperties": 10,
        "propertyNames": {"pattern": "^[0-9]$"},
        "additionalProperties": {"type": "integer", "minimum": 0, "maximum": 10},
    },
    "ballots.labels": _WORDS,
}
_LABELS_OF_A_SCALE = 5
_SIGNED = frozenset(
    {
        "figures.value",
        "indicators.baseline_value",
        "indicators.target_value",
        "measurements.value",
    }
)
_PATTERNS: Mapping[str, str] = {
    "project.slug": r"^[-a-zA-Z0-9_]+$",
    "themes.key": rf"^({'|'.join(ActionField)}|own-[0-9]{{1,4}})$",
    "municipality.accent": r"^#[0-9a-fA-F]{6}$",
    "municipality.ags": r"^[0-9]*$",
    "municipality.ars": r"^[0-9]*$",
}
# A moment is a kind of day to Django, so it comes first.
_FORMS: tuple[tuple[type[models.Field], str], ...] = (
    (models.UUIDField, "id"),
    (models.DateTimeField, "moment"),
    (models.DateField, "day"),
    (models.TimeField, "clock"),
    (models.BinaryField, "picture"),
    (models.PositiveSmallIntegerField, "small"),
    (models.PositiveIntegerField, "number"),
    (models.SmallIntegerField, "attitude"),
)


@cache
def stored_schema() -> Schema:
    """The schema as it is shipped."""
    file = resources.files("auftakt.documents") / FILE
    schema: Schema = json.loads(file.read_text(encoding="utf-8"))
    return schema


def made_schema() -> Schema:
    """The schema as it follows from the models."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Auftakt project archive",
        "description": "One project with everything that belongs to it.",
        **closed(
            {
                "format": {"const": FORMAT},
                "version": {"const": VERSION},
                "written_at": ref("moment"),
                "content": closed(
                    {section.key: _section(section) for section in SECTIONS}
                ),
                "trail": {
                    "description": "The audit trail, to be read; never read back.",
                    "type": "array",
                    "items": {"type": "object"},
                },
            }
        ),
        "$defs": definitions(),
    }


def schema_text() -> str:
    """The made schema as it is stored: what holds nothing else stands on one line."""
    text = json.dumps(made_schema(), indent=1)
    innermost = re.compile(r"([\[{])\n([^\[\]{}]*?)\n *([\]}])")
    return innermost.sub(_on_one_line, text)


def _on_one_line(match: re.Match[str]) -> str:
    inner = " ".join(line.strip() for line in match[2].splitlines())
    return f"{match[1]}{inner}{match[3]}"


def _section(section: Section) -> Schema:
    record = closed(
        {field.name: _field(section, field) for field in fields_of(section.model)}
    )
    if section.many:
        return {"type": "array", "maxItems": MOST_RECORDS, "items": record}
    if section.key in {"municipality", "project"}:
        return record
    return {**record, "type": ["object", "null"]}


def _field(section: Section, field: models.Field) -> Schema:
    name = f"{section.key}.{field.name}"
    if points_at_account(field):
        return or_null(ref("account"))
    if name in _LISTS or name in _OPEN_LISTS:
        return _list(section, name)
    if name in _OBJECTS:
        return _OBJECTS[name]
    if name in _CHOICES:
        return {"enum": [str(key) for key in _CHOICES[name]]}
    if name in _PATTERNS:
        return {**text_of(field.max_length or 0), "pattern": _PATTERNS[name]}
    plain = _range(name) or _decimal(field, name) or _plain(field)
    return or_null(plain) if field.null else plain


def _list(section: Section, name: str) -> Schema:
    if name in _LISTS:
        keys = {"enum": [str(key) for key in _LISTS[name]]}
        return {"type": "array", "items": keys, "maxItems": 100}
    entry, most = _OPEN_LISTS[name]
    least = _LABELS_OF_A_SCALE if section.key == "risk_scales" else 0
    return {"type": "array", "items": entry, "minItems": least, "maxItems": most}


def _plain(field: models.Field) -> Schema:
    if target_of(field):
        return ref("id")
    if isinstance(field, models.BooleanField):
        return {"type": "boolean"}
    for kind, name in _FORMS:
        if isinstance(field, kind):
            return ref(name)
    if isinstance(field, models.CharField | models.TextField):
        return text_of(field.max_length or LONGEST_TEXT)
    raise TypeError(f"the archive has no form for {field}")


def _range(name: str) -> Schema | None:
    if name not in _RANGES:
        return None
    least, most = _RANGES[name]
    return {"type": "integer", "minimum": least, "maximum": most}


def _decimal(field: models.Field, name: str) -> Schema | None:
    if not isinstance(field, models.DecimalField):
        return None
    sign = "-?" if name in _SIGNED else ""
    whole, places = field.max_digits - field.decimal_places, field.decimal_places
    pattern = rf"^{sign}\d{{1,{whole}}}(\.\d{{1,{places}}})?$"
    return {"type": "string", "pattern": pattern}
