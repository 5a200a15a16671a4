"""The own account."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import translation
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from auftakt.accounts import actions, queries
from auftakt.accounts.forms import AccountForm, LanguageForm
from auftakt.accounts.models import Account
from auftakt.accounts.page import WRITE, PageRequest, account_page
from auftakt.kernel.access import open_to_all

LANGUAGE_COOKIE_AGE = 365 * 24 * 3600


@account_page()
def account_edit(request: PageRequest) -> HttpResponse:
    account = get_object_or_404(Account, pk=request.user.pk)
    form = AccountForm(request.POST or None, instance=account)
    if request.method == "POST" and form.is_valid():
        stored = get_object_or_404(Account, pk=request.user.pk)
        changes = form.changes()
        actions.update_account(account=stored, by=request.user, changes=changes)
        translation.activate(stored.language)
        messages.success(request, _("Gespeichert."))
        return redirect("accounts:account_edit")
    context = {"form": form, "memberships": queries.own_memberships(account)}
    return render(request, "accounts/account_edit.html", context)


@account_page(methods=WRITE)
def sessions_end(request: PageRequest) -> HttpResponse:
    account = get_object_or_404(Account, pk=request.user.pk)
    actions.end_sessions(account=account, by=request.user)
    update_session_auth_hash(request, account)
    messages.success(request, _("Alle anderen Geräte sind abgemeldet."))
    return redirect("accounts:account_edit")


@open_to_all("everybody may read in their language", methods=WRITE)
def language_set(request: HttpRequest) -> HttpResponse:
    """Keeps the choice in a cookie, and in the account where somebody is signed in."""
    target = request.POST.get("next", "")
    hosts = {request.get_host()}
    secure = request.is_secure()
    if not url_has_allowed_host_and_scheme(target, hosts, require_https=secure):
        target = "/"
    response = redirect(target)
    form = LanguageForm(request.POST)
    if not form.is_valid():
        return response
    language = form.cleaned_data["language"]
    if request.user.is_authenticated:
        account = get_object_or_404(Account, pk=request.user.pk)
        changes = {"language": language}
        actions.update_account(account=account, by=account, changes=changes)
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        language,
        max_age=LANGUAGE_COOKIE_AGE,
        secure=settings.HTTPS,
        httponly=True,
        samesite="Lax",
    )
    return response
