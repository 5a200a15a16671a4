"""Figures, structures and overlaps of the invented town."""

import datetime as dt
from decimal import Decimal

import factory

from auftakt.inventory.models import (
    CellNote,
    Figure,
    FigureQuestion,
    InventoryDraft,
    ParallelSignOff,
    StockTaking,
    Structure,
    StructureMember,
    StructureOverlap,
)
from tests.factories.accounts import AccountFactory
from tests.factories.projects import ProjectFactory

TAKEN_ON = dt.date(2026, 11, 2)


class StockTakingFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = StockTaking

    project = factory.SubFactory(ProjectFactory)
    name = "Erste Bestandsaufnahme"
    taken_on = TAKEN_ON


class FigureFactory(factory.django.DjangoModelFactory):
    """`FigureFactory(project=project)` puts the figure into a new stock-taking."""

    class Meta:
        model = Figure

    class Params:
        project = factory.SubFactory(ProjectFactory)

    stock_taking = factory.SubFactory(
        StockTakingFactory, project=factory.SelfAttribute("..project")
    )
    name = factory.Sequence(lambda number: f"Geflüchtete in der Kommune {number}")
    value = Decimal(310)
    unit = "Menschen"
    reference_date = dt.date(2026, 6, 30)
    source = "Eigene Zählung der Stabsstelle"


class FigureQuestionFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = FigureQuestion

    class Params:
        project = factory.SubFactory(ProjectFactory)

    stock_taking = factory.SubFactory(
        StockTakingFactory, project=factory.SelfAttribute("..project")
    )
    key = factory.Sequence(lambda number: f"figure_{number}")
    asked = "Fachbereich Bürgerdienste"
    due_on = dt.date(2026, 12, 1)


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
    """A seat by its title; pass `organisation=` and `title=""` for the other kind."""

    class Meta:
        model = StructureMember

    class Params:
        project = factory.SubFactory(ProjectFactory)

    structure = factory.SubFactory(
        StructureFactory, project=factory.SelfAttribute("..project")
    )
    title = factory.Sequence(lambda number: f"Leitung der Beratungsstelle {number}")


class CellNoteFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = CellNote

    project = factory.SubFactory(ProjectFactory)
    field = "housing"
    target_group = "older"
    state = "unclear"
    asked = "Fachbereich Bürgerdienste"


class StructureOverlapFactory(factory.django.DjangoModelFactory):
    """Of a planned body; open until an `answer` and its essence are given."""

    class Meta:
        model = StructureOverlap

    project = factory.SubFactory(ProjectFactory)
    planned = factory.SubFactory(
        StructureFactory,
        project=factory.SelfAttribute("..project"),
        name=factory.Sequence(lambda number: f"Neuer Arbeitskreis {number}"),
        is_planned=True,
    )
    existing = factory.SubFactory(
        StructureFactory, project=factory.SelfAttribute("..project")
    )
    score = 71
    essence = "a" * 64


class ParallelSignOffFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ParallelSignOff

    project = factory.SubFactory(ProjectFactory)
    signed_on = TAKEN_ON
    statement = "Der Kreis stellt fest, dass nichts doppelt entsteht."
    essence = "a" * 64


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


class FigureDraftFactory(InventoryDraftFactory):
    """One value of a table that was read in and not yet taken over."""

    purpose = "figures"
    file_name = "12411-01-01-5.csv"
    header = factory.LazyFunction(lambda: [["Insgesamt", "Anzahl"]])
    rows = factory.LazyFunction(lambda: [[4, 0, 0, "2025-12-31", "24600", "", "", ""]])
    choices = factory.LazyFunction(
        lambda: {
            "format": "table",
            "areas": [["13071027", "Ebersfelde, Stadt"]],
            "table_code": "12411-01-01-5",
            "title": "Bevölkerung",
            "source": "Statistische Ämter des Bundes und der Länder",
            "retrieved": "",
            "chosen": {},
        }
    )
