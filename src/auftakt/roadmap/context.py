"""The frame around every page: names, steps, links. See docs/components.md."""

from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import gettext

from auftakt.accounts.models import Account, Membership
from auftakt.roadmap import queries
from auftakt.roadmap.domain import Status, Step, StepState
from auftakt.roadmap.labels import STEP_WORDS


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
    steps = _steps(request, membership)
    current = next((step for step in steps if step.current), None)
    municipality = project.municipality
    account: Account = membership.account

    def link(name: str) -> str:
        return queries.page_url(membership, name)

    return Frame(
        project_name=project.name,
        municipality_name=municipality.name,
        home_url=link("roadmap:home"),
        crest_url=(
            f"{link('projects:crest')}?v={municipality.version}"
            if municipality.crest
            else ""
        ),
        town_css_url=f"{link('projects:town_css')}?v={municipality.version}",
        documents_url=link("documents:document_list"),
        admin_url=link("projects:project_settings"),
        search_url="",
        help_url="",
        person_name=account.name,
        person_initials=account.initials,
        account_url=reverse("accounts:account_edit"),
        logout_url=reverse("account_logout"),
        is_demo=project.is_demo,
        demo_url=reverse("demo:demo_reset") if project.is_demo else "",
        steps=steps,
        step_label=_step_label(current) if current else "",
    )


# Which step a page belongs to, by its app; the home page belongs to none.
STEP_OF_PAGE = {
    "projects:brief_edit": Step.IMPULSE,
    "projects:initiator_edit": Step.IMPULSE,
    "accounts:member_invite": Step.IMPULSE,
    "workshop:kickoff_plan": Step.INVITE,
    "workshop:readiness": Step.KICKOFF,
}
STEP_OF_APP = {
    "actors": Step.CIRCLE,
    "circle": Step.CIRCLE,
    "inventory": Step.STOCKTAKING,
    "analyses": Step.STOCKTAKING,
    "stakeholders": Step.STOCKTAKING,
    "swot": Step.STOCKTAKING,
    "risks": Step.STOCKTAKING,
    "themes": Step.STOCKTAKING,
    "decisions": Step.GOAL,
    "goals": Step.GOAL,
    "measures": Step.STEER,
    "workshop": Step.KICKOFF,
}


def _steps(request: HttpRequest, membership: Membership) -> list[FrameStep]:
    match = request.resolver_match
    name = match.view_name if match else ""
    here = STEP_OF_PAGE.get(name) or STEP_OF_APP.get(name.partition(":")[0])
    return [
        FrameStep(
            number=step.number,
            title=str(STEP_WORDS[step.step]),
            url=_first_page(step, membership),
            state=step.status,
            current=step.step is here,
        )
        for step in queries.way(membership.project).steps
    ]


def _first_page(step: StepState, membership: Membership) -> str:
    """The first task one can work on, else the first one that may be opened."""
    waiting = [
        task for task in step.tasks if task.status in (Status.OPEN, Status.BEGUN)
    ]
    for task in (*waiting, *step.tasks):
        url = queries.page_url(membership, queries.TASK_PAGES[task.task])
        if url:
            return url
    return ""


def _step_label(step: FrameStep) -> str:
    return gettext("Schritt %(number)s von 7 · %(title)s") % {
        "number": step.number,
        "title": step.title,
    }
