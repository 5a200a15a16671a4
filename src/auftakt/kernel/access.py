"""The mark that says who may open an address; a guard test demands one on each."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from django.contrib.auth.decorators import login_not_required

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
    """No sign-in needed; `reason` says why that is right."""

    def decorate(view: View) -> View:
        mark(view, Access(kind="open", methods=methods, reason=reason))
        return login_not_required(view)

    return decorate
