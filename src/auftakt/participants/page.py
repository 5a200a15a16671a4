"""The way into a page of somebody with a personal link."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils import translation

from auftakt.accounts.page import READ_WRITE, answer
from auftakt.kernel import clock
from auftakt.kernel.access import Access, mark
from auftakt.participants.models import PersonalLink
from auftakt.participants.queries import link_by_token

Arguments = ParamSpec("Arguments")
GONE = 410


def participant_page(
    *, methods: tuple[str, ...] = READ_WRITE
) -> Callable[
    [Callable[Concatenate[HttpRequest, PersonalLink, Arguments], HttpResponse]],
    Callable[..., HttpResponse],
]:
    """The view gets `(request, link, ...)`; its address holds `link_token`.

    The page speaks the link's language. 410 with a way on where the token is unknown,
    expired or revoked, 405 for other verbs, 409 where a rule refuses the change.
    """

    def decorate(
        view: Callable[Concatenate[HttpRequest, PersonalLink, Arguments], HttpResponse],
    ) -> Callable[..., HttpResponse]:
        @wraps(view)
        def handle(
            request: HttpRequest, link_token: str, *args: Any, **kwargs: Any
        ) -> HttpResponse:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            link = link_by_token(link_token)
            if link is None or not link.is_open(clock.now()):
                return render(request, "participants/link_ended.html", status=GONE)
            with translation.override(link.language):
                return answer(request, lambda: view(request, link, *args, **kwargs))

        mark(handle, Access("participant", methods))
        return login_not_required(handle)

    return decorate


def token_of(request: HttpRequest) -> str:
    """The key in the address, for links on the page."""
    match = request.resolver_match
    return str(match.kwargs["link_token"]) if match else ""
