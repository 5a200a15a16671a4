"""How allauth behaves here."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.internal import ratelimit
from django.contrib import messages
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from auftakt.accounts import actions, mail
from auftakt.accounts.client_address import client_address
from auftakt.accounts.devices import known_device, remember_device
from auftakt.accounts.models import Account

_LIMITS = {"app": "allauth.account"}


class AccountAdapter(DefaultAccountAdapter):
    """Nobody signs up alone: an account starts with an invitation."""

    error_messages = DefaultAccountAdapter.error_messages | {
        "account_inactive": _("Dieses Konto ist abgeschaltet."),
        "email_password_mismatch": _(
            "Adresse und Passwort passen nicht zusammen. "
            "Sie können sich auch einen Code schicken lassen."
        ),
        "enter_current_password": _("Geben Sie Ihr jetziges Passwort ein."),
        "incorrect_code": _("Dieser Code stimmt nicht oder gilt nicht mehr."),
        "incorrect_password": _("Dieses Passwort stimmt nicht."),
        "invalid_password_reset": _("Dieser Link gilt nicht mehr."),
        "rate_limited": _("Das waren zu viele Versuche. Warten Sie einige Minuten."),
        "too_many_login_attempts": _(
            "Das waren zu viele Versuche. Warten Sie eine Viertelstunde."
        ),
    }

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        del request
        return False

    def populate_username(self, request: HttpRequest, user: Any) -> None:
        """There are no user names; the mail address identifies."""

    def get_client_ip(self, request: HttpRequest) -> str:
        return client_address(request)

    def pre_authenticate(self, request: HttpRequest, **credentials: Any) -> None:
        """Counts wrong tries per account, and apart for devices the account knows.

        The key holds nothing a client may vary (allauth's own holds the host's port).
        """
        email = str(credentials.get("email", "")).strip().lower()
        device = known_device(request, email)
        action = "login_failed_known_device" if device else "login_failed"
        key = f"{email}:{device}" if device else email
        usage = ratelimit.consume(request, action=action, key=key, **_LIMITS)
        self._login_failed_rl_usage = usage
        if not usage:
            raise self.validation_error("too_many_login_attempts")

    def post_login(
        self, request: HttpRequest, user: Account, **options: Any
    ) -> HttpResponse:
        response: HttpResponse = super().post_login(request, user, **options)
        remember_device(response, user.email)
        return response

    def respond_user_inactive(self, request: HttpRequest, user: Account) -> Any:
        """Only reached after a right password or code, so it gives nothing away."""
        del user
        messages.error(request, str(self.error_messages["account_inactive"]))
        return redirect("account_login")

    def set_password(self, user: Account, password: str) -> None:
        """Also frees an account that somebody's guessing had slowed down."""
        actions.change_password(account=user, password=password)
        facts = {"action": "login_failed", **_LIMITS}
        for rate in ratelimit.get_rates(**facts):
            if rate.per == "key":  # the sender's own count stays
                request, key = self.request, user.email
                counter = ratelimit.get_cache_key(request, rate=rate, key=key, **facts)
                cache.delete(counter)

    def get_password_change_redirect_url(self, request: HttpRequest) -> str:
        del request
        return reverse("accounts:account_edit")

    def get_reset_password_from_key_url(self, key: str) -> str:
        number, _dash, token = key.partition("-")
        return mail.link_to("account_reset_password_from_key", number, token)

    def send_mail(self, template_prefix: str, email: str, context: Any) -> None:
        """`account/email/x` of allauth becomes our own `accounts/email/x`."""
        template = template_prefix.replace("account/", "accounts/", 1)
        mail.send_soon(mail.compose(template, email, context))
