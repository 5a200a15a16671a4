"""No view of somebody leaves to anybody without the right: pages, files, errors, trail.

Walks every address of the application with canaries in all assessed fields.
"""

import json

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from auftakt.accounts.permissions import Role
from auftakt.kernel.models import AuditEntry
from auftakt.stakeholders.actions.assessments import assess
from auftakt.stakeholders.models import StakeholderAssessment
from tests.factories.accounts import MembershipFactory
from tests.factories.stakeholders import (
    EngagementStepFactory,
    StakeholderAssessmentFactory,
    StakeholderFactory,
    StakeholderInterestFactory,
)
from tests.guards.routes import routes
from tests.guards.test_access import body_of
from tests.guards.world import OWN, build_world
from tests.stakeholders.pages import address, opened

NOTE, GUESS = "Geheimnotiz-7391", "Vermutung-7392"
CANARIES = (NOTE, GUESS)
pytestmark = pytest.mark.django_db


@pytest.fixture
def world():
    return build_world()


@pytest.fixture
def canaries(world):
    author = MembershipFactory(project=world.own, role=Role.COORDINATOR).account
    one = StakeholderFactory(project=world.own, name="Beobachteter Verein")
    StakeholderAssessmentFactory(stakeholder=one, account=author, note=NOTE)
    StakeholderInterestFactory(
        stakeholder=one, text=GUESS, origin="assessed", author=author
    )
    return one


def answers(world, role):
    """Every address that opens for the role, without and with htmx."""
    for route in routes():
        if "GET" in route.methods:
            path = route.path(OWN, world.own_ids, world.words)
            for headers in ({}, {"HX-Request": "true"}):
                yield route, world.client(role).get(path, headers=headers)


@pytest.mark.parametrize(
    "role", [*Role, "anonymous", "foreign_coordinator", "administrator"]
)
def test_no_address_shows_a_view_without_a_logged_opening(world, canaries, role):
    leaks = [
        route.name
        for route, response in answers(world, role)
        if any(canary in body_of(response) for canary in CANARIES)
    ]
    assert leaks == []


def test_with_an_opening_they_are_on_the_board_and_the_stakeholder_only(
    world, canaries
):
    account = MembershipFactory(project=world.own, role=Role.COORDINATOR).account
    client = Client(raise_request_exception=False)
    client.force_login(account)
    opened(client, world.own)
    ids = {**world.own_ids, "stakeholder_id": str(canaries.public_id)}
    found = {
        route.name
        for route in routes()
        if "GET" in route.methods
        and any(
            canary in body_of(client.get(route.path(OWN, ids, world.words)))
            for canary in CANARIES
        )
    }
    assert found == {
        "stakeholders:assessment_board",
        "stakeholders:stakeholder_edit",
    }


def test_the_archive_holds_them_for_the_coordination_only(world, canaries):
    """Its download stands in the trail."""
    url = reverse("documents:archive_download", args=[OWN])
    for role in Role:
        body = body_of(world.client(role).post(url))
        assert (NOTE in body) is (role == Role.COORDINATOR)
    assert AuditEntry.objects.filter(action="project.export").count() == 1


@pytest.mark.parametrize("role", [Role.INITIATOR, Role.MODERATOR, Role.MEMBER])
def test_pages_are_the_same_whatever_others_gave(world, canaries, role):
    """Values too: but for the plan that was made, nothing differs by a rating."""
    EngagementStepFactory(stakeholder=canaries)
    names = ("stakeholder_list", "assessment_give", "engagement_plan")
    names = (*names, "stakeholder_beamer")

    def seen():
        found = []
        for name in names:
            response = world.client(role).get(address(name, world.own))
            found.append((name, response.status_code, _plain(response.text)))
        return found

    before = seen()
    StakeholderAssessment.objects.update(power=1, affectedness=5, attitude=-2)
    assert seen() == before


def _plain(text):
    """Without what is drawn anew for each answer."""
    return [line for line in text.split("<") if "csrf" not in line.lower()]


def test_the_trail_holds_neither_values_nor_whom_they_are_about(project, hanne):
    one = StakeholderFactory(project=project)
    given = {"power": 5, "affectedness": 1, "attitude": -2, "note": NOTE}
    assess(stakeholder=one, by=hanne, values=given, now=timezone.now())
    entry = AuditEntry.objects.latest("pk")
    told = json.dumps([entry.action, entry.object_id, entry.fields, entry.reason])
    assert NOTE not in told
    assert str(one.public_id) not in told
    assert entry.fields == []


def test_an_error_page_repeats_nothing(project, jana, sign_in):
    one = StakeholderFactory(project=project)
    StakeholderAssessmentFactory(stakeholder=one, note=NOTE)
    client = sign_in(jana)
    url = address("assessment_give", project)
    wrong = {"stakeholder": str(one.public_id), f"s{one.pk}-power": "9"}
    assert NOTE not in client.post(url, wrong).text
    assert NOTE not in client.get(address("interest_edit", project, one.public_id)).text
