"""The two ways in without an account: an invitation, and the first set-up."""

from allauth.core.internal import ratelimit
from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language

from auftakt.accounts import actions, queries
from auftakt.accounts.devices import remember_device
from auftakt.accounts.domain import InvitationState, SetupVerdict, invitation_state
from auftakt.accounts.forms import FirstAdministratorForm, NewAccountForm
from auftakt.accounts.labels import INVITATION_CLOSED, SETUP_REFUSALS
from auftakt.accounts.models import Account, Invitation
from auftakt.accounts.page import READ_WRITE, answer
from auftakt.kernel import clock
from auftakt.kernel.access import open_to_all

GONE = 410


@open_to_all("the mailed token is the right", methods=READ_WRITE)
def invitation_accept(request: HttpRequest, token: str) -> HttpResponse:
    """Reading never takes the invitation: mail scanners open links too."""
    invitation = queries.invitation_by_token(token)
    if invitation is None:
        raise Http404
    if request.method == "POST" and not _has_tries(request, invitation):
        refused: HttpResponse = ratelimit.respond_429(request)
        return refused
    return answer(request, lambda: _invitation(request, token))


def _invitation(request: HttpRequest, token: str) -> HttpResponse:
    invitation = queries.invitation_by_token(token)
    if invitation is None:
        raise Http404
    closed = _closed(invitation)
    if closed:
        gone = {"closed": closed}
        return render(request, "accounts/invitation_accept.html", gone, status=GONE)
    if request.user.is_authenticated:
        return _as_signed_in(request, invitation, request.user)
    if queries.account_of(invitation.email):
        context = {"invitation": invitation, "has_account": True}
        return render(request, "accounts/invitation_accept.html", context)
    return _as_new(request, invitation)


def _as_signed_in(
    request: HttpRequest, invitation: Invitation, account: Account
) -> HttpResponse:
    if request.method == "POST":
        actions.accept_invitation(invitation=invitation, by=account, now=clock.now())
        return redirect("roadmap:home", invitation.project.slug)
    is_for_me = account.email.lower() == invitation.email
    context = {"invitation": invitation, "is_for_me": is_for_me, "is_known": True}
    return render(request, "accounts/invitation_accept.html", context)


def _as_new(request: HttpRequest, invitation: Invitation) -> HttpResponse:
    form = NewAccountForm(
        request.POST or None,
        initial={"name": invitation.name},
        email=invitation.email,
    )
    if request.method == "POST" and form.is_valid():
        slug = invitation.project.slug
        membership = actions.accept_invitation_with_new_account(
            invitation=invitation,
            name=form.cleaned_data["name"],
            password=form.cleaned_data["password"] or None,
            language=get_language() or "de",
            now=clock.now(),
        )
        return _signed_in(request, membership.account, redirect("roadmap:home", slug))
    context = {"invitation": invitation, "form": form}
    return render(request, "accounts/invitation_accept.html", context)


@open_to_all("there is no account yet; the code is the right", methods=READ_WRITE)
def first_administrator(request: HttpRequest) -> HttpResponse:
    if queries.has_accounts():
        raise Http404
    form = FirstAdministratorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        verdict = actions.try_setup_code(
            code=form.cleaned_data["code"], now=clock.now()
        )
        if verdict == SetupVerdict.RIGHT:
            return answer(request, lambda: _set_up(request, form))
        form.add_error("code", str(SETUP_REFUSALS[verdict]))
    return render(request, "accounts/first_administrator.html", {"form": form})


def _set_up(request: HttpRequest, form: FirstAdministratorForm) -> HttpResponse:
    account = actions.create_first_administrator(
        name=form.cleaned_data["name"],
        email=form.cleaned_data["email"],
        password=form.cleaned_data["password"],
        language=get_language() or "de",
        now=clock.now(),
    )
    return _signed_in(request, account, redirect("projects:project_list"))


def _signed_in(
    request: HttpRequest, account: Account, response: HttpResponse
) -> HttpResponse:
    login(request, account)
    remember_device(response, account.email)
    return response


def _closed(invitation: Invitation) -> str:
    state = invitation_state(
        expires_at=invitation.expires_at,
        revoked_at=invitation.revoked_at,
        accepted_at=invitation.accepted_at,
        now=clock.now(),
    )
    return "" if state == InvitationState.OPEN else str(INVITATION_CLOSED[state])


def _has_tries(request: HttpRequest, invitation: Invitation) -> bool:
    usage = ratelimit.consume(
        request,
        app="allauth.account",
        action="accept_invitation",
        key=invitation.token_hash,
    )
    return usage is not None
