"""What the analysis of those concerned still lacks (S50).

Everybody who reads findings sees these: numbers only, never a name or a rating.
"""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from auftakt.analyses.retention import kept_until
from auftakt.kernel.findings import Finding, Severity

LIST_PAGE = "stakeholders:stakeholder_list"
PLAN_PAGE = "stakeholders:engagement_plan"
RETENTION_PAGE = "roadmap:old_assessments"


@dataclass(frozen=True, slots=True)
class State:
    """`assessed`: stakeholders with both axes; `unplanned`: key ones without contact.

    `overdue`: contacts whose day has passed.
    """

    assessed: int = 0
    unplanned: int = 0
    overdue: int = 0


def findings(state: State, missing: Severity | None) -> Iterator[Finding]:
    """`missing`: how much it matters that nobody is assessed; None: no more."""
    if not state.assessed and missing:
        yield Finding(
            key="stakeholders.not_assessed",
            rule="S50",
            severity=missing,
            fix=LIST_PAGE,
        )
    yield from _counted("key_without_contact", state.unplanned)
    yield from _counted("contact_overdue", state.overdue)


def retention_findings(old: int, kickoff_day: dt.date | None) -> Iterator[Finding]:
    """`old`: ratings whose time is over; without a kick-off it has not run."""
    if old and kickoff_day:
        yield Finding(
            key="stakeholders.ratings_too_old",
            rule="S50",
            severity=Severity.WARNING,
            fix=RETENTION_PAGE,
            facts={"day": f"{kept_until(kickoff_day):%d.%m.%Y}"},
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
