"""Two towns side by side: the own one with every role, and a foreign one.

Every text of the foreign town holds `CANARY`; no answer to anybody else may contain it.
`OBJECTS` says per name in an address (`seat_id`, ...) how to make such a record in a
project. Somebody who adds an address with a new name adds one line there.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from django.test import Client
from django.utils import timezone

from auftakt.accounts.models import Account
from auftakt.accounts.permissions import Role
from auftakt.circle import queries as circle_queries
from auftakt.decisions.models import BallotRound
from auftakt.kernel.models import Record
from auftakt.projects.models import Project
from tests.factories.accounts import (
    AccountFactory,
    InvitationFactory,
    MembershipFactory,
)
from tests.factories.actors import (
    ImportDraftFactory,
    OrganisationFactory,
    PersonFactory,
)
from tests.factories.analyses import RoundInviteFactory
from tests.factories.circle import (
    CompositionTargetFactory,
    KeptApartFactory,
    SeatAssignmentFactory,
    SeatFactory,
)
from tests.factories.decisions import (
    BallotFactory,
    BallotRoundFactory,
    ConcernFactory,
    EligibleSeatFactory,
    ProposalVersionFactory,
)
from tests.factories.goals import (
    ChainElementFactory,
    GateOverrideFactory,
    GoalDraftFactory,
    GoalFactory,
    IndicatorFactory,
    MeasurementFactory,
)
from tests.factories.inventory import (
    CellNoteFactory,
    FigureDraftFactory,
    FigureFactory,
    FigureQuestionFactory,
    InventoryDraftFactory,
    ParallelSignOffFactory,
    StockTakingFactory,
    StructureFactory,
    StructureMemberFactory,
    StructureOverlapFactory,
)
from tests.factories.measures import MeasureFactory
from tests.factories.origins import OriginLinkFactory
from tests.factories.participants import PersonalLinkFactory
from tests.factories.pictures import picture
from tests.factories.projects import (
    DirectoryEntryFactory,
    InitiatorFactory,
    MunicipalityFactory,
    ProjectBriefFactory,
    ProjectFactory,
)
from tests.factories.risks import (
    RiskFactory,
    RiskRatingFactory,
    RiskReviewFactory,
)
from tests.factories.stakeholders import (
    EngagementStepFactory,
    PersonRatingBasisFactory,
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
    StakeholderRelationFactory,
)
from tests.factories.swot import (
    AgreedPointFactory,
    SwotDotFactory,
    SwotEntryFactory,
    TowsStrategyFactory,
)
from tests.factories.themes import (
    ThemeDecisionFactory,
    ThemeFactory,
    ThemeRatingFactory,
)
from tests.factories.workshop import (
    AgendaItemFactory,
    MeetingFactory,
    OpenQuestionFactory,
)
from tests.guards.rows import mark_with_canaries

OWN, FOREIGN, EMPTY = "eigenes-projekt", "fremdes-projekt", "leeres-projekt"


def _draft(project: Project) -> Record:
    """Belongs to the coordinator who walks; nobody else sees it."""
    coordinators = project.memberships.filter(role=Role.COORDINATOR)
    return ImportDraftFactory(
        project=project,
        by=coordinators.earliest("pk").account,
        expires_at=timezone.now() + timezone.timedelta(days=1),
    )


def _inventory_draft(project: Project) -> Record:
    """As `_draft`."""
    coordinators = project.memberships.filter(role=Role.COORDINATOR)
    by = coordinators.earliest("pk").account
    return InventoryDraftFactory(project=project, by=by)


def _goal_draft(project: Project) -> Record:
    """As `_draft`, with one row of a list of indicators."""
    coordinators = project.memberships.filter(role=Role.COORDINATOR)
    by = coordinators.earliest("pk").account
    return GoalDraftFactory(project=project, by=by)


def _figure_draft(project: Project) -> Record:
    """As `_draft`, with one value of an official table."""
    coordinators = project.memberships.filter(role=Role.COORDINATOR)
    by = coordinators.earliest("pk").account
    return FigureDraftFactory(project=project, by=by)


def _proposal(project: Project) -> Record:
    return ProposalVersionFactory(project=project).proposal


def _ballot_round(project: Project) -> Record:
    """One per project: an eligible seat must belong to the round in the address."""
    found = BallotRound.objects.filter(version_of__proposal__project=project)
    return found.first() or BallotRoundFactory(project=project)


OBJECTS: dict[str, Callable[[Project], Record]] = {
    "account_id": lambda _project: AccountFactory(),
    "ballot_round_id": _ballot_round,
    "concern_id": lambda project: ConcernFactory(project=project),
    "contact_id": lambda project: EngagementStepFactory(project=project),
    "draft_id": _draft,
    "eligible_seat_id": lambda project: EligibleSeatFactory(
        round=_ballot_round(project)
    ),
    "figure_id": lambda project: FigureFactory(project=project),
    "figure_draft_id": _figure_draft,
    "entry_id": lambda project: SwotEntryFactory(project=project),
    "element_id": lambda project: ChainElementFactory(project=project),
    "goal_draft_id": _goal_draft,
    "goal_id": lambda project: GoalFactory(project=project),
    "indicator_id": lambda project: IndicatorFactory(project=project),
    "measurement_id": lambda project: MeasurementFactory(project=project),
    "interest_id": lambda project: StakeholderInterestFactory(project=project),
    "invitation_id": lambda project: InvitationFactory(
        project=project, email=f"neu@{project.slug}.example"
    ),
    "item_id": lambda project: AgendaItemFactory(meeting=_meeting(project)),
    "list_draft_id": _inventory_draft,
    "link_id": lambda project: PersonalLinkFactory(project=project),
    "measure_id": lambda project: MeasureFactory(project=project),
    "membership_id": lambda project: MembershipFactory(
        project=project, role=Role.MEMBER
    ),
    "open_question_id": lambda project: OpenQuestionFactory(project=project),
    "organisation_id": lambda project: OrganisationFactory(project=project),
    "overlap_id": lambda project: StructureOverlapFactory(project=project),
    "pair_id": lambda project: KeptApartFactory(project=project),
    "person_id": lambda project: PersonFactory(project=project),
    "proposal_id": _proposal,
    "point_id": lambda project: AgreedPointFactory(project=project),
    "question_id": lambda project: FigureQuestionFactory(project=project),
    "risk_id": lambda project: RiskFactory(project=project),
    "relation_id": lambda project: StakeholderRelationFactory(project=project),
    "round_id": lambda project: RoundInviteFactory(round__project=project).round,
    "seat_id": lambda project: (
        SeatAssignmentFactory(seat=SeatFactory(project=project)).seat
    ),
    "stakeholder_id": lambda project: StakeholderFactory(project=project),
    "stock_taking_id": lambda project: StockTakingFactory(project=project),
    "theme_id": lambda project: ThemeFactory(project=project),
    "source_id": lambda project: MeasureFactory(project=project),
    "strategy_id": lambda project: TowsStrategyFactory(project=project),
    "structure_id": lambda project: StructureFactory(project=project),
}


def _suggestion_key(project: Project) -> str:
    return circle_queries.suggestions_of(project, "de")[0].entry.key


# Parts of addresses that name no record.
WORDS: dict[str, Callable[[Project], str]] = {
    "field": lambda _project: "housing",
    "key": _suggestion_key,
    "kind": lambda _project: "measure",
    "list_name": lambda _project: "angebote",
    "target_group": lambda _project: "older",
    "link_token": lambda _project: "link-of-the-own-town",
    "figure_key": lambda _project: "residents",
    "voice": lambda _project: "sceptical",
    "token": lambda _project: "token-of-the-own-town",
    "uidb36": lambda _project: "1",
}


# What an address needs behind the question mark to answer with more than 404.
DIRECTORY_KEY = "130710000001"
QUESTIONS = {
    "projects:accent_check": "?accent=%237B2D52",
    "projects:municipality_fill": f"?ars={DIRECTORY_KEY}",
}


def _meeting(project: Project) -> Record:
    return project.meetings.first() or MeetingFactory(project=project)


@dataclass
class World:
    own: Project
    foreign: Project
    empty: Project
    clients: dict[str, Client] = field(default_factory=dict)
    sessions: dict[str, str] = field(default_factory=dict)
    own_ids: dict[str, str] = field(default_factory=dict)
    foreign_ids: dict[str, str] = field(default_factory=dict)
    words: dict[str, str] = field(default_factory=dict)
    secret_ids: frozenset[str] = frozenset()

    def client(self, role: str) -> Client:
        """Signed in as in the beginning, whatever the last request did."""
        client = self.clients[role]
        client.cookies.clear()
        if self.sessions[role]:
            client.cookies["sessionid"] = self.sessions[role]
        return client


def build_world() -> World:
    world = World(own=_town(OWN), foreign=_town(FOREIGN), empty=_project(EMPTY))
    ProjectBriefFactory(project=world.empty, occasion="")  # each project has one
    DirectoryEntryFactory(ars=DIRECTORY_KEY)
    accounts: dict[str, Account | None] = {"anonymous": None}
    for role in Role:
        accounts[role] = _member(world.own, role)
    coordinator = accounts[Role.COORDINATOR]
    MembershipFactory(project=world.empty, account=coordinator)
    accounts["foreign_coordinator"] = _member(world.foreign, Role.COORDINATOR)
    accounts["administrator"] = AccountFactory(is_instance_admin=True)
    AccountFactory(is_instance_admin=True)
    accounts["deactivated"] = _member(world.own, Role.COORDINATOR)
    world.own_ids = {name: _id(make(world.own)) for name, make in OBJECTS.items()}
    world.foreign_ids = {
        name: _id(make(world.foreign)) for name, make in OBJECTS.items()
    }
    world.words = {name: word(world.own) for name, word in WORDS.items()}
    InvitationFactory(project=world.own, token=world.words["token"])
    PersonalLinkFactory(project=world.own, token=world.words["link_token"])
    for role, account in accounts.items():
        world.clients[role] = Client(raise_request_exception=False)
        if account:
            world.clients[role].force_login(account)
        cookie = world.clients[role].cookies.get("sessionid")
        world.sessions[role] = cookie.value if cookie else ""
    Account.objects.filter(pk=accounts["deactivated"].pk).update(is_active=False)
    mark_with_canaries(world.foreign)
    world.foreign.refresh_from_db()
    world.secret_ids = frozenset(world.foreign_ids.values()) - {
        world.foreign_ids["account_id"]  # administrators list every account
    }
    return world


def _id(record: Record) -> str:
    return str(record.public_id)


def _member(project: Project, role: str) -> Account:
    return MembershipFactory(project=project, role=role).account


def _project(slug: str) -> Project:
    town = MunicipalityFactory(crest=picture())
    return ProjectFactory(municipality=town, slug=slug, name=f"Projekt {slug}")


def _town(slug: str) -> Project:
    """A project far along: each kind of record is there."""
    project = _project(slug)
    ProjectBriefFactory(project=project)
    InitiatorFactory(project=project)
    _meeting(project)
    for make in (OrganisationFactory, PersonFactory):
        make(project=project)
    AgendaItemFactory(meeting=_meeting(project), key="greeting")
    SeatAssignmentFactory(seat=SeatFactory(project=project))
    CompositionTargetFactory(project=project)
    KeptApartFactory(project=project)
    _inventory(project)
    OriginLinkFactory(project=project)
    _goals(project)
    _decisions(project)
    MeasureFactory(project=project)
    OpenQuestionFactory(project=project)
    RoundInviteFactory(round__project=project)
    RiskReviewFactory(risk=RiskRatingFactory(project=project).risk)
    ThemeDecisionFactory(theme=ThemeRatingFactory(project=project).theme)
    _stakeholders(project)
    _swot(project)
    return project


def _goals(project: Project) -> None:
    goal = GoalFactory(
        project=project, resources="zwei Lehrkräfte", fields=["language"]
    )
    GoalFactory(project=project, parent=goal, level="action")
    measured = IndicatorFactory(
        goal=goal, method="Kursliste", responsible="Stabsstelle"
    )
    MeasurementFactory(indicator=measured, note="von Hand gezählt")
    ChainElementFactory(goal=goal)
    GateOverrideFactory(project=project)


def _decisions(project: Project) -> None:
    ballot = BallotFactory(eligible__round=BallotRoundFactory(project=project))
    ConcernFactory(
        project=project, about=ballot.eligible.round.version_of, voice="Jobcenter"
    )


def _stakeholders(project: Project) -> None:
    StakeholderInterestFactory(project=project)
    StakeholderAssessmentFactory(project=project)
    StakeholderRelationFactory(project=project)
    EngagementStepFactory(project=project)
    PersonRatingBasisFactory(project=project)


def _swot(project: Project) -> None:
    card = SwotEntryFactory(project=project, evidence="Warteliste", theme="housing")
    SwotEntryFactory(project=project, merged_into=card)
    SwotDotFactory(entry=card)
    TowsStrategyFactory(project=project)
    AgreedPointFactory(project=project, sources=[card])
    AgreedPointFactory(
        project=project,
        kind="challenge",
        withdrawn_on=timezone.now().date(),
        withdrawn_reason="gelöst",
    )


def _inventory(project: Project) -> None:
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, note="von Hand gezählt", key="refugees")
    FigureQuestionFactory(stock_taking=taken)
    concept = StructureFactory(project=project, kind="concept")
    body = StructureFactory(project=project)
    for kind in ("channel", "offer"):
        StructureFactory(project=project, kind=kind)
    StructureMemberFactory(structure=body)
    CellNoteFactory(project=project)
    StructureOverlapFactory(project=project, existing=body)
    StructureOverlapFactory(project=project, existing=concept, reason="anderer Zweck")
    ParallelSignOffFactory(project=project)
