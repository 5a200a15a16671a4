"""Which records an archive holds, and how each of their fields is written."""

import base64
import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import models

from auftakt.accounts.models import Account
from auftakt.accounts.tokens import hashed, new_token
from auftakt.actors.models import Organisation, Person
from auftakt.analyses.models import AnalysisRound, RoundInvite
from auftakt.circle.models import (
    CircleChange,
    CompositionTarget,
    KeptApart,
    Seat,
    SeatAssignment,
    SteeringCircle,
    SuggestionDecision,
)
from auftakt.decisions.models import (
    Ballot,
    BallotRound,
    Concern,
    EligibleSeat,
    Proposal,
    ProposalVersion,
)
from auftakt.goals.models import (
    ChainElement,
    GateOverride,
    Goal,
    Indicator,
    Measurement,
)
from auftakt.inventory.models import (
    CellNote,
    Figure,
    FigureQuestion,
    ParallelSignOff,
    StockTaking,
    Structure,
    StructureMember,
    StructureOverlap,
)
from auftakt.kernel.models import Record
from auftakt.measures.models import Measure
from auftakt.origins.models import OriginLink
from auftakt.participants.models import PersonalLink
from auftakt.projects.models import (
    Initiator,
    InitiatorHandover,
    Municipality,
    Project,
    ProjectBrief,
)
from auftakt.risks.models import Risk, RiskRating, RiskReview, RiskScale
from auftakt.stakeholders.models import (
    EngagementStep,
    PersonRatingBasis,
    Stakeholder,
    StakeholderAssessment,
    StakeholderInterest,
    StakeholderRelation,
)
from auftakt.swot.models import (
    AgreedPoint,
    AgreedPointEntry,
    StrategyEntry,
    SwotDot,
    SwotEntry,
    TowsStrategy,
)
from auftakt.themes.models import Theme, ThemeDecision, ThemeRating
from auftakt.workshop.models import AgendaItem, Meeting, OpenQuestion

FORMAT = "auftakt-project"
VERSION = 1
_OUTER_ZONES = tuple(dt.timezone(dt.timedelta(hours=hours)) for hours in (-12, 14))


@dataclass(frozen=True)
class Section:
    """`lookup` leads from the model to its project; `many` False: one or null.

    `chained`: a record may point at one of its kind that points at another. `only`:
    which records may leave the installation.
    """

    key: str
    model: type[Record]
    lookup: str
    many: bool = True
    chained: bool = False
    only: models.Q = field(default_factory=models.Q)


# In this order they are read: what is pointed at comes before what points.
SECTIONS = (
    Section("municipality", Municipality, "projects", many=False),
    Section("project", Project, "pk", many=False),
    Section("brief", ProjectBrief, "project", many=False),
    Section("initiator", Initiator, "project", many=False),
    Section("initiator_handovers", InitiatorHandover, "project"),
    Section("organisations", Organisation, "project"),
    Section("persons", Person, "project"),
    Section("circle", SteeringCircle, "project", many=False),
    Section("seats", Seat, "circle__project"),
    Section("seat_assignments", SeatAssignment, "seat__circle__project"),
    Section("suggestion_decisions", SuggestionDecision, "circle__project"),
    Section("composition_targets", CompositionTarget, "circle__project"),
    Section("kept_apart", KeptApart, "circle__project"),
    Section("circle_changes", CircleChange, "circle__project"),
    Section("personal_links", PersonalLink, "project"),
    Section("analysis_rounds", AnalysisRound, "project"),
    Section("round_invites", RoundInvite, "round__project"),
    Section("swot_entries", SwotEntry, "project", chained=True),
    Section("swot_dots", SwotDot, "entry__project"),
    Section("tows_strategies", TowsStrategy, "project"),
    Section("strategy_entries", StrategyEntry, "strategy__project"),
    Section("agreed_points", AgreedPoint, "project"),
    Section("agreed_point_entries", AgreedPointEntry, "point__project"),
    Section("risk_scales", RiskScale, "project"),
    Section("risks", Risk, "project"),
    Section("risk_ratings", RiskRating, "risk__project"),
    Section("risk_reviews", RiskReview, "risk__project"),
    Section("stakeholders", Stakeholder, "project"),
    Section("stakeholder_interests", StakeholderInterest, "stakeholder__project"),
    Section("stakeholder_relations", StakeholderRelation, "first__project"),
    Section("stakeholder_assessments", StakeholderAssessment, "stakeholder__project"),
    Section("engagement_steps", EngagementStep, "stakeholder__project"),
    Section("person_rating_bases", PersonRatingBasis, "project"),
    Section("stock_takings", StockTaking, "project"),
    Section("figures", Figure, "stock_taking__project", chained=True),
    Section("figure_questions", FigureQuestion, "stock_taking__project"),
    Section("structures", Structure, "project"),
    Section("structure_members", StructureMember, "structure__project"),
    Section("cell_notes", CellNote, "project"),
    Section("structure_overlaps", StructureOverlap, "project"),
    Section("parallel_sign_offs", ParallelSignOff, "project"),
    Section("themes", Theme, "project"),
    Section("theme_ratings", ThemeRating, "theme__project"),
    Section("theme_decisions", ThemeDecision, "theme__project"),
    Section("proposals", Proposal, "project"),
    Section("proposal_versions", ProposalVersion, "proposal__project"),
    Section("ballot_rounds", BallotRound, "version_of__proposal__project"),
    Section("eligible_seats", EligibleSeat, "round__version_of__proposal__project"),
    Section(
        "ballots",
        Ballot,
        "eligible__round__version_of__proposal__project",
        only=models.Q(eligible__round__is_secret=False),
    ),
    Section("concerns", Concern, "project"),
    Section("goals", Goal, "project", chained=True),
    Section("chain_elements", ChainElement, "goal__project"),
    Section("indicators", Indicator, "goal__project"),
    Section("measurements", Measurement, "indicator__goal__project", chained=True),
    Section("gate_overrides", GateOverride, "project"),
    Section("meetings", Meeting, "project"),
    Section("agenda_items", AgendaItem, "meeting__project"),
    Section("open_questions", OpenQuestion, "project"),
    Section("measures", Measure, "project"),
    Section("origin_links", OriginLink, "project"),
)

