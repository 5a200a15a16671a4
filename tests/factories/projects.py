"""Kommunen and projects."""

import datetime as dt

import factory

from auftakt.projects.models import Initiator, Municipality, Project, ProjectBrief


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
