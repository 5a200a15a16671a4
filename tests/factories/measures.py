"""Measures of the invented town."""

import factory

from auftakt.measures.models import Measure
from tests.factories.numbers import next_number
from tests.factories.projects import ProjectFactory


class MeasureFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Measure

    project = factory.SubFactory(ProjectFactory)
    number = next_number(Measure)
    title = factory.Sequence(lambda number: f"Sprachcafé am Markt {number}")
