"""Addresses of the pages of fields of action in the invented town."""

from django.db import connection
from django.test.utils import CaptureQueriesContext

ROOT = "/p/ebersfelde/themenfelder/"


def url_of(theme, page=""):
    return f"{ROOT}{theme.public_id}/{page}"


def queries_of(client, url):
    """How many queries one page costs."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(url).status_code == 200
    return len(seen)
