"""All people of this installation, for its administrators."""

from uuid import UUID

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from auftakt.accounts import actions, queries
from auftakt.accounts.page import READ, WRITE, PageRequest, account_page

PAGE_SIZE = 50


@account_page(administrator=True, methods=READ)
def account_list(request: PageRequest) -> HttpResponse:
    pages = Paginator(queries.accounts(), PAGE_SIZE)
    page_obj = pages.get_page(request.GET.get("seite"))
    return render(request, "accounts/account_list.html", {"page_obj": page_obj})


@account_page(administrator=True, methods=WRITE)
def account_deactivate(request: PageRequest, account_id: UUID) -> HttpResponse:
    account = get_object_or_404(queries.accounts(), public_id=account_id)
    orphaned = queries.orphaned_projects(account)
    actions.deactivate_account(account=account, by=request.user)
    text = _("%(name)s kann sich nicht mehr anmelden.")
    messages.success(request, text % {"name": account})
    if orphaned:
        text = _("Ohne Koordination sind jetzt: %(projects)s.")
        messages.warning(request, text % {"projects": ", ".join(orphaned)})
    return redirect("accounts:account_list")


@account_page(administrator=True, methods=WRITE)
def account_activate(request: PageRequest, account_id: UUID) -> HttpResponse:
    account = get_object_or_404(queries.accounts(), public_id=account_id)
    actions.activate_account(account=account, by=request.user)
    text = _("%(name)s kann sich wieder anmelden.")
    messages.success(request, text % {"name": account})
    return redirect("accounts:account_list")


@account_page(administrator=True, methods=WRITE)
def administrator_appoint(request: PageRequest, account_id: UUID) -> HttpResponse:
    account = get_object_or_404(queries.accounts(), public_id=account_id)
    actions.appoint_administrator(account=account, by=request.user)
    text = _("%(name)s verwaltet jetzt die Anwendung mit.")
    messages.success(request, text % {"name": account})
    return redirect("accounts:account_list")


@account_page(administrator=True, methods=WRITE)
def administrator_dismiss(request: PageRequest, account_id: UUID) -> HttpResponse:
    account = get_object_or_404(queries.accounts(), public_id=account_id)
    actions.dismiss_administrator(account=account, by=request.user)
    text = _("%(name)s verwaltet die Anwendung nicht mehr.")
    messages.success(request, text % {"name": account})
    if account.pk == request.user.pk:
        return redirect("accounts:account_edit")
    return redirect("accounts:account_list")
