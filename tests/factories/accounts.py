"""The same few people in every story."""

import factory

from auftakt.accounts.domain import INVITATION_LIFE
from auftakt.accounts.models import Account, Invitation, Membership
from auftakt.accounts.permissions import Role
from auftakt.accounts.tokens import hashed
from auftakt.kernel import clock
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


class InvitationFactory(factory.django.DjangoModelFactory):
    """`token` is what the mailed link carries; only its hash is stored."""

    class Meta:
        model = Invitation

    class Params:
        token = factory.Sequence(lambda number: f"token-{number}")

    project = factory.SubFactory(ProjectFactory)
    name = "Nora Neu"
    email = "nora@example.org"
    role = Role.MEMBER
    token_hash = factory.LazyAttribute(lambda self: hashed(self.token))
    expires_at = factory.LazyFunction(lambda: clock.now() + INVITATION_LIFE)
    invited_by = factory.SubFactory(AccountFactory)
