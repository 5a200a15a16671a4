"""The ways to sign in: of allauth's pages only these, each with its access mark.

There is no sign-up, no management of addresses and no confirmation of them: an account
starts with an invitation that was mailed to its address.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from allauth.account import views
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, re_path

from auftakt.accounts import queries
from auftakt.accounts.page import READ, READ_WRITE, account_page
from auftakt.kernel.access import open_to_all

View = Callable[..., HttpResponse]


def _entrance(view: View, reason: str, methods: tuple[str, ...] = READ_WRITE) -> View:
    return open_to_all(reason, methods=methods)(view)


def _or_set_up(view: View) -> View:
    """Before there is any account the way in is the set-up page."""

    @wraps(view)
    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in READ and not queries.has_accounts():
            return redirect("accounts:first_administrator")
        return view(request, *args, **kwargs)

    return handle


def _leaving_nothing(view: View) -> View:
    """After signing out the browser drops what it kept of our pages."""

    @wraps(view)
    def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        response = view(request, *args, **kwargs)
        if request.method == "POST":
            response.headers["Clear-Site-Data"] = '"cache", "storage"'
        return response

    return handle


_CODE = "asks for and takes the mailed code; answers the same for any address"
_RESET = "who forgot the password cannot sign in; the mailed key is the right"

urlpatterns = [
    path(
        "anmelden/",
        _entrance(_or_set_up(views.login), "this is where people sign in"),
        name="account_login",
    ),
    path(
        "abmelden/",
        _entrance(_leaving_nothing(views.logout), "harmless without a session"),
        name="account_logout",
    ),
    path(
        "anmelden/code/",
        _entrance(views.request_login_code, _CODE),
        name="account_request_login_code",
    ),
    path(
        "anmelden/code/eingeben/",
        _entrance(views.confirm_login_code, _CODE),
        name="account_confirm_login_code",
    ),
    path(
        "passwort/aendern/",
        account_page()(views.password_change),
        name="account_change_password",
    ),
    path(
        "passwort/setzen/",
        account_page()(views.password_set),
        name="account_set_password",
    ),
    path(
        "passwort/vergessen/",
        _entrance(views.password_reset, _RESET),
        name="account_reset_password",
    ),
    path(
        "passwort/vergessen/gesendet/",
        _entrance(views.password_reset_done, _RESET, READ),
        name="account_reset_password_done",
    ),
    re_path(
        r"^passwort/neu/(?P<uidb36>[0-9A-Za-z]+)-(?P<key>.+)/$",
        _entrance(views.password_reset_from_key, _RESET),
        name="account_reset_password_from_key",
    ),
    path(
        "passwort/neu/fertig/",
        _entrance(views.password_reset_from_key_done, _RESET, READ),
        name="account_reset_password_from_key_done",
    ),
]
