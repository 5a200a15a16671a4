"""What `decisions` says of each goal; the only place that knows its form."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from auftakt.decisions.queries.proposals import SubjectStanding, standings
from auftakt.goals.domain.kinds import Agreed
from auftakt.goals.models import Goal
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class Agreement:
    """`version`: of the newest text; `dissent`: objections without a result.

    `day`: when the people agreed, or the last day of the round that runs.
    """

    state: Agreed = Agreed.NONE
    version: int = 0
    dissent: int = 0
    day: dt.date | None = None
    proposal_id: UUID | None = None

    @property
    def is_agreed(self) -> bool:
        return self.state is Agreed.AGREED

    @property
    def is_contested(self) -> bool:
        """Refused, changed after an agreement, or with an objection nobody settled."""
        return bool(self.dissent) or self.state in {Agreed.REFUSED, Agreed.REOPENED}


def agreements(project: Project, goals: Iterable[Goal]) -> dict[UUID, Agreement]:
    """One entry for each goal; three queries whatever their number."""
    ids = [goal.public_id for goal in goals]
    if not ids:
        return {}
    return {key: _agreement(one) for key, one in standings(project, ids).items()}


def _agreement(one: SubjectStanding) -> Agreement:
    return Agreement(
        state=Agreed(one.state.value),
        version=one.version,
        dissent=one.open_objections,
        day=one.day,
        proposal_id=one.proposal_id,
    )
