"""Organisations and persons of the invented town."""

import datetime as dt

import factory

from auftakt.actors.models import ImportDraft, Organisation, Person
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory


class OrganisationFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Organisation

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda number: f"Verein {number}")
    bloc = "civil_society"
    category = "Verein"
    district = "Altstadt"


class PersonFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Person

    project = factory.SubFactory(ProjectFactory)
    name = factory.Sequence(lambda number: f"Kim Muster {number}")
    function = "Vorsitz"
    bloc = "civil_society"


class ImportDraftFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ImportDraft

    project = factory.SubFactory(ProjectFactory)
    by = factory.SubFactory(AccountFactory)
    file_name = "akteure.xlsx"
    header = ["Einrichtung", "Name", "Bereich"]
    rows = [[2, ["Diakonie", "Rosa Köhler", "Wohlfahrt"]]]
    mapping = {"0": "organisation", "1": "name", "2": "bloc"}
    expires_at = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
