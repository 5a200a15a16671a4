"""The only place that asks for the time; rules take it as an argument."""

import datetime as dt

from django.utils import timezone


def now() -> dt.datetime:
    """An aware moment in UTC."""
    return timezone.now()


def today() -> dt.date:
    """The calendar day in Europe/Berlin, whatever the server's zone."""
    return timezone.localdate()
