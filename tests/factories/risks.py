"""Risks of the invented town, the scale and what people gave."""

import datetime as dt

import factory

from auftakt.risks.models import Risk, RiskRating, RiskReview, RiskScale
from tests.factories.accounts import AccountFactory
from tests.factories.numbers import next_number
from tests.factories.projects import ProjectFactory

RATED_AT = dt.datetime(2026, 11, 20, 10, tzinfo=dt.UTC)


class RiskScaleFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RiskScale

    project = factory.SubFactory(ProjectFactory)
    number = next_number(RiskScale)
    likelihood_labels = factory.LazyFunction(lambda: list("abcde"))
    impact_labels = factory.LazyFunction(lambda: list("fghij"))
    medium_from = 8
    high_from = 15


class RiskFactory(factory.django.DjangoModelFactory):
    """Complete: somebody watches for a sign, and something is done."""

    class Meta:
        model = Risk

    project = factory.SubFactory(ProjectFactory)
    number = next_number(Risk)
    title = factory.Sequence(lambda number: f"Helferkreis ermüdet {number}")
    cause = "Wenige tragen viel."
    category = "resources"
    treatment = "reduce"
    treatment_text = "Aufgaben teilen"
    owner = "Stabsstelle Integration"
    early_sign = "unter 15 Aktive"
    review_on = dt.date(2099, 1, 1)


class RiskRatingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RiskRating

    class Params:
        project = factory.SubFactory(ProjectFactory)

    risk = factory.SubFactory(RiskFactory, project=factory.SelfAttribute("..project"))
    scale = factory.LazyAttribute(
        lambda rating: (
            rating.risk.project.risk_scales.order_by("-number").first()
            or RiskScaleFactory(project=rating.risk.project)
        )
    )
    account = factory.SubFactory(AccountFactory)
    likelihood = 4
    impact = 3
    assessed_at = RATED_AT


class RiskReviewFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = RiskReview

    risk = factory.SubFactory(RiskFactory)
    reviewed_on = dt.date(2026, 11, 20)
    note = "Zwei Neue sind dabei."
