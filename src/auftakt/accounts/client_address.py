"""Whose address a request comes from; only proxies of one's own are believed."""

import ipaddress

from django.conf import settings
from django.http import HttpRequest

UNKNOWN = "0.0.0.0"  # noqa: S104 - a name for "no address" (unix socket), binds nothing


def client_address(request: HttpRequest) -> str:
    """With n trusted proxies the n-th `X-Forwarded-For` entry from the right.

    Everything left of it was written by the client. With too few entries the request
    did not come through the proxies, so the sender itself counts.
    """
    sender = request.META.get("REMOTE_ADDR") or UNKNOWN
    proxies: int = settings.TRUSTED_PROXIES
    entries = request.META.get("HTTP_X_FORWARDED_FOR", "").split(",")
    if proxies <= 0 or len(entries) < proxies:
        return _plain(sender) or UNKNOWN
    return _plain(entries[-proxies]) or _plain(sender) or UNKNOWN


def _plain(entry: str) -> str:
    """The address without brackets and port; empty where it is none."""
    text = entry.strip()
    if text.startswith("["):
        text = text[1:].partition("]")[0]
    elif text.count(":") == 1:
        text = text.partition(":")[0]
    try:
        return str(ipaddress.ip_address(text))
    except ValueError:
        return ""
