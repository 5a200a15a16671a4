"""The way into a page: who may open it is said in one line above the function."""

from collections.abc import Callable
from functools import wraps
from typing import Any, Concatenate, ParamSpec

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from auftakt.accounts.labels import PERMISSION_WORDS
from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Permission
from auftakt.kernel.access import Access, mark
from auftakt.kernel.errors import DomainError, StaleVersionError
from auftakt.kernel.forms import EditConflictError

Arguments = ParamSpec("Arguments")
READ = ("GET", "HEAD")
READ_WRITE = (*READ, "POST")
WRITE = ("POST",)
TRIES = 3


class PageRequest(HttpRequest):
    """The request of a signed-in person; `membership` only on project pages."""

    user: Account
    membership: Membership
    htmx: Any


def page(
    permission: Permission, *, methods: tuple[str, ...] = READ_WRITE
) -> Callable[
    [Callable[Concatenate[PageRequest, Any, Arguments], HttpResponse]],
    Callable[..., HttpResponse],
]:
    """A page of a project: the view gets `(request, project, ...)`.

    404 where the person has no membership (or the project does not exist), 403 with a
    reason where the right is missing, 405 for other verbs, 409 where two people
    changed the same fields or a rule refuses the change.
    """

    def decorate(
        view: Callable[Concatenate[PageRequest, Any, Arguments], HttpResponse],
    ) -> Callable[..., HttpResponse]:
        @wraps(view)
        def handle(
            request: PageRequest,
            project_slug: str,
            *args: Arguments.args,
            **kwargs: Arguments.kwargs,
        ) -> HttpResponse:
            request.membership = _membership(request.user, project_slug)
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if not request.membership.may(permission):
                raise PermissionDenied(refusal(permission))
            project = request.membership.project
            return answer(request, lambda: view(request, project, *args, **kwargs))

        mark(handle, Access("project", methods, permission=permission))
        return handle

    return decorate


def account_page(
    *, methods: tuple[str, ...] = READ_WRITE, administrator: bool = False
) -> Callable[[Callable[..., HttpResponse]], Callable[..., HttpResponse]]:
    """A page outside projects for every signed-in person, or administrators only."""

    def decorate(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
        @wraps(view)
        def handle(request: PageRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            if administrator and not request.user.is_instance_admin:
                raise PermissionDenied(
                    _("Diese Seite ist für die Verwaltung der Anwendung.")
                )
            return answer(request, lambda: view(request, *args, **kwargs))

        mark(handle, Access("administrator" if administrator else "account", methods))
        return handle

    return decorate


def answer(
    request: HttpRequest, view: Callable[[], HttpResponse], tries: int = TRIES
) -> HttpResponse:
    """Runs the view; turns conflicts and refusals of rules into pages (409).

    A change that lost the race between reading and writing is tried again on the new
    state, where it merges or becomes a conflict page.
    """
    try:
        return view()
    except StaleVersionError as error:
        if tries > 1:
            return answer(request, view, tries - 1)
        return _refused(request, error)
    except EditConflictError as conflict:
        context = {"conflict": conflict, "changed_by": _changed_by(conflict)}
        return render(request, "kernel/edit_conflict.html", context, status=409)
    except DomainError as error:
        return _refused(request, error)


def refusal(permission: Permission) -> str:
    """The sentence a person reads who lacks a right."""
    return _("Ihre Rolle darf das nicht: %(right)s.") % {
        "right": PERMISSION_WORDS[permission]
    }


def _membership(account: Account, slug: str) -> Membership:
    memberships = Membership.objects.select_related("project__municipality")
    found = memberships.filter(account=account, project__slug=slug).first()
    if found is None:
        raise Http404
    found.account = account
    return found


def _refused(request: HttpRequest, error: DomainError) -> HttpResponse:
    context = {"message": error.message, "back_url": _back_url(request)}
    return render(request, "kernel/refused.html", context, status=409)


def _back_url(request: HttpRequest) -> str:
    """The page the person came from: a button's own address cannot be opened."""
    came_from = request.headers.get("Referer", "")
    if url_has_allowed_host_and_scheme(came_from, {request.get_host()}):
        return came_from
    return request.get_full_path()


def _changed_by(conflict: EditConflictError) -> str:
    last = conflict.last
    if not last or not last.actor:
        return _("Jemand")
    account = Account.objects.filter(public_id=last.actor).first()
    return account.name if account else _("Ein früheres Mitglied")
