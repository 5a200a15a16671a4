"""Addresses of the measures' pages, and what a browser would send."""

from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

ROOT = "/p/ebersfelde/massnahmen/"


def address(name, measure):
    return reverse(f"measures:{name}", args=["ebersfelde", measure.public_id])


def sent(client, url, **changes):
    """The form's fields with what it opened with, and the changes."""
    form = client.get(url).context["form"]
    values = {"version": str(form["version"].value())}
    for bound in form:
        if bound.name != "version":
            value = bound.value() if bound.value() is not None else ""
            values[bound.html_initial_name] = values[bound.html_name] = str(value)
    return {**values, **changes}


def queries_of(client, url):
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)
