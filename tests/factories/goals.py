"""Goals, indicators and values of the invented town."""

import datetime as dt
from decimal import Decimal

import factory

from auftakt.goals.models import (
    ChainElement,
    GateOverride,
    Goal,
    GoalDraft,
    Indicator,
    Measurement,
)
from tests.factories.accounts import AccountFactory
from tests.factories.numbers import next_number
from tests.factories.projects import ProjectFactory


class GoalFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Goal

    project = factory.SubFactory(ProjectFactory)
    number = next_number(Goal)
    title = factory.Sequence(lambda number: f"Sprache von Anfang an {number}")
    text = "Bis Ende 2027 findet jede neu ankommende Person einen Platz im Sprachkurs."
    level = "outcome"


class IndicatorFactory(factory.django.DjangoModelFactory):
    """Of a new goal of the project unless a `goal` is given."""

    class Meta:
        model = Indicator

    class Params:
        project = factory.SubFactory(ProjectFactory)

    goal = factory.SubFactory(GoalFactory, project=factory.SelfAttribute("..project"))
    name = factory.Sequence(lambda number: f"Wochen bis zum ersten Kurstag {number}")
    unit = "Wochen"
    direction = "down"
    baseline_value = Decimal(19)
    baseline_on = dt.date(2025, 12, 31)
    target_value = Decimal(8)
    target_on = dt.date(2027, 12, 31)
    data_holder = "Volkshochschule"


class MeasurementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Measurement

    class Params:
        project = factory.SubFactory(ProjectFactory)

    indicator = factory.SubFactory(
        IndicatorFactory, project=factory.SelfAttribute("..project")
    )
    value = Decimal(17)
    measured_on = dt.date(2026, 3, 31)
    source = "Kursliste der Volkshochschule"


class ChainElementFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ChainElement

    class Params:
        project = factory.SubFactory(ProjectFactory)

    goal = factory.SubFactory(GoalFactory, project=factory.SelfAttribute("..project"))
    step = 1
    text = "Kurse mit Kinderbetreuung finden statt"


class GateOverrideFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = GateOverride

    project = factory.SubFactory(ProjectFactory)
    gate = "procedure"
    reason = "Der Rat tagt nur in dieser Woche."
    missing = factory.LazyFunction(list)
    at = dt.datetime(2026, 11, 20, 10, tzinfo=dt.UTC)


class GoalDraftFactory(factory.django.DjangoModelFactory):
    """A list of indicators that was read and not taken over."""

    class Meta:
        model = GoalDraft

    project = factory.SubFactory(ProjectFactory)
    by = factory.SubFactory(AccountFactory)
    purpose = "indicators"
    file_name = "indikatoren.xlsx"
    rows = factory.LazyFunction(lambda: [[2, ["1", "Wartezeit", "Wochen"]]])
    columns = factory.LazyFunction(lambda: {"0": "goal", "1": "name", "2": "unit"})
    expires_at = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
