"""Story people and the client that acts for them.

Jana Lindner coordinates "Ankommen in Ebersfelde", Hanne Dorfeld is its initiator, Ulf
Merkens a member, Gesa Rahn only reads along. Otto Fremd coordinates another project.
"""

import os
from collections.abc import Callable
from uuid import uuid4

import hypothesis
import pytest
from django.test import Client

from auftakt.accounts.models import Account
from auftakt.accounts.permissions import Role
from auftakt.projects.models import Project
from tests.factories.accounts import AccountFactory, MembershipFactory
from tests.factories.projects import MunicipalityFactory, ProjectFactory

# Machines differ in speed, so no test fails for being slow; CI tries the same examples
# each time, a developer's machine new ones.
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.fixture(autouse=True)
def fresh_cache(settings):
    """Redis is shared by all tests and outlives them: each gets keys of its own."""
    if settings.REDIS_URL:
        default = {**settings.CACHES["default"], "KEY_PREFIX": uuid4().hex}
        settings.CACHES = {**settings.CACHES, "default": default}


def pytest_collection_modifyitems(items):
    """Marks what touches a database; CI runs that on PostgreSQL once more."""
    for item in items:
        names = {"db", "transactional_db", "live_server"} & set(item.fixturenames)
        if names or item.get_closest_marker("django_db"):
            item.add_marker("database")


@pytest.fixture
def project(db) -> Project:
    town = MunicipalityFactory(name="Ebersfelde")
    name, slug = "Ankommen in Ebersfelde", "ebersfelde"
    return ProjectFactory(municipality=town, name=name, slug=slug)


@pytest.fixture
def other_project(db) -> Project:
    town = MunicipalityFactory(name="Fremdstadt")
    return ProjectFactory(municipality=town, name="Fremdes Projekt", slug="fremdstadt")


def _member(project: Project, role: Role, name: str, email: str) -> Account:
    account = AccountFactory(name=name, email=email)
    MembershipFactory(account=account, project=project, role=role)
    return account


@pytest.fixture
def jana(project) -> Account:
    return _member(project, Role.COORDINATOR, "Jana Lindner", "jana@example.org")


@pytest.fixture
def hanne(project) -> Account:
    return _member(project, Role.INITIATOR, "Hanne Dorfeld", "hanne@example.org")


@pytest.fixture
def moderator(project) -> Account:
    return _member(project, Role.MODERATOR, "Mira Ohlsen", "mira@example.org")


@pytest.fixture
def ulf(project) -> Account:
    return _member(project, Role.MEMBER, "Ulf Merkens", "ulf@example.org")


@pytest.fixture
def gesa(project) -> Account:
    return _member(project, Role.GUEST_READER, "Gesa Rahn", "gesa@example.org")


@pytest.fixture
def otto(other_project) -> Account:
    return _member(other_project, Role.COORDINATOR, "Otto Fremd", "otto@example.org")


@pytest.fixture
def sign_in(db) -> Callable[[Account], Client]:
    """Gives a client that is signed in as the account."""

    def client_of(account: Account) -> Client:
        client = Client()
        client.force_login(account)
        return client

    return client_of
