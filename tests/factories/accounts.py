"""The same few people in every story."""

import factory

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Role
from tests.factories.projects import ProjectFactory


class AccountFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Account

    name = factory.Sequence(lambda number: f"Alex Muster {number}")
    email = factory.Sequence(lambda number: f"alex{number}@example.org")


class MembershipFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Membership

    account = factory.SubFactory(AccountFactory)
    project = factory.SubFactory(ProjectFactory)
    role = Role.COORDINATOR
