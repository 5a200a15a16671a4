"""Answers that serve a page with and without htmx."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render


def is_htmx(request: HttpRequest) -> bool:
    return bool(getattr(request, "htmx", False))


def fragment_or_redirect(
    request: HttpRequest,
    fragment: str,
    context: dict[str, Any],
    *,
    to: str,
    **kwargs: Any,
) -> HttpResponse:
    """After a change: the page's fragment where htmx asked, else 302 to `to`."""
    if is_htmx(request):
        return render(request, fragment, context)
    answer: HttpResponse = redirect(to, **kwargs)
    return answer
