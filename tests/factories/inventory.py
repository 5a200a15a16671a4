"""What exists and what is planned in the invented town."""

import datetime as dt

import factory

from auftakt.inventory.models import (
    CellNote,
    InventoryDraft,
    Structure,
    StructureMember,
)
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory


class StructureFactory(factory.django.DjangoModelFactory):
    """An existing body unless told otherwise."""

    class Meta:
        model = Structure

    project = factory.SubFactory(ProjectFactory)
    kind = "body"
    name = factory.Sequence(lambda number: f"Runder Tisch {number}")
    purpose = "Austausch der Träger"
    fields = factory.LazyFunction(lambda: ["language"])
    target_groups = factory.LazyFunction(lambda: ["women"])
    carrier_name = "Stabsstelle Integration"


class StructureMemberFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StructureMember

    structure = factory.SubFactory(StructureFactory)
    title = factory.Sequence(lambda number: f"Platz für jemanden {number}")


class CellNoteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CellNote

    project = factory.SubFactory(ProjectFactory)
    field = "housing"
    target_group = "older"
    state = "unclear"
    asked = "Fachbereich Bürgerdienste"


class InventoryDraftFactory(factory.django.DjangoModelFactory):
    """A list of offers that was pasted; pass `purpose="figures"` for the other kind."""

    class Meta:
        model = InventoryDraft

    project = factory.SubFactory(ProjectFactory)
    by = factory.SubFactory(AccountFactory)
    purpose = "structures"
    file_name = "angebote.xlsx"
    header = factory.LazyFunction(lambda: ["Angebot", "Zweck", "Zielgruppe"])
    rows = factory.LazyFunction(lambda: [[2, ["Sprachcafé", "Deutsch üben", "Frauen"]]])
    choices = factory.LazyFunction(lambda: {"kind": "offer"})
    expires_at = dt.datetime(2099, 1, 1, tzinfo=dt.UTC)
