"""Who works in a project."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts import actions, queries
from auftakt.accounts.forms import RoleForm
from auftakt.accounts.labels import ROLE_CONSEQUENCES, ROLE_WORDS
from auftakt.accounts.page import WRITE, PageRequest, page
from auftakt.accounts.permissions import Permission
from auftakt.kernel import clock
from auftakt.kernel.models import Record


@page(Permission.MEMBER_VIEW, methods=("GET", "HEAD"))
def member_list(request: PageRequest, project: Record) -> HttpResponse:
    may_manage = request.membership.may(Permission.MEMBER_MANAGE)
    context = {
        "members": queries.member_rows(project),
        "may_manage": may_manage,
        "invitations": queries.invitation_rows(project, now=clock.now())
        if may_manage
        else [],
        "roles": [(ROLE_WORDS[key], text) for key, text in ROLE_CONSEQUENCES.items()],
        "project": project,
    }
    return render(request, "accounts/member_list.html", context)


@page(Permission.MEMBER_MANAGE)
def member_role_edit(
    request: PageRequest, project: Record, membership_id: UUID
) -> HttpResponse:
    found = queries.memberships(project)
    membership = get_object_or_404(found, public_id=membership_id)
    form = RoleForm(request.POST or None, instance=membership)
    if request.method == "POST" and form.is_valid():
        stored = get_object_or_404(found, public_id=membership_id)
        changes = form.changes()
        actions.change_role(membership=stored, by=request.user, changes=changes)
        messages.success(request, _("Die Rolle ist geändert."))
        return _to_list(request)
    context = {"form": form, "person": membership.account, "project": project}
    return render(request, "accounts/member_role_edit.html", context)


@page(Permission.MEMBER_MANAGE, methods=WRITE)
def member_remove(
    request: PageRequest, project: Record, membership_id: UUID
) -> HttpResponse:
    found = queries.memberships(project)
    membership = get_object_or_404(found, public_id=membership_id)
    name = str(membership.account)
    actions.remove_member(membership=membership, by=request.user)
    text = _("%(name)s arbeitet nicht mehr in diesem Projekt mit.")
    messages.success(request, text % {"name": name})
    return _to_list(request)


@page(Permission.PROJECT_VIEW, methods=WRITE)
def project_leave(request: PageRequest, project: Record) -> HttpResponse:
    del project
    actions.leave_project(membership=request.membership, by=request.user)
    messages.success(request, _("Sie haben das Projekt verlassen."))
    return redirect("projects:project_list")


def _to_list(request: PageRequest) -> HttpResponse:
    """Who took the own role away may not see the list any more."""
    if queries.may(request.user, request.membership.project, Permission.MEMBER_VIEW):
        slug = request.membership.project.slug
        return redirect("accounts:member_list", slug)
    return redirect("projects:project_list")
