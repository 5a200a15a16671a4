"""A device on which an account signed in before keeps its own count of wrong tries.

Whoever guesses a password from elsewhere slows down only elsewhere: the owner gets in.
"""

import secrets

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse

COOKIE = "__Host-device" if settings.HTTPS else "auftakt_device"
_SALT = "auftakt.accounts.device"
_LIFE = 365 * 24 * 3600


def remember_device(response: HttpResponse, email: str) -> None:
    value = signing.dumps([email.lower(), secrets.token_hex(8)], salt=_SALT)
    response.set_cookie(
        COOKIE,
        value,
        max_age=_LIFE,
        httponly=True,
        samesite="Lax",
        secure=settings.HTTPS,
    )


def known_device(request: HttpRequest, email: str) -> str:
    """The device's number where this account signed in on it before, else empty."""
    try:
        value = request.COOKIES.get(COOKIE, "")
        owner, number = signing.loads(value, salt=_SALT, max_age=_LIFE)
    except (signing.BadSignature, ValueError):
        return ""
    return str(number) if owner == email.lower() else ""
