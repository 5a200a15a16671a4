"""Fields of action of the invented town, what people gave and what was decided."""

import datetime as dt

import factory

from auftakt.themes.models import Theme, ThemeDecision, ThemeRating
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory

RATED_AT = dt.datetime(2026, 11, 20, 10, tzinfo=dt.UTC)


class ThemeFactory(factory.django.DjangoModelFactory):
    """A field beside the usual twelve, whose numbers and keys it leaves alone."""

    class Meta:
        model = Theme

    project = factory.SubFactory(ProjectFactory)
    number = factory.Sequence(lambda number: number + 101)
    key = factory.LazyAttribute(lambda theme: f"own-{theme.number}")
    name = factory.LazyAttribute(lambda theme: f"Wohnen {theme.number}")
    description = "Unterkunft, Wohnungssuche, gemischte Nachbarschaften."


class ThemeRatingFactory(factory.django.DjangoModelFactory):
    """All nine questions answered in the middle, unless said otherwise."""

    class Meta:
        model = ThemeRating

    class Params:
        project = factory.SubFactory(ProjectFactory)

    theme = factory.SubFactory(ThemeFactory, project=factory.SelfAttribute("..project"))
    account = factory.SubFactory(AccountFactory)
    need = 3
    urgency = 3
    effect = 3
    reach = 3
    importance = 3
    resources = 3
    competence = 3
    coverage = 3
    speed = 3
    assessed_at = RATED_AT


class ThemeDecisionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ThemeDecision

    theme = factory.SubFactory(ThemeFactory)
    decision = "focus"
    reason = "Hier fehlt am meisten."
    decided_on = dt.date(2026, 11, 20)
