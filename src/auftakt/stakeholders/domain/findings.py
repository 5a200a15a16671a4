"""What the analysis of those concerned still lacks (S50).

Everybody who reads findings sees these: numbers only, never a name or a rating.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.kernel.findings import Finding, Severity
from auftakt.stakeholders.domain.contacts import months_after

LIST_PAGE = "stakeholders:stakeholder_list"
PLAN_PAGE = "stakeholders:engagement_plan"
BOARD_PAGE = "stakeholders:assessment_board"
RETENTION_MONTHS = 6


@dataclass(frozen=True, slots=True)
class State:
    """`assessed`: stakeholders with both axes; `unplanned`: key ones without contact.

    `overdue`: contacts whose day has passed.
    """

    assessed: int = 0
    unplanned: int = 0
    overdue: int = 0


def findings(state: State) -> Iterator[Finding]:
    if not state.assessed:
        yield Finding(
            key="stakeholders.not_assessed",
            rule="S50",
            severity=Severity.WARNING,
            fix=LIST_PAGE,
        )
    yield from _counted("key_without_contact", state.unplanned)
    yield from _counted("contact_overdue", state.overdue)


def ends_on(kickoff_day: dt.date) -> dt.date:
    """The last day on which ratings may be kept."""
    return months_after(kickoff_day, RETENTION_MONTHS)


def retention_findings(
    kept: int, kickoff_day: dt.date | None, today: dt.date
) -> Iterator[Finding]:
    """`kept`: ratings that are still there; without a kick-off the time has not run."""
    if kept and kickoff_day and ends_on(kickoff_day) < today:
        yield Finding(
            key="stakeholders.ratings_too_old",
            rule="S50",
            severity=Severity.WARNING,
            fix=BOARD_PAGE,
            facts={"day": f"{ends_on(kickoff_day):%d.%m.%Y}"},
        )


def _counted(key: str, count: int) -> Iterator[Finding]:
    if count:
        yield Finding(
            key=f"stakeholders.{key}{'_many' if count > 1 else ''}",
            rule="S50",
            severity=Severity.WARNING,
            fix=PLAN_PAGE,
            facts={"count": count},
        )
