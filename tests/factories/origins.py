"""Links between origins and outcomes."""

import uuid

import factory

from auftakt.origins.models import OriginLink
from tests.factories.projects import ProjectFactory


class OriginLinkFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = OriginLink

    project = factory.SubFactory(ProjectFactory)
    source_kind = "swot_entry"
    source_id = factory.LazyFunction(uuid.uuid4)
    source_title = "Der Helferkreis ist eingespielt"
    outcome_kind = "risk"
    outcome_id = factory.LazyFunction(uuid.uuid4)
    outcome_title = "Helferkreis ermüdet"
