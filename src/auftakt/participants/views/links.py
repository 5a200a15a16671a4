"""The staff's pages: who has a personal link, and how one gets to them."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from auftakt.accounts import mail
from auftakt.accounts.page import READ, WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.participants import actions, queries
from auftakt.participants.errors import NoMailServerError
from auftakt.participants.forms import LinkEditForm, LinkForm
from auftakt.participants.given import GivenLink, given
from auftakt.projects.models import Project


@page(Permission.LINK_MANAGE, methods=READ)
def link_list(request: PageRequest, project: Project) -> HttpResponse:
    rows = queries.link_rows(project, clock.now())
    context = {
        "project": project,
        "rows": rows,
        "answered": sum(row.link.answered_at is not None for row in rows),
        "without_link": len(queries.holders_without_link(project)),
    }
    return render(request, "participants/link_list.html", context)


@page(Permission.LINK_MANAGE)
def link_create(request: PageRequest, project: Project) -> HttpResponse:
    form = LinkForm(request.POST or None, project=project)
    if request.method == "POST" and form.is_valid():
        link, token = actions.give_link(
            project=project,
            by=request.user,
            values=form.cleaned_data,
            now=clock.now(),
        )
        return _shown(request, project, [given(link, token)])
    context = {"form": form, "project": project}
    return render(request, "participants/link_create.html", context)


@page(Permission.LINK_MANAGE)
def link_edit(request: PageRequest, project: Project, link_id: UUID) -> HttpResponse:
    link = get_object_or_404(queries.links(project), public_id=link_id)
    form = LinkEditForm(request.POST or None, instance=link, project=project)
    if request.method == "POST" and form.is_valid():
        actions.update_link(link=link, by=request.user, changes=form.changes())
        messages.success(request, _("Die Angaben zum Link sind gespeichert."))
        return redirect("participants:link_list", project.slug)
    context = {"form": form, "link": link, "project": project}
    return render(request, "participants/link_edit.html", context)


@page(Permission.LINK_MANAGE, methods=WRITE)
def links_for_seats(request: PageRequest, project: Project) -> HttpResponse:
    """A link for each confirmed holder and deputy who has none."""
    made = actions.give_seat_links(project=project, by=request.user, now=clock.now())
    if not made:
        messages.info(request, _("Alle im Kreis haben schon einen Link."))
        return redirect("participants:link_list", project.slug)
    return _shown(request, project, [given(link, token) for link, token in made])


@page(Permission.LINK_MANAGE, methods=WRITE)
def link_renew(request: PageRequest, project: Project, link_id: UUID) -> HttpResponse:
    link = get_object_or_404(queries.links(project), public_id=link_id)
    token = actions.renew_link(link=link, by=request.user, now=clock.now())
    return _shown(request, project, [given(link, token)])


@page(Permission.LINK_MANAGE, methods=WRITE)
def link_revoke(request: PageRequest, project: Project, link_id: UUID) -> HttpResponse:
    link = get_object_or_404(queries.links(project), public_id=link_id)
    actions.revoke_link(link=link, by=request.user, now=clock.now())
    text = _("Der Link von %(name)s ist gesperrt. Die Antworten bleiben.")
    messages.success(request, text % {"name": link.name})
    return redirect("participants:link_list", project.slug)


@page(Permission.LINK_MANAGE, methods=WRITE)
def link_send(request: PageRequest, project: Project) -> HttpResponse:
    """Mails the keys the page has just shown; those that failed are shown again."""
    if not mail.reaches_people():
        raise NoMailServerError
    found = queries.links_by_tokens(project, request.POST.getlist("token"))
    letters = [given(link, token) for token, link in found.items() if link.email]
    sent = [one for one in letters if mail.send(one.message)]
    actions.record_sending(
        project=project, by=request.user, links=[one.link for one in sent]
    )
    text = ngettext(
        "%(number)s Nachricht ist unterwegs.",
        "%(number)s Nachrichten sind unterwegs.",
        len(sent),
    )
    messages.success(request, text % {"number": len(sent)})
    failed = [one for one in letters if one not in sent]
    if failed:
        return _shown(request, project, failed, failed=True)
    return redirect("participants:link_list", project.slug)


def _shown(
    request: PageRequest,
    project: Project,
    shown: Sequence[GivenLink],
    *,
    failed: bool = False,
) -> HttpResponse:
    context = {
        "project": project,
        "shown": shown,
        "failed": failed,
        "mailable": [one for one in shown if one.may_mail],
    }
    return render(request, "participants/link_given.html", context)
