"""Figures of the invented town and the addresses of their pages."""

import datetime as dt

from django.urls import reverse

from tests.factories.inventory import FigureFactory, StockTakingFactory

DAY = dt.date(2025, 12, 31)


def address(name, project, *args):
    return reverse(f"inventory:{name}", args=[project.slug, *args])


def stock_taking(project, name="Erste Bestandsaufnahme", taken_on=dt.date(2026, 1, 5)):
    return StockTakingFactory(project=project, name=name, taken_on=taken_on)


def figure(taken, key, value, **values):
    """A figure of the own Kommune unless told otherwise."""
    given = {"name": key, "unit": "Personen", "reference_date": DAY, "level": "own"}
    return FigureFactory(
        stock_taking=taken, key=key, value=value, **{**given, **values}
    )


def entry(**values):
    """What the form of a ready figure sends."""
    given = {"reference_date": "2025-12-31", "source": "Einwohnermeldeamt"}
    return {**given, **values}
