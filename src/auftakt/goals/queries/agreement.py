"""What `decisions` says of each goal; the only place that knows its form."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.models import Goal
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Agreement:
    """`version`: of the newest text; `dissent`: objections without a result."""

    state: Agreed = Agreed.NONE
    version: int = 0
    dissent: int = 0
    proposal_id: UUID | None = None

    @property
    def is_agreed(self) -> bool:
        return self.state is Agreed.AGREED


def agreements(project: Project, goals: Iterable[Goal]) -> dict[UUID, Agreement]:
    """One entry for each goal."""
    del project
    return {goal.public_id: Agreement() for goal in goals}
