"""The mark that says who may open an address; a guard test demands one on each."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import Any, TypeVar, cast

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponseNotAllowed

View = TypeVar("View", bound=Callable[..., Any])


@dataclass(frozen=True)
class Access:
    """`kind`: "project", "account", "administrator" or "open".

    `permission` is set for "project", `reason` for "open".
    """

    kind: str
    methods: tuple[str, ...]
    permission: str = ""
    reason: str = ""


def mark(view: Any, access: Access) -> None:
    view.access = access


def access_of(view: Any) -> Access | None:
    return getattr(view, "access", None)


def open_to_all(
    reason: str, *, methods: tuple[str, ...] = ("GET", "HEAD")
) -> Callable[[View], View]:
    """No sign-in needed; `reason` says why that is right. 405 for other verbs."""

    def decorate(view: View) -> View:
        @wraps(view)
        def handle(request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
            if request.method not in methods:
                return HttpResponseNotAllowed(methods)
            return view(request, *args, **kwargs)

        mark(handle, Access(kind="open", methods=methods, reason=reason))
        return cast("View", login_not_required(handle))

    return decorate
