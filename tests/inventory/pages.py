"""Addresses of the inventory's pages in the invented town."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

ROOT = "/p/ebersfelde/bestand/"
OFFERS = f"{ROOT}liste/angebote/"
BODIES = f"{ROOT}liste/runden/"


def queries_of(client, url):
    """How many queries one page costs."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)
