"""Inviting somebody into a project by mail."""

from dataclasses import dataclass
from uuid import UUID

from allauth.core.internal import ratelimit
from django.contrib import messages
from django.core.mail import EmailMessage
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts import actions, mail, queries
from auftakt.accounts.forms import InvitationForm
from auftakt.accounts.models import Invitation
from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission, Role
from auftakt.kernel import clock
from auftakt.kernel.errors import DomainError
from auftakt.kernel.models import Record


@dataclass(frozen=True)
class SentInvitation:
    """What the page shows after sending; `link` only where no mail server sends."""

    message: EmailMessage
    body: str
    link: str
    was_sent: bool


@page(Permission.MEMBER_MANAGE)
def member_invite(request: PageRequest, project: Record) -> HttpResponse:
    initial = {"role": Role.MEMBER}
    form = InvitationForm(request.POST or None, initial=initial)
    sent = None
    if request.method == "POST" and form.is_valid() and _has_quota(request, form):
        try:
            invitation, token = actions.invite_person(
                project=project, by=request.user, now=clock.now(), **form.cleaned_data
            )
        except DomainError as error:
            form.add_error(None, str(error.message))
        else:
            sent = _send(invitation, token)
    context = {"form": form, "sent": sent, "project": project}
    return render(request, "accounts/member_invite.html", context)


@page(Permission.MEMBER_MANAGE, methods=WRITE)
def invitation_renew(
    request: PageRequest, project: Record, invitation_id: UUID
) -> HttpResponse:
    found = queries.pending_invitations(project)
    invitation = get_object_or_404(found, public_id=invitation_id)
    if not _consume(request):
        raise DomainError(
            _("Das waren sehr viele Einladungen. Warten Sie eine Stunde.")
        )
    token = actions.renew_invitation(
        invitation=invitation, by=request.user, now=clock.now()
    )
    context = {"sent": _send(invitation, token), "project": project}
    return render(request, "accounts/invitation_renew.html", context)


@page(Permission.MEMBER_MANAGE, methods=WRITE)
def invitation_revoke(
    request: PageRequest, project: Record, invitation_id: UUID
) -> HttpResponse:
    found = queries.pending_invitations(project)
    invitation = get_object_or_404(found, public_id=invitation_id)
    actions.revoke_invitation(invitation=invitation, by=request.user, now=clock.now())
    messages.success(request, _("Die Einladung ist zurückgezogen. Der Link ist tot."))
    return redirect("accounts:member_list", request.membership.project.slug)


def _send(invitation: Invitation, token: str) -> SentInvitation:
    message = mail.invitation_mail(invitation, token)
    was_sent = mail.send(message)
    link = mail.link_to("accounts:invitation_accept", token)
    hidden = _("[Hier steht der persönliche Link.]")
    body, reaches = str(message.body), mail.reaches_people()
    return SentInvitation(
        message=message,
        body=body.replace(link, hidden) if reaches else body,
        link="" if reaches else link,
        was_sent=was_sent,
    )


def _consume(request: PageRequest) -> bool:
    usage = ratelimit.consume(request, app="allauth.account", action="invite_person")
    return usage is not None


def _has_quota(request: PageRequest, form: InvitationForm) -> bool:
    if _consume(request):
        return True
    text = _("Das waren sehr viele Einladungen. Warten Sie eine Stunde.")
    form.add_error(None, text)
    return False
