"""The red thread as a whole: every link of a project, in words."""

from collections.abc import Collection
from dataclasses import dataclass

from auftakt.origins.models import OriginLink
from auftakt.origins.queries import Thread, outcome_of, source_of
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class ThreadFilter:
    """Kinds and state by key; "" is everything."""

    source: str = ""
    outcome: str = ""
    state: str = ""

    @property
    def is_narrowed(self) -> bool:
        return bool(self.source or self.outcome or self.state)


@dataclass(frozen=True, slots=True)
class ThreadRow:
    source: Thread
    outcome: Thread


def threads(
    project: Project, wanted: ThreadFilter, *, hidden: Collection[str]
) -> list[ThreadRow]:
    """One query, newest first. Of kinds in `hidden` the titles stay empty."""
    asked = {
        "source_kind": wanted.source,
        "outcome_kind": wanted.outcome,
        "outcome_state": wanted.state,
    }
    found = OriginLink.objects.filter(
        project=project, **{name: value for name, value in asked.items() if value}
    )
    return [
        ThreadRow(source_of(project, one, hidden), outcome_of(project, one, hidden))
        for one in found.order_by("-pk")
    ]


def has_threads(project: Project) -> bool:
    return OriginLink.objects.filter(project=project).exists()
