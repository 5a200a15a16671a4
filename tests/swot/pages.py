"""Addresses of the pages of cards in the invented town."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

ROOT = "/p/ebersfelde/karten/"


def url_of(record, page="", under=""):
    """`under`: "wege/" or "festgehalten/" where it is no card."""
    return f"{ROOT}{under}{record.public_id}/{page}"


def queries_of(client, url):
    """How many queries one page costs."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)


def sent_of(response, **changes):
    """What a browser would send of the page's form, with these changes."""
    form = response.context["form"]
    sent = {}
    for bound in form:
        value = bound.value()
        sent[bound.html_name] = "" if value is None else value
        if bound.field.show_hidden_initial:
            sent[bound.html_initial_name] = sent[bound.html_name]
    return {**sent, **changes}
