"""What applies to every request and every answer."""

from collections.abc import Callable

import structlog
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from auftakt.kernel.ids import new_public_id

Handler = Callable[[HttpRequest], HttpResponse]

# Twice the largest list: a bit too much is told on the page, far too much never read.
LARGEST_REQUEST = 20 * 1024 * 1024
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


def request_context(get_response: Handler) -> Handler:
    """Gives each request an id for the log; refuses null bytes in addresses.

    Also refuses bodies no page takes, before they are written to a temporary file.
    """

    def handle(request: HttpRequest) -> HttpResponse:
        structlog.contextvars.clear_contextvars()
        request_id = str(new_public_id())
        structlog.contextvars.bind_contextvars(request_id=request_id)
        if "\x00" in request.path or "%00" in request.META.get("QUERY_STRING", ""):
            response = render(request, "400.html", status=400)
        elif _size(request) > LARGEST_REQUEST:
            response = render(request, "413.html", status=413)
        else:
            response = get_response(request)
        response.headers.setdefault("X-Request-Id", request_id)
        return response

    return handle


def _size(request: HttpRequest) -> int:
    """As announced: Django reads no further, and nothing where it is not announced."""
    announced = request.META.get("CONTENT_LENGTH") or "0"
    return int(announced) if announced.isascii() and announced.isdigit() else 0


def response_headers(get_response: Handler) -> Handler:
    """Pages are personal: nobody stores them. Features a page never needs are off."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Cache-Control", "no-store")
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        return response

    return handle
