"""How far the stock-taking is, as the home page tells it."""

import datetime as dt

from auftakt.inventory.queries.progress import awaited_figures, progress
from tests.factories.inventory import (
    FigureFactory,
    FigureQuestionFactory,
    StockTakingFactory,
    StructureFactory,
    StructureOverlapFactory,
)

SOON, LATER = dt.date(2026, 12, 1), dt.date(2026, 12, 15)


def test_nothing_is_known_in_the_beginning(project):
    found = progress(project)
    assert (found.known, found.missing, found.asked, found.kinds) == (0, 12, 0, 0)


def test_a_mark_is_known_and_what_is_known_is_not_asked_for(project):
    taken = StockTakingFactory(project=project)
    FigureFactory(stock_taking=taken, key="residents", value=None, mark=".")
    FigureFactory(stock_taking=taken, key="pupils", level="county")
    FigureFactory(stock_taking=taken, key="", name="Eigene Zahl")
    for key in ("residents", "pupils", "housed"):
        FigureQuestionFactory(stock_taking=taken, key=key)
    found = progress(project)
    assert (found.known, found.missing, found.asked) == (1, 11, 2)


def test_lists_and_open_overlaps_are_counted(project):
    StructureFactory(project=project, kind="offer", is_planned=True)
    StructureFactory(project=project, kind="channel")
    StructureOverlapFactory(project=project)
    found = progress(project)
    assert (found.kinds, found.overlaps_open, found.is_signed) == (2, 1, False)


def test_whoever_was_asked_is_named_once_with_the_first_date(project, ulf):
    taken = StockTakingFactory(project=project)
    FigureQuestionFactory(stock_taking=taken, asked="Schulamt", due_on=LATER)
    FigureQuestionFactory(stock_taking=taken, asked="Schulamt", due_on=SOON)
    FigureQuestionFactory(stock_taking=taken, asked_account=ulf, due_on=LATER)
    rows = [(one.who, one.number, one.due_on) for one in awaited_figures(project)]
    assert rows == [("Schulamt", 2, SOON), ("Ulf Merkens", 1, LATER)]
