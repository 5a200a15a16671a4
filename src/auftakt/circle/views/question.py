"""What the pages of the proposal are asked in their address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.urls import reverse

from auftakt.accounts.page import PageRequest
from auftakt.circle import queries
from auftakt.circle.domain import Requirement, from_text, to_text, with_changed
from auftakt.circle.domain.outcome import MOST_GROUPS
from auftakt.circle.domain.requirements import MOST_OWN
from auftakt.circle.queries import TargetSet
from auftakt.projects.models import Project

TRIAL, GROUP, WHY, SEARCH, ASKED = "v", "gruppe", "warum", "suche", "gefragt"
MOST_TRIED = MOST_OWN + 9  # and all the usual ones


@dataclass(frozen=True)
class Question:
    """`tried` are requirements that are not saved; `group` counts from 1."""

    project: Project
    stored: TargetSet
    tried: tuple[Requirement, ...] = ()
    group: int = 1
    why: str = ""
    search: str = ""
    asked_seat: str = ""

    @property
    def requirements(self) -> tuple[Requirement, ...]:
        return with_changed(self.stored.requirements, self.tried)

    def address(self, page: str, **more: Any) -> str:
        """Another page of the proposal that tries the same."""
        path = reverse(f"circle:{page}", args=[self.project.slug])
        return with_query(path, self.tried, more)

    @property
    def hidden(self) -> list[tuple[str, str]]:
        """For a form that keeps what is tried."""
        kept = [(TRIAL, to_text(one)) for one in self.tried]
        return [*kept, (GROUP, str(self.group))] if self.group > 1 else kept


def question(request: PageRequest, project: Project) -> Question:
    """Nonsense in the address counts as not being there."""
    asked = request.POST if request.method == "POST" else request.GET
    texts = (from_text(text) for text in asked.getlist(TRIAL)[:MOST_TRIED])
    number = asked.get(GROUP, "")
    is_group = number.isdecimal() and 1 <= int(number[:2]) <= MOST_GROUPS
    return Question(
        project=project,
        stored=queries.target_set(project),
        tried=tuple(one for one in texts if one),
        group=int(number[:2]) if is_group else 1,
        why=asked.get(WHY, ""),
        search=asked.get(SEARCH, "").strip(),
        asked_seat=asked.get(ASKED, ""),
    )


def with_query(
    path: str, tried: tuple[Requirement, ...], more: Mapping[str, Any]
) -> str:
    query = QueryDict(mutable=True)
    query.setlist(TRIAL, [to_text(one) for one in tried])
    for name, value in more.items():
        if value:
            query[name] = str(value)
    text = query.urlencode()
    return f"{path}?{text}" if text else path
