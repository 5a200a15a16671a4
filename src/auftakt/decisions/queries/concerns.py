"""The ledger: every concern with its fate and what was made of it."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from uuid import UUID

from auftakt.decisions.domain.concerns import Fate, fate_of
from auftakt.decisions.models import Concern, Proposal
from auftakt.decisions.queries.proposals import GONE, concerns
from auftakt.origins.domain import DELICATE, Kind
from auftakt.origins.queries import Thread, became
from auftakt.projects.models import Project


@dataclass(frozen=True, slots=True)
class ConcernRow:
    """One line of the ledger; `outcomes`: what was made of it."""

    concern: Concern
    fate: Fate
    outcomes: Sequence[Thread]

    @property
    def is_open(self) -> bool:
        return self.fate is Fate.OPEN


def concern_rows(
    project: Project,
    *,
    proposal: Proposal | None = None,
    hidden: Collection[str] = DELICATE,
) -> list[ConcernRow]:
    """The newest first; two queries."""
    found = concerns(project).select_related("about__proposal", "changed_in", "round")
    if proposal:
        found = found.filter(about__proposal=proposal)
    return rows_of(project, list(found), hidden)


def rows_of(
    project: Project, found: Sequence[Concern], hidden: Collection[str] = DELICATE
) -> list[ConcernRow]:
    threads = became(project, [one.public_id for one in found], hidden=hidden)
    return [_row(one, threads.get(one.public_id, [])) for one in found]


def _row(concern: Concern, outcomes: Sequence[Thread]) -> ConcernRow:
    lives = any(one.state not in GONE for one in outcomes)
    return ConcernRow(concern, fate_of(concern.fate, has_outcome=lives), outcomes)


def open_count(rows: Sequence[ConcernRow]) -> int:
    return sum(row.is_open for row in rows)


def origin_text(project: Project, kind: Kind, public_id: UUID) -> str | None:
    """What is carried over when something is made of a concern."""
    if kind is not Kind.CONCERN:
        return None
    found = concerns(project).filter(public_id=public_id).first()
    return found.text if found else None
