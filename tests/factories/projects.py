"""Kommunen and projects."""

import datetime as dt

import factory

from auftakt.projects.directory import searchable, short_name
from auftakt.projects.models import (
    DirectoryEntry,
    Initiator,
    Municipality,
    Project,
    ProjectBrief,
)


class MunicipalityFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Municipality

    name = factory.Sequence(lambda number: f"Ebersfelde {number}")
    kind = "county_member"
    land = "Mecklenburg-Vorpommern"
    county = "Kreis Ebertal"
    population = 24_600
    population_date = dt.date(2025, 12, 31)


class ProjectFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Project

    municipality = factory.SubFactory(MunicipalityFactory)
    name = factory.Sequence(lambda number: f"Ankommen {number}")
    slug = factory.Sequence(lambda number: f"ankommen-{number}")
    start_date = dt.date(2027, 4, 1)


class ProjectBriefFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ProjectBrief

    project = factory.SubFactory(ProjectFactory)
    occasion = "Seit dem Sommer leben 310 Geflüchtete in der Stadt."


class InitiatorFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Initiator

    project = factory.SubFactory(ProjectFactory)
    name = "Hanne Dorfeld"
    office = "mayor"


class DirectoryEntryFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = DirectoryEntry

    ars = factory.Sequence(lambda number: f"13071{number:07}")
    ags = factory.LazyAttribute(lambda entry: entry.ars[:5] + entry.ars[9:])
    name = factory.Sequence(lambda number: f"Ebersfelde {number}")
    search_name = factory.LazyAttribute(
        lambda entry: searchable(short_name(entry.name))
    )
    kind = "county_member"
    land = "Mecklenburg-Vorpommern"
    county = "Kreis Ebertal"
    population = 24_600
    reference_date = dt.date(2022, 12, 31)
    territory_date = dt.date(2023, 11, 30)
