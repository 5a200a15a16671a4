"""Cards of the invented town, dots, ways and what the circle agreed on."""

import datetime as dt

import factory

from auftakt.swot.models import (
    AgreedPoint,
    AgreedPointEntry,
    StrategyEntry,
    SwotDot,
    SwotEntry,
    TowsStrategy,
)
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory


def _next(model, project):
    """Beside what the project has already, as in the invented town."""
    last = model.objects.filter(project=project).order_by("number").last()
    return last.number + 1 if last else 1


class SwotEntryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SwotEntry

    project = factory.SubFactory(ProjectFactory)
    number = factory.LazyAttribute(lambda one: _next(SwotEntry, one.project))
    quadrant = "strength"
    text = factory.Sequence(lambda number: f"Der Helferkreis trägt {number}")


class SwotDotFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = SwotDot

    class Params:
        project = factory.SubFactory(ProjectFactory)

    entry = factory.SubFactory(
        SwotEntryFactory, project=factory.SelfAttribute("..project")
    )
    account = factory.SubFactory(AccountFactory)
    count = 2


class TowsStrategyFactory(factory.django.DjangoModelFactory):
    """With one strength and one opportunity, unless `uses` says otherwise."""

    class Meta:
        model = TowsStrategy
        skip_postgeneration_save = True

    project = factory.SubFactory(ProjectFactory)
    number = factory.LazyAttribute(lambda one: _next(TowsStrategy, one.project))
    title = factory.Sequence(lambda number: f"Betriebe öffnen Praktika {number}")
    text = "Der Helferkreis fragt die Betriebe."

    @factory.post_generation
    def uses(self, create, extracted, **_kwargs):
        if extracted is None:
            extracted = [
                SwotEntryFactory(project=self.project, quadrant=quadrant)
                for quadrant in ("strength", "opportunity")
            ]
        for entry in extracted:
            StrategyEntry.objects.create(strategy=self, entry=entry)


class AgreedPointFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = AgreedPoint
        skip_postgeneration_save = True

    project = factory.SubFactory(ProjectFactory)
    kind = "strength"
    text = factory.Sequence(lambda number: f"Wir haben einen Helferkreis {number}")
    agreed_on = dt.date(2026, 11, 20)

    @factory.post_generation
    def sources(self, create, extracted, **_kwargs):
        for entry in extracted or ():
            AgreedPointEntry.objects.create(point=self, entry=entry)
