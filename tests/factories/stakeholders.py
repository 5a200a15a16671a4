"""Those concerned by the invented town's project, with views and contacts."""

import datetime as dt

import factory
from django.utils import timezone

from auftakt.stakeholders.models import (
    EngagementStep,
    PersonRatingBasis,
    Stakeholder,
    StakeholderAssessment,
    StakeholderInterest,
    StakeholderRelation,
)
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory


class StakeholderFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Stakeholder

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda number: f"Verein {number}")
    bloc = "civil_society"
    expectations = "Der Ortsteil wird gefragt."


class _OfStakeholder(factory.django.DjangoModelFactory):
    """`project=` puts it to a new stakeholder of that project."""

    class Meta:
        abstract = True

    class Params:
        project = factory.SubFactory(ProjectFactory)

    stakeholder = factory.SubFactory(
        StakeholderFactory, project=factory.SelfAttribute("..project")
    )


class StakeholderInterestFactory(_OfStakeholder):
    class Meta:
        model = StakeholderInterest

    text = "Die Straße soll nachts ruhig bleiben."
    origin = "self_stated"
    stated_on = dt.date(2026, 11, 2)


class StakeholderAssessmentFactory(_OfStakeholder):
    class Meta:
        model = StakeholderAssessment

    account = factory.SubFactory(AccountFactory)
    power = 4
    affectedness = 4
    attitude = 0
    note = "Fragt sachlich nach."
    assessed_at = factory.LazyFunction(timezone.now)


class EngagementStepFactory(_OfStakeholder):
    class Meta:
        model = EngagementStep

    way = "talk"
    rhythm = "quarterly"
    responsible = "Stabsstelle Integration"
    contact = "Vorstand"
    purpose = "Was braucht der Ortsteil?"
    due_on = dt.date(2026, 12, 1)


class StakeholderRelationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StakeholderRelation

    class Params:
        project = factory.SubFactory(ProjectFactory)

    first = factory.SubFactory(
        StakeholderFactory, project=factory.SelfAttribute("..project")
    )
    second = factory.SubFactory(
        StakeholderFactory, project=factory.SelfAttribute("..project")
    )
    kind = "supports"


class PersonRatingBasisFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PersonRatingBasis

    project = factory.SubFactory(ProjectFactory)
    purpose = "Gespräche mit Einzelnen vorbereiten"
    legal_basis = "Einwilligung nach Art. 9 Abs. 2 Buchst. a DSGVO"
    switched_on_at = factory.LazyFunction(timezone.now)
