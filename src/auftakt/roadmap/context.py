"""The frame around every page: names, steps, links. See docs/components.md."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import SimpleLazyObject

from auftakt.accounts.models import Account, Membership
from auftakt.accounts.permissions import Permission


@dataclass(frozen=True)
class FrameStep:
    """One of the seven steps; an empty `url` means: nothing to open there yet."""

    number: int
    title: str
    url: str
    state: str
    current: bool


@dataclass(frozen=True)
class Frame:
    project_name: str
    municipality_name: str
    home_url: str
    crest_url: str
    town_css_url: str
    documents_url: str
    admin_url: str
    search_url: str
    help_url: str
    person_name: str
    person_initials: str
    account_url: str
    logout_url: str
    is_demo: bool
    demo_url: str
    steps: list[FrameStep] = field(default_factory=list)
    step_label: str = ""


def page_frame(request: HttpRequest) -> dict[str, Any]:
    """`frame` for project pages; None elsewhere. Asks nothing until it is used."""
    membership = getattr(request, "membership", None)
    if membership is None:
        return {"frame": None}
    return {"frame": SimpleLazyObject(lambda: _frame(request, membership))}


def _frame(request: HttpRequest, membership: Membership) -> Frame:
    project = membership.project
    municipality = project.municipality
    account: Account = membership.account

    def link(name: str, permission: Permission = Permission.PROJECT_VIEW) -> str:
        if not membership.may(permission):
            return ""
        try:
            return reverse(name, args=[project.slug])
        except NoReverseMatch:
            return ""

    return Frame(
        project_name=project.name,
        municipality_name=municipality.name,
        home_url=link("roadmap:home"),
        crest_url=link("projects:crest") if municipality.crest else "",
        town_css_url=f"{link('projects:town_css')}?v={municipality.version}",
        documents_url=link("documents:document_list", Permission.DOCUMENT_VIEW),
        admin_url=link("projects:project_settings", Permission.MEMBER_VIEW),
        search_url="",
        help_url="",
        person_name=account.name,
        person_initials=account.initials,
        account_url="",
        logout_url=reverse("account_logout"),
        is_demo=project.is_demo,
        demo_url="",
    )
