"""Personal links of the invented town."""

import factory
from django.utils import timezone

from auftakt.accounts.tokens import hashed, new_token
from auftakt.participants.models import PersonalLink
from tests.factories.projects import ProjectFactory


class PersonalLinkFactory(factory.django.DjangoModelFactory):
    """`PersonalLinkFactory(token="…")` makes a link that this token opens."""

    class Meta:
        model = PersonalLink

    class Params:
        token = factory.LazyFunction(new_token)

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda number: f"Frau Pohlke {number}")
    email = factory.Sequence(lambda number: f"pohlke{number}@example.org")
    token_hash = factory.LazyAttribute(lambda link: hashed(link.token))
    expires_at = factory.LazyFunction(
        lambda: timezone.now() + timezone.timedelta(days=30)
    )
