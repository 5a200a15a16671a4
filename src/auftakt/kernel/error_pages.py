"""Refusals that Django and the server leave without a page."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string

Handler = Callable[[HttpRequest], HttpResponse]

PAGES = {405: "405.html", 413: "413.html", 429: "429.html"}


def error_pages(get_response: Handler) -> Handler:
    """Gives an empty 405, 413 or 429 its page; status and headers stay."""

    def handle(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        template = PAGES.get(response.status_code)
        if template and not response.streaming and not response.content:
            response.content = render_to_string(template, request=request)
        return response

    return handle