# Models that hang under a project and stay out of the archive.
LEFT_OUT = {
    "accounts.Membership": "rights belong to an installation, not to a project's file",
    "accounts.Invitation": "a mailed key must never leave the installation",
    "actors.ImportDraft": "half-read lists are short-lived by design",
    "inventory.InventoryDraft": "half-read files are short-lived by design",
    "goals.GoalDraft": "half-read files are short-lived by design",
}


# Keys to an installation stay in it: an imported link opens nothing until renewed.
SECRETS: Mapping[type[Record], Mapping[str, Callable[[], Any]]] = {
    PersonalLink: {"token_hash": lambda: hashed(new_token())},
    Ballot: {"used_keys": list},
    Concern: {"ballot": lambda: None},
}


def _has_answered(one: Any) -> bool:
    """Where the ballots stay here, the other installation has no answer."""
    is_kept_back = one.round.is_secret and not one.round.is_closed
    return bool(one.has_answered and not is_kept_back)


def _reason(one: Any) -> str:
    """A sentence without a name never stands beside its seat, only that there is."""
    return one.reason if one.is_named or not one.reason else "…"


# What is written in another form than it is stored.
MASKED: Mapping[type[Record], Mapping[str, Callable[[Any], Any]]] = {
    Ballot: {"reason": _reason},
    EligibleSeat: {"has_answered": _has_answered},
}


def fields_of(model: type[Record]) -> list[models.Field]:
    """Everything but the internal key and secrets."""
    secret = SECRETS.get(model, {})
    return [
        field
        for field in model._meta.concrete_fields
        if not field.primary_key and field.name not in secret
    ]


def target_of(field: models.Field) -> type[models.Model] | None:
    """The model a field points at."""
    if not isinstance(field, models.ForeignKey):
        return None
    target = field.related_model
    return target if isinstance(target, type) else None


def is_self_reference(field: models.Field) -> bool:
    return target_of(field) is field.model


def depths(parents: Mapping[str, str | None]) -> dict[str, int]:
    """How many steps lead from each record to one without a parent.

    A parent that is not there counts as none; all of a ring count as one step below.
    """
    found: dict[str, int] = {}
    for start in parents:
        path: dict[str, None] = {}
        here: str | None = start
        while here and here in parents and here not in found and here not in path:
            path[here] = None
            here = parents[here]
        if here in path:
            found |= dict.fromkeys(path, 1)
            continue
        above = found.get(here, -1) if here else -1
        for place, key in enumerate(reversed(path), start=1):
            found[key] = above + place
    return found


def points_at_account(field: models.Field) -> bool:
    return target_of(field) is Account


def encode(value: Any) -> Any:
    """A plain field value as JSON; moments in UTC, decimals and bytes as text."""
    if isinstance(value, dt.datetime):
        return value.astimezone(dt.UTC).isoformat()
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Decimal | UUID):
        return str(value)
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value


def decode(field: models.Field, value: Any) -> Any:
    """The value for the database; raises ValueError or Django's ValidationError.

    OverflowError for a moment that has no date in some other zone.
    """
    if isinstance(field, models.BinaryField):
        return None if value is None else base64.b64decode(value, validate=True)
    if isinstance(field, models.DateTimeField) and value is not None:
        moment = dt.datetime.fromisoformat(value)
        for zone in _OUTER_ZONES:
            moment.astimezone(zone)
        return moment.astimezone(dt.UTC)
    return field.to_python(value)
