"""The language a person chose, and the way to the sign-in page."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse
from django.shortcuts import resolve_url
from django.utils import translation


def account_language(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """The language of the account goes before the browser's."""

    def handle(request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            translation.activate(request.user.language)
            request.LANGUAGE_CODE = request.user.language
        return get_response(request)

    return handle


class SignInRequired(LoginRequiredMiddleware):
    """Default deny. htmx gets 401 and moves the whole page, not a fragment of it."""

    def handle_no_permission(self, request: HttpRequest, view_func: Any) -> Any:
        if request.headers.get("HX-Request") != "true":
            return super().handle_no_permission(request, view_func)
        shown = urlsplit(request.headers.get("HX-Current-URL", ""))
        target = {"next": shown.path or "/"}
        sign_in = f"{resolve_url(settings.LOGIN_URL)}?{urlencode(target)}"
        return HttpResponse(status=401, headers={"HX-Redirect": sign_in})
